package io.lianluo.registry.roster.publication.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.access.Role;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.Messages;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.privacy.PersonalDataReads;
import io.lianluo.registry.privacy.PersonalDataView;
import io.lianluo.registry.privacy.PersonalField;
import io.lianluo.registry.privacy.Reader;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.roster.publication.ContactListing;
import io.lianluo.registry.roster.publication.ContactListing.Contact;
import io.lianluo.registry.roster.publication.Roster;
import io.lianluo.registry.roster.publication.RosterPublication;
import io.lianluo.registry.roster.publication.RosterRow;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.unit.Shown;
import io.lianluo.web.Cursor;
import io.lianluo.web.Download;
import io.lianluo.web.HeavyAnswer;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.lianluo.web.RequestLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of responsible persons, officers and contact details (INF-5): for the programme's secretariat, and masked for operators. */
@RestController
@RequestMapping("/api/v1")
class ContactListController {

    private static final Set<PersonalField> SHOWN = Set.of(PersonalField.MOBILE, PersonalField.EMAIL);
    /** Nobody calls more, and each is on record. */
    private static final int LONGEST = 10_000;
    private static final int BATCH = 1_000;

    private final Programmes programmes;
    private final RosterPublication rosters;
    private final Persons persons;
    private final PersonalDataReads reads;
    private final Sight sight;
    private final Messages messages;
    private final Clock clock;

    ContactListController(Programmes programmes, RosterPublication rosters, Persons persons, PersonalDataReads reads, Sight sight, Messages messages, Clock clock) {
        this.programmes = programmes;
        this.rosters = rosters;
        this.persons = persons;
        this.reads = reads;
        this.sight = sight;
        this.messages = messages;
        this.clock = clock;
    }

    /** A part of it as it stands today, by seat; who is shown unmasked is on record before. */
    @GetMapping("/contact-list")
    @Operation(operationId = "listContacts", summary = "查看通讯录 · the list of responsible persons, liaisons and contact details",
            description = "须在 why 中说明用途。秘书处可见原文，查阅事先记录在案；平台运维人员只见打码内容。 · Say in why what for. The secretariat sees "
            + "it unmasked, and each read is on record before; operators see it masked.")
    @ApiResponse(responseCode = "404")
    Page<ContactRowView> page(
            @Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam String programme,
            @Parameter(description = "查阅的用途，至多 200 字，记录在案，不得写明被查阅人的姓名 · what for, in at most 200 characters; it is kept, and must not name the person", example = "核对备案")
            @RequestParam(defaultValue = "") String why,
            Paging paging, Caller caller, HttpServletRequest request) {
        ProgrammeDefinition definition = definition(programme);
        Shown shown = shown(programme, caller);
        RosterPublication.Part part = rosters.part(definition, today(definition), shown, paging.after(List::getFirst), paging.limit());
        Map<UUID, PersonalDataView> contacts = contacts(definition, part.entries(), why, new Reader(caller, RequestLine.of(request)));
        return new Page<>(part.entries().stream().map(entry -> ContactRowView.of(entry, contacts)).toList(),
                part.next() == null ? null : Cursor.encode(part.next()));
    }

    /** The whole of it as it stands today, as an Excel workbook; who is shown unmasked is on record before. */
    @GetMapping("/contact-list.xlsx")
    @HeavyAnswer
    @Operation(operationId = "exportContacts", summary = "导出通讯录（Excel） · the list of contacts as a workbook",
            description = "规则与 contact-list 相同。 · The rules are those of contact-list.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
    @ApiResponse(responseCode = "404")
    ResponseEntity<byte[]> workbook(@RequestParam String programme, @RequestParam(defaultValue = "") String why, Caller caller,
                                    HttpServletRequest request, Locale language) throws IOException {
        ProgrammeDefinition definition = definition(programme);
        Shown shown = shown(programme, caller);
        Roster roster = rosters.whole(definition, today(definition), shown, LONGEST);
        Map<UUID, Contact> contacts = contacts(definition, roster.entries(), why, new Reader(caller, RequestLine.of(request))).values().stream()
                .collect(Collectors.toMap(read -> read.personId(), read -> new Contact(read.name(), read.mobile(), read.email())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ContactListing.of(roster, contacts, new Wording(messages, language)).export(language, bytes);
        return Download.workbook("contacts-%s-%s".formatted(definition.code(), roster.day()), bytes);
    }

    private Map<UUID, PersonalDataView> contacts(ProgrammeDefinition definition, List<RosterRow> entries, String why, Reader reader) {
        List<UUID> ids = entries.stream().flatMap(entry -> Stream.of(entry.personId(), entry.headId())).filter(id -> id != null).distinct().toList();
        List<Person> people = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            people.addAll(persons.findAll(ids.subList(from, Math.min(from + BATCH, ids.size()))));
        }
        return reads.readOf(definition.code(), people, SHOWN, why, reader);
    }

    private ProgrammeDefinition definition(String code) {
        ProgrammeVersion version = programmes.find(code).flatMap(found -> found.inForceOn(LocalDate.now(clock)).or(found::newest))
                .orElseThrow(() -> Problems.notFound("programme", code));
        return version.definition();
    }

    /** A secretariat of a part of the tree has the list of that part. */
    private Shown shown(String code, Caller caller) {
        Shown shown = caller.is(Role.OPERATOR) ? Shown.ofProgrammes(Set.of(code)) : sight.shown(caller, code, Office.Kind.SECRETARIAT);
        caller.require(!shown.isNothing());
        return shown;
    }

    private LocalDate today(ProgrammeDefinition definition) {
        return LocalDate.now(clock.withZone(definition.zoneId()));
    }
}
