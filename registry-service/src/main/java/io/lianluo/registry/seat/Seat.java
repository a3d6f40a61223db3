package io.lianluo.registry.seat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.condition.RecordedFinding;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.Days;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Grounds;
import io.lianluo.registry.seat.appointment.Hearing;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.appointment.RosterEntry;
import io.lianluo.registry.seat.appointment.Succession;
import io.lianluo.registry.seat.appointment.Suspension;
import io.lianluo.registry.seat.coming.Coming;
import io.lianluo.registry.seat.coming.Settled;
import io.lianluo.registry.seat.delegation.Delegation;
import io.lianluo.registry.seat.handover.Handover;
import io.lianluo.registry.seat.transfer.Transfer;
import io.lianluo.registry.seat.vacancy.Vacancy;
import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The place that a programme asks a unit to fill (席位), with everybody who ever held it. One appointment lasts at a time, and
 * appointing a successor ends the predecessor's in the same change.
 */
public final class Seat extends Aggregate<SeatEvent> {

    /** Of one day, the release comes first. */
    private static final Comparator<Coming> IN_ORDER = Comparator.comparing(Coming::on).thenComparing(Coming::change, Comparator.reverseOrder());
    /** The rule of a conflict that no programme asks for the seat any more. */
    public static final String CLOSED = "seat-closed";
    /** The rule of a conflict that the unit's head holds the seat by office: it changes hands when the head changes, and not otherwise. */
    public static final String HELD_BY_OFFICE = "seat-held-by-office";
    /** The rule of a conflict that somebody who is to be appointed was found not to meet a condition. */
    static final String CONDITION_NOT_MET = "seat-condition-not-met";

    private final SeatKey key;
    private LocalDate openedOn;
    private @Nullable LocalDate closedOn;
    private @Nullable Vacancy vacancy;
    private final Succession succession;
    private final List<Counterpart> counterparts;
    private final List<Handover> handovers;
    private @Nullable Transfer transfer;
    private List<String> conditions;
    private @Nullable OnRecord onRecord;
    private @Nullable UUID reportsTo;
    private final List<Coming> coming;
    private final List<Settled> settled;

    private Seat(SeatKey key, SeatState state) {
        this.key = key;
        this.openedOn = state.openedOn();
        this.closedOn = state.closedOn();
        this.vacancy = state.vacancy();
        this.succession = new Succession(state.liaisons(), state.chronicle());
        this.counterparts = new ArrayList<>(state.counterparts());
        this.handovers = new ArrayList<>(state.handovers());
        this.transfer = state.transfer();
        this.conditions = state.conditions();
        this.onRecord = state.onRecord();
        this.reportsTo = state.reportsTo();
        this.coming = new ArrayList<>(state.coming());
        this.settled = new ArrayList<>(state.settled());
    }

    /** A seat that a programme begins to ask for, and that asks for no condition; it is vacant. */
    public static Seat open(SeatKey key, LocalDate openedOn, Act act) {
        return open(key, openedOn, List.of(), act);
    }

    /** A seat that a programme begins to ask for, and that reports to none; it is vacant. */
    public static Seat open(SeatKey key, LocalDate openedOn, List<String> conditions, Act act) {
        return open(key, openedOn, conditions, null, act);
    }

    /**
     * A seat that a programme begins to ask for; it is vacant.
     *
     * @param conditions ids of the conditions that are asked of whoever holds it
     * @param reportsTo  id of the seat to which it reports; null for none
     */
    public static Seat open(SeatKey key, LocalDate openedOn, List<String> conditions, @Nullable UUID reportsTo, Act act) {
        Seat seat = new Seat(key, SeatState.vacant(openedOn, conditions, reportsTo, act));
        seat.raise(new SeatEvent.Opened());
        return seat;
    }

    /** The seat as the store kept it. */
    public static Seat restore(SeatKey key, SeatState state) {
        return new Seat(key, state);
    }

