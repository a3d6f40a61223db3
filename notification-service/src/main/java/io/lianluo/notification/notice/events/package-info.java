/**
 * The records that tell others of notices.
 * The one place that knows their contract.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.notice.events;
