/**
 * The roster of those to be invited: seats, who holds them, and the units they belong to, as far as the registry has told.
 * Replicas: nothing here is decided by this service.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.meeting.roster;
