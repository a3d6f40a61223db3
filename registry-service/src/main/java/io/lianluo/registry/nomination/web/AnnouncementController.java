package io.lianluo.registry.nomination.web;

import io.lianluo.documents.print.PrintedDocument;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.Messages;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.Nominations.AnnouncedBefore;
import io.lianluo.registry.nomination.Notice;
import io.lianluo.registry.nomination.Notices;
import io.lianluo.registry.print.FormHeader;
import io.lianluo.registry.print.web.FormHeaders;
import io.lianluo.web.Caller;
import io.lianluo.web.Cursor;
import io.lianluo.web.Download;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** No notice names more. */
    private static final int MANY = 1_000;

    private final Nominations nominations;
    private final Notices notices;
    private final NominationSight sight;
    private final CandidateNames names;
    private final FormHeaders cases;
    private final Messages messages;

    AnnouncementController(Nominations nominations, Notices notices, NominationSight sight, CandidateNames names, FormHeaders cases, Messages messages) {
        this.nominations = nominations;
        this.notices = notices;
        this.sight = sight;
        this.names = names;
        this.cases = cases;
        this.messages = messages;
    }

    /** Lists what a programme made public, on one day or on all days, the latest first. Everybody may read it. */
    @GetMapping
    Page<AnnouncementView> list(@RequestParam String programme, @RequestParam(required = false) @Nullable LocalDate on, Paging paging) {
        AnnouncedBefore before = paging.after(keys -> new AnnouncedBefore(LocalDate.parse(keys.get(0)), keys.get(1)));
        List<Nomination> found = nominations.announced(programme, on, before, paging.limit() + 1);
        Map<String, Notice> of = notices.findAll(found.stream().flatMap(nomination -> nomination.noticeIds().stream()).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Notice::id, notice -> notice));
        return Page.of(found.stream().map(nomination -> AnnouncementView.of(nomination, of)).toList(), paging.limit(),
                notice -> Cursor.encode(notice.date().toString(), notice.nominationId()));
    }

    /** A notice, with all that it covers. */
    @GetMapping("/{id}")
    NoticeView get(@PathVariable String id, Caller caller) {
        return notice(id, caller);
    }

    /** A notice to print. */
    @GetMapping(value = "/{id}/document", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> document(@PathVariable String id, Caller caller, Locale language) {
        NoticeView notice = notice(id, caller);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        print(notice, new Wording(messages, language), bytes);
        return Download.pdf("notice-" + notice.id(), bytes);
    }

    private static void print(NoticeView notice, Wording words, ByteArrayOutputStream bytes) {
        String title = words.get(notice.title());
        try (PrintedDocument document = new PrintedDocument(title, words.language(), bytes)) {
            document.letterhead(notice.authority(), notice.number());
            document.title(title);
            document.paragraphs(words.get(notice.text()));
            document.table(List.of(40, 26, 17, 17), Stream.of("unit", "seat", "name", "since").map(column -> words.get("print." + column)).toList(),
                    notice.appointments().stream().map(appointment -> List.of(appointment.unit(), words.get(appointment.seat()),
                            Optional.ofNullable(appointment.name()).orElse(""), Optional.ofNullable(appointment.since()).map(words::day).orElse(""))));
            document.signature(notice.authority(), words.day(notice.date()));
        }
    }

    private NoticeView notice(String id, Caller caller) {
        List<Nomination> covered = nominations.announcedBy(id, null, MANY);
        Notice notice = notices.find(id).filter(found -> !covered.isEmpty()).orElseThrow(() -> Problems.notFound("announcement", id));
        Map<String, String> shown = names.of(covered.stream().filter(nomination -> sight.seesNames(caller, nomination)).toList());
        return NoticeView.of(notice, head(covered.getFirst()).authority(), covered.stream().map(nomination -> item(nomination, id, shown)).toList());
    }

    private NoticeView.Item item(Nomination nomination, String noticeId, Map<String, String> shown) {
        FormHeader head = head(nomination);
        Optional<Candidate> announced = nomination.announcedBy(noticeId);
        boolean appointed = announced.equals(nomination.candidate());
        return new NoticeView.Item(nomination.id(), appointed ? nomination.liaisonId() : null, nomination.seat().unitId(), head.unit(),
                nomination.seat().id(), head.seat(), announced.map(Candidate::personId).map(shown::get).orElse(null), appointed ? nomination.since() : null);
    }

    private FormHeader head(Nomination nomination) {
        return cases.of(nomination.seat(), nomination.agreedPath().programmeVersion());
    }
}
