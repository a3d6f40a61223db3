package io.lianluo.registry.declaration.web;

import io.lianluo.access.Caller;
import io.lianluo.registry.declaration.Declarations;
import io.lianluo.registry.declaration.FirstDeclaration;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.privacy.PersonalDataReads;
import io.lianluo.registry.privacy.PersonalDataView;
import io.lianluo.registry.privacy.Reader;
import io.lianluo.web.Problems;
import io.lianluo.web.RequestLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the numbers that are declared to those who compare them with the papers. */
@RestController
@RequestMapping("/api/v1/declarations/{id}/people")
class DeclaredPeopleController {

    private final Declarations declarations;
    private final DeclarationSight sight;
    private final PersonalDataReads reads;

    DeclaredPeopleController(Declarations declarations, DeclarationSight sight, PersonalDataReads reads) {
        this.declarations = declarations;
        this.sight = sight;
        this.reads = reads;
    }

    /** The people who are declared, unmasked. The read is on record before it is answered, under the declaration's id: who they are is not decided yet. */
    @GetMapping
    @Operation(operationId = "readDeclaredPeople", summary = "查看首次申报中人员的完整信息，用于与材料核对 · the people of a first declaration, to be compared with the papers",
            description = "须在 why 中说明用途；查阅事先记录在案。确认之后不再保留申报中的描述，答复 404。 · Say in why what for. The read is on record before it is answered. Once it is confirmed, the "
            + "descriptions are forgotten, and the answer is 404.")
    DeclaredPeopleView get(
            @PathVariable UUID id,
            @Parameter(description = "查阅的用途，至多 200 字，记录在案，不得写明被查阅人的姓名 · what for, in at most 200 characters; it is kept, and must not name the person", example = "核对材料")
            @RequestParam(required = false) @Nullable String why,
            Caller caller, HttpServletRequest request) {
        FirstDeclaration declaration = declarations.find(id).filter(found -> sight.watches(caller, found)).orElseThrow(() -> Problems.notFound("declaration", id));
        PersonalData representative = declaration.state().declared().representative();
        PersonalData liaison = declaration.state().declared().liaison();
        if (representative == null || liaison == null) {
            throw Problems.notFound("declaration", id);
        }
        Reader reader = new Reader(caller, RequestLine.of(request));
        return new DeclaredPeopleView(read(declaration, representative, why, reader), read(declaration, liaison, why, reader));
    }

    private PersonalDataView read(FirstDeclaration declaration, PersonalData data, @Nullable String why, Reader reader) {
        return reads.readToTellApart(declaration.state().programme(), Map.of(declaration.id(), data), why == null ? "" : why, reader).get(declaration.id());
    }
}
