/**
 * Opens the meetings that a programme's cadence asks for, and finds those that were left out.
 * How far each duty is planned is kept, so that the work grows with what is due.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.meeting.planning;
