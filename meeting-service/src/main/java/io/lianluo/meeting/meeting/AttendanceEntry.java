package io.lianluo.meeting.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The attendance that is to be put on record for one seat.
 *
 * @param seatId  the seat
 * @param outcome what became of its invitation
 * @param reason  why; needed for an excuse that was not given beforehand, and for a correction
 */
public record AttendanceEntry(UUID seatId, Outcome outcome, @Nullable String reason) { }
