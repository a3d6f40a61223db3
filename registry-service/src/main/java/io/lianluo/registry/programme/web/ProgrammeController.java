package io.lianluo.registry.programme.web;

import io.lianluo.documents.yaml.SentFile;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeService;
import io.lianluo.registry.programme.ProgrammeService.Publication;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.web.Caller;
import io.lianluo.web.Page;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Parameter;
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

    ProgrammeController(ProgrammeService service) {
        this.service = service;
    }

    /** Publishes a version: 201, or 200 when the newest version says the same already. */
    @PostMapping(consumes = {"application/yaml", "application/x-yaml", "text/yaml"})
    ResponseEntity<ProgrammeView> publish(@RequestBody byte[] file, @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
                                          Caller caller) {
        SentFile sent = SentFile.read(file, type.getParameter("charset"));
        ProgrammeDefinition definition = FileToPublish.read(sent, caller);
        Publication publication = service.publish(definition, caller.subject());
        ProgrammeView view = ProgrammeView.of(publication.version());
        ResponseEntity.BodyBuilder answer = publication.isNew() ? ResponseEntity.created(URI.create("/api/v1/programmes/" + definition.code()))
                : ResponseEntity.ok();
        return answer.header(SentFile.ENCODING, sent.encoding()).body(view);
    }

    /** The newest version of every programme. */
    @GetMapping
    Page<ProgrammeView> list() {
        return new Page<>(service.all().stream().map(Programme::newest).flatMap(Optional::stream).map(ProgrammeView::of).toList(), null);
    }

    /** The newest version, or the one in force on a day. */
    @GetMapping("/{programme}")
    ProgrammeView get(@PathVariable String programme, @RequestParam(required = false) @Nullable LocalDate on) {
        Programme found = find(programme);
        Optional<ProgrammeVersion> version = on == null ? found.newest() : found.inForceOn(on);
        return version.map(ProgrammeView::of).orElseThrow(() -> Problems.notFound("programme", programme));
    }

    /** Every version, oldest first. */
    @GetMapping("/{programme}/versions")
    List<ProgrammeView> versions(@PathVariable String programme) {
        return find(programme).versions().stream().map(ProgrammeView::of).toList();
    }

    private Programme find(String code) {
        return service.find(code).orElseThrow(() -> Problems.notFound("programme", code));
    }
}