    /**
     * Appoints a person; whoever holds the seat leaves on the day before, or on the same day if they only began on it, and hands over
     * to the successor. Appointing its holder changes nothing but what was found about the conditions.
     *
     * @param grounds   what was found about the conditions
     * @param checklist what a predecessor hands over
     * @throws InvalidInput if the day is before the seat's own first day, or before the holder's or the last holder's end
     * @throws Conflict     if no programme asks for it any more
     * @throws Conflict     if its holder is about to go to another seat, or the person was found not to meet a condition
     */
    public void appoint(Candidate candidate, LocalDate since, Grounds grounds, List<Handover.Item> checklist, Act act) {
        refuseClosed();
        refuseTransferring();
        refuseUnmet(grounds);
        Optional<Liaison> holder = holder();
        if (holder.isPresent() && holder.get().personId().equals(candidate.personId())) {
            check(grounds.findings());
            return;
        }
        Days.refuseMistyped("since", since);
        refuseBefore(openedOn, since, "seat-not-open-yet");
        holder.ifPresent(held -> refuseBefore(held.since(), since, "before-predecessor"));
        if (vacancy != null) {
            refuseBefore(vacancy.since(), since, "before-predecessor");
        }
        Optional<Liaison> predecessor = succession.last();
        Optional<Liaison> ended = holder.map(held ->
                succession.endLast(Ending.of(Days.latest(held.since(), since.minusDays(1)), Ending.How.SUCCEEDED), act));
        Liaison successor = Liaison.beginning(newId(), candidate, since, grounds);
        succession.begin(successor, act);
        vacancy = null;
        if (!checklist.isEmpty()) {
            predecessor.filter(other -> !other.personId().equals(candidate.personId()))
                    .ifPresent(other -> handovers.add(new Handover(other.liaisonId(), successor.liaisonId(), act.on(), checklist)));
        }
        raise(ended.<SeatEvent>map(left -> new SeatEvent.HandedOver(left, successor)).orElseGet(() -> new SeatEvent.Filled(successor)));
    }

    /** Appoints a person of whom nothing was found yet. */
    public void appoint(Candidate candidate, LocalDate since, List<Handover.Item> checklist, Act act) {
        appoint(candidate, since, Grounds.NONE, checklist, act);
    }

    /**
     * Puts on record whether its holder meets conditions. A finding takes the place of an earlier one about the same condition; that a condition
     * is not met ends nothing.
     *
     * @throws Conflict if nobody holds it
     */
    public void check(List<RecordedFinding> findings) {
        if (holder().isEmpty()) {
            throw new Conflict("seat-vacant");
        }
        if (!findings.isEmpty()) {
            raise(new SeatEvent.ConditionsChecked(succession.changeLast(held -> held.checked(findings))));
        }
    }

    /**
     * Asks conditions of whoever holds it, instead of those until then.
     *
     * @param ids ids of the conditions, in the order of the file
     */
    public void ask(List<String> ids) {
        if (!conditions.equals(ids)) {
            conditions = List.copyOf(ids);
            raise(new SeatEvent.ConditionsAsked(conditions));
        }
    }

    /**
     * Lets it report to another seat from now on; one that is closed reports to none any more.
     *
     * @param seatId id of the seat above it; null for none
     */
    public void reportTo(@Nullable UUID seatId) {
        if (closedOn == null && !Objects.equals(reportsTo, seatId)) {
            reportsTo = seatId;
            raise(new SeatEvent.ReportsElsewhere(seatId));
        }
    }

    /**
     * Releases whoever holds the seat; it is vacant from the day after.
     *
     * @throws InvalidInput if the last day is before the first
     * @throws Conflict     if nobody holds it
     * @throws Conflict     if its holder is about to go to another seat
     */
    public void release(Ending ending, Act act) {
        Liaison holder = holder().orElseThrow(() -> new Conflict("seat-vacant"));
        refuseTransferring();
        if (ending.until().isBefore(holder.since())) {
            throw new InvalidInput("until", "before-appointment", holder.since());
        }
        raise(new SeatEvent.Vacated(vacate(ending, act)));
    }

