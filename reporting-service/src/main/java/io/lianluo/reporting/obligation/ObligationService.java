package io.lianluo.reporting.obligation;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.OnPaper;
import io.lianluo.reporting.regime.DutyRule;
import io.lianluo.reporting.regime.Programme;
import io.lianluo.reporting.regime.ProgrammeVersion;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.reporting.regime.ReportDuty;
import io.lianluo.reporting.roster.Roster;
import io.lianluo.reporting.roster.Seat;
import io.lianluo.reporting.roster.SeatHistory;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the commands on obligations, one method per command.
 *
 * <p>Where a command takes a guard, the guard is asked about the obligation as it stands in the moment of the change, and refuses by
 * an exception of its own.
 */
public final class ObligationService {

    private static final int BATCH = 200;
    private static final Duration FARTHEST = Duration.ofDays(3653);

    private final Obligations obligations;
    private final Regimes regimes;
    private final Roster roster;
    private final WhenSeatChangesThenFollow follow;
    private final WhenCalendarPublishedThenRecount recount;
    private final Clock clock;

    /** The commands over these obligations. */
    public ObligationService(Obligations obligations, Regimes regimes, Roster roster, WhenSeatChangesThenFollow follow,
                             WhenCalendarPublishedThenRecount recount, Clock clock) {
        this.obligations = obligations;
        this.regimes = regimes;
        this.roster = roster;
        this.follow = follow;
        this.recount = recount;
        this.clock = clock;
    }

    /** The obligation of that id. */
    public Optional<Obligation> find(UUID id) {
        return obligations.find(id);
    }

    /**
     * Opens what a known seat owes, unless it was opened before.
     *
     * @return the obligation, just opened or as it stood
     */
    public Obligation open(Terms terms) {
        SeatHistory history = roster.seat(terms.seatId()).orElseThrow();
        Obligation obligation = Obligation.open(terms, AnswerableLiaison.of(terms, history));
        boolean opened = obligations.open(obligation);
        // Whoever changed the seat a moment ago could not see the obligation yet.
        boolean seatChanged = !roster.seat(terms.seatId()).equals(Optional.of(history));
        Obligation known = opened && !seatChanged ? obligation : follow.followWith(obligation.id()).orElse(obligation);
        // A calendar that was published a moment ago did not find it among what it counts again.
        return known.terms().due().assumed() ? recount.recount(known) : known;
    }

    /**
     * Asks seats for a report.
     *
     * @return one obligation per seat
     * @throws InvalidInput if the programme does not know the duty as one to ask for, a seat does not owe it, or no due time in
     *     the future results
     */
    public List<Obligation> ask(Ask ask) {
        Instant now = clock.instant();
        DutyRule rule = ruleFor(ask, now);
        Deadline due = due(ask, rule, now);
        LocalDate today = now.atZone(rule.version().zoneId()).toLocalDate();
        Period period = new Period(ask.request(), today, due.day());
        return seats(ask, rule.duty(), today).stream()
                .map(seat -> open(terms(seat, rule, ask.title(), period, now, due)))
                .toList();
    }

    /**
     * Hands in a report or a nil return; the moment of the call decides whether it is late, or the day on which a paper was brought.
     *
     * @param guard refuses whoever may not, and gives the person in whose place a delegate acts
     * @return the obligation with its outcome, or empty if there is none of that id
     * @throws Conflict     if it has its outcome already
     * @throws InvalidInput if the report does not fulfil it
     */
    public Optional<Obligation> handIn(UUID id, Submission submission, Signing by, Function<Obligation, Optional<UUID>> guard) {
        Instant now = clock.instant();
        return obligations.change(id, obligation -> obligation.handIn(submission, signature(obligation, by, guard.apply(obligation), now)));
    }

    /**
     * Asks to excuse an obligation; the moment of the call decides whether that is in time, or the day on which a paper was brought. Who asks is told
     * of the answer; of a paper whoever answers for the obligation.
     *
     * @param guard refuses whoever may not, and gives the person in whose place a delegate acts
     * @return the obligation with the request, or empty if there is none of that id
     * @throws Conflict if it has its outcome already, or another request waits
     */
    public Optional<Obligation> askExcuse(UUID id, String reason, Signing by, Function<Obligation, Optional<UUID>> guard) {
        Instant now = clock.instant();
        return obligations.change(id, obligation -> {
            Signature signature = signature(obligation, by, guard.apply(obligation), now);
            @Nullable UUID answers = obligation.holder() == null ? null : obligation.holder().personId();
            obligation.askExcuse(reason, signature, by.onPaper() == null ? by.personId() : answers);
        });
    }

    /**
     * Takes back the request to excuse an obligation. What is due by then is found missing by the next look.
     *
     * @return the obligation, or empty if there is none of that id
     * @throws Conflict if it has its outcome already, or no request waits
     */
    public Optional<Obligation> withdrawExcuse(UUID id, Consumer<Obligation> guard) {
        Instant now = clock.instant();
        return obligations.change(id, obligation -> {
            guard.accept(obligation);
            obligation.withdrawExcuse(now);
        });
    }

