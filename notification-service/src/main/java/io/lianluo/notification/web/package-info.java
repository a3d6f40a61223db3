/**
 * What of the HTTP interface concerns the service as a whole.
 * Who may call which endpoint.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.web;
