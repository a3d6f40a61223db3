package io.lianluo.registry.seat;

import io.lianluo.access.Delegation.Area;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Word;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.programme.DelegationRule;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.seat.delegation.Delegation;
import io.lianluo.registry.unit.Units;
import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.Timetable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets liaisons stand in for their unit's head, for as long as their programme allows (COM-7). */
public class SeatDelegations {

    private final Seats seats;
    private final Programmes programmes;
    private final WorkingCalendars calendars;
    private final Units units;
    private final Acts acts;

    /** Delegations to the holders of all seats. */
    public SeatDelegations(Seats seats, Programmes programmes, WorkingCalendars calendars, Units units, Acts acts) {
        this.seats = seats;
        this.programmes = programmes;
        this.calendars = calendars;
        this.units = units;
        this.acts = acts;
    }

    /**
     * Delegates to the liaison of a seat that was just loaded.
     *
     * @param areas in which parts of the head's work
     * @param scope the matters, in words
     * @param from  first day, today or later; null for today in the programme's zone
     * @param until last day
     * @throws InvalidInput if the first day is past, the time is longer than the programme allows, or another delegation holds then
     * @throws Conflict     if nobody holds the seat
     * @throws Conflict     if the liaison is suspended or is the head, the unit has no head, or the programme knows no delegation
     */
    public void delegate(Seat seat, Collection<Area> areas, String scope, @Nullable LocalDate from, LocalDate until) {
        Regime regime = Regime.of(seat, programmes, acts);
        LocalDate first = from == null ? regime.act().on() : from;
        if (first.isBefore(regime.act().on())) {
            throw new InvalidInput("from", "in-the-past");
        }
        ProgrammeDefinition programme = regime.programme();
        DelegationRule rule = programme.delegation().orElseThrow(() -> new Conflict("delegation-not-provided"));
        // A limit is no term for anybody to act in: it does not grow by a day of rest.
        LocalDate last = new Timetable(calendars.around(programme.calendar(), first), programme.zoneId(), RestDayRule.SAME_DAY)
                .dueAt(first.minusDays(1), rule.atMost()).day();
        if (until.isAfter(last)) {
            throw new InvalidInput("until", "delegation-too-long", last).citing(programme.cited(rule.articles()));
        }
        UUID inPlaceOf = leader(seat, rule.of()).orElseThrow(() -> new Conflict("delegation-of-nobody", Word.of(rule.of())).citing(programme.cited(rule.articles())));
        seat.delegate(new Delegation.Scope(inPlaceOf, areas, scope, first, until), regime.act());
        seats.save(seat);
    }

    private Optional<UUID> leader(Seat seat, Actor of) {
        return units.find(seat.key().unitId()).map(unit -> of == Actor.LEGAL_REPRESENTATIVE ? unit.legalRepresentativeId() : unit.headId());
    }

    /**
     * Revokes a delegation from today on.
     *
     * @throws InvalidInput if the liaison has no such delegation
     * @throws Conflict     if nobody holds the seat
     */
    public void revoke(Seat seat, UUID delegationId) {
        seat.revoke(delegationId, Regime.of(seat, programmes, acts).act().on());
        seats.save(seat);
    }
}
