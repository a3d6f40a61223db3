package io.lianluo.registry.privacy.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.access.Role;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.privacy.Accesses;
import io.lianluo.registry.privacy.PersonalDataReads;
import io.lianluo.registry.privacy.PersonalDataView;
import io.lianluo.registry.privacy.Reader;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.web.Cursor;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.lianluo.web.RequestLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
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
    private final PersonalDataReads reads;
    private final Sight sight;

    PersonalDataController(Persons persons, Accesses accesses, PersonalDataReads reads, Sight sight) {
        this.persons = persons;
        this.accesses = accesses;
        this.reads = reads;
        this.sight = sight;
    }

    /** Shows what is known of a person, unmasked as far as the caller may see it. The read is on record before it is answered. */
    @GetMapping("/personal-data")
    @Operation(operationId = "readPersonalData", summary = "查阅一名人员的个人信息 · reads what is known of a person, unmasked as far as you may see it",
            description = "须在 why 中说明用途，本人查阅除外；查阅事先记录在案。 · Say in why what for, unless it is your own. The read is on record "
            + "before it is answered.")
    PersonalDataView read(
            @PathVariable UUID id,
            @Parameter(description = "查阅的用途，至多 200 字，记录在案，不得写明被查阅人的姓名 · what for, in at most 200 characters; it is kept, and must not name the person", example = "核对备案")
            @RequestParam(required = false) @Nullable String why,
            Caller caller, HttpServletRequest request) {
        return reads.readAll(known(id, caller), why, new Reader(caller, RequestLine.of(request)));
    }

    /** Lists who saw a person's data unmasked, and who erased them, the oldest first. The list is kept after the person is erased. */
    @GetMapping("/reads")
    @Operation(operationId = "listPersonalDataReads", summary = "查看谁查阅过个人信息，先查阅的在前 · who saw a person's data unmasked, the oldest first",
            description = "也列出删除的记录；人员删除之后仍然保留。 · Erasure is listed, too, and the list is kept after it.")
    Page<ReadView> reads(@PathVariable UUID id, Paging paging, Caller caller) {
        if (!caller.is(Role.OPERATOR) && !id.equals(caller.personId()) && !sight.takesPart(id, sight.shown(caller, null, Office.Kind.AUDITOR))) {
            throw Problems.notFound("person", id);
        }
        String after = paging.after(List::getFirst);
        return Page.of(accesses.of(id, after, paging.limit() + 1), paging.limit(), access -> Cursor.encode(access.id())).map(ReadView::of);
    }

    private Person known(UUID id, Caller caller) {
        return persons.find(id).filter(person -> sight.seesPerson(caller, id)).orElseThrow(() -> Problems.notFound("person", id));
    }
}
