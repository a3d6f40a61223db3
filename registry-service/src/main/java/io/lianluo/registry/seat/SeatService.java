package io.lianluo.registry.seat;

import io.lianluo.registry.check.FaultyInputException;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.SeatRule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Appoints liaisons to seats and releases them. */
public class SeatService {

    private final Seats seats;
    private final Programmes programmes;
    private final PersonService persons;
    private final Clock clock;

    /** A service over all seats. */
    public SeatService(Seats seats, Programmes programmes, PersonService persons, Clock clock) {
        this.seats = seats;
        this.persons = persons;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Appoints a person to a seat that was just loaded. The person is kept first: an appointment of nobody would be worse than somebody
     * without one.
     *
     * @param since first day; null for today in the programme's zone
     * @throws FaultyInputException                         if the day is in the future, before the seat's first day or before a predecessor's
     * @throws SeatClosedException                          if no programme asks for the seat any more
     * @throws SeatHeldByOfficeException                    if the unit's head holds it by office
     * @throws io.lianluo.eventing.StaleVersionException    if somebody else changed seat or person since they were loaded
     */
    public void appoint(Seat seat, Person person, @Nullable LocalDate since) {
        ProgrammeVersion programme = appointing(seat);
        LocalDate day = notInTheFuture("since", since, programme);
        seat.appoint(person.id(), programme.definition().rosterPublished() ? person.data().name() : null, day);
        persons.keep(person);
        seats.save(seat);
    }

    /**
     * Releases the liaison of a seat that was just loaded.
     *
     * @param until last day; null for today in the programme's zone
     * @throws FaultyInputException                         if the day is in the future, or before the first day of the appointment
     * @throws SeatVacantException                          if nobody holds the seat
     * @throws SeatHeldByOfficeException                    if the unit's head holds it by office
     * @throws io.lianluo.eventing.StaleVersionException    if somebody else changed the seat since it was loaded
     */
    public void release(Seat seat, @Nullable LocalDate until, @Nullable String reason) {
        seat.release(notInTheFuture("until", until, appointing(seat)), reason);
        seats.save(seat);
    }

    private LocalDate notInTheFuture(String part, @Nullable LocalDate day, ProgrammeVersion programme) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(programme.definition().zone())));
        if (day != null && day.isAfter(today)) {
            throw new FaultyInputException(part, "in-the-future", day);
        }
        return day == null ? today : day;
    }

    private ProgrammeVersion appointing(Seat seat) {
        ProgrammeVersion newest = programmes.find(seat.key().programme()).flatMap(Programme::newest)
                .orElseThrow(() -> new IllegalStateException("seat " + seat.id() + " is of a programme that was never published"));
        if (newest.definition().seat(seat.key().rule()).filter(SeatRule::exOfficio).isPresent()) {
            throw new SeatHeldByOfficeException();
        }
        return newest;
    }
}
