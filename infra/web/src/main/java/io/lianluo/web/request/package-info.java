/**
 * Reads requests: how large it may be, how strictly its JSON, and which arguments a controller method may ask for.
 * The clock that everything is measured by is given here too.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.web.request;
