package io.lianluo.registry.nomination.web;

import io.lianluo.access.Caller;
import io.lianluo.registry.nomination.Identities;
import io.lianluo.registry.nomination.Identity;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.NominationService;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.person.Meant;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.privacy.PersonalDataReads;
import io.lianluo.registry.privacy.PersonalDataView;
import io.lianluo.registry.privacy.Reader;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Problems;
import io.lianluo.web.RequestLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks who candidates are, where that is doubtful: a question for the programme's secretariat, of which nobody else hears. */
@RestController
@RequestMapping("/api/v1/nominations/{id}/identity")
class IdentityController {

    private final Nominations nominations;
    private final NominationService service;
    private final Identities identities;
    private final NominationSight sight;
    private final PersonalDataReads reads;

    IdentityController(Nominations nominations, NominationService service, Identities identities, NominationSight sight, PersonalDataReads reads) {
        this.nominations = nominations;
        this.service = service;
        this.identities = identities;
        this.sight = sight;
        this.reads = reads;
    }

    /** Shows what is said of the candidate, and the known people who may be meant. The read is on record before it is answered. */
    @GetMapping
    @Operation(operationId = "compareCandidate",
            summary = "核对候选人身份：申报内容与可能是同一人的已知人员 · who a candidate may be: what is said of them, and the known people who may be "
            + "meant",
            description = "须在 why 中说明用途；查阅事先记录在案。没有疑问时答复 404。 · Say in why what for. The read is on record before it is answered. "
            + "Without a candidate there is nothing to compare, and the answer is 404.")
    ResponseEntity<IdentityView> get(
            @PathVariable UUID id,
            @Parameter(description = "查阅的用途，至多 200 字，记录在案，不得写明被查阅人的姓名 · what for, in at most 200 characters; it is kept, and must not name the person", example = "核对备案")
            @RequestParam(required = false) @Nullable String why,
            Caller caller, HttpServletRequest request) {
        Nomination nomination = kept(id, caller);
        Identity identity = identities.of(nomination);
        Map<UUID, PersonalData> people = new LinkedHashMap<>();
        identity.others().forEach((Person other) -> people.put(other.id(), other.data()));
        UUID candidate = nomination.candidate().orElseThrow().personId();
        if (identity.told() != null) {
            people.put(candidate, identity.told());
        }
        Map<UUID, PersonalDataView> shown = reads.readToTellApart(nomination.seat().programme(), people, why == null ? "" : why, new Reader(caller, RequestLine.of(request)));
        return ResponseEntity.ok().eTag(ETag.of(nomination.version())).body(new IdentityView(identity.recognition(),
                identity.told() == null ? null : shown.get(candidate), identity.others().stream().map(other -> shown.get(other.id())).toList()));
    }

    /** Says who the candidate is: one of those who may be meant, or somebody new. Whoever is known stays as they are known. */
    @PostMapping
    @Operation(operationId = "identifyCandidate", summary = "认定候选人是谁 · says who the candidate is",
            description = "填写已知人员的编号，或填 new 表示新的人员。 · Give the id of somebody known, or new for somebody new.")
    @ApiResponse(responseCode = "204", headers = @Header(name = HttpHeaders.ETAG))
    ResponseEntity<Void> decide(@PathVariable UUID id, @RequestBody IdentityRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Nomination nomination = kept(id, caller);
        ifMatch.check(nomination.version(), version -> nominations.since(id, version));
        Nomination now = service.identify(nomination, Meant.of("person", request.person()), sight.acting(caller, nomination.seat()));
        return ResponseEntity.noContent().eTag(ETag.of(now.version())).build();
    }

    private Nomination kept(UUID id, Caller caller) {
        Nomination nomination = nominations.find(id).filter(found -> sight.sees(caller, found)).orElseThrow(() -> Problems.notFound("nomination", id));
        sight.requireSecretariat(caller, nomination.seat());
        boolean standing = nomination.status().isOpen() || nomination.status() == Nomination.Status.APPOINTED;
        if (!standing || nomination.candidate().isEmpty()) {
            throw Problems.notFound("nomination", id);
        }
        return nomination;
    }
}
