package io.lianluo.notification.reachability;

import java.util.UUID;

/**
 * Reachability as it is remembered.
 *
 * @param personId      the person
 * @param failedEdition the latest edition of the contact details whose address was refused; 0 for none
 */
public record ReachabilityState(UUID personId, long failedEdition) { }
