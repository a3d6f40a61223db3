package io.lianluo.registry.erasure.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Role;
import io.lianluo.domain.Purpose;
import io.lianluo.registry.erasure.ErasureService;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Problems;
import io.lianluo.web.RequestLine;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
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
    @Operation(operationId = "erasePerson", summary = "删除一名人员的个人信息，不可撤销 · erases a person, which cannot be undone",
            description = "仍在任的人员和仍担任单位负责人的不能删除。理由长期保留，不得写明其姓名。 · Nobody is erased who still holds a seat or heads a "
            + "unit. The reason is kept for ever and must not name the person.")
    void erase(@PathVariable UUID id, @RequestBody EraseRequest body, IfMatch ifMatch, Caller caller, HttpServletRequest request) {
        Person person = persons.find(id).filter(found -> sight.seesPerson(caller, id)).orElseThrow(() -> Problems.notFound("person", id));
        caller.require(caller.is(Role.OPERATOR) || sight.keepsAllOf(caller, id));
        ifMatch.check(person.version());
        service.erase(person, caller.subject(), Purpose.said("reason", body.reason()), RequestLine.of(request));
    }
}
