package io.lianluo.registry.nomination.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Forbidden;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.Messages;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.StepRecord;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.print.FormHeaders;
import io.lianluo.registry.privacy.DescribedCandidate;
import io.lianluo.registry.privacy.PersonalDataReads;
import io.lianluo.registry.privacy.PersonalDataView;
import io.lianluo.registry.privacy.PersonalField;
import io.lianluo.registry.privacy.Reader;
import io.lianluo.web.Download;
import io.lianluo.web.Problems;
import io.lianluo.web.RequestLine;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/nominations/{id}/form")
class NominationFormController {

    private final Nominations nominations;
    private final NominationSight sight;
    private final FormHeaders cases;
    private final Persons persons;
    private final CandidateNames candidates;
    private final PersonalDataReads reads;
    private final Messages messages;

    NominationFormController(Nominations nominations, NominationSight sight, FormHeaders cases, Persons persons, CandidateNames candidates, PersonalDataReads reads,
                             Messages messages) {
        this.nominations = nominations;
        this.sight = sight;
        this.cases = cases;
        this.persons = persons;
        this.candidates = candidates;
        this.reads = reads;
        this.messages = messages;
    }

    /** The recommendation form, filled, for whoever may see the nomination; numbers that it shows unmasked are on record before. */
    @GetMapping(produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(operationId = "printNomination", summary = "打印推荐表 · the form of a nomination, as a PDF to print",
            description = "表中以原文显示的号码，事先记入查阅记录。 · Numbers that it shows unmasked are on record before.")
    ResponseEntity<byte[]> form(@PathVariable UUID id, Caller caller, Locale language, HttpServletRequest request) {
        Nomination nomination = nominations.find(id).filter(found -> sight.sees(caller, found)).orElseThrow(() -> Problems.notFound("nomination", id));
        if (!sight.reads(caller, nomination, RequestLine.of(request))) {
            throw new Forbidden("nomination-classified", sight.classification(caller, nomination).orElseThrow().title());
        }
        Wording words = new Wording(messages, language);
        boolean named = sight.seesNames(caller, nomination);
        Map<UUID, Person> known = named ? people(nomination) : Map.of();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new NominationForm(nomination, cases.of(nomination.seat(), nomination.agreedPath().programmeVersion()),
                named ? candidate(nomination, known, words, caller, request) : Optional.empty(), names(known, named ? candidates.of(nomination) : Map.of()), words)
                .print(bytes);
        return Download.pdf("nomination-" + nomination.id(), bytes);
    }

    private Optional<PersonalDataView> candidate(Nomination nomination, Map<UUID, Person> known, Wording words, Caller caller,
                                                 HttpServletRequest request) {
        Set<PersonalField> all = EnumSet.allOf(PersonalField.class);
        String why = words.get("print.nomination.why");
        return nomination.candidate().flatMap(candidate -> candidate.form() == null
                ? Optional.ofNullable(known.get(candidate.personId())).map(person -> reads.read(List.of(person), all, why, new Reader(caller, RequestLine.of(request))).get(person.id()))
                : Optional.of(reads.readOfForm(new DescribedCandidate(nomination.seat(), nomination.naming().by(), candidate.personId(), candidate.form()),
                        all, why, new Reader(caller, RequestLine.of(request)))));
    }

    private Map<UUID, Person> people(Nomination nomination) {
        Set<UUID> ids = nomination.steps().stream().flatMap(step -> Stream.concat(step.signature().people(),
                Stream.of(step).map(StepRecord::candidate).flatMap(Stream::ofNullable).map(Candidate::personId))).collect(Collectors.toSet());
        return persons.findAll(ids).stream().collect(Collectors.toMap(Person::id, person -> person));
    }

    private static Map<UUID, String> names(Map<UUID, Person> known, Map<UUID, String> candidates) {
        Map<UUID, String> names = new HashMap<>(candidates);
        known.values().forEach(person -> names.put(person.id(), person.data().name()));
        return names;
    }
}
