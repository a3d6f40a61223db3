package io.lianluo.registry.erasure.web;

import io.lianluo.registry.erasure.ErasureService;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.privacy.web.PersonalDataReads;
import io.lianluo.registry.privacy.web.Purpose;
import io.lianluo.registry.seat.web.Sight;
import io.lianluo.web.Caller;
import io.lianluo.web.Office;
import io.lianluo.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ErasureController {

    private final Persons persons;
    private final ErasureService service;
    private final Sight sight;

    ErasureController(Persons persons, ErasureService service, Sight sight) {
        this.persons = persons;
        this.service = service;
        this.sight = sight;
    }

    /** Erases a person, which cannot be undone. */
    @PostMapping("/api/v1/persons/{id}/erase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String id, @RequestBody EraseRequest body, Caller caller, HttpServletRequest request) {
        Person person = persons.find(id).filter(found -> sight.seesPerson(caller, id)).orElseThrow(() -> Problems.notFound("person", id));
        caller.require(caller.holds(Office.Kind.OPERATOR) || sight.takesPartOnlyIn(id, caller.programmes(Office.Kind.SECRETARIAT)));
        service.erase(person, caller.subject(), Purpose.said("reason", body.reason()), PersonalDataReads.route(request));
    }
}
