package io.lianluo.registry.person.web;

import io.lianluo.registry.person.Persons;
import io.lianluo.registry.signal.Signals;
import io.lianluo.registry.web.Sight;
import io.lianluo.web.Caller;
import io.lianluo.web.Problems;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/persons")
class PersonController {

    private final Persons persons;
    private final Signals signals;
    private final Sight sight;

    PersonController(Persons persons, Signals signals, Sight sight) {
        this.signals = signals;
        this.persons = persons;
        this.sight = sight;
    }

    /** A person, with contact data masked. */
    @GetMapping("/{id}")
    PersonView get(@PathVariable String id, Caller caller) {
        return persons.find(id).filter(person -> sight.seesPerson(caller, id))
                .map(person -> PersonView.of(person, signals.latestFailure(id)))
                .orElseThrow(() -> Problems.notFound("person", id));
    }
}
