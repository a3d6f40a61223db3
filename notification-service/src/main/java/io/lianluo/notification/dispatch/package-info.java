/**
 * Sends what is due, away from the threads that read events.
 * Each notice is checked once more before it leaves, and is sent by one replica at a time.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.dispatch;
