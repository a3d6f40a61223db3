package io.lianluo.registry.filing.web;

import io.lianluo.access.Caller;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.confidentiality.Classification;
import io.lianluo.registry.confidentiality.Confidentiality;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.person.Teller;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.access.SeatSight;
import io.lianluo.registry.seat.access.Sight;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides who sees a filing, and in which capacity somebody acts for its seat. */
@Component
class FilingSight {

    private final SeatSight seatSight;
    private final Sight sight;
    private final Confidentiality confidentiality;

    FilingSight(SeatSight seatSight, Sight sight, Confidentiality confidentiality) {
        this.seatSight = seatSight;
        this.sight = sight;
        this.confidentiality = confidentiality;
    }

    boolean sees(Caller caller, Filing filing) {
        return seatSight.sees(caller, filing.seat());
    }

    boolean sees(Caller caller, Seat seat) {
        return seatSight.sees(caller, seat);
    }

    /** Tells whether the caller may see what is declared: the unit and the authority. */
    boolean seesDeclared(Caller caller, Filing filing) {
        return !acting(caller, filing.seat()).capacities().isEmpty();
    }

    /** The confidentiality class of what was handed in and answered, as it binds the caller; empty where it has none. */
    Optional<Classification> classification(Caller caller, Filing filing) {
        return confidentiality.of(filing.seat(), filing.programmeVersion(), filing.rule().confidentiality(), caller);
    }

    /** Tells whether the caller reads what was handed in and answered, and puts that on record first where the class asks for it. */
    boolean reads(Caller caller, Filing filing, String route) {
        return confidentiality.reads(filing.id(), classification(caller, filing), caller, route);
    }

    /** Tells whether the caller may see who read it: an office that watches over the seat. */
    boolean seesReads(Caller caller, Filing filing) {
        return seatSight.watches(caller, filing.seat());
    }

    /** Tells whether the caller opens what is attached, and puts that on record first where the class asks for it. */
    boolean opensPapers(Caller caller, Filing filing, String route) {
        return seatSight.seesPapers(caller, filing.seat()) && reads(caller, filing, route);
    }

    SeatSight.Scope scope(Caller caller, @Nullable String programme, @Nullable UUID seatId) {
        return seatSight.scope(caller, programme, seatId);
    }

    Acting acting(Caller caller, SeatKey seat) {
        return seatSight.acting(caller, seat);
    }

    /**
     * The caller, with what they can do for that seat.
     *
     * @param onPaper whether they enter what somebody else did on paper, which an office alone may
     */
    Acting acting(Caller caller, SeatKey seat, boolean onPaper) {
        Acting acting = acting(caller, seat);
        return onPaper ? acting.enteringOnPaper() : acting;
    }

    Teller teller(Caller caller) {
        return sight.teller(caller);
    }
}
