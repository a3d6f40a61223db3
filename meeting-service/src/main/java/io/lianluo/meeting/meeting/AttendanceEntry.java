package io.lianluo.meeting.meeting;

import org.jspecify.annotations.Nullable;

/**
 * What is to be put on record about one seat.
 *
 * @param seatId  the seat
 * @param outcome what became of its invitation
 * @param reason  why; needed for an excuse that was not given beforehand, and for a correction
 */
public record AttendanceEntry(String seatId, Outcome outcome, @Nullable String reason) { }