    /**
     * Puts on record that its holder was heard before a sanction, or waived that (HOS-10).
     *
     * @throws InvalidInput if the day is before the holder's first
     * @throws Conflict     if nobody holds it
     */
    public void hear(Hearing hearing) {
        Liaison holder = holder().orElseThrow(() -> new Conflict("seat-vacant"));
        if (hearing.on().isBefore(holder.since())) {
            throw new InvalidInput("on", "before-appointment", holder.since());
        }
        raise(new SeatEvent.Heard(succession.changeLast(held -> held.heard(hearing))));
    }

    /**
     * Suspends its holder, who goes on holding it without attending to it.
     *
     * @throws InvalidInput if the day is before the holder's first, or before the last suspension's end
     * @throws Conflict     if nobody holds it
     * @throws Conflict     if its holder is suspended already, or about to go to another seat
     */
    public void suspend(LocalDate since, String reason, Act act) {
        suspend(since, reason, null, act);
    }

    /** Suspends its holder by a decision of the authority; else as {@link #suspend(LocalDate, String, Act)}. */
    public void suspend(LocalDate since, String reason, @Nullable String decision, Act act) {
        Liaison holder = holder().orElseThrow(() -> new Conflict("seat-vacant"));
        refuseTransferring();
        holder.suspension().ifPresent(lasting -> {
            throw new Conflict("liaison-suspended", lasting.since());
        });
        refuseBefore(holder.since(), since, "before-appointment");
        if (!holder.suspensions().isEmpty()) {
            refuseBefore(holder.suspensions().getLast().until().plusDays(1), since, "before-suspension");
        }
        raise(new SeatEvent.Suspended(succession.changeLast(held -> held.suspended(new Suspension(since, null, reason, act, decision)))));
    }

    /**
     * Lets its holder attend to it again.
     *
     * @param day first day
     * @throws InvalidInput if the day is before the suspension's first
     * @throws Conflict     if nobody holds it
     * @throws Conflict     if its holder is not suspended, or about to go to another seat
     */
    public void resume(LocalDate day) {
        Liaison holder = holder().orElseThrow(() -> new Conflict("seat-vacant"));
        refuseTransferring();
        Suspension lasting = holder.suspension().orElseThrow(() -> new Conflict("liaison-not-suspended"));
        refuseBefore(lasting.since(), day, "before-suspension");
        raise(new SeatEvent.Resumed(succession.changeLast(held -> held.resumed(day))));
    }

    /**
     * Puts the days of a present or past appointment right. What was known before stays on record.
     *
     * @param first its true first day; null where that was right
     * @param last  its true last day; null where that was right, or while it lasts
     * @throws InvalidInput if there is no such appointment, or the days do not fit the seat's and the other appointments'
     * @throws Conflict     if its holder is about to go to another seat
     */
    public void correct(UUID liaisonId, @Nullable LocalDate first, @Nullable LocalDate last, String reason, Act act) {
        refuseTransferring();
        Days.refuseMistyped("since", first);
        Days.refuseMistyped("until", last);
        boolean earlierSpan = liaisons().stream().anyMatch(wrong -> wrong.liaisonId().equals(liaisonId) && wrong.since().isBefore(openedOn));
        if (first != null && !earlierSpan) {
            refuseBefore(openedOn, first, "seat-not-open-yet");
        }
        refuseOutside(earlierSpan ? openedOn.minusDays(1) : closedOn, last);
        succession.correct(liaisonId, first, last, reason, act).ifPresent(right -> {
            vacantAfter(right);
            raise(new SeatEvent.Corrected(right));
        });
    }

    /**
     * Puts the day right on which it was handed over: the liaison begins then, and the predecessor ends on the day before, or on the same day if
     * they only began on it. What was known before stays on record.
     *
     * @param liaisonId the successor's appointment
     * @throws InvalidInput if there is no such appointment, it did not follow another in one change, or the day does not fit the two
     * @throws Conflict     if its holder is about to go to another seat
     */
    public void correctHandover(UUID liaisonId, LocalDate day, String reason, Act act) {
        refuseTransferring();
        Days.refuseMistyped("since", day);
        succession.correctHandover(liaisonId, day, reason, act).ifPresent(right -> raise(new SeatEvent.HandoverCorrected(right.getFirst(), right.getLast())));
    }

