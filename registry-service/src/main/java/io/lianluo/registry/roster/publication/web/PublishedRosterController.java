package io.lianluo.registry.roster.publication.web;

import io.lianluo.access.Caller;
import io.lianluo.documents.print.Listing;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Messages;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.roster.publication.RosterListing;
import io.lianluo.registry.roster.publication.RosterPublication;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.unit.Shown;
import io.lianluo.web.Cursor;
import io.lianluo.web.Download;
import io.lianluo.web.HeavyAnswer;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class PublishedRosterController {

    private static final int LONGEST_WORKBOOK = 250_000;
    /** Some three hundred pages; nobody prints more. */
    private static final int LONGEST_DOCUMENT = 10_000;

    private final Programmes programmes;
    private final RosterPublication rosters;
    private final Sight sight;
    private final Messages messages;
    private final Clock clock;

    PublishedRosterController(Programmes programmes, RosterPublication rosters, Sight sight, Messages messages, Clock clock) {
        this.programmes = programmes;
        this.rosters = rosters;
        this.sight = sight;
        this.messages = messages;
        this.clock = clock;
    }

    /** Seats as they stand on a day, by seat. The limit counts seats ever asked for: a page has fewer where some do not stand on that day. */
    @GetMapping("/roster")
    @Operation(operationId = "listRoster", summary = "查看花名册 · the roster of a programme on a day",
            description = "不公开的花名册只对经办部门开放。limit 按席位计，当日不存在的席位不列出，因此一页可能更短。 · A roster that is not published is "
            + "for offices. The limit counts seats ever asked for, so that a page has fewer where some do not stand on that day.")
    @ApiResponse(responseCode = "404")
    Page<RosterRowView> page(
            @Parameter(description = "未注明制度的各行所属的制度 · the programme of lines that name none", example = "enterprise-liaison") @RequestParam String programme,
            @Parameter(description = "查询的日期；不填为今天 · the day asked for; today if absent", example = "2026-06-30")
            @RequestParam(required = false) @Nullable LocalDate on,
            Paging paging, Caller caller) {
        Asked asked = asked(programme, on, caller);
        String after = paging.after(List::getFirst);
        RosterPublication.Part part = rosters.part(asked.definition(), asked.day(), asked.shown(), after, paging.limit());
        return new Page<>(part.entries().stream().map(RosterRowView::of).toList(), part.next() == null ? null : Cursor.encode(part.next()));
    }

    /** The whole roster as an Excel workbook. */
    @GetMapping("/roster.xlsx")
    @HeavyAnswer
    @Operation(operationId = "exportRoster", summary = "导出花名册（Excel） · the whole roster as a workbook",
            description = "最多二十五万个席位。 · It has at most 250,000 seats.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
    @ApiResponse(responseCode = "404")
    ResponseEntity<byte[]> workbook(@RequestParam String programme, @RequestParam(required = false) @Nullable LocalDate on, Caller caller,
                                    Locale language) throws IOException {
        Asked asked = asked(programme, on, caller);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        whole(asked, LONGEST_WORKBOOK, language).export(language, bytes);
        return Download.workbook(name(asked), bytes);
    }

    /** The whole roster as a PDF to print. */
    @GetMapping("/roster.pdf")
    @HeavyAnswer
    @Operation(operationId = "printRoster", summary = "打印花名册（PDF） · the whole roster as a PDF to print",
            description = "最多一万个席位。 · It has at most 10,000 seats.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    @ApiResponse(responseCode = "404")
    ResponseEntity<byte[]> document(@RequestParam String programme, @RequestParam(required = false) @Nullable LocalDate on, Caller caller,
                                    Locale language) {
        Asked asked = asked(programme, on, caller);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        whole(asked, LONGEST_DOCUMENT, language).print(language, bytes);
        return Download.pdf(name(asked), bytes);
    }

    /** A programme as it was in force on the day asked for, and which of its seats the caller is shown. */
    private record Asked(ProgrammeDefinition definition, LocalDate day, Shown shown) { }

    private Asked asked(String code, @Nullable LocalDate on, Caller caller) {
        Programme programme = programmes.find(code).orElseThrow(() -> Problems.notFound("programme", code));
        ProgrammeDefinition newest = programme.newest().orElseThrow().definition();
        LocalDate today = LocalDate.now(clock.withZone(newest.zoneId()));
        LocalDate day = on == null ? today : on;
        if (day.isAfter(today)) {
            throw new InvalidInput("on", "in-the-future", day);
        }
        ProgrammeDefinition definition = programme.inForceOn(day).orElseThrow(() -> new InvalidInput("on", "programme-not-in-force", day))
                .definition();
        Shown shown = definition.rosterPublished() ? Shown.ofProgrammes(Set.of(code)) : sight.shown(caller, code);
        caller.require(!shown.isNothing(), "roster-internal");
        return new Asked(definition, day, shown);
    }

    private Listing whole(Asked asked, int limit, Locale language) {
        return RosterListing.of(rosters.whole(asked.definition(), asked.day(), asked.shown(), limit), new Wording(messages, language));
    }

    private static String name(Asked asked) {
        return "roster-%s-%s".formatted(asked.definition().code(), asked.day());
    }
}
