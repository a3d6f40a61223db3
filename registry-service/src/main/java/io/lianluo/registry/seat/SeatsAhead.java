package io.lianluo.registry.seat;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.OneByOne;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.conduct.SanctionStep;
import io.lianluo.registry.seat.appointment.Days;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Grounds;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.coming.Coming;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates appointments and releases ahead, and takes them up on their day. Until then the seat stays as it is and nobody else is told; the seat shows what
 * is coming, and it can be revoked. Whichever replica takes it up, it happens once.
 */
public class SeatsAhead {

    private static final int BATCH = 200;

    private final Seats seats;
    private final Programmes programmes;
    private final PersonService persons;
    private final Acts acts;

    /** A service over all seats. */
    public SeatsAhead(Seats seats, Programmes programmes, PersonService persons, Acts acts) {
        this.seats = seats;
        this.programmes = programmes;
        this.persons = persons;
        this.acts = acts;
    }

    /**
     * Appoints a person from a day to come.
     *
     * @throws InvalidInput if the day is not in the future, the programme takes nobody from there, or the findings do not fit; and if the programme has a
     *                         path and it is not said why there is no nomination, or the decision names the person
     * @throws Conflict     if the seat cannot be taken so
     */
    public void appoint(Seat seat, Person person, Appoint asked) {
        Regime regime = Regime.of(seat, programmes, acts).refusingOffice();
        LocalDate since = future(regime, "since", asked.since());
        regime.refuseWithoutReason(asked.reason());
        if (asked.reason() != null && asked.reason().decision() != null && person.data().appearsIn(asked.reason().decision())) {
            throw new InvalidInput("decision", "names-the-person");
        }
        Grounds grounds = new Grounds(regime.recorded(asked.findings()), asked.reason());
        seat.dateAhead(Coming.appointment(since, regime.candidate(person, asked.origin(), asked.agency()), grounds, regime.act()));
        persons.keep(person);
        seats.save(seat);
    }

    /**
     * Releases the liaison with a last day to come.
     *
     * @throws InvalidInput if the day is not in the future, or the decision is missing or names the liaison
     * @throws Conflict     if nobody holds the seat, the liaison cannot be released so, or was not heard before a dismissal
     */
    public void release(Seat seat, @Nullable LocalDate until, Ending.How how, @Nullable String reason, @Nullable String decision) {
        Regime regime = Regime.of(seat, programmes, acts).refusingOffice();
        LocalDate last = future(regime, "until", until);
        regime.refuseOtherSanction(how);
        Ending ending = Ending.release(last, how, reason, decision);
        if (how == Ending.How.DISMISSED) {
            regime.refuseUnheard(seat, SanctionStep.Effect.DISMISSED, last);
        }
        Liaison holder = seat.holder().orElseThrow(() -> new Conflict("seat-vacant"));
        if (decision != null) {
            persons.refuseNaming(holder.personId(), "decision", decision);
        }
        seat.dateAhead(Coming.release(holder.liaisonId(), ending, regime.act()));
        seats.save(seat);
    }

    /**
     * Revokes what is dated ahead.
     *
     * @param change only this; null for all
     * @throws Conflict if nothing of it is dated ahead
     */
    public void revoke(Seat seat, Coming.@Nullable Change change) {
        seat.revokeComing(change, Regime.of(seat, programmes, acts).act());
        seats.save(seat);
    }

    /** Takes up what has come; the next run does the rest of more than one batch. */
    void catchUp() {
        OneByOne.each(seats.withComing(BATCH), Seat::id, seat -> {
            if (isDue(seat)) {
                seats.change(seat.id(), this::takeUp);
            }
        });
    }

    private boolean isDue(Seat seat) {
        LocalDate today = Regime.of(seat, programmes, acts).act().on();
        return seat.coming().stream().anyMatch(coming -> !coming.on().isAfter(today));
    }

    private void takeUp(Seat seat) {
        Regime regime = Regime.of(seat, programmes, acts);
        seat.takeUp(regime.checklist(), regime.act());
    }

    private static LocalDate future(Regime regime, String part, @Nullable LocalDate day) {
        if (day == null || !day.isAfter(regime.act().on())) {
            throw new InvalidInput(part, "not-ahead", regime.act().on());
        }
        Days.refuseMistyped(part, day);
        return day;
    }
}
