/**
 * Seats, and the units they belong to, as far as the registry has told: for whom a ledger is, and who may read it.
 * Replicas: nothing here is decided by this service.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.roster;
