package io.lianluo.registry.seat;

import io.lianluo.registry.acting.Act;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.Days;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.unit.History;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives one unit the seats that a programme asks of it on a day, and closes those that it asks for no more. Doing so twice changes nothing. */
final class SeatAlignment {

    private final Seats seats;
    private final Persons persons;
    private final ReportingLine line;

    SeatAlignment(Units units, Seats seats, Persons persons) {
        this.seats = seats;
        this.persons = persons;
        this.line = new ReportingLine(units);
    }

    /**
     * Aligns the seats of one unit with one programme.
     *
     * @param present the unit's seats that this programme asked for until now
     * @param act     what the registry does, on which day in the programme's zone
     */
    void align(Unit unit, Programme programme, List<Seat> present, Act act) {
        LocalDate today = act.on();
        Map<UUID, Seat> unwanted = new HashMap<>();
        present.forEach(seat -> unwanted.put(seat.id(), seat));
        Optional<ProgrammeVersion> inForce = programme.inForceOn(today);
        inForce.map(ProgrammeVersion::definition).ifPresent(says -> AskedSeats.of(unit, says).forEach((key, rule) -> {
            LocalDate from = Days.latest(unit.foundedOn(), askedSince(programme, rule.id(), unit.kind(), today));
            Seat seat = standing(key, unwanted.remove(key.id()), from, conditions(says), line.above(unit, rule, says), act);
            if (rule.exOfficio() && unit.headId() != null) {
                follow(seat, unit.headId(), unit.heads().since(), says, act);
            } else if (rule.exOfficio()) {
                leave(seat, unit.heads(), act);
            }
        }));
        LocalDate lastDay = unit.dissolvedOn().orElse(today.minusDays(1));
        unwanted.values().stream().filter(seat -> seat.closedOn() == null)
                .forEach(seat -> seats.change(seat.id(), open -> open.close(lastDay, act)));
    }

    /** Lets the seats of the units below one report to where they do now that the tree changed there. */
    void alignLinesBelow(Unit unit, Programme programme, LocalDate today) {
        programme.inForceOn(today).map(ProgrammeVersion::definition).filter(ReportingLine::isIn).ifPresent(says -> line.below(unit)
                .forEach(lower -> AskedSeats.of(lower, says).forEach((key, rule) -> {
                    UUID above = line.above(lower, rule, says);
                    seats.find(key.id()).filter(seat -> !Objects.equals(seat.reportsTo(), above))
                            .ifPresent(seat -> seats.change(seat.id(), open -> open.reportTo(above)));
                })));
    }

    private Seat standing(SeatKey key, @Nullable Seat present, LocalDate from, List<String> conditions, @Nullable UUID reportsTo, Act act) {
        Seat seat = present;
        if (seat == null) {
            Seat opened = Seat.open(key, from, conditions, reportsTo, act);
            seat = seats.saveIfAbsent(opened) ? opened : seats.find(key.id()).orElseThrow();
        }
        return seat.closedOn() == null && seat.conditions().equals(conditions) && Objects.equals(seat.reportsTo(), reportsTo) ? seat : seats.change(seat.id(), other -> {
            other.reopen(from, act);
            other.ask(conditions);
            other.reportTo(reportsTo);
        }).orElseThrow();
    }

    private static List<String> conditions(ProgrammeDefinition programme) {
        return programme.appointment().conditions().stream().map(Condition::id).toList();
    }

    private void follow(Seat seat, UUID headId, LocalDate headSince, ProgrammeDefinition programme, Act act) {
        if (seat.holder().filter(holder -> holder.personId().equals(headId)).isEmpty()) {
            String rosterName = programme.rosterPublished() ? persons.find(headId).map(head -> head.data().name()).orElse(null) : null;
            Candidate head = new Candidate(headId, rosterName);
            seats.change(seat.id(), open -> open.appoint(head, firstDayOfOffice(open, headSince), Regime.checklist(programme), act));
        }
    }

    /** Releases the unit's former head from a seat held by office. Another holder stays until the authority or the unit acts. */
    private void leave(Seat seat, History<UUID> heads, Act act) {
        LocalDate lastDay = heads.since().minusDays(1);
        @Nullable UUID former = heads.on(lastDay);
        seat.holder().filter(holder -> holder.personId().equals(former)).ifPresent(holder -> seats.change(seat.id(),
                open -> open.release(Ending.of(Days.latest(holder.since(), lastDay), Ending.How.RELEASED), act)));
    }

    /** A head holds the seat since they are the head, if it was open and nobody else held it then. */
    private static LocalDate firstDayOfOffice(Seat seat, LocalDate headSince) {
        LocalDate earliest = seat.holder().map(Liaison::since).orElse(seat.vacantSince());
        return Days.latest(seat.openedOn(), earliest == null ? headSince : Days.latest(earliest, headSince));
    }

    /** First day of the row of versions, up to today's, that ask units of that kind for that seat. */
    private static LocalDate askedSince(Programme programme, String rule, String unitKind, LocalDate today) {
        LocalDate since = today;
        for (ProgrammeVersion version : programme.versions().reversed()) {
            if (version.definition().inForceFrom().isAfter(today)) {
                continue;
            }
            if (version.definition().seatsFor(unitKind).stream().noneMatch(asked -> asked.id().equals(rule))) {
                break;
            }
            since = version.definition().inForceFrom();
        }
        return since;
    }
}
