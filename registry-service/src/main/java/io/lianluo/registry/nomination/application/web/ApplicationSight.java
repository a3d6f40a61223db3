package io.lianluo.registry.nomination.application.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.access.Role;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.confidentiality.Classification;
import io.lianluo.registry.confidentiality.Confidentiality;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.application.Application.Status;
import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.nomination.application.Applications;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.access.SeatSight;
import io.lianluo.registry.seat.access.Sight;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Decides who sees an application: the applicant, the offices that watch over the seat, and, once the applicant goes on, those who may recommend them
 * for the unit. Somebody who applied sees no application but their own.
 */
@Component
class ApplicationSight {

    private static final Set<Actor> RECOMMENDING = EnumSet.of(Actor.UNIT_HEAD, Actor.LEGAL_REPRESENTATIVE);
    /** The states in which those see an application who may recommend the applicant. */
    static final Set<Status> RECOMMENDABLE = EnumSet.of(Status.WENT_ON, Status.APPOINTED);

    private final SeatSight seatSight;
    private final Sight sight;
    private final Applications applications;
    private final Nominations nominations;
    private final Confidentiality confidentiality;

    ApplicationSight(SeatSight seatSight, Sight sight, Applications applications, Nominations nominations, Confidentiality confidentiality) {
        this.seatSight = seatSight;
        this.sight = sight;
        this.applications = applications;
        this.nominations = nominations;
        this.confidentiality = confidentiality;
    }

    Acting acting(Caller caller, SeatKey seat) {
        return seatSight.acting(caller, seat);
    }

    boolean sees(Caller caller, Application application) {
        return isOwn(caller, application) || watches(caller, application.nominationId(), application.seat())
                || RECOMMENDABLE.contains(application.status()) && recommends(caller, application.nominationId(), application.seat());
    }

    boolean isOwn(Caller caller, Application application) {
        return caller.personId() != null && !application.isDescribed() && application.personId().equals(caller.personId());
    }

    /** The confidentiality class of what stands in applications to a nomination, as it binds the caller; empty where it has none. */
    Optional<Classification> classification(Caller caller, Nomination nomination) {
        return confidentiality.ofAppointment(nomination.seat(), nomination.agreedPath().programmeVersion(), caller);
    }

    /** Tells whether the caller reads what stands in the application, and puts that on record first where the class asks for it; applicants read their own. */
    boolean reads(Caller caller, Application application, Nomination nomination, String route) {
        return isOwn(caller, application) || confidentiality.reads(application.id(), classification(caller, nomination), caller, route);
    }

    /** Tells whether the caller reads what the applications to a nomination say side by side, and puts that on record first where the class asks for it. */
    boolean compares(Caller caller, Nomination nomination, String route) {
        return confidentiality.reads(nomination.id(), classification(caller, nomination), caller, route);
    }

    /** Tells whether a list shows the caller what stands in the application. */
    boolean readsInLists(Caller caller, Application application, Nomination nomination) {
        return isOwn(caller, application) || classification(caller, nomination).map(Classification::showsInLists).orElse(true);
    }

    /** Tells whether the caller opens what is attached, and puts that on record first where the class asks for it. */
    boolean opensPapers(Caller caller, Application application, String route) {
        return sees(caller, application) && nominations.find(application.nominationId()).filter(to -> reads(caller, application, to, route)).isPresent();
    }

    /** Tells whether the caller may see who read it: an office that watches over the seat, and sees all applications. */
    boolean seesReads(Caller caller, Application application) {
        return watches(caller, application.nominationId(), application.seat());
    }

    /** Tells whether the caller sees all applications to a nomination. */
    boolean watches(Caller caller, Nomination nomination) {
        return watches(caller, nomination.id(), nomination.seat());
    }

    private boolean watches(Caller caller, UUID nominationId, SeatKey seat) {
        return (caller.is(Role.OPERATOR) || sight.holds(caller, seat, Office.Kind.values())) && !applied(caller, nominationId);
    }

    /** Tells whether the caller sees those who go on, whom they may recommend. */
    boolean recommends(Caller caller, Nomination nomination) {
        return recommends(caller, nomination.id(), nomination.seat());
    }

    private boolean recommends(Caller caller, UUID nominationId, SeatKey seat) {
        return acting(caller, seat).capacities().stream().anyMatch(RECOMMENDING::contains) && !applied(caller, nominationId);
    }

    private boolean applied(Caller caller, UUID nominationId) {
        return caller.personId() != null && applications.find(Application.id(nominationId, caller.personId())).isPresent();
    }
}
