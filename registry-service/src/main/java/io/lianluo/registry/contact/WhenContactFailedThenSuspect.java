package io.lianluo.registry.contact;

import io.lianluo.eventing.EventMeta;
import io.lianluo.registry.person.ContactReliability.Suspicion;
import io.lianluo.registry.person.Persons;
import io.lianluo.workingtime.Deadline;
import java.util.Optional;
import java.util.Set;

/**
 * Policy: who could not be reached is suspect until somebody confirms or changes how they are reached, within the strictest term of the
 * programmes that they serve for (SCH-7).
 */
public class WhenContactFailedThenSuspect {

    private final Persons persons;
    private final ContactTerms terms;

    /** A policy over all people. */
    public WhenContactFailedThenSuspect(Persons persons, ContactTerms terms) {
        this.persons = persons;
        this.terms = terms;
    }

    /** Follows a failure; one that was followed, or an older one, changes nothing, and neither does one of somebody erased. */
    public void follow(EventMeta cause, DeliveryFailure failure) {
        Set<String> serves = terms.servedBy(failure.personId());
        Optional<Deadline> due = terms.afterFailure(serves, failure.failedAt());
        persons.apply(cause, failure.personId(),
                person -> person.notReached(new Suspicion(failure.channel(), failure.failedAt()), failure.edition(), serves, due));
    }
}
