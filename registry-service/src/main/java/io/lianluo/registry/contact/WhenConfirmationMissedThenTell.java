package io.lianluo.registry.contact;

import io.lianluo.domain.OneByOne;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;

/**
 * Policy: that somebody did not confirm in time how they are reached is told once; who has left all programmes that it concerned is
 * excused (SCH-7). Nobody is blamed or released by it.
 */
public class WhenConfirmationMissedThenTell {

    private static final int BATCH = 200;

    private final Persons persons;
    private final ContactTerms terms;
    private final Clock clock;

    /** A policy over all people. */
    public WhenConfirmationMissedThenTell(Persons persons, ContactTerms terms, Clock clock) {
        this.persons = persons;
        this.terms = terms;
        this.clock = clock;
    }

    /** Tells of those whose term has passed. What a batch leaves is told of the next time. */
    void catchUp() {
        Instant now = clock.instant();
        OneByOne.each(persons.confirmationOverdueUntold(now, BATCH), Person::id, late -> {
            boolean serves = !Collections.disjoint(terms.servedBy(late.id()), late.contact().programmes());
            persons.change(late.id(), serves ? person -> person.tellConfirmationOverdue(now) : Person::excuseFromConfirming);
        });
    }
}
