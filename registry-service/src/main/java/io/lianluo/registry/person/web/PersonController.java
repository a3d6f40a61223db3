package io.lianluo.registry.person.web;

import io.lianluo.registry.check.FaultyInputException;
import io.lianluo.registry.contact.ContactTerms;
import io.lianluo.registry.person.ContactStanding;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.signal.Signals;
import io.lianluo.registry.web.Sight;
import io.lianluo.web.Caller;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Office;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/persons")
class PersonController {

    private final Persons persons;
    private final PersonService service;
    private final Signals signals;
    private final ContactTerms terms;
    private final Sight sight;

    PersonController(Persons persons, PersonService service, Signals signals, ContactTerms terms, Sight sight) {
        this.persons = persons;
        this.service = service;
        this.signals = signals;
        this.terms = terms;
        this.sight = sight;
    }

    /**
     * People of whose contact details something is to be said (SCH-7), by id, with contact data masked. Offices see who serves for their
     * programmes, so that a page may be shorter than the limit where somebody has left.
     */
    @GetMapping
    Page<PersonView> list(@RequestParam ContactStanding.Status contact, @RequestParam(required = false) @Nullable String programme, Paging paging,
                          Caller caller) {
        if (contact == ContactStanding.Status.CONFIRMED) {
            throw new FaultyInputException("contact", "contact-list");
        }
        Set<String> shown = sight.programmes(caller, programme);
        List<Person> found = persons.list(contact, shown, paging.after(List::getFirst), paging.limit() + 1);
        Page<Person> page = Page.of(found, paging.limit(), person -> Cursor.encode(person.id()));
        return new Page<>(page.items().stream().filter(person -> shown == null || !Collections.disjoint(terms.servedBy(person.id()), shown))
                .map(this::view).toList(), page.next());
    }

    /** A person, with contact data masked. */
    @GetMapping("/{id}")
    ResponseEntity<PersonView> get(@PathVariable String id, Caller caller) {
        return answer(known(id, caller));
    }

    /** Confirms how somebody can be reached, as it is known or changed by what is told: the person, or who keeps a roster in which they stand. */
    @PostMapping("/{id}/contact/confirmation")
    ResponseEntity<PersonView> confirm(@PathVariable String id, @RequestBody ConfirmContactRequest request, IfMatch ifMatch, Caller caller) {
        Person person = known(id, caller);
        caller.require(id.equals(caller.subject()) || caller.holds(Office.Kind.OPERATOR)
                || sight.takesPart(id, caller.programmes(Office.Kind.SECRETARIAT)));
        ifMatch.required().check(person.version());
        service.confirmContact(person, request.told(person.data()), caller.subject());
        return answer(person);
    }

    private Person known(String id, Caller caller) {
        return persons.find(id).filter(person -> sight.seesPerson(caller, id)).orElseThrow(() -> Problems.notFound("person", id));
    }

    private ResponseEntity<PersonView> answer(Person person) {
        return ResponseEntity.ok().eTag(ETag.of(person.version())).body(view(person));
    }

    private PersonView view(Person person) {
        return PersonView.of(person, signals.latestFailure(person.id()));
    }
}