    /**
     * Puts an appointment or a release on record that is dated ahead. One of each can be, where the release comes first.
     *
     * @throws Conflict if no programme asks for it any more, its holder is about to go to another seat, or what is dated ahead already stands against it;
     *                     if the person was found not to meet a condition or holds it; and if nobody holds it who could be released
     */
    public void dateAhead(Coming planned) {
        refuseClosed();
        refuseTransferring();
        coming.stream().filter(planned::isAgainst).findFirst().ifPresent(already -> {
            throw new Conflict("seat-change-coming", already.on());
        });
        if (planned.candidate() == null && holder().filter(held -> held.liaisonId().equals(planned.liaisonId())).isEmpty()) {
            throw new Conflict("seat-vacant");
        }
        if (planned.candidate() != null && holder().filter(held -> held.personId().equals(planned.candidate().personId())).isPresent()) {
            throw new Conflict("seat-held-already");
        }
        if (planned.grounds() != null) {
            refuseUnmet(planned.grounds());
        }
        coming.add(planned);
        coming.sort(IN_ORDER);
        raise(new SeatEvent.DatedAhead(planned));
    }

    /**
     * Revokes what is dated ahead.
     *
     * @param change only this; null for all
     * @throws Conflict if nothing of it is dated ahead
     */
    public void revokeComing(Coming.@Nullable Change change, Act act) {
        List<Coming> revoked = coming.stream().filter(planned -> change == null || planned.change() == change).toList();
        if (revoked.isEmpty()) {
            throw new Conflict("seat-nothing-coming");
        }
        revoked.forEach(planned -> raise(new SeatEvent.ComingRevoked(settle(planned, Settled.Outcome.REVOKED, act))));
    }

    /**
     * Takes up what is dated ahead once its day has come; does nothing before, and where nothing is. It lapses if the seat changed in between so that it
     * does not fit any more.
     *
     * @param checklist what a predecessor hands over
     * @param act       what the registry does on that day, in the name of whoever decided so
     */
    public void takeUp(List<Handover.Item> checklist, Act act) {
        for (Coming due : coming.stream().filter(planned -> !planned.on().isAfter(act.on())).toList()) {
            if (isTakenUp(due, checklist, new Act(act.at(), act.on(), due.act().by()))) {
                settle(due, Settled.Outcome.TAKEN_UP, act);
            } else {
                raise(new SeatEvent.ComingLapsed(settle(due, Settled.Outcome.LAPSED, act)));
            }
        }
    }

    private boolean isTakenUp(Coming due, List<Handover.Item> checklist, Act act) {
        int before = raised().size();
        try {
            if (due.candidate() != null) {
                appoint(due.candidate(), due.on(), Objects.requireNonNullElse(due.grounds(), Grounds.NONE), checklist, act);
            } else if (due.ending() != null && holder().filter(held -> held.liaisonId().equals(due.liaisonId())).isPresent()) {
                release(due.ending(), act);
            }
        } catch (Conflict | InvalidInput impossible) {
            return false;
        }
        return raised().size() > before;
    }

    private Settled settle(Coming planned, Settled.Outcome outcome, Act act) {
        coming.remove(planned);
        Settled kept = new Settled(planned.change(), planned.on(), planned.personIn(liaisons()), planned.act(), outcome, act);
        settled.add(kept);
        return kept;
    }

    /**
     * Adds an appointment of the past that was missing.
     *
     * @throws InvalidInput if the days do not fit the seat's and the other appointments'
     * @throws Conflict     if its holder is about to go to another seat
     */
    public void addPast(Candidate candidate, LocalDate first, LocalDate last, String reason, Act act) {
        refuseTransferring();
        Days.refuseMistyped("since", first);
        Days.refuseMistyped("until", last);
        refuseBefore(openedOn, first, "seat-not-open-yet");
        refuseOutside(closedOn, last);
        if (last.isBefore(first)) {
            throw new InvalidInput("until", "before-appointment", first);
        }
        Liaison missing = Liaison.beginning(newId(), candidate, first).ending(new Ending(last, Ending.How.RELEASED, reason, null));
        succession.insert(missing, reason, act);
        vacantAfter(missing);
        raise(new SeatEvent.Corrected(missing));
    }

