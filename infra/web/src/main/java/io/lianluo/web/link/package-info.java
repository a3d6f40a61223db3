/**
 * One-time links, by which people act who are not signed in.
 * A link is signed, for one purpose and for a time; that it is used once is kept by the aggregate that it is about.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.web.link;
