/**
 * Opens what has to open next: for each seat and duty that comes back, how far its obligations are opened and when to look again.
 * The decision is a pure function; the policy around it may run as often as it likes.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.reporting.opening;
