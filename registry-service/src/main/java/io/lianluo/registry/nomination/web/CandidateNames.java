package io.lianluo.registry.nomination.web;

import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.StepRecord;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names candidates as they are known, or as the form says that describes them. */
@Component
class CandidateNames {

    private final Persons persons;

    CandidateNames(Persons persons) {
        this.persons = persons;
    }

    /** Names of a nomination's candidates, by person. */
    Map<UUID, String> of(Nomination nomination) {
        return of(List.of(nomination));
    }

    /** Names of these nominations' candidates, by person. */
    Map<UUID, String> of(Collection<Nomination> nominations) {
        List<Candidate> candidates = nominations.stream().flatMap(nomination -> nomination.steps().stream()).map(StepRecord::candidate)
                .flatMap(Stream::ofNullable).toList();
        Map<UUID, String> names = candidates.stream().filter(candidate -> candidate.form() != null)
                .collect(Collectors.toMap(Candidate::personId, candidate -> candidate.form().name(), (one, same) -> one));
        persons.findAll(candidates.stream().map(Candidate::personId).collect(Collectors.toSet()))
                .forEach((Person person) -> names.put(person.id(), person.data().name()));
        return names;
    }
}
