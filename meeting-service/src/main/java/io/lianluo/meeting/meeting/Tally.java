package io.lianluo.meeting.meeting;

/**
 * Counts the meetings of a programme by their status.
 *
 * @param programme code of the programme
 * @param planned   planned and not called yet
 * @param called    called and not held yet
 * @param held      held
 * @param cancelled called off
 * @param missed    left out
 */
public record Tally(String programme, long planned, long called, long held, long cancelled, long missed) { }
