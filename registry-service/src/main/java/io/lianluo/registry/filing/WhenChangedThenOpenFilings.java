package io.lianluo.registry.filing;

import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.NominationFilter;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.StepRecord;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.unit.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Policy: another liaison, another contact or other data of the unit make the filings due that the programmes of the seats concerned ask for
 * (TZA-2, INF-6, TZA-5). It follows the events that the registry tells, and each makes its filings due once, however often it comes. A change that
 * the unit began to file itself makes none due beside that, and neither does an appointment whose nomination brought all papers.
 */
public class WhenChangedThenOpenFilings {

    /** Nobody holds, and no unit has, more seats; and no seat sees more nominations or filings. */
    private static final int MANY = 1_000;
    private static final Set<Part> LIAISON = EnumSet.of(Part.LIAISON);

    private final Filings filings;
    private final Seats seats;
    private final Persons persons;
    private final Units units;
    private final Nominations nominations;
    private final FilingTerms terms;

    /** A policy over all changes. */
    public WhenChangedThenOpenFilings(Filings filings, Seats seats, Persons persons, Units units, Nominations nominations, FilingTerms terms) {
        this.filings = filings;
        this.seats = seats;
        this.persons = persons;
        this.units = units;
        this.nominations = nominations;
        this.terms = terms;
    }

    /**
     * A change that became known.
     *
     * @param id      its identity
     * @param kind    what kind of change it is
     * @param parts   what is otherwise since
     * @param people  ids of those whom it is about
     * @param day     from which day
     * @param knownAt when it was put on record
     */
    private record Change(String id, FilingRule.Trigger kind, Set<Part> parts, Set<UUID> people, LocalDate day, Instant knownAt) { }

    /** Follows up that somebody was appointed to a seat; the first of a seat is no change. */
    public void appointed(UUID seatId, UUID liaisonId) {
        seats.find(seatId).ifPresent(seat -> seat.predecessorOf(liaisonId).ifPresent(predecessor -> {
            Set<UUID> both = seat.liaisons().stream().filter(one -> one.equals(predecessor) || one.liaisonId().equals(liaisonId))
                    .map(Liaison::personId).collect(Collectors.toSet());
            LocalDate day = seat.firstDayAsRecorded(liaisonId).orElseThrow();
            open(seat, new Change(recordOf(seatId, liaisonId), FilingRule.Trigger.LIAISON_CHANGED, LIAISON, both, day, seat.recordedAt(liaisonId).orElseThrow()),
                    papersOfNomination(seatId, liaisonId, day));
        }));
    }

    /** The identity of the change by which somebody was appointed to a seat. */
    static String recordOf(UUID seatId, UUID liaisonId) {
        return "LIAISON/" + seatId + "/" + liaisonId;
    }

    /** Follows up what was told of a person under a sequence, if that was a change of their data. */
    public void contactTold(UUID personId, long sequence, Instant at) {
        if (persons.find(personId).filter(person -> person.dataChanges().contains(sequence)).isPresent()) {
            seats.list(SeatFilter.everHeldBy(personId).held(), null, MANY).stream().filter(seat -> heldBefore(seat, personId, at))
                    .forEach(seat -> open(seat, new Change("CONTACT/" + personId + "/" + sequence, FilingRule.Trigger.CONTACT_CHANGED, LIAISON,
                            Set.of(personId), dayOf(seat, at), at), List.of()));
        }
    }

    /** Follows up what was told of a unit under a sequence, if that was a change of its data; each programme asks for it once, however many seats it has. */
    public void unitTold(UUID unitId, long sequence, Instant at) {
        units.find(unitId).flatMap(unit -> unit.dataChange(sequence)).ifPresent(change -> {
            Map<String, Seat> first = new HashMap<>();
            seats.list(SeatFilter.ofUnit(unitId), null, MANY).stream().filter(seat -> seat.closedOn() == null)
                    .forEach(seat -> first.putIfAbsent(seat.key().programme(), seat));
            first.values().forEach(seat -> open(seat, new Change("UNIT/" + unitId + "/" + sequence, FilingRule.Trigger.UNIT_CHANGED, Part.of(change.parts()),
                    change.people(), change.day() == null ? dayOf(seat, at) : change.day(), at), List.of()));
        });
    }

    /** Tells whether the person held the seat before that day. The filing of an appointment declares all data of a person appointed that day. */
    private boolean heldBefore(Seat seat, UUID personId, Instant at) {
        return seat.holder().filter(holder -> holder.personId().equals(personId)).filter(holder -> holder.since().isBefore(dayOf(seat, at))).isPresent();
    }

    /** The papers of the nomination by which somebody was appointed, who may not be noted there yet; none if it was by none. */
    private List<Paper> papersOfNomination(UUID seatId, UUID liaisonId, LocalDate day) {
        List<Nomination> all = nominations.list(NominationFilter.ofSeats(Set.of(seatId)), null, MANY);
        Optional<Nomination> noted = all.stream().filter(nomination -> liaisonId.equals(nomination.liaisonId())).findFirst();
        return noted.or(() -> all.stream().filter(nomination -> nomination.status() == Nomination.Status.APPROVED && day.equals(nomination.since())).findFirst())
                .stream().flatMap(nomination -> nomination.steps().stream().filter(step -> step.round() == nomination.round()))
                .map(StepRecord::papers).flatMap(List::stream).toList();
    }

    /** Opens what the version asks for that was in force on the day and published when it became known, as an event that comes again later meets later ones. */
    private void open(Seat seat, Change change, List<Paper> papersBefore) {
        List<Filing> ofUnit = filings.list(FilingFilter.ofSeats(seats.list(SeatFilter.ofUnit(seat.key().unitId()), null, MANY).stream()
                .filter(other -> isAsked(other, seat, change.kind())).map(Seat::id).collect(Collectors.toSet())), null, MANY);
        for (FilingTerms.Asked asked : terms.asked(seat.key().programme(), change.kind(), change.day(), change.knownAt())) {
            List<Filing> byRule = ofUnit.stream().filter(filing -> filing.rule().id().equals(asked.rule().id())).toList();
            if (byRule.stream().anyMatch(filing -> filing.isOf(change.id()))) {
                continue;
            }
            Optional<Filing> begun = byRule.stream().filter(filing -> filing.awaits(change.parts(), change.day())).findFirst();
            if (begun.isPresent()) {
                filings.change(begun.get().id(), filing -> filing.noteRecorded(change.id()));
            } else if (!isBrought(asked.rule(), papersBefore)) {
                filings.saveIfAbsent(Filing.open(seat.key(), asked.version().number(), asked.rule(), terms.cause(change.id(), change.people(), change.day(),
                        change.knownAt(), asked.version().definition().zoneId()), terms.due(asked, change.day(), change.knownAt()), change.parts(), papersBefore));
            }
        }
    }

    /** A change of the unit is filed for any of its seats of a programme, and another for the seat alone. */
    private static boolean isAsked(Seat other, Seat seat, FilingRule.Trigger kind) {
        return kind == FilingRule.Trigger.UNIT_CHANGED ? other.key().programme().equals(seat.key().programme()) : other.id().equals(seat.id());
    }

    private static boolean isBrought(FilingRule rule, List<Paper> papersBefore) {
        Set<String> kinds = papersBefore.stream().map(Paper::kind).collect(Collectors.toSet());
        return !papersBefore.isEmpty() && kinds.containsAll(rule.papers());
    }

    private LocalDate dayOf(Seat seat, Instant at) {
        return LocalDate.ofInstant(at, terms.zone(seat.key().programme()));
    }
}
