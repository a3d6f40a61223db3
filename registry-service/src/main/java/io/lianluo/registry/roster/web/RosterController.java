package io.lianluo.registry.roster.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Role;
import io.lianluo.documents.table.TableFormat;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.Messages;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.roster.ConsentNeededException;
import io.lianluo.registry.roster.RosterPreview;
import io.lianluo.registry.roster.RosterRejections;
import io.lianluo.registry.roster.RosterReport;
import io.lianluo.registry.roster.RosterRights;
import io.lianluo.registry.roster.RosterRun;
import io.lianluo.registry.roster.RosterRuns;
import io.lianluo.registry.roster.RosterService;
import io.lianluo.registry.roster.effect.RosterEffect;
import io.lianluo.registry.roster.effect.RosterEffects;
import io.lianluo.registry.roster.file.CheckedRoster;
import io.lianluo.web.Cursor;
import io.lianluo.web.HeavyAnswer;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/v1/roster-imports")
class RosterController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** With macros, which are left out; and as browsers call what they take for a workbook. */
    private static final String XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12";
    private static final String EXCEL = "application/vnd.ms-excel";
    /** Lines that a request waits for; a small workbook can hold many more. */
    private static final int LINES_AT_ONCE = 10_000;
    /** Files that are read at once, each of which takes its memory. */
    private static final int READ_AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RosterService rosters;
    private final Spool spool;
    private final RosterRunner runner;
    private final RosterRuns runs;
    private final RosterRejections rejections;
    private final RosterEffects effects;
    private final Persons persons;
    private final Messages messages;
    private final RosterReportView.Rejections views;
    private final ImportingOffices offices;
    private final Clock clock;
    private final DataSize atOnce;
    private final Semaphore reading = new Semaphore(READ_AT_ONCE);

    /** @param atOnce size of the longest file that a request waits for */
    RosterController(RosterService rosters, Spool spool, RosterRunner runner, RosterRuns runs, RosterRejections rejections, RosterEffects effects,
                     Persons persons, Messages messages, RosterReportView.Rejections views, ImportingOffices offices, Clock clock,
                     @Value("${lianluo.registry.roster.at-once:1MB}") DataSize atOnce) {
        this.rosters = rosters;
        this.spool = spool;
        this.runner = runner;
        this.runs = runs;
        this.rejections = rejections;
        this.effects = effects;
        this.persons = persons;
        this.messages = messages;
        this.views = views;
        this.offices = offices;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /**
     * Takes in a roster as CSV; lines that name no programme are of the one given. Answers 200 with the report, or for a long file 202 at
     * once and the address where the import can be watched.
     *
     * @param preview  whether to say what that would do, and do nothing
     * @param confirm  how many seats may close and people may leave their office by it; needed where it is more than five, as the preview says
     * @param backfill whether seats also owe what fell due between the day that their line names and the day on which they came on record
     */
    @PostMapping(consumes = "text/csv")
    @Operation(operationId = "importRoster", summary = "导入花名册（CSV 或 Excel） · takes in a roster, as CSV or as an Excel workbook",
            description = "短文件办完后答复 200 和结果；长文件立即答复 202，Location 是查看进度的地址。preview 为 true 时只说明效果，不作改动。 · A short "
            + "file is answered 200 with the report; a long one 202 at once, and Location says where to watch it. With preview it only says what it would do.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(oneOf = {RosterReportView.class, RosterPreviewView.class})))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RosterRunView.class)))
    ResponseEntity<Object> csv(
            InputStream body, @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @Parameter(description = "未注明制度的各行所属的制度 · the programme of lines that name none", example = "enterprise-liaison")
            @RequestParam(required = false) @Nullable String programme,
            @Parameter(description = "true 时只说明效果，不作改动 · true to say what the file would do, and do nothing")
            @RequestParam(defaultValue = "false") boolean preview,
            @Parameter(description = "同意终止的席位和任职的数目；超过五项时须填写，数目见预览 · how many seats and appointments may end by it; needed where it is more than five, as the preview says", example = "7")
            @RequestParam(required = false) @Nullable Integer confirm,
            @Parameter(description = "true 时席位自文件所列日期起补记应完成的任务 · true if seats also owe what fell due between the day that their line names and the day on which they came on record")
            @RequestParam(defaultValue = "false") boolean backfill,
            Caller caller, Locale language) throws IOException {
        return take(TableFormat.CSV, body, new RosterOrder(charset(type), rights(programme, backfill, caller), preview, confirm), caller, language);
    }

    /** Does the same with an Excel workbook. */
    @PostMapping(consumes = {XLSX, XLSM, EXCEL})
    @Operation(operationId = "importRoster", summary = "导入花名册（CSV 或 Excel） · takes in a roster, as CSV or as an Excel workbook",
            description = "短文件办完后答复 200 和结果；长文件立即答复 202，Location 是查看进度的地址。preview 为 true 时只说明效果，不作改动。 · A short "
            + "file is answered 200 with the report; a long one 202 at once, and Location says where to watch it. With preview it only says what it would do.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(oneOf = {RosterReportView.class, RosterPreviewView.class})))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RosterRunView.class)))
    ResponseEntity<Object> xlsx(
            InputStream body,
            @Parameter(description = "未注明制度的各行所属的制度 · the programme of lines that name none", example = "enterprise-liaison")
            @RequestParam(required = false) @Nullable String programme,
            @Parameter(description = "true 时只说明效果，不作改动 · true to say what the file would do, and do nothing")
            @RequestParam(defaultValue = "false") boolean preview,
            @Parameter(description = "同意终止的席位和任职的数目；超过五项时须填写，数目见预览 · how many seats and appointments may end by it; needed where it is more than five, as the preview says", example = "7")
            @RequestParam(required = false) @Nullable Integer confirm,
            @Parameter(description = "true 时席位自文件所列日期起补记应完成的任务 · true if seats also owe what fell due between the day that their line names and the day on which they came on record")
            @RequestParam(defaultValue = "false") boolean backfill,
            Caller caller, Locale language) throws IOException {
        return take(TableFormat.XLSX, body, new RosterOrder(null, rights(programme, backfill, caller), preview, confirm), caller, language);
    }

    /** Shows the progress of an import of a long file, or its result. */
    @GetMapping("/{id}")
    @Operation(operationId = "getRosterImport", summary = "查看长文件导入的进度或结果 · how far the import of a long file is, or what came of it",
            description = "只有提交者本人和平台运维人员可见。 · Only who sent it and operators see it.")
    RosterRunView run(@PathVariable UUID id, Caller caller, Locale language) {
        return RosterRunView.of(known(id, caller), clock.instant(), messages, language);
    }

    /** Lists line by line what a long file would do by its preview, or what would have ended by a file that was not confirmed. */
    @GetMapping("/{id}/effects")
    @Operation(operationId = "listRosterImportEffects", summary = "逐行查看一次导入的效果 · line by line what an import would do",
            description = "预览的效果，或未经确认的导入将终止的内容。 · They are those of a preview, or what would have ended by a file that was not "
            + "confirmed.")
    Page<RosterPreviewView.Effect> effects(@PathVariable UUID id, Paging paging, Caller caller, Locale language) {
        RosterRun run = known(id, caller);
        int after = Objects.requireNonNullElse(paging.after(keys -> Integer.valueOf(keys.getFirst())), 0);
        List<RosterEffect> found = effects.of(run.id(), after, paging.limit() + 1);
        Map<UUID, String> names = names(found);
        return Page.of(found, paging.limit(), last -> Cursor.encode(after + paging.limit()))
                .map(effect -> RosterPreviewView.Effect.of(effect, names, messages, language));
    }

    /** The faults that an import of a long file found, in the order of the file. */
    @GetMapping(path = "/{id}/rejected", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listRejectedLines", summary = "查看导入中被退回的各行 · the lines that an import rejected",
            description = "按文件中的先后；以 text/csv 请求时为全部各行的表格。 · They come in the order of the file; as text/csv they are one table of "
            + "all.")
    Page<RosterReportView.Rejected> rejected(@PathVariable UUID id, Paging paging, Caller caller, Locale language) {
        RosterRun run = known(id, caller);
        int after = Objects.requireNonNullElse(paging.after(keys -> Integer.valueOf(keys.getFirst())), 0);
        List<RosterReport.Rejected> found = rejections.of(run.id(), after, paging.limit() + 1);
        return Page.of(found, paging.limit(), last -> Cursor.encode(after + paging.limit()))
                .map(rejected -> views.of(rejected, language));
    }

    /** All of them as a table to work through. */
    @GetMapping(path = "/{id}/rejected", produces = "text/csv")
    @HeavyAnswer
    @Operation(operationId = "listRejectedLines", summary = "查看导入中被退回的各行 · the lines that an import rejected",
            description = "按文件中的先后；以 text/csv 请求时为全部各行的表格。 · They come in the order of the file; as text/csv they are one table of "
            + "all.")
    ResponseEntity<StreamingResponseBody> rejectedLines(@PathVariable UUID id, Caller caller, Locale language) {
        RosterRun run = known(id, caller);
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=rejected.csv")
                .body(out -> RejectedLines.write(out, after -> rejections.of(run.id(), after, Paging.MAX), views, language));
    }

    private RosterRun known(UUID id, Caller caller) {
        return runs.find(id).filter(run -> caller.is(Role.OPERATOR) || run.by().equals(caller.subject()))
                .orElseThrow(() -> Problems.notFound("roster-import", id));
    }

    private RosterRights rights(@Nullable String programme, boolean backfill, Caller caller) {
        return new RosterRights(caller.is(Role.OPERATOR) ? null : offices.of(caller), programme, backfill);
    }

    private static @Nullable String charset(MediaType type) {
        return type.getCharset() == null ? null : type.getCharset().name();
    }

    private ResponseEntity<Object> take(TableFormat format, InputStream body, RosterOrder order, Caller caller, Locale language) throws IOException {
        Path file = spool.take(body);
        boolean handedOn = false;
        try {
            Optional<Object> done = Files.size(file) > atOnce.toBytes() ? Optional.empty() : atOnce(format, file, order, language);
            if (done.isPresent()) {
                return ResponseEntity.ok(done.get());
            }
            RosterRun run = runner.start(format, file, order, caller.subject());
            handedOn = true;
            return ResponseEntity.accepted().location(URI.create("/api/v1/roster-imports/" + run.id()))
                    .body(RosterRunView.of(run, clock.instant(), messages, language));
        } finally {
            if (!handedOn) {
                spool.delete(file);
            }
        }
    }

    /** Returns the result of a file, or its preview; empty if it has more lines than a request waits for, and there is no result yet. */
    private Optional<Object> atOnce(TableFormat format, Path file, RosterOrder order, Locale language) throws IOException {
        awaitTurn();
        try (CheckedRoster checked = CheckedRoster.check(format, file, order.charset())) {
            if (checked.lines() > LINES_AT_ONCE) {
                return Optional.empty();
            }
            return Optional.of(order.preview() ? previewed(checked, order, language) : takenIn(checked, order, language));
        } finally {
            reading.release();
        }
    }

    private void awaitTurn() {
        try {
            if (reading.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "roster-imports-busy").header(HttpHeaders.RETRY_AFTER, String.valueOf(PATIENCE.toSeconds()));
    }

    private RosterReportView takenIn(CheckedRoster file, RosterOrder order, Locale language) throws IOException {
        List<RosterReport> parts = new ArrayList<>();
        try {
            rosters.takeIn(file::read, order.rights(), order.confirm(), () -> { }, parts::add);
        } catch (ConsentNeededException needed) {
            throw new Conflict("roster-unconfirmed", needed.ends());
        }
        return RosterReportView.of(parts.stream().reduce(RosterReport.NONE, RosterReport::plus), file.encoding(), views, language);
    }

    private RosterPreviewView previewed(CheckedRoster file, RosterOrder order, Locale language) throws IOException {
        RosterPreview preview = rosters.preview(file::read, order.rights(), () -> { });
        Map<UUID, String> names = names(preview.effects());
        return new RosterPreviewView(RosterReportView.of(preview.report(), file.encoding(), views, language),
                RosterPreviewView.Outlook.of(preview.outlook(), messages, language),
                preview.effects().stream().map(effect -> RosterPreviewView.Effect.of(effect, names, messages, language)).toList());
    }

    private Map<UUID, String> names(List<RosterEffect> found) {
        Set<UUID> ids = found.stream().map(RosterEffect::personId).filter(Objects::nonNull).collect(Collectors.toSet());
        return persons.findAll(ids).stream().collect(Collectors.toMap(Person::id, person -> person.data().name()));
    }
}
