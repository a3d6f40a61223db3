package io.lianluo.registry.seat;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.transfer.Transfer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Transfers liaisons from seat to seat (调任). The seat they leave notes the transfer, the other one is taken, and then the first lets
 * go: whatever is interrupted is done again, and nobody is left without a seat in between.
 */
public class SeatTransfers {

    private static final int BATCH = 200;

    private final Seats seats;
    private final Programmes programmes;
    private final Persons persons;
    private final Acts acts;

    /** Transfers between all seats. */
    public SeatTransfers(Seats seats, Programmes programmes, Persons persons, Acts acts) {
        this.seats = seats;
        this.programmes = programmes;
        this.persons = persons;
        this.acts = acts;
    }

    /**
     * Transfers the liaison of a seat that was just loaded to a vacant seat.
     *
     * @param origin where the person comes from once there, seen from the other unit
     * @param since  first day there; null for today in the zone of its programme
     * @return the seat that was left
     * @throws InvalidInput                              if the day is in the future or does not fit the seats, or the other
     *                                                      seat takes nobody from there
     * @throws Conflict                                  if nobody holds the seat
     * @throws Conflict                                  if no programme asks for the other seat any more
     * @throws Conflict                                  if a unit's head holds one of them by office
     * @throws Conflict                                  if somebody holds the other seat, or the liaison goes elsewhere already
     * @throws io.lianluo.eventing.StaleVersionException if somebody else changed the seat since it was loaded
     */
    public Seat transfer(Seat from, Seat to, Origin origin, @Nullable LocalDate since, @Nullable String reason) {
        Regime left = Regime.of(from, programmes, acts).refusingOffice();
        Regime entered = Regime.of(to, programmes, acts).refusingOffice();
        Person liaison = from.holder().map(Liaison::personId).flatMap(persons::find).orElseThrow(() -> new Conflict("seat-vacant"));
        from.beginTransfer(to.id(), entered.candidate(liaison, origin, null), entered.day("since", since), reason, left.act());
        seats.save(from);
        return finish(from);
    }

    /** Finishes what a crash interrupted. */
    void catchUp() {
        for (Seat from : seats.transferring(BATCH)) {
            try {
                finish(from);
            } catch (Conflict | InvalidInput impossible) {
                // Both seats are as they were, and whoever keeps them sees that.
            }
        }
    }

    private Seat finish(Seat from) {
        Transfer transfer = from.transfer().orElseThrow();
        try {
            seats.change(transfer.toSeatId(), to -> take(to, transfer));
        } catch (Conflict | InvalidInput impossible) {
            seats.change(from.id(), now -> now.abandonTransfer(transfer));
            throw impossible;
        }
        return seats.change(from.id(), now -> now.completeTransfer(transfer)).orElseThrow();
    }

    /** Appoints the candidate to the other seat. If the candidate already holds it, the transfer was interrupted after that step. */
    private void take(Seat to, Transfer transfer) {
        UUID personId = transfer.candidate().personId();
        Regime entered = Regime.of(to, programmes, acts);
        if (to.holder().filter(holder -> !holder.personId().equals(personId)).isPresent()) {
            throw new Conflict("transfer-target-taken").citing(entered.articles());
        }
        to.appoint(transfer.candidate(), transfer.since(), entered.checklist(), transfer.act());
    }
}
