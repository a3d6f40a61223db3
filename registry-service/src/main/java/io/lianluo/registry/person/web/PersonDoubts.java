package io.lianluo.registry.person.web;

import io.lianluo.registry.person.DoubtfulPersonException;
import io.lianluo.registry.person.Mask;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.web.FieldError;
import io.lianluo.web.ProblemException;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows both sides of a doubt about who is meant, numbers and addresses masked, so that whoever described somebody can decide. */
@Component
public class PersonDoubts implements ProblemMapping {

    private static final String DOUBTFUL = "person-doubtful";

    private final Persons persons;

    PersonDoubts(Persons persons) {
        this.persons = persons;
    }

    @Override
    public @Nullable ProblemException map(Throwable exception) {
        return exception instanceof DoubtfulPersonException doubtful ? Problems.invalid(new FieldError(doubtful.part(), rule(doubtful.known()),
                sides(doubtful.told(), doubtful.known()).toArray())) : null;
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
