/**
 * Notices: one person is told one thing, with the proof that it arrived.
 * The aggregate, its verbs, and the port through which it is kept.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.notice;