    /**
     * Begins to transfer its holder to another seat; until that is finished or abandoned the seat stays as it is.
     *
     * @throws InvalidInput if the first day there is not after the first day here, or it is the same seat
     * @throws Conflict     if nobody holds it
     * @throws Conflict     if its holder is about to go to another seat already
     */
    public void beginTransfer(UUID toSeatId, Candidate candidate, LocalDate since, @Nullable String reason, Act act) {
        Liaison holder = holder().orElseThrow(() -> new Conflict("seat-vacant"));
        refuseTransferring();
        Days.refuseMistyped("since", since);
        refuseBefore(holder.since().plusDays(1), since, "before-appointment");
        if (toSeatId.equals(id())) {
            throw new InvalidInput("seatId", "transfer-to-itself");
        }
        transfer = new Transfer(toSeatId, holder.liaisonId(), candidate, since, reason, act);
        raise(new SeatEvent.TransferBegun(transfer));
    }

    /** Lets its holder go, now that the other seat is taken; does nothing unless this transfer is under way. */
    public void completeTransfer(Transfer done) {
        if (!done.equals(transfer)) {
            return;
        }
        transfer = null;
        if (holder().isPresent()) {
            raise(new SeatEvent.Vacated(vacate(new Ending(done.since().minusDays(1), Ending.How.TRANSFERRED, done.reason(), null), done.act())));
        } else {
            raise(new SeatEvent.TransferAbandoned());
        }
    }

    /** Keeps its holder, because the other seat could not be taken; does nothing unless this transfer is under way. */
    public void abandonTransfer(Transfer failed) {
        if (failed.equals(transfer)) {
            transfer = null;
            raise(new SeatEvent.TransferAbandoned());
        }
    }

    /**
     * Names who looks after it on the authority's side; naming the present one changes nothing.
     *
     * @throws InvalidInput if the day is before the seat's own first day, or before the present counterpart's
     * @throws Conflict     if no programme asks for it any more
     */
    public void nameCounterpart(UUID personId, LocalDate since) {
        refuseClosed();
        if (counterpart().filter(present -> present.personId().equals(personId)).isPresent()) {
            return;
        }
        refuseBefore(openedOn, since, "seat-not-open-yet");
        counterpart().ifPresent(present -> {
            refuseBefore(present.since(), since, "before-predecessor");
            counterparts.set(counterparts.size() - 1, present.endingBefore(since));
        });
        Counterpart named = new Counterpart(personId, since, null);
        counterparts.add(named);
        raise(new SeatEvent.CounterpartNamed(named));
    }

    /**
     * Lets its holder stand in for the unit's head.
     *
     * @throws InvalidInput if the last day is before the first, the first before the holder's, or another delegation holds then
     * @throws Conflict     if nobody holds it
     * @throws Conflict     if its holder is suspended, or is the person who is stood in for
     */
    public void delegate(Delegation.Scope scope, Act act) {
        Liaison holder = attending();
        LocalDate from = scope.from();
        LocalDate until = scope.until();
        if (until.isBefore(from)) {
            throw new InvalidInput("until", "before-first-day", from);
        }
        if (from.isBefore(holder.since())) {
            throw new InvalidInput("from", "before-appointment", holder.since());
        }
        holder.delegations().stream().filter(other -> other.overlaps(from, until)).findFirst().ifPresent(other -> {
            throw new InvalidInput("from", "delegated-already", other.from(), other.until());
        });
        if (holder.personId().equals(scope.inPlaceOf())) {
            throw new Conflict("delegate-leads-already");
        }
        Delegation given = Delegation.given(newId(), scope, act);
        List<Delegation> all = new ArrayList<>(holder.delegations());
        all.add(given);
        succession.changeLast(held -> held.delegating(all));
        raise(new SeatEvent.DelegationChanged(holder, given));
    }

