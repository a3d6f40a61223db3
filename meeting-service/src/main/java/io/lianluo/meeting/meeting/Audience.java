package io.lianluo.meeting.meeting;

import io.lianluo.meeting.roster.Seat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The seats whose holders are invited: all of a rule, or those named.
 *
 * @param rule  id of the seat rule; null when seats are named
 * @param seats ids of the seats named; empty when a rule is given
 */
public record Audience(@Nullable String rule, List<UUID> seats) {

    /** @throws IllegalArgumentException unless there is either a rule or at least one seat */
    public Audience {
        seats = List.copyOf(seats);
        if ((rule == null) == seats.isEmpty()) {
            throw new IllegalArgumentException("either a rule or seats");
        }
    }

    /** All seats of that rule. */
    public static Audience ofRule(String rule) {
        return new Audience(rule, List.of());
    }

    /** Those seats. */
    public static Audience ofSeats(List<UUID> seats) {
        return new Audience(null, seats);
    }

    /** Whether the holder of that seat is invited. */
    public boolean includes(Seat seat) {
        return seat.rule().equals(rule) || seats.contains(seat.id());
    }
}
