package io.lianluo.registry.erasure;

import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.privacy.Access;
import io.lianluo.registry.privacy.Accesses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds erasures that are on record and were cut off before the person was gone; whoever asked for one is to ask for it again. */
public class UnfinishedErasures {

    private static final Duration LOOKED_BACK = Duration.ofDays(30);
    private static final int MOST = 200;

    private final Accesses accesses;
    private final Persons persons;

    /** Compares the record with the people who are known. */
    public UnfinishedErasures(Accesses accesses, Persons persons) {
        this.accesses = accesses;
        this.persons = persons;
    }

    /** The time at which the oldest of the last weeks was put on record. */
    public Optional<Instant> oldest(Instant now) {
        List<Access> erasures = accesses.erasures(now.minus(LOOKED_BACK), MOST);
        Set<UUID> known = persons.findAll(erasures.stream().map(Access::personId).toList()).stream().map(Person::id).collect(Collectors.toSet());
        return erasures.stream().filter(erasure -> known.contains(erasure.personId())).map(Access::at).findFirst();
    }
}
