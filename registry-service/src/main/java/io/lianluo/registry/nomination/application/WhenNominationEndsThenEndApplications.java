package io.lianluo.registry.nomination.application;

import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.Nominations;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ends the applications to the open call of a nomination that is over: whoever is not appointed hears that, too. */
public final class WhenNominationEndsThenEndApplications {

    private static final int PAGE = 200;

    private final Nominations nominations;
    private final Applications applications;

    /** A policy over all nominations. */
    public WhenNominationEndsThenEndApplications(Nominations nominations, Applications applications) {
        this.nominations = nominations;
        this.applications = applications;
    }

    /** Looks at a nomination of which something was told; does nothing while it is open. */
    public void changed(UUID nominationId) {
        nominations.find(nominationId).filter(nomination -> !nomination.status().isOpen()).ifPresent(this::ended);
    }

    private void ended(Nomination nomination) {
        Optional<UUID> appointed = nomination.candidate().filter(candidate -> nomination.status() == Nomination.Status.APPOINTED).map(Candidate::applicationId);
        String after = null;
        List<Application> page;
        do {
            page = applications.to(nomination.id(), after, PAGE);
            page.forEach(application -> applications.change(application.id(), now -> now.end(appointed.filter(now.id()::equals).isPresent())));
            after = page.isEmpty() ? null : page.getLast().id().toString();
        } while (page.size() == PAGE);
    }
}