    /**
     * Revokes a delegation from a day on; one that holds no more then stays as it is.
     *
     * @throws InvalidInput if its holder has no such delegation
     * @throws Conflict     if nobody holds it
     */
    public void revoke(UUID delegationId, LocalDate day) {
        Liaison holder = holder().orElseThrow(() -> new Conflict("seat-vacant"));
        Predicate<Delegation> meant = delegation -> delegation.id().equals(delegationId);
        Delegation given = holder.delegations().stream().filter(meant).findFirst()
                .orElseThrow(() -> new InvalidInput("delegation", "delegation-unknown"));
        if (given.revoked() != null || day.isAfter(given.until())) {
            return;
        }
        Delegation revoked = given.revokedFrom(day);
        succession.changeLast(held -> held.delegating(held.delegations().stream().map(other -> meant.test(other) ? revoked : other).toList()));
        raise(new SeatEvent.DelegationChanged(holder, revoked));
    }

    /**
     * Notes that something was handed over; it stays ticked.
     *
     * @param successorsId appointment of the successor
     * @throws InvalidInput if there is no such handover or item
     */
    public void tick(UUID successorsId, String itemId, Act act) {
        for (int i = 0; i < handovers.size(); i++) {
            Handover handover = handovers.get(i);
            if (handover.to().equals(successorsId) && handover.has(itemId)) {
                Handover ticked = handover.ticked(itemId, act);
                if (!ticked.equals(handover)) {
                    handovers.set(i, ticked);
                    raise(new SeatEvent.HandoverTicked(ticked));
                }
                return;
            }
        }
        throw new InvalidInput("item", "handover-item-unknown");
    }

    /** Tells that it was not filled in time; once for each vacancy. */
    public void missVacancyTerm(Deadline dueBy) {
        if (vacancy != null && vacancy.missed() == null) {
            vacancy = vacancy.missed(dueBy.day());
            raise(new SeatEvent.VacancyMissed(vacancy, dueBy));
        }
    }

    /**
     * Tells that findings about its holder lapse within a month, or have lapsed (MOD-8, INF-8): once each, and what is not true any more not at all. The
     * condition is to be looked at again; nobody is released by it.
     *
     * @param asked the conditions that the programme asks for today
     */
    public void tellLapses(LocalDate today, List<Condition> asked) {
        for (Condition condition : asked) {
            holder().filter(held -> conditions.contains(condition.id())).flatMap(held -> held.grounds().about(condition.id()))
                    .ifPresent(found -> found.lapseToTell(today).ifPresent(lapse -> raise(new SeatEvent.ConditionLapse(
                            succession.changeLast(held -> held.checked(List.of(found.told(lapse)))), condition, found.finding().validUntil(), lapse))));
        }
    }

    /** Closes it, because no programme asks for it any more; its liaison and counterpart leave with it. */
    public void close(LocalDate lastDay, Act act) {
        if (closedOn != null) {
            return;
        }
        LocalDate last = Days.latest(lastDay, openedOn);
        Liaison ended = holder()
                .map(holder -> succession.endLast(Ending.of(Days.latest(last, holder.since()), Ending.How.SEAT_CLOSED), act)).orElse(null);
        counterpart().ifPresent(present -> counterparts.set(counterparts.size() - 1, present.endingBefore(last.plusDays(1))));
        closedOn = last;
        vacancy = null;
        reportsTo = null;
        List.copyOf(coming).forEach(planned -> settle(planned, Settled.Outcome.LAPSED, act));
        raise(new SeatEvent.Closed(ended));
    }

    /** Opens it again, because a programme asks for it again; it is vacant, from the day after whoever left last where that is later. */
    public void reopen(LocalDate day, Act act) {
        if (closedOn == null) {
            return;
        }
        openedOn = Days.latest(day, closedOn.plusDays(1));
        closedOn = null;
        vacancy = Vacancy.of(succession.last().map(left -> Days.latest(openedOn, left.until().plusDays(1))).orElse(openedOn), act);
        onRecord = OnRecord.since(act, openedOn);
        raise(new SeatEvent.Opened());
    }

