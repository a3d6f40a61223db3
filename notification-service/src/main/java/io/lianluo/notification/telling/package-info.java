/**
 * Policies: what happened elsewhere, and who is told of it.
 * Each acts on what is kept, so that events may come in any order and more than once.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.telling;
