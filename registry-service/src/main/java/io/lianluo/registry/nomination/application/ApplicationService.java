package io.lianluo.registry.nomination.application;

import io.lianluo.access.Forbidden;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.nomination.CallAnswers;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.programme.appointment.PathStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes applications to open calls, and decides on them by whom the path names for the call. */
public class ApplicationService implements CallAnswers {

    private final Applications applications;
    private final Nominations nominations;
    private final Clock clock;

    /** A service over all applications. */
    public ApplicationService(Applications applications, Nominations nominations, Clock clock) {
        this.applications = applications;
        this.nominations = nominations;
        this.clock = clock;
    }

    /**
     * Applies to the open call of a nomination that was just loaded, or again after that was taken back.
     *
     * @throws InvalidInput if the applicant comes from where nobody is taken, or what they say about a condition does not fit it
     * @throws Conflict     if no call was made, it is over, or the person applied already
     */
    public Application apply(Nomination nomination, Applied applied) {
        refuseUnlessOpen(nomination, applied);
        applied.applicant().refuseUnlessMayApply(nomination.agreedPath());
        Optional<Application> earlier = applications.find(Application.id(nomination.id(), applied.applicant().personId()));
        earlier.ifPresent(known -> known.submitAgain(applied));
        Application application = earlier.orElseGet(() -> Application.submit(nomination.id(), nomination.seat(), applied));
        applications.save(application);
        return application;
    }

    /** The day of the act counts: what was brought on paper in time is entered later. */
    private static void refuseUnlessOpen(Nomination nomination, Applied applied) {
        LocalDate day = LocalDate.ofInstant(applied.signature().at(), nomination.agreedPath().zoneId());
        if (nomination.openCall().isEmpty()) {
            throw new Conflict("application-not-called");
        }
        if (!nomination.takesApplicationsOn(day)) {
            throw new Conflict("application-call-over", nomination.openCall().get().until());
        }
    }

    /** Puts on record whether the applicant meets conditions; see {@link Application#find}. */
    public Application find(Application application, List<Finding> findings, Acting acting) {
        Nomination nomination = nomination(application);
        application.find(findings, nomination.agreedPath().asked(), sign(nomination, acting));
        applications.save(application);
        return application;
    }

    /**
     * Lets the applicant go on, or turns them down.
     *
     * @throws InvalidInput if somebody is turned down without a reason
     * @throws Conflict     if the call still runs, another step has its turn, or the application is over
     */
    public Application decide(Application application, boolean goesOn, @Nullable String reason, Acting acting) {
        Nomination nomination = nomination(application);
        Decision decision = new Decision(sign(nomination, acting), reason);
        if (nomination.takesApplicationsOn(LocalDate.ofInstant(decision.signature().at(), nomination.agreedPath().zoneId()))) {
            throw new Conflict("nomination-call-open", nomination.openCall().orElseThrow().until());
        }
        if (!nomination.isToCall()) {
            throw new Conflict("application-decided-with-call");
        }
        if (goesOn) {
            application.goOn(decision);
        } else {
            application.turnDown(decision);
        }
        applications.save(application);
        return application;
    }

    /** Takes an application back for its applicant; see {@link Application#withdraw}. */
    public Application withdraw(Application application) {
        application.withdraw(clock.instant());
        applications.save(application);
        return application;
    }

    private Nomination nomination(Application application) {
        return nominations.find(application.nominationId()).orElseThrow();
    }

    /** Nobody decides on a call to which they apply themselves. */
    private Signature sign(Nomination nomination, Acting acting) {
        PathStep calling = nomination.agreedPath().calling().orElseThrow();
        Signature by = acting.sign(calling.by(), clock.instant());
        if (by.person().map(person -> Application.id(nomination.id(), person)).flatMap(applications::find).isPresent()) {
            throw new Forbidden("application-own");
        }
        return by;
    }

    @Override
    public boolean areUndecided(UUID nominationId) {
        return !applications.to(nominationId, Set.of(Application.Status.SUBMITTED), null, 1).isEmpty();
    }

    @Override
    public Optional<Candidate> wentOn(UUID nominationId, UUID applicationId) {
        return applications.find(applicationId).filter(application -> application.nominationId().equals(nominationId))
                .filter(application -> application.status() == Application.Status.WENT_ON).map(Application::candidate);
    }
}