    /**
     * Asks for what fell due before it came on record as well, so that gaps show; nobody is blamed for them or told of them.
     * Asking for less than is asked for already changes nothing, and before its own first day nothing is owed.
     *
     * @throws Conflict if no programme asks for it any more
     */
    public void backfill(LocalDate from) {
        refuseClosed();
        LocalDate first = Days.latest(from, openedOn);
        if (first.isBefore(owedFrom())) {
            onRecord = onRecord.backfilledFrom(first);
            raise(new SeatEvent.Backfilled(first));
        }
    }

    /** Forgets a person's name in the published roster, and what was said about them (SCH-8); that they held the seat, by id, and when, stays. */
    public void eraseName(UUID personId) {
        List<Liaison> erased = succession.erase(personId);
        if (!erased.isEmpty()) {
            raise(new SeatEvent.NameErased(erased));
        }
    }

    private Liaison vacate(Ending ending, Act act) {
        Liaison ended = succession.endLast(ending, act);
        vacancy = Vacancy.of(ending.until().plusDays(1), act);
        return ended;
    }

    /** A vacancy begins after whoever left last. */
    private void vacantAfter(Liaison changed) {
        if (vacancy != null && changed.until() != null && succession.last().filter(changed::equals).isPresent()) {
            vacancy = vacancy.correctedTo(Days.latest(openedOn, changed.until().plusDays(1)));
        }
    }

    private Liaison attending() {
        Liaison holder = holder().orElseThrow(() -> new Conflict("seat-vacant"));
        holder.suspension().ifPresent(lasting -> {
            throw new Conflict("liaison-suspended", lasting.since());
        });
        return holder;
    }

    private void refuseClosed() {
        if (closedOn != null) {
            throw new Conflict(CLOSED, closedOn);
        }
    }

    private static void refuseUnmet(Grounds grounds) {
        if (!grounds.unmet().isEmpty()) {
            throw new Conflict(CONDITION_NOT_MET, grounds.unmet());
        }
    }

    private void refuseTransferring() {
        if (transfer != null) {
            throw new Conflict("liaison-transferring", transfer.since());
        }
    }

    private static void refuseBefore(LocalDate first, LocalDate since, String rule) {
        if (since.isBefore(first)) {
            throw new InvalidInput("since", rule, first);
        }
    }

