/**
 * Hears of the other contexts.
 * Handlers translate, keep what they hear, and let policies act.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.events;
