package io.lianluo.registry.person;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.lianluo.domain.Name;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares somebody who is described with somebody who is known. */
enum Likeness {

    /** All that is described is the same. */
    ALL,
    /** The ID number and the name are the same. */
    ID_NUMBER,
    /** The name is the same, and the mobile number, or the mail address where one of them has no number; and no ID number says otherwise. */
    NAME_AND_NUMBER,
    /** One thing says that it is the same person, and another that it is not. */
    DOUBTFUL,
    /** Nothing says that it is the same person. */
    OTHER;

    static Likeness of(PersonalData told, PersonalData known) {
        boolean name = Name.same(told.name(), known.name());
        boolean idNumber = isShared(told.idNumber(), known.idNumber());
        boolean mobile = isShared(told.mobile(), known.mobile());
        boolean email = isShared(told.email(), known.email());
        if (name && idNumber == (told.idNumber() != null) && mobile == (told.mobile() != null) && email == (told.email() != null)) {
            return ALL;
        }
        if (idNumber) {
            return name ? ID_NUMBER : DOUBTFUL;
        }
        if (!name || !mobile && !email) {
            return OTHER;
        }
        boolean contradicted = told.idNumber() != null && known.idNumber() != null
                || !mobile && told.mobile() != null && known.mobile() != null;
        return contradicted ? DOUBTFUL : NAME_AND_NUMBER;
    }

    /** Tells whether whoever is in the place for which somebody is described may be meant, although called or reached otherwise. */
    private static boolean mayBe(PersonalData told, PersonalData present) {
        boolean others = told.idNumber() != null && present.idNumber() != null;
        return !others && (Name.same(told.name(), present.name())
                || isShared(told.mobile(), present.mobile()) && isShared(told.email(), present.email()));
    }

    private static boolean isShared(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    /**
     * The person whom a description means.
     *
     * @param person the person who is meant; null if none of those known is, or it is doubtful
     * @param doubts who may be meant; none unless it is doubtful
     */
    record Meeting(@Nullable Person person, List<Person> doubts) {

        /** Tells whether all that was described is known of the person who is meant. */
        boolean isExact(PersonalData told) {
            return person != null && of(told, person.official()) == ALL;
        }
    }

    /**
     * Finds out whom a description means.
     *
     * @param alike   those who share a key with it
     * @param present whoever is in the place for which somebody is described
     */
    static Meeting meeting(PersonalData told, Collection<Person> alike, Optional<Person> present) {
        Map<UUID, Person> known = new LinkedHashMap<>();
        Stream.concat(alike.stream(), present.stream()).forEach(person -> known.putIfAbsent(person.id(), person));
        Map<Likeness, List<Person>> by = known.values().stream().collect(groupingBy(person -> of(told, person.official()), () -> new EnumMap<>(Likeness.class),
                toList()));
        for (Likeness certain : List.of(ALL, ID_NUMBER)) {
            if (by.containsKey(certain)) {
                return theOne(by.get(certain), present);
            }
        }
        if (by.containsKey(DOUBTFUL)) {
            return new Meeting(null, Stream.of(NAME_AND_NUMBER, DOUBTFUL).flatMap(likeness -> by.getOrDefault(likeness, List.of()).stream()).toList());
        }
        if (by.containsKey(NAME_AND_NUMBER)) {
            return theOne(by.get(NAME_AND_NUMBER), present);
        }
        return new Meeting(null, present.filter(there -> mayBe(told, there.official())).stream().toList());
    }

    private static Meeting theOne(List<Person> same, Optional<Person> present) {
        return same.size() == 1 ? new Meeting(same.getFirst(), List.of())
                : present.filter(same::contains).map(there -> new Meeting(there, List.of())).orElseGet(() -> new Meeting(null, same));
    }
}
