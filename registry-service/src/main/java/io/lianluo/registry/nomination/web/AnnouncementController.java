package io.lianluo.registry.nomination.web;

import io.lianluo.access.Caller;
import io.lianluo.documents.print.PrintedDocument;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.Dates;
import io.lianluo.domain.Messages;
import io.lianluo.registry.announcement.Announcement;
import io.lianluo.registry.announcement.Announcements;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.Nominations.AnnouncedBefore;
import io.lianluo.registry.print.FormHeader;
import io.lianluo.registry.print.FormHeaders;
import io.lianluo.web.Cursor;
import io.lianluo.web.Download;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/announcements")
class AnnouncementController {

    /** No announcement names more. */
    private static final int MANY = 1_000;

    private final Nominations nominations;
    private final Announcements announcements;
    private final NominationSight sight;
    private final CandidateNames names;
    private final FormHeaders cases;
    private final Messages messages;

    AnnouncementController(Nominations nominations, Announcements announcements, NominationSight sight, CandidateNames names, FormHeaders cases, Messages messages) {
        this.nominations = nominations;
        this.announcements = announcements;
        this.sight = sight;
        this.names = names;
        this.cases = cases;
        this.messages = messages;
    }

    /** Lists what a programme made public, on one day or on all days, the latest first. Everybody may read it. */
    @GetMapping
    @Operation(operationId = "listAnnouncements", summary = "查看一项制度的任命公告，最近的在前 · what a programme made public, the latest first",
            description = "登录用户均可查看。 · Everybody who is signed in may read it.")
    Page<AnnouncementSummary> list(@RequestParam String programme, @RequestParam(required = false) @Nullable LocalDate on, Paging paging) {
        AnnouncedBefore before = paging.after(keys -> new AnnouncedBefore(Dates.day(keys.get(0)), keys.get(1)));
        List<Nomination> found = nominations.announced(programme, on, before, paging.limit() + 1);
        Map<UUID, Announcement> of = announcements.findAll(found.stream().flatMap(nomination -> nomination.announcementIds().stream()).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Announcement::id, announcement -> announcement));
        return Page.of(found.stream().map(nomination -> AnnouncementSummary.of(nomination, of)).toList(), paging.limit(),
                announcement -> Cursor.encode(announcement.date().toString(), announcement.nominationId()));
    }

    /** An announcement, with all that it covers. */
    @GetMapping("/{id}")
    @Operation(operationId = "getAnnouncement", summary = "查看一份公告及其所公布的任命 · an announcement, with the appointments that it makes public",
            description = "名册不公开的制度，姓名只对有关人员显示。 · Where the roster is not published, names are for those concerned.")
    AnnouncementView get(@PathVariable UUID id, Caller caller) {
        return announcement(id, caller);
    }

    /** An announcement to print. */
    @GetMapping(value = "/{id}/document", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(operationId = "printAnnouncement", summary = "打印公告 · an announcement as a PDF to print",
            description = "语言按 Accept-Language。 · Its language follows Accept-Language.")
    ResponseEntity<byte[]> document(@PathVariable UUID id, Caller caller, Locale language) {
        AnnouncementView announcement = announcement(id, caller);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        print(announcement, new Wording(messages, language), bytes);
        return Download.pdf("notice-" + announcement.id(), bytes);
    }

    private static void print(AnnouncementView announcement, Wording words, ByteArrayOutputStream bytes) {
        String title = words.get(announcement.title());
        try (PrintedDocument document = new PrintedDocument(title, words.language(), bytes)) {
            document.letterhead(words.get(announcement.authority()), announcement.number());
            document.title(title);
            document.paragraphs(words.get(announcement.text()));
            document.table(List.of(40, 26, 17, 17), Stream.of("unit", "seat", "name", "since").map(column -> words.get("print." + column)).toList(),
                    announcement.appointments().stream().map(appointment -> List.of(appointment.unit(), words.get(appointment.seat()),
                            Optional.ofNullable(appointment.name()).orElse(""), Optional.ofNullable(appointment.since()).map(words::day).orElse(""))));
            document.signature(words.get(announcement.authority()), words.day(announcement.date()));
        }
    }

    private AnnouncementView announcement(UUID id, Caller caller) {
        List<Nomination> covered = nominations.announcedBy(id, null, MANY);
        Announcement announcement = announcements.find(id).filter(found -> !covered.isEmpty()).orElseThrow(() -> Problems.notFound("announcement", id));
        Map<UUID, String> shown = names.of(covered.stream().filter(nomination -> sight.seesNames(caller, nomination)).toList());
        return AnnouncementView.of(announcement, head(covered.getFirst()).authority(), covered.stream().map(nomination -> item(nomination, id, shown)).toList());
    }

    private AnnouncementView.Item item(Nomination nomination, UUID announcementId, Map<UUID, String> shown) {
        FormHeader head = head(nomination);
        Optional<Candidate> announced = nomination.announcedBy(announcementId);
        boolean appointed = announced.equals(nomination.candidate());
        return new AnnouncementView.Item(nomination.id(), appointed ? nomination.liaisonId() : null,
                nomination.seat().unitId(), head.unit(), nomination.seat().id(), head.seat(), announced.map(Candidate::personId).map(shown::get).orElse(null), appointed ? nomination.since() : null);
    }

    private FormHeader head(Nomination nomination) {
        return cases.of(nomination.seat(), nomination.agreedPath().programmeVersion());
    }
}
