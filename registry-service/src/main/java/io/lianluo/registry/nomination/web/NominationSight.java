package io.lianluo.registry.nomination.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.confidentiality.Classification;
import io.lianluo.registry.confidentiality.Confidentiality;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.NominationFilter;
import io.lianluo.registry.person.Teller;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.access.SeatSight;
import io.lianluo.registry.seat.access.Sight;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides who sees a nomination: the candidate, and everyone who sees what belongs to its seat. */
@Component
class NominationSight {

    private final SeatSight seatSight;
    private final Sight sight;
    private final Programmes programmes;
    private final Confidentiality confidentiality;

    NominationSight(SeatSight seatSight, Sight sight, Programmes programmes, Confidentiality confidentiality) {
        this.seatSight = seatSight;
        this.sight = sight;
        this.programmes = programmes;
        this.confidentiality = confidentiality;
    }

    Acting acting(Caller caller, SeatKey seat) {
        return seatSight.acting(caller, seat);
    }

    /** Refuses a caller who is not of the secretariat that acts for the seat. */
    void requireSecretariat(Caller caller, SeatKey seat) {
        caller.require(sight.holds(caller, seat, Office.Kind.SECRETARIAT));
        sight.requireKeeps(caller, seat);
    }

    /** Tells whether the caller is of the secretariat that acts for the seat. */
    boolean isSecretariat(Caller caller, SeatKey seat) {
        return sight.holds(caller, seat, Office.Kind.SECRETARIAT) && sight.keeps(caller, seat);
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

    boolean sees(Caller caller, Seat seat) {
        return seatSight.sees(caller, seat);
    }

    boolean sees(Caller caller, Nomination nomination) {
        return isCandidate(caller, nomination) || seatSight.sees(caller, nomination.seat());
    }

    /** Names are for everybody where the roster is published, else for those who have a part in the nomination or watch over it. */
    boolean seesNames(Caller caller, Nomination nomination) {
        return seesPapers(caller, nomination) || isCandidate(caller, nomination)
                || programmes.find(nomination.seat().programme()).flatMap(Programme::newest)
                        .filter(newest -> newest.definition().rosterPublished()).isPresent();
    }

    private boolean seesPapers(Caller caller, Nomination nomination) {
        return seatSight.seesPapers(caller, nomination.seat());
    }

    /**
     * Tells whether the caller opens what is attached, which may say something of other candidates, too, and puts that on record first where the class
     * asks for it.
     */
    boolean opensPapers(Caller caller, Nomination nomination, String route) {
        return seesPapers(caller, nomination) && reads(caller, nomination, route);
    }

    /** The confidentiality class of what is written in the nomination, as it binds the caller; empty where it has none. */
    Optional<Classification> classification(Caller caller, Nomination nomination) {
        return confidentiality.ofAppointment(nomination.seat(), nomination.agreedPath().programmeVersion(), caller);
    }

    /** Tells whether the caller reads what is written, and puts that on record first where the class asks for it. */
    boolean reads(Caller caller, Nomination nomination, String route) {
        return confidentiality.reads(nomination.id(), classification(caller, nomination), caller, route);
    }

    /** Tells whether the caller may see who read it: an office that watches over the seat. */
    boolean seesReads(Caller caller, Nomination nomination) {
        return seatSight.watches(caller, nomination.seat());
    }

    /** The filter for what a list may show the caller. */
    NominationFilter filter(Caller caller, @Nullable String programme, @Nullable UUID seatId, Nomination.@Nullable Status status,
                            @Nullable Instant dueBefore) {
        SeatSight.Scope scope = seatSight.scope(caller, programme, seatId);
        return NominationFilter.all().in(scope.shown()).forSeats(scope.seatIds()).standing(status).dueBefore(dueBefore);
    }

    private static boolean isCandidate(Caller caller, Nomination nomination) {
        return nomination.candidate().filter(candidate -> candidate.personId().equals(caller.personId())).isPresent();
    }
}
