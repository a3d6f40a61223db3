package io.lianluo.registry.programme.web;

import io.lianluo.access.Caller;
import io.lianluo.documents.yaml.SentFile;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.programme.Draft;
import io.lianluo.registry.programme.Drafts;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeService;
import io.lianluo.registry.programme.ProgrammeService.Publication;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The draft of a programme's next version, seen by the office that may publish it alone. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/draft")
class DraftController {

    private final Drafts drafts;
    private final ProgrammeService programmes;
    private final Publishers publishers;
    private final Clock clock;

    DraftController(Drafts drafts, ProgrammeService programmes, Publishers publishers, Clock clock) {
        this.drafts = drafts;
        this.programmes = programmes;
        this.publishers = publishers;
        this.clock = clock;
    }

    /**
     * A draft as callers see it.
     *
     * @param programme code of the programme
     * @param writtenAt when it was written
     * @param writtenBy who wrote it
     * @param says      what the version would say
     */
    record DraftView(String programme, Instant writtenAt, String writtenBy, ProgrammeDefinition says) { }

    /** Writes the draft; a file with an error is refused, as publishing would refuse it. */
    @PutMapping(consumes = {"application/yaml", "application/x-yaml", "text/yaml"})
    @Operation(operationId = "writeProgrammeDraft", summary = "起草制度，或修改草案 · writes the draft of a programme, or changes it",
            description = "提交 YAML 文件。草案已有内容时须带 If-Match，以免覆盖他人所写。 · Send a YAML file. Once something is written, a "
            + "change needs If-Match, so that nobody's words are overwritten unread.")
    @ApiResponse(responseCode = "200", headers = {@Header(name = HttpHeaders.ETAG), @Header(name = SentFile.ENCODING)})
    @ApiResponse(responseCode = "428")
    ResponseEntity<DraftView> write(@Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @PathVariable String programme, @RequestBody byte[] file,
                                    @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type, IfMatch ifMatch, Caller caller) {
        require(programme, caller);
        SentFile sent = SentFile.read(file, type.getParameter("charset"));
        ProgrammeDefinition definition = ProgrammeFile.read(sent.text());
        if (!definition.code().equals(programme)) {
            throw new InvalidInput("programme", "programme-other", programme);
        }
        Draft draft = drafts.find(programme).orElseGet(() -> Draft.of(programme));
        if (draft.text().isPresent()) {
            ifMatch.required();
        }
        ifMatch.check(draft.version());
        draft.write(new Draft.Text(definition, clock.instant(), caller.subject()));
        drafts.save(draft);
        return answer(ResponseEntity.ok().header(SentFile.ENCODING, sent.encoding()), draft);
    }

    /** Shows the draft as it is written. */
    @GetMapping
    @Operation(operationId = "getProgrammeDraft", summary = "查看制度草案 · the draft of a programme",
            description = "含其内容、起草人和起草时间。 · It shows what the version would say, who wrote it and when.")
    ResponseEntity<DraftView> get(@Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @PathVariable String programme, Caller caller) {
        require(programme, caller);
        return answer(ResponseEntity.ok(), written(programme));
    }

    /** Gives the draft up. */
    @DeleteMapping
    @Operation(operationId = "discardProgrammeDraft", summary = "放弃制度草案 · throws the draft of a programme away",
            description = "已发布的版本不受影响。 · Published versions stay as they are.")
    ResponseEntity<Void> discard(@Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @PathVariable String programme, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        require(programme, caller);
        Draft draft = written(programme);
        ifMatch.check(draft.version());
        draft.clear();
        drafts.save(draft);
        return ResponseEntity.noContent().build();
    }

    /** Publishes what is written, and ends the draft. After a crash between the two, doing it again ends the draft and publishes nothing. */
    @PostMapping("/publication")
    @Operation(operationId = "publishProgrammeDraft", summary = "发布制度草案 · publishes the draft of a programme",
            description = "按发布的规则再次检查；发布后草案不复存在。 · It is checked once more as every file is. The draft is gone afterwards.")
    @ApiResponse(responseCode = "201", headers = @Header(name = HttpHeaders.LOCATION))
    ResponseEntity<ProgrammeView> publish(@Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @PathVariable String programme, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        require(programme, caller);
        Draft draft = written(programme);
        ifMatch.check(draft.version());
        Publication publication = programmes.publish(draft.text().orElseThrow().definition(), caller.subject());
        draft.clear();
        drafts.save(draft);
        return ResponseEntity.created(URI.create("/api/v1/programmes/" + programme)).body(ProgrammeView.of(publication.version()));
    }

    private void require(String programme, Caller caller) {
        publishers.require(caller, programme);
    }

    private Draft written(String programme) {
        return drafts.find(programme).filter(draft -> draft.text().isPresent()).orElseThrow(() -> Problems.notFound("draft", programme));
    }

    private static ResponseEntity<DraftView> answer(ResponseEntity.BodyBuilder answer, Draft draft) {
        Draft.Text text = draft.text().orElseThrow();
        return answer.eTag(ETag.of(draft.version())).body(new DraftView(draft.id(), text.writtenAt(), text.writtenBy(), text.definition()));
    }
}
