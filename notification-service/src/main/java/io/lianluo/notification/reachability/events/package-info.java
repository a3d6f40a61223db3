/**
 * The record that tells that somebody cannot be reached.
 * The one place that knows its contract.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.reachability.events;
