package io.lianluo.registry.seat.appointment;

import io.lianluo.domain.Erased;
import io.lianluo.registry.condition.RecordedFinding;
import io.lianluo.registry.seat.delegation.Delegation;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A liaison (联络员), that is a person's appointment to a seat, as it is known today.
 *
 * @param liaisonId   identity of the appointment
 * @param candidate   who was appointed, and from where
 * @param since       first day
 * @param ending      how it ended; null while it lasts
 * @param suspensions the times in which the liaison was suspended, the oldest first
 * @param delegations the times in which the liaison stood in for the unit's head
 * @param grounds     on which grounds it was made
 * @param hearings    when the liaison was heard before a sanction, the first first
 */
public record Liaison(UUID liaisonId, Candidate candidate, LocalDate since, @Nullable Ending ending, List<Suspension> suspensions,
                          List<Delegation> delegations, Grounds grounds, List<Hearing> hearings) {

    public Liaison {
        suspensions = List.copyOf(suspensions);
        delegations = List.copyOf(delegations);
        hearings = List.copyOf(hearings);
    }

    /** An appointment that begins, without an end. */
    public static Liaison beginning(UUID liaisonId, Candidate candidate, LocalDate since) {
        return beginning(liaisonId, candidate, since, Grounds.NONE);
    }

    /** An appointment on some grounds that begins, without an end. */
    public static Liaison beginning(UUID liaisonId, Candidate candidate, LocalDate since, Grounds grounds) {
        return new Liaison(liaisonId, candidate, since, null, List.of(), List.of(), grounds, List.of());
    }

    /** A suspension that lasts ends with the appointment. */
    public Liaison ending(Ending how) {
        List<Suspension> all = new ArrayList<>(suspensions);
        suspension().ifPresent(lasting -> all.set(all.size() - 1, lasting.endingBefore(how.until().plusDays(1))));
        return new Liaison(liaisonId, candidate, since, how, all, delegations, grounds, hearings);
    }

    /** Returns the appointment with other days; a last day is corrected only where there is one. */
    public Liaison correctedTo(LocalDate first, @Nullable LocalDate last) {
        Ending right = ending == null || last == null ? ending : ending.correctedTo(last);
        return new Liaison(liaisonId, candidate, first, right, suspensions, delegations, grounds, hearings);
    }

    /** Returns the appointment with one suspension more. */
    public Liaison suspended(Suspension suspension) {
        List<Suspension> all = new ArrayList<>(suspensions);
        all.add(suspension);
        return new Liaison(liaisonId, candidate, since, ending, all, delegations, grounds, hearings);
    }

    /** Returns the appointment whose last suspension ended before a day. */
    public Liaison resumed(LocalDate day) {
        List<Suspension> all = new ArrayList<>(suspensions);
        all.set(all.size() - 1, all.getLast().endingBefore(day));
        return new Liaison(liaisonId, candidate, since, ending, all, delegations, grounds, hearings);
    }

    /** Returns the appointment with those delegations instead of its own. */
    public Liaison delegating(List<Delegation> all) {
        return new Liaison(liaisonId, candidate, since, ending, suspensions, all, grounds, hearings);
    }

    /** Returns the appointment with those findings, which take the place of earlier ones about the same conditions. */
    public Liaison checked(List<RecordedFinding> findings) {
        return new Liaison(liaisonId, candidate, since, ending, suspensions, delegations, grounds.with(findings), hearings);
    }

    /** Returns the appointment with one hearing more. */
    public Liaison heard(Hearing hearing) {
        List<Hearing> all = new ArrayList<>(hearings);
        all.add(hearing);
        return new Liaison(liaisonId, candidate, since, ending, suspensions, delegations, grounds, all);
    }

    /** Tells whether the liaison was heard before one of these sanctions, or waived it, since the last suspension began, and by a day. */
    public boolean isHeardBefore(Collection<String> sanctions, LocalDate day) {
        return hearings.stream().filter(hearing -> sanctions.contains(hearing.sanction()) && !hearing.on().isAfter(day))
                .anyMatch(hearing -> suspensions.isEmpty() || !hearing.on().isBefore(suspensions.getLast().since()));
    }

    /** First day on which something about a condition is to be found out; null where it was found for good. */
    public @Nullable LocalDate uncheckedFrom(String condition) {
        Optional<RecordedFinding> found = grounds.about(condition);
        return found.isPresent() ? found.get().lapsesOn() : since;
    }

    /** The suspension that lasts; empty while the liaison attends to the seat. */
    public Optional<Suspension> suspension() {
        return suspensions.isEmpty() || suspensions.getLast().until() != null ? Optional.empty() : Optional.of(suspensions.getLast());
    }

    /** The delegation by which the liaison acts in the head's place on a day; empty unless the appointment lasts and is not suspended. */
    public Optional<Delegation> delegation(LocalDate day) {
        return lasts() && suspension().isEmpty() ? delegations.stream().filter(delegation -> delegation.holdsOn(day)).findFirst() : Optional.empty();
    }

    /** The person. */
    public UUID personId() {
        return candidate.personId();
    }

    /** Name as it stands in the published roster; null when the roster is not public. */
    public @Nullable String rosterName() {
        return candidate.rosterName();
    }

    /** Last day; null while it lasts. */
    public @Nullable LocalDate until() {
        return ending == null ? null : ending.until();
    }

    /** Returns the appointment with its texts written otherwise. */
    public Liaison withTexts(TextMapper as) {
        return new Liaison(liaisonId, candidate.withTexts(as.in("candidate")), since, as.mapPart("ending", ending, Ending::withTexts),
                as.mapEach("suspensions", suspensions, Suspension::withTexts), as.mapEach("delegations", delegations, Delegation::withTexts), as.mapPart("grounds", grounds, Grounds::withTexts),
                as.mapEach("hearings", hearings, Hearing::withTexts));
    }

    /** Returns what is left of the appointment of an erased person. */
    public Liaison erased() {
        Liaison mute = withTexts((field, text) -> Erased.TEXT);
        return new Liaison(liaisonId, candidate.nameless(), since, mute.ending, mute.suspensions, mute.delegations, mute.grounds, mute.hearings);
    }

    /** Tells whether it ended in the change in which a successor was appointed. */
    public boolean succeeded() {
        return ending != null && ending.how() == Ending.How.SUCCEEDED;
    }

    /** Tells whether it lasts. */
    public boolean lasts() {
        return ending == null;
    }
}
