/**
 * The ledger of each appointment: every fact, whether it counts, why not, and the streaks that follow.
 * Opened with the appointment, closed with it; a successor begins with an empty one.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.ledger;
