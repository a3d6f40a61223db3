package io.lianluo.registry.preview.web;

import io.lianluo.access.Caller;
import io.lianluo.documents.yaml.SentFile;
import io.lianluo.registry.preview.Preview;
import io.lianluo.registry.preview.PreviewService;
import io.lianluo.registry.programme.ProgrammeFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PreviewController {

    private final PreviewService service;
    private final ProgrammeFiles files;

    PreviewController(PreviewService service, ProgrammeFiles files) {
        this.service = service;
        this.files = files;
    }

    /** Tells what publishing would do to the present roster, and changes nothing. It is refused where publishing would be refused. */
    @PostMapping(path = "/api/v1/programmes/preview", consumes = {"application/yaml", "application/x-yaml", "text/yaml"})
    @Operation(operationId = "previewProgramme", summary = "预览一份制度文件的效果，不发布 · what a programme file would change, without publishing it",
            description = "提交 YAML 文件；答复按现行名册列出将新设、关闭的席位及将产生的任务。 · Send a YAML file. The answer says what would change for "
            + "the present roster.")
    @ApiResponse(responseCode = "200", headers = @Header(name = SentFile.ENCODING))
    ResponseEntity<Preview> preview(@RequestBody byte[] file, @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
                                    Caller caller) {
        SentFile sent = SentFile.read(file, type.getParameter("charset"));
        return ResponseEntity.ok().header(SentFile.ENCODING, sent.encoding()).body(service.preview(files.read(sent, caller)));
    }
}
