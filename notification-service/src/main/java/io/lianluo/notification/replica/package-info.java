/**
 * Replicas of the other contexts, built from their events.
 * Views and the ports through which they are kept and asked.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.replica;