    private static void refuseOutside(@Nullable LocalDate end, @Nullable LocalDate last) {
        if (end != null && last != null && last.isAfter(end)) {
            throw new InvalidInput("until", "after-seat-closed", end);
        }
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The appointment that lasts; empty while the seat is vacant or closed. */
    public Optional<Liaison> holder() {
        return succession.holder();
    }

    /** Tells who held it on a day, as was known at a moment. */
    public Optional<RosterEntry> holderOn(LocalDate day, Instant asKnownAt) {
        return succession.chronicle().holderOn(day, asKnownAt);
    }

    /** The time when an appointment to it was put on record; empty if there is none. */
    public Optional<Instant> recordedAt(UUID liaisonId) {
        return succession.chronicle().recordedAt(liaisonId);
    }

    /** The first day of an appointment as it was first put on record, whatever was put right since; empty if it never was. */
    public Optional<LocalDate> firstDayAsRecorded(UUID liaisonId) {
        return succession.chronicle().firstDayAsRecorded(liaisonId);
    }

    /** The liaison before another, as was known when that one was appointed; empty if that was the first, or was only added later. */
    public Optional<Liaison> predecessorOf(UUID liaisonId) {
        return succession.predecessorOf(liaisonId);
    }

    /** The appointment to it that ended in the change in which another began; empty if it was vacant then. */
    public Optional<Liaison> succeededBy(UUID liaisonId) {
        return succession.succeededBy(liaisonId);
    }

    /** Tells whether it stands and nobody holds it. */
    public boolean isVacant() {
        return vacancy != null;
    }

    /** The key, which tells what it stands for. */
    public SeatKey key() {
        return key;
    }

    /** First day from which its duties count. */
    public LocalDate openedOn() {
        return openedOn;
    }

    /** Last day on which its duties count; null while it stands. */
    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    /** First day on which something due is owed; what was due before was never asked for. */
    public LocalDate owedFrom() {
        return onRecord == null ? openedOn : onRecord.owedFrom();
    }

    /** The time when it came on record here; null where that was not remembered. */
    public @Nullable Instant recordedAt() {
        return onRecord == null ? null : onRecord.at();
    }

    /** Id of the seat to which it reports; null where it reports to none (SCH-1). */
    public @Nullable UUID reportsTo() {
        return reportsTo;
    }

    /** The release and the appointment that are dated ahead, in the order in which they are taken up; none of which there is not. */
    public List<Coming> coming() {
        return List.copyOf(coming);
    }

    /** The changes that were dated ahead and wait no more, the first first. */
    public List<Settled> settled() {
        return List.copyOf(settled);
    }

    /** Its vacancy; empty while somebody holds it, or it is closed. */
    public Optional<Vacancy> vacancy() {
        return Optional.ofNullable(vacancy);
    }

    /** First day of the vacancy; null while somebody holds it, or it is closed. */
    public @Nullable LocalDate vacantSince() {
        return vacancy().map(Vacancy::since).orElse(null);
    }

    /** First day of its holder's suspension; null while the holder attends to it, or nobody holds it. */
    public @Nullable LocalDate unattendedSince() {
        return holder().flatMap(Liaison::suspension).map(Suspension::since).orElse(null);
    }

    /** Everybody who ever held it, the first first. */
    public List<Liaison> liaisons() {
        return succession.liaisons();
    }

    /** The days on which it went to somebody else, the last first (ANH-10). */
    public List<LocalDate> changes() {
        return succession.changes();
    }

    /** The person who looks after it on the authority's side; empty while nobody is named, or it is closed. */
    public Optional<Counterpart> counterpart() {
        return counterparts.isEmpty() ? Optional.empty() : Optional.of(counterparts.getLast()).filter(last -> last.until() == null);
    }

    /** Its handovers, the first first. */
    public List<Handover> handovers() {
        return List.copyOf(handovers);
    }

    /** The transfer that is under way. */
    public Optional<Transfer> transfer() {
        return Optional.ofNullable(transfer);
    }

    /** Ids of the conditions that its programme asks of whoever holds it. */
    public List<String> conditions() {
        return conditions;
    }

    /** The finding about a condition that counts on a day; empty while nobody holds it, and where nobody looked or what was found lapsed. */
    public Optional<RecordedFinding> finding(String condition, LocalDate day) {
        return holder().flatMap(held -> held.grounds().about(condition)).filter(found -> found.countsOn(day));
    }

    /**
     * First day on which something about a condition is to be found out: the holder's first where nobody looked yet, else the day after the
     * finding that lapses first. Empty while nobody holds it, or where all was found for good.
     */
    public Optional<LocalDate> uncheckedFrom() {
        return holder().flatMap(held -> conditions.stream().map(held::uncheckedFrom).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()));
    }

    /** First day on which something is to be told of a finding about its holder that lapses; empty if nothing is. */
    public Optional<LocalDate> tellsLapseFrom() {
        return holder().flatMap(held -> conditions.stream().flatMap(condition -> held.grounds().about(condition).stream()).map(RecordedFinding::tellsLapseFrom)
                .filter(Objects::nonNull).min(Comparator.naturalOrder()));
    }

    /** The uploaded files to which papers about its liaisons refer. */
    public Set<UUID> files() {
        Stream<Paper> found = Stream.concat(liaisons().stream().map(Liaison::grounds), coming.stream().map(Coming::grounds).filter(Objects::nonNull))
                .flatMap(grounds -> grounds.findings().stream()).map(RecordedFinding::finding).flatMap(finding -> finding.paper().stream());
        return Paper.files(Stream.concat(found, liaisons().stream().flatMap(liaison -> liaison.hearings().stream()).flatMap(hearing -> hearing.papers().stream())));
    }

    /** Everything about it that changes, for the store. */
    public SeatState state() {
        return new SeatState(openedOn, closedOn, vacancy, succession.liaisons(), succession.chronicle(), counterparts, handovers, transfer, conditions,
                onRecord, reportsTo, coming, settled);
    }

    @Override
    public UUID id() {
        return key.id();
    }
}
