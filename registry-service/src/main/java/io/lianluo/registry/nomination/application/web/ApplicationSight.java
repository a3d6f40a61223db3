package io.lianluo.registry.nomination.application.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.access.Role;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.nomination.application.Application.Status;
import io.lianluo.registry.nomination.application.Applications;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.access.SeatSight;
import io.lianluo.registry.seat.access.Sight;
import java.util.EnumSet;
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

    ApplicationSight(SeatSight seatSight, Sight sight, Applications applications) {
        this.seatSight = seatSight;
        this.sight = sight;
        this.applications = applications;
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
