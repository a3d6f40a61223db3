/**
 * What one person is told, and the proof that it arrived.
 * The aggregate, its verbs, and the port through which it is kept.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.notice;
