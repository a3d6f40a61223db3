/**
 * A meeting from its plan to the record of who attended, with the fairness that an absence is judged by: called in time, excused
 * beforehand, or neither.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.meeting.meeting;
