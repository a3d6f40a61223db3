package io.lianluo.registry.programme.web;

import io.lianluo.access.Caller;
import io.lianluo.domain.InvalidInput;
import io.lianluo.files.StoredFile;
import io.lianluo.files.StoredFiles;
import io.lianluo.registry.programme.FullText;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeService;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Attaches the full text of a regulation to a version of its programme. */
@RestController
class FullTextController {

    private final ProgrammeService service;
    private final StoredFiles files;
    private final Publishers publishers;
    private final Clock clock;

    FullTextController(ProgrammeService service, StoredFiles files, Publishers publishers, Clock clock) {
        this.service = service;
        this.files = files;
        this.publishers = publishers;
        this.clock = clock;
    }

    /**
     * The file that is the full text.
     *
     * @param file id of a file that was uploaded
     */
    @Schema(name = "FullTextRequest", description = "制度原文 · the full text of a regulation")
    record FullTextRequest(@Schema(description = "已上传文件的编号 · id of an uploaded file") @NotNull UUID file) { }

    /** Attaches a file that was uploaded, in the place of another where there is one. */
    @PutMapping("/api/v1/programmes/{programme}/versions/{version}/full-text")
    @Operation(operationId = "attachFullText", summary = "附上制度原文 · attaches the full text of the regulation to a version",
            description = "先上传文件，再填写其编号；凡可查看制度者均可下载。 · Upload the file first, then give its id. Everybody who may read the programme may "
            + "download it.")
    ResponseEntity<ProgrammeView> attach(@Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @PathVariable String programme,
                                         @Parameter(description = "第几版 · which version, from 1", example = "1") @PathVariable int version,
                                         @Valid @RequestBody FullTextRequest request, IfMatch ifMatch, Caller caller) {
        publishers.require(caller, programme);
        Programme found = service.find(programme).orElseThrow(() -> Problems.notFound("programme", programme));
        if (found.version(version).isEmpty()) {
            throw Problems.notFound("programme", programme + "/" + version);
        }
        StoredFile file = files.hold(request.file(), caller).orElseThrow(() -> new InvalidInput("file", "file-unknown"));
        Programme attached = service.attach(programme, version,
                new FullText(file.id(), file.sha256(), clock.instant(), caller.subject()), known -> ifMatch.check(known.version())).orElseThrow();
        ProgrammeVersion view = attached.version(version).orElseThrow();
        return ResponseEntity.ok().eTag(ETag.of(attached.version())).body(ProgrammeView.of(view));
    }
}
