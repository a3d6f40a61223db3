package io.lianluo.registry.contact;

import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.ContactRule;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Policy: in each period of its contact rule a programme asks the liaisons who serve then to confirm how they are reached, unless they did
 * so since the period began (SCH-7). The term runs from the first day of the period; from the day of asking where that is later, because
 * the programme came into force within the period or the service stood still. Who is appointed later is asked in the next period.
 */
public class WhenPeriodBeginsThenAskLiaisons {

    private static final int BATCH = 200;

    private final Rounds rounds;
    private final Programmes programmes;
    private final Seats seats;
    private final Persons persons;
    private final ContactTerms terms;
    private final Clock clock;

    /** A policy over all programmes. */
    public WhenPeriodBeginsThenAskLiaisons(Rounds rounds, Programmes programmes, Seats seats, Persons persons, ContactTerms terms, Clock clock) {
        this.rounds = rounds;
        this.programmes = programmes;
        this.seats = seats;
        this.persons = persons;
        this.terms = terms;
        this.clock = clock;
    }

    /** Asks the next liaisons of each programme. What a batch leaves is asked the next time. */
    void catchUp() {
        Instant now = clock.instant();
        for (Programme programme : programmes.all()) {
            terms.inForce(programme.id(), now).ifPresent(today -> today.contacts().ifPresent(rule -> askNext(today, rule, now)));
        }
    }

    private void askNext(ProgrammeDefinition programme, ContactRule rule, Instant now) {
        LocalDate today = ContactTerms.dayOf(programme, now);
        LocalDate period = Period.of(rule.confirm().periods().orElseThrow(), today).firstDay();
        Round round = rounds.find(Round.id(programme.code(), period)).orElseGet(() -> begun(programme.code(), period, today));
        if (!round.progress().finished()) {
            List<Seat> next = seats.list(SeatFilter.ofProgramme(programme.code()).held(), round.lastSeat().orElse(null), BATCH);
            ask(next, programme, terms.dueBy(programme, rule, round.begun()), period);
            boolean finished = next.size() < BATCH;
            String last = next.isEmpty() ? round.progress().lastSeat() : next.getLast().id().toString();
            rounds.change(round.id(), stored -> stored.goOn(round.progress(), new Round.Progress(last, finished)));
        }
    }

    private Round begun(String programme, LocalDate period, LocalDate today) {
        Round round = Round.begin(programme, period, today);
        return rounds.saveIfAbsent(round) ? round : rounds.find(round.id()).orElseThrow();
    }

    private void ask(List<Seat> held, ProgrammeDefinition programme, Deadline due, LocalDate period) {
        Instant since = period.atStartOfDay(programme.zoneId()).toInstant();
        List<UUID> holders = held.stream().map(seat -> seat.holder().map(holder -> holder.personId()).orElse(null)).filter(Objects::nonNull)
                .distinct().toList();
        persons.findAll(holders).stream().filter(person -> person.contact().confirmedAt().isBefore(since))
                .forEach(person -> persons.change(person.id(), one -> one.askToConfirm(Set.of(programme.code()), due, since)));
    }
}
