package io.lianluo.registry.person;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows both sides of a doubt about who is meant, numbers and addresses masked, so that whoever described somebody can decide. */
public final class PersonDoubts {

    private static final String DOUBTFUL = "person-doubtful";

    private final Persons persons;

    /** Doubts about those people. */
    public PersonDoubts(Persons persons) {
        this.persons = persons;
    }

    /** The rule that is broken: whoever is doubtful and not known to the caller is not shown. */
    public static String rule(List<UUID> known) {
        return known.isEmpty() ? DOUBTFUL + "-elsewhere" : DOUBTFUL;
    }

    /**
     * The two sides that the rule's sentence mentions: what was told, and those who may be meant.
     *
     * @param told  null where it was forgotten
     * @param known ids of those who may be meant, of whom the caller knows
     */
    public List<Object> sides(@Nullable PersonalData told, List<UUID> known) {
        String people = persons.findAll(known).stream().map(person -> masked(person.data()) + " [" + person.id() + "]").collect(Collectors.joining("; "));
        return List.of(told == null ? "…" : masked(told), people);
    }

    private static String masked(PersonalData data) {
        return Stream.of(data.name(), Mask.idNumber(data.idNumber()), Mask.mobile(data.mobile()), Mask.email(data.email())).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