    /**
     * Refuses the request to excuse an obligation. What is due by then is found missing by the next look.
     *
     * @return the obligation, or empty if there is none of that id
     * @throws Conflict if it has its outcome already, or no request waits
     */
    public Optional<Obligation> refuseExcuse(UUID id, String reason, String by, Consumer<Obligation> guard) {
        Instant now = clock.instant();
        return obligations.change(id, obligation -> {
            guard.accept(obligation);
            obligation.refuseExcuse(reason, by, now);
        });
    }

    /**
     * Excuses an obligation, whether or not somebody asked for it.
     *
     * @return the excused obligation, or empty if there is none of that id
     * @throws Conflict if it has its outcome already
     */
    public Optional<Obligation> excuse(UUID id, String reason, String by, Consumer<Obligation> guard) {
        Instant now = clock.instant();
        return obligations.change(id, obligation -> {
            guard.accept(obligation);
            obligation.excuse(reason, by, now);
        });
    }

    private Signature signature(Obligation obligation, Signing by, Optional<UUID> inPlaceOf, Instant now) {
        if (by.onPaper() == null) {
            return new Signature(now, by.subject(), inPlaceOf.orElse(null), null);
        }
        ZoneId zone = regimes.programme(obligation.terms().programme()).map(Programme::zone).orElse(Zones.CHINA);
        OnPaper paper = InvalidInput.naming(part -> "onPaper." + part, () -> OnPaper.entered(by.onPaper(), false, by.subject(), now, zone));
        return Signature.of(paper, obligation.terms(), zone);
    }

    private DutyRule ruleFor(Ask ask, Instant now) {
        ProgrammeVersion version = regimes.programme(ask.programme()).flatMap(programme -> programme.at(now))
                .orElseThrow(() -> new InvalidInput("programme", "programme-unknown"));
        ReportDuty duty = version.duty(ask.duty()).orElseThrow(() -> new InvalidInput("duty", "duty-unknown"));
        if (!duty.onDemand()) {
            throw new InvalidInput("duty", "duty-recurs");
        }
        return new DutyRule(version, duty);
    }

    private Deadline due(Ask ask, DutyRule rule, Instant now) {
        ProgrammeVersion version = rule.version();
        if (ask.dueAt() == null) {
            return rule.duty().due().dueAfter(now, regimes.calendar(version.calendar()), version.zoneId())
                    .orElseThrow(() -> new InvalidInput("dueAt", "due-required"));
        }
        Instant dueAt = ask.dueAt();
        if (!dueAt.isAfter(now)) {
            throw new InvalidInput("dueAt", "due-passed");
        }
        if (dueAt.isAfter(now.plus(FARTHEST))) {
            throw new InvalidInput("dueAt", "due-too-far");
        }
        return new Deadline(dueAt.truncatedTo(ChronoUnit.MILLIS), LocalDate.ofInstant(dueAt, version.zoneId()), List.of(), false);
    }

    private List<Seat> seats(Ask ask, ReportDuty duty, LocalDate today) {
        return ask.seats() == null ? allSeats(ask, duty, today) : seats(ask.seats(), ask.programme(), duty, today);
    }

    private List<Seat> allSeats(Ask ask, ReportDuty duty, LocalDate today) {
        List<Seat> seats = new ArrayList<>();
        @Nullable UUID last = null;
        List<Seat> batch;
        do {
            batch = roster.seats(ask.programme(), last, BATCH);
            batch.stream().filter(seat -> ask.isAbout(seat.unitId()) && owes(seat, ask.programme(), duty, today)).forEach(seats::add);
            last = batch.isEmpty() ? last : batch.getLast().id();
        } while (batch.size() == BATCH);
        if (seats.isEmpty()) {
            throw new InvalidInput("seats", "seats-none");
        }
        return seats;
    }

    private List<Seat> seats(List<UUID> ids, String programme, ReportDuty duty, LocalDate today) {
        List<Seat> seats = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Optional<Seat> seat = roster.seat(ids.get(i)).map(SeatHistory::seat).filter(found -> owes(found, programme, duty, today));
            if (seat.isPresent()) {
                seats.add(seat.get());
            } else {
                faults.add(new Fault("seats[" + i + "]", "seat-does-not-owe"));
            }
        }
        if (ids.isEmpty()) {
            faults.add(new Fault("seats", "seats-none"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return seats.stream().distinct().toList();
    }

    private static boolean owes(Seat seat, String programme, ReportDuty duty, LocalDate today) {
        return seat.programme().equals(programme) && seat.rule().equals(duty.seatRule()) && seat.standsOn(today);
    }

    private static Terms terms(Seat seat, DutyRule rule, @Nullable LocalizedText title, Period period, Instant now, Deadline due) {
        ReportDuty duty = rule.duty();
        return new Terms(seat.programme(), rule.version().version(), duty.id(), title == null ? duty.title() : title, seat.id(),
                seat.unitId(), period, duty.parts(), duty.nilAllowed(), now, due).citing(duty.articles());
    }
}
