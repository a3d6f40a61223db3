package io.lianluo.registry.seat;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.condition.RecordedFinding;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.conduct.SanctionStep;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Grounds;
import io.lianluo.registry.seat.appointment.Hearing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Appoints liaisons to seats, suspends and releases them, and names their counterparts. Each verb takes a seat that was just loaded,
 * refuses days in the future, and takes today in the programme's zone where no day is given.
 */
public class SeatService {

    private final Seats seats;
    private final Programmes programmes;
    private final PersonService persons;
    private final Acts acts;

    /** A service over all seats. */
    public SeatService(Seats seats, Programmes programmes, PersonService persons, Acts acts) {
        this.seats = seats;
        this.persons = persons;
        this.programmes = programmes;
        this.acts = acts;
    }

    /**
     * Appoints a person by an act of the authority, as {@link #appoint(Seat, Person, Origin, String, LocalDate, List)} does.
     *
     * @throws InvalidInput if the findings are not about conditions of the programme, or are shown by other evidence than those ask for, too;
     *                         and if the programme has a path and it is not said why there is no nomination, or the decision names the person
     */
    public void appoint(Seat seat, Person person, Appoint asked) {
        Regime regime = regime(seat).refusingOffice();
        if (seat.holder().filter(holder -> holder.personId().equals(person.id())).isEmpty()) {
            regime.refuseWithoutReason(asked.reason());
        }
        if (asked.reason() != null && asked.reason().decision() != null && person.data().appearsIn(asked.reason().decision())) {
            throw new InvalidInput("decision", "names-the-person");
        }
        Grounds grounds = new Grounds(regime.recorded(asked.findings()), asked.reason());
        try {
            appoint(seat, person, regime, asked.origin(), asked.agency(), asked.since(), grounds);
        } catch (Conflict refused) {
            throw refused.rule().equals(Seat.CONDITION_NOT_MET) ? refused.citing(regime.asking(grounds.unmet())) : refused;
        }
    }

    /**
     * Appoints the candidate of a nomination. The person is kept first: an appointment of nobody would be worse than somebody without one.
     *
     * @param origin   where the person comes from
     * @param agency   the agency for which an outside person acts; null if for none
     * @param findings what was found about the conditions
     * @throws InvalidInput                              if the day is in the future, before the seat's first day or before a
     *                                                      predecessor's, or the programme takes nobody from there
     * @throws Conflict                                  if no programme asks for the seat any more
     * @throws Conflict                                  if the unit's head holds it by office
     * @throws Conflict                                  if its holder is about to go to another seat, or the person was found not to meet a
     *                                                      condition
     * @throws io.lianluo.eventing.StaleVersionException if somebody else changed seat or person since they were loaded
     */
    public void appoint(Seat seat, Person person, Origin origin, @Nullable String agency, @Nullable LocalDate since, List<RecordedFinding> findings) {
        appoint(seat, person, regime(seat).refusingOffice(), origin, agency, since, new Grounds(findings, null));
    }

    private void appoint(Seat seat, Person person, Regime regime, Origin origin, @Nullable String agency, @Nullable LocalDate since, Grounds grounds) {
        seat.appoint(regime.candidate(person, origin, agency), regime.day("since", since), grounds, regime.checklist(), regime.act());
        persons.keep(person);
        seats.save(seat);
    }

    /**
     * Puts on record whether the liaison meets conditions, also where the unit's head holds the seat by office. Nothing follows from it by itself.
     *
     * @throws InvalidInput if the findings are not about conditions of the programme, or are shown by other evidence than those ask for
     * @throws Conflict     if nobody holds the seat
     */
    public void check(Seat seat, List<Finding> findings) {
        seat.check(regime(seat).recorded(findings));
        seats.save(seat);
    }

