package io.lianluo.registry.privacy.web;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.privacy.Access;
import io.lianluo.registry.privacy.Accesses;
import io.lianluo.registry.privacy.PersonalField;
import io.lianluo.registry.seat.web.Sight;
import io.lianluo.web.Caller;
import io.lianluo.web.Cursor;
import io.lianluo.web.Office;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/persons/{id}")
class PersonalDataController {

    private final Persons persons;
    private final Accesses accesses;
    private final Disclosure disclosure;
    private final Sight sight;
    private final Clock clock;

    PersonalDataController(Persons persons, Accesses accesses, Disclosure disclosure, Sight sight, Clock clock) {
        this.persons = persons;
        this.accesses = accesses;
        this.disclosure = disclosure;
        this.sight = sight;
        this.clock = clock;
    }

    /** Shows what is known of a person, unmasked as far as the caller may see it. The read is on record before it is answered. */
    @GetMapping("/personal-data")
    PersonalDataView read(@PathVariable String id, @RequestParam(required = false) @Nullable String why, Caller caller, HttpServletRequest request) {
        Person person = known(id, caller);
        Set<PersonalField> open = disclosure.openTo(caller, id);
        caller.require(!open.isEmpty());
        String purpose = isOwn(id, caller) ? null : Purpose.said("why", why);
        if (purpose != null && person.data().appearsIn(purpose)) {
            throw new InvalidInput("why", "names-the-person");
        }
        accesses.add(List.of(Access.read(id, caller.subject(), clock.instant(), open, purpose, PersonalDataReads.route(request))));
        return PersonalDataView.of(person.id(), person.data(), open);
    }

    /** Lists who saw a person's data unmasked, and who erased them, the oldest first. The list is kept after the person is erased. */
    @GetMapping("/reads")
    Page<Access> reads(@PathVariable String id, Paging paging, Caller caller) {
        if (!caller.holds(Office.Kind.OPERATOR) && !isOwn(id, caller) && !sight.takesPart(id, caller.programmes(Office.Kind.AUDITOR))) {
            throw Problems.notFound("person", id);
        }
        String after = paging.after(List::getFirst);
        return Page.of(accesses.of(id, after, paging.limit() + 1), paging.limit(), access -> Cursor.encode(access.id()));
    }

    private Person known(String id, Caller caller) {
        return persons.find(id).filter(person -> sight.seesPerson(caller, id)).orElseThrow(() -> Problems.notFound("person", id));
    }

    private static boolean isOwn(String id, Caller caller) {
        return id.equals(caller.subject());
    }

}
