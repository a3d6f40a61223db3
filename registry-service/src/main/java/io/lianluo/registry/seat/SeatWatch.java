package io.lianluo.registry.seat;

import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.programme.seat.Stability;
import io.lianluo.registry.seat.SeatFilter.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches the seats of a programme on a day: it tells whether they change hands too often, and whether somebody looks after them.
 *
 * @param programme what the programme says on that day; null if it says nothing
 * @param today     the day in its zone
 */
public record SeatWatch(@Nullable ProgrammeDefinition programme, LocalDate today) {

    /** Changes count by the calendar year, which is the only span there is. */
    private LocalDate spanFrom() {
        return today.withDayOfYear(1);
    }

    /** The measures by which its seats change hands too often. */
    public List<Measure> measures() {
        return programme == null ? List.of() : programme.seats().stream().flatMap(rule -> Optional.ofNullable(rule.stability()).stream()
                .map(stability -> new Measure(programme.code(), rule.id(), stability.changes(), spanFrom()))).toList();
    }

    /** Counts how often a seat went to somebody else in the span (ANH-10). */
    public long changes(Seat seat) {
        return seat.changes().stream().filter(day -> !day.isBefore(spanFrom())).count();
    }

    /** Tells whether that is more often than the programme allows. */
    public boolean unstable(Seat seat) {
        Optional<Stability> stability = rule(seat).map(SeatRule::stability);
        return stability.isPresent() && changes(seat) > stability.get().changes();
    }

    /** The conditions that it asks of whoever holds one of its seats. */
    public List<Condition> conditions() {
        return programme == null ? List.of() : programme.appointment().conditions();
    }

    /** Tells whether a seat lacks the counterpart that the programme asks for (JCH-3). */
    public boolean counterpartDue(Seat seat) {
        return seat.closedOn() == null && seat.counterpart().isEmpty() && rule(seat).filter(SeatRule::counterpart).isPresent();
    }

    private Optional<SeatRule> rule(Seat seat) {
        return Optional.ofNullable(programme).flatMap(says -> says.seat(seat.key().rule()));
    }
}
