package io.lianluo.registry.seat;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.seat.Origin;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts right what was put on record about who held a seat; what was known before stays on record. */
public class SeatCorrections {

    private final Seats seats;
    private final Programmes programmes;
    private final PersonService persons;
    private final Acts acts;

    /** Corrections of all seats. */
    public SeatCorrections(Seats seats, Programmes programmes, PersonService persons, Acts acts) {
        this.seats = seats;
        this.programmes = programmes;
        this.persons = persons;
        this.acts = acts;
    }

    /**
     * Puts the days of an appointment right.
     *
     * @param first its true first day; null where that was right
     * @param last  its true last day; null where that was right, or while it lasts
     * @throws InvalidInput if there is no such appointment, or the days do not fit
     * @throws Conflict     if the seat's holder is about to go to another seat
     */
    public void correct(Seat seat, UUID liaisonId, @Nullable LocalDate first, @Nullable LocalDate last, String reason) {
        Regime regime = Regime.of(seat, programmes, acts);
        regime.refuseFuture("since", first);
        regime.refuseFuture("until", last);
        seat.correct(liaisonId, first, last, reason, regime.act());
        seats.save(seat);
    }

    /**
     * Puts the day right on which the seat was handed over, for both liaisons at once.
     *
     * @param liaisonId the successor's appointment
     * @throws InvalidInput if there is no such appointment, it did not follow another in one change, or the day is in the future or does not fit
     * @throws Conflict     if the seat's holder is about to go to another seat
     */
    public void correctHandover(Seat seat, UUID liaisonId, LocalDate day, String reason) {
        Regime regime = Regime.of(seat, programmes, acts);
        regime.refuseFuture("since", day);
        seat.correctHandover(liaisonId, day, reason, regime.act());
        seats.save(seat);
    }

    /**
     * Adds an appointment of the past that was missing.
     *
     * @param origin where the person came from
     * @param agency the agency for which an outside person acted; null if for none
     * @throws InvalidInput if the days do not fit, or the programme takes nobody from there
     * @throws Conflict     if the seat's holder is about to go to another seat
     */
    public void addPast(Seat seat, Person person, Origin origin, @Nullable String agency, LocalDate first, LocalDate last, String reason) {
        Regime regime = Regime.of(seat, programmes, acts);
        regime.refuseFuture("until", last);
        seat.addPast(regime.candidate(person, origin, agency), first, last, reason, regime.act());
        persons.keep(person);
        seats.save(seat);
    }
}
