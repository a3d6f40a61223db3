/**
 * Mail to an address rather than to a person: one that is to be confirmed, or one by which somebody was reached before.
 * It stands in no inbox and proves nothing, and what it says of a person is forgotten as soon as it has left.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.letter;
