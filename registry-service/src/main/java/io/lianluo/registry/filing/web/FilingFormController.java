package io.lianluo.registry.filing.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Forbidden;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.Messages;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.Filings;
import io.lianluo.registry.filing.Ruling;
import io.lianluo.registry.filing.Submission;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.print.FormHeaders;
import io.lianluo.registry.privacy.PersonalDataReads;
import io.lianluo.registry.privacy.PersonalDataView;
import io.lianluo.registry.privacy.PersonalField;
import io.lianluo.registry.privacy.Reader;
import io.lianluo.registry.programme.FilingRule.Field;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import io.lianluo.web.Download;
import io.lianluo.web.Problems;
import io.lianluo.web.RequestLine;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.EnumSet;
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
@RequestMapping("/api/v1/filings/{id}/form")
class FilingFormController {

    private static final Set<Field> OF_LIAISON = EnumSet.of(Field.LIAISON_NAME, Field.LIAISON_ID_NUMBER, Field.LIAISON_MOBILE);
    private static final Set<Field> OF_REPRESENTATIVE = EnumSet.of(Field.LEGAL_REPRESENTATIVE_NAME, Field.LEGAL_REPRESENTATIVE_ID_NUMBER);

    private final Filings filings;
    private final FilingSight sight;
    private final FormHeaders cases;
    private final Seats seats;
    private final Units units;
    private final Persons persons;
    private final PersonalDataReads reads;
    private final Messages messages;

    FilingFormController(Filings filings, FilingSight sight, FormHeaders cases, Seats seats, Units units, Persons persons, PersonalDataReads reads,
                         Messages messages) {
        this.filings = filings;
        this.sight = sight;
        this.cases = cases;
        this.seats = seats;
        this.units = units;
        this.persons = persons;
        this.reads = reads;
        this.messages = messages;
    }

    /** The change form, filled, for whoever may see the filing; numbers that it shows unmasked are on record before. */
    @GetMapping(produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(operationId = "printFiling", summary = "打印变更备案表 · the change form of a filing, as a PDF to print",
            description = "表中以原文显示的号码，事先记入查阅记录。 · Numbers that it shows unmasked are on record before.")
    ResponseEntity<byte[]> form(@PathVariable UUID id, Caller caller, Locale language, HttpServletRequest request) {
        Filing filing = filings.find(id).filter(found -> sight.sees(caller, found)).orElseThrow(() -> Problems.notFound("filing", id));
        if (!sight.reads(caller, filing, RequestLine.of(request))) {
            throw new Forbidden("filing-classified", sight.classification(caller, filing).orElseThrow().title());
        }
        Wording words = new Wording(messages, language);
        Optional<UUID> liaison = asked(filing, OF_LIAISON).flatMap(seat -> seats.find(seat.id())).flatMap(Seat::holder).map(Liaison::personId);
        Optional<UUID> representative = asked(filing, OF_REPRESENTATIVE).flatMap(seat -> units.find(seat.unitId())).map(Unit::legalRepresentativeId);
        Map<UUID, PersonalDataView> shown = reads.read(people(Stream.of(liaison, representative).flatMap(Optional::stream)), fields(filing),
                words.get("print.filing.why"), new Reader(caller, RequestLine.of(request)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new FilingForm(filing, cases.of(filing.seat(), filing.programmeVersion()), liaison.map(shown::get), representative.map(shown::get), names(filing),
                words).print(bytes);
        return Download.pdf("filing-" + filing.id(), bytes);
    }

    /** The filing's seat, if some of the fields are compared. */
    private static Optional<SeatKey> asked(Filing filing, Set<Field> fields) {
        return filing.rule().compares().stream().anyMatch(fields::contains) ? Optional.of(filing.seat()) : Optional.empty();
    }

    /** The personal fields among those that are compared. */
    private static Set<PersonalField> fields(Filing filing) {
        Set<PersonalField> fields = EnumSet.noneOf(PersonalField.class);
        for (Field field : filing.rule().compares()) {
            switch (field) {
                case LIAISON_ID_NUMBER, LEGAL_REPRESENTATIVE_ID_NUMBER -> fields.add(PersonalField.ID_NUMBER);
                case LIAISON_MOBILE -> fields.add(PersonalField.MOBILE);
                case CREDIT_CODE, LIAISON_NAME, LEGAL_REPRESENTATIVE_NAME -> { }
            }
        }
        return fields;
    }

    private Map<UUID, String> names(Filing filing) {
        return people(Stream.concat(filing.submissions().stream().map(Submission::signature), filing.rulings().stream().map(Ruling::signature))
                .flatMap(Signature::people)).stream().collect(Collectors.toMap(Person::id, person -> person.data().name()));
    }

    private List<Person> people(Stream<UUID> ids) {
        return persons.findAll(ids.collect(Collectors.toSet()));
    }
}
