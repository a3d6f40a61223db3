/**
 * Replicas as documents.
 * One collection per topic.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.replica.mongo;