    /**
     * Releases the liaison; the seat is vacant from the day after.
     *
     * @param until    last day
     * @param how      released, adjusted or dismissed
     * @param decision the authority's decision, required for an adjustment or a dismissal
     * @throws InvalidInput                              if the day is in the future or before the appointment, or the decision is missing
     *                                                      or names the liaison
     * @throws Conflict                                  if nobody holds the seat, the programme knows no dismissal, it adjusts by
     *                                                      suspending, or the liaison was not heard before a dismissal
     * @throws Conflict                                  if the unit's head holds it by office
     * @throws Conflict                                  if its holder is about to go to another seat
     * @throws io.lianluo.eventing.StaleVersionException if somebody else changed the seat since it was loaded
     */
    public void release(Seat seat, @Nullable LocalDate until, Ending.How how, @Nullable String reason, @Nullable String decision) {
        Regime regime = regime(seat).refusingOffice();
        regime.refuseOtherSanction(how);
        Ending ending = Ending.release(regime.day("until", until), how, reason, decision);
        if (how == Ending.How.DISMISSED) {
            regime.refuseUnheard(seat, SanctionStep.Effect.DISMISSED, ending.until());
        }
        if (decision != null) {
            seat.holder().ifPresent(holder -> persons.refuseNaming(holder.personId(), "decision", decision));
        }
        seat.release(ending, regime.act());
        seats.save(seat);
    }

    /**
     * Suspends the liaison; the seat is held, but nobody attends to it.
     *
     * @param decision the authority's decision, where it is a sanction; null otherwise
     * @throws InvalidInput if the day is in the future, before the appointment, or before the last suspension's end
     * @throws Conflict     if nobody holds the seat
     * @throws Conflict     if the liaison is suspended already, or about to go to another seat
     * @throws Conflict     if it is a sanction, and the programme has none that suspends, or the liaison was not heard before it
     */
    public void suspend(Seat seat, @Nullable LocalDate since, String reason, @Nullable String decision) {
        Regime regime = regime(seat);
        LocalDate first = regime.day("since", since);
        if (decision != null) {
            regime.refuseUnlessSuspending();
            regime.refuseUnheard(seat, SanctionStep.Effect.SUSPENDED, first);
            seat.holder().ifPresent(holder -> persons.refuseNaming(holder.personId(), "decision", decision));
        }
        seat.suspend(first, reason, decision, regime.act());
        seats.save(seat);
    }

    /**
     * Puts on record that the liaison was heard before a sanction, or waived that in writing (HOS-10).
     *
     * @throws InvalidInput if the programme's sanction asks for no hearing, the day is in the future or before the appointment, or it is not said who heard
     *                      and what was said, or by which paper it was waived
     * @throws Conflict     if nobody holds the seat
     */
    public void hear(Seat seat, Hear asked) {
        Regime regime = regime(seat);
        regime.refuseNoHearing(asked.sanction());
        regime.refuseFuture("on", asked.on());
        seat.hear(Hearing.of(asked.sanction(), asked.on(), asked.isWaived(), asked.heardBy(), asked.statement(), asked.papers(), regime.act()));
        seats.save(seat);
    }

    /**
     * Ends the liaison's suspension.
     *
     * @param since first day on which the liaison attends to the seat again
     * @throws InvalidInput if the day is in the future, or before the suspension
     * @throws Conflict     if nobody holds the seat
     * @throws Conflict     if the liaison is not suspended, or about to go to another seat
     */
    public void resume(Seat seat, @Nullable LocalDate since) {
        seat.resume(regime(seat).day("since", since));
        seats.save(seat);
    }

    /**
     * Names who looks after the seat on the authority's side.
     *
     * @throws InvalidInput if the day is in the future, before the seat's first day, or before the present counterpart's
     * @throws Conflict     if no programme asks for the seat any more
     */
    public void nameCounterpart(Seat seat, Person person, @Nullable LocalDate since) {
        seat.nameCounterpart(person.id(), regime(seat).day("since", since));
        persons.keep(person);
        seats.save(seat);
    }

    /**
     * Asks for what the seat owed from a day on, also where that fell due before it came on record: gaps show, and nobody is blamed for
     * them or told of them.
     *
     * @throws InvalidInput if the day is in the future
     * @throws Conflict     if no programme asks for the seat any more
     */
    public void backfill(Seat seat, LocalDate from) {
        regime(seat).refuseFuture("since", from);
        seat.backfill(from);
        seats.save(seat);
    }

    /** Refuses what appointing that person would refuse, and keeps nothing; the seat must not be used after. */
    public void rehearse(Seat seat, Person person, Origin origin, @Nullable String agency, @Nullable LocalDate since) {
        Regime regime = regime(seat).refusingOffice();
        seat.appoint(regime.candidate(person, origin, agency), regime.day("since", since), regime.checklist(), regime.act());
    }

    private Regime regime(Seat seat) {
        return Regime.of(seat, programmes, acts);
    }
}
