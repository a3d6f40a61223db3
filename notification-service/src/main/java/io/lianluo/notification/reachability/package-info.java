/**
 * Says of each person whether they can be reached at all.
 * A refused address is told once, and not tried again until the contact details change.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.reachability;
