package io.lianluo.registry.programme.web;

import io.lianluo.access.Caller;
import io.lianluo.documents.yaml.SentFile;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeFiles;
import io.lianluo.registry.programme.ProgrammeService;
import io.lianluo.registry.programme.ProgrammeService.Publication;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Regulation;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/programmes")
class ProgrammeController {

    private final ProgrammeService service;
    private final ProgrammeFiles files;

    ProgrammeController(ProgrammeService service, ProgrammeFiles files) {
        this.service = service;
        this.files = files;
    }

    /** Publishes a version: 201, or 200 when the newest version says the same already. */
    @PostMapping(consumes = {"application/yaml", "application/x-yaml", "text/yaml"})
    @Operation(operationId = "publishProgramme", summary = "发布制度文件 · publishes a programme file",
            description = "提交 YAML 文件。新版本答复 201；已有相同版本时答复 200。 · Send a YAML file. A new version answers 201; one that stands already "
            + "answers 200.")
    @ApiResponse(responseCode = "200", headers = @Header(name = SentFile.ENCODING))
    @ApiResponse(responseCode = "201", headers = {@Header(name = HttpHeaders.LOCATION), @Header(name = SentFile.ENCODING)})
    ResponseEntity<ProgrammeView> publish(@RequestBody byte[] file, @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
                                          IfMatch ifMatch, Caller caller) {
        SentFile sent = SentFile.read(file, type.getParameter("charset"));
        ProgrammeDefinition definition = files.read(sent, caller);
        Publication publication = service.publish(definition, caller.subject(), programme -> ifMatch.check(programme.version()));
        ProgrammeView view = ProgrammeView.of(publication.version());
        ResponseEntity.BodyBuilder answer = publication.isNew() ? ResponseEntity.created(URI.create("/api/v1/programmes/" + definition.code()))
                : ResponseEntity.ok();
        return answer.header(SentFile.ENCODING, sent.encoding()).body(view);
    }

    /** The newest version of every programme. */
    @GetMapping
    @Operation(operationId = "listProgrammes", summary = "查看各项制度的最新版本 · the newest version of each programme",
            description = "不分页，一次全部列出。 · They come all at once.")
    Page<ProgrammeView> list() {
        return new Page<>(service.all().stream().map(Programme::newest).flatMap(Optional::stream).map(ProgrammeView::of).toList(), null);
    }

    /** The newest version, or the one in force on a day. */
    @GetMapping("/{programme}")
    @Operation(operationId = "getProgramme", summary = "查看一项制度 · a programme",
            description = "不填 on 时为最新版本，否则为当日有效的版本。 · Without on it is the newest version, else the one in force on that day.")
    ResponseEntity<ProgrammeView> get(
            @Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @PathVariable String programme,
            @Parameter(description = "查询的日期；不填为最新版本 · the day asked for; the newest version if absent", example = "2026-06-30")
            @RequestParam(required = false) @Nullable LocalDate on) {
        Programme found = find(programme);
        Optional<ProgrammeVersion> version = on == null ? found.newest() : found.inForceOn(on);
        return ResponseEntity.ok().eTag(ETag.of(found.version()))
                .body(version.map(ProgrammeView::of).orElseThrow(() -> Problems.notFound("programme", programme)));
    }

    /** Every version, oldest first. */
    @GetMapping("/{programme}/versions")
    @Operation(operationId = "listProgrammeVersions", summary = "查看一项制度的全部版本 · all versions of a programme",
            description = "先发布的在前。 · The first comes first.")
    List<ProgrammeView> versions(@Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @PathVariable String programme) {
        return find(programme).versions().stream().map(ProgrammeView::of).toList();
    }

    /** The regulation article by article, with the rules that act on each. */
    @GetMapping("/{programme}/regulation")
    @Operation(operationId = "getRegulation", summary = "逐条查看制度 · the regulation, article by article",
            description = "每一条附有落实它的各项规定；无须办理的，写明原因。不填 on 时为最新版本。 · Each article comes with the rules that act on it, or with the "
            + "reason why there is nothing to do. Without on it is the newest version.")
    Regulation regulation(
            @Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @PathVariable String programme,
            @Parameter(description = "查询的日期；不填为最新版本 · the day asked for; the newest version if absent", example = "2026-06-30")
            @RequestParam(required = false) @Nullable LocalDate on) {
        Programme found = find(programme);
        Optional<ProgrammeVersion> version = on == null ? found.newest() : found.inForceOn(on);
        return version.map(Regulation::of).orElseThrow(() -> Problems.notFound("programme", programme));
    }

    private Programme find(String code) {
        return service.find(code).orElseThrow(() -> Problems.notFound("programme", code));
    }
}
