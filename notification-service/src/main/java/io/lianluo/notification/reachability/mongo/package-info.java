/**
 * Reachability as documents.
 * One per person who could not be reached.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.reachability.mongo;
