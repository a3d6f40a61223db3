package io.lianluo.files;

import io.lianluo.access.Caller;
import io.lianluo.web.FieldError;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes files and gives them out. A service names both endpoints in its access table; which file is for whom is decided here. */
@RestController
@RequestMapping("/api/v1/files")
class FileController {

    /** A browser that shows a file all the same runs nothing of it. */
    private static final String HARMLESS = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final StoredFiles files;

    FileController(StoredFiles files) {
        this.files = files;
    }

    /** The body of an upload, for the description. */
    @Schema(name = "FileUpload")
    private record Body(@Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED) String file) { }

    /** Takes a file; for a day it is there for its uploader alone, and for whoever may read what refers to it from then on. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "uploadFile",
            summary = "上传文件，随后按编号引用；一天内未被引用即删除 · uploads a file, to be referred to by its id within a day",
            description = "文件类型按内容识别，不按文件名；超过本服务的大小上限时答复 413。 · Its type is found by its content, never by its name. A file "
            + "over the limit of this service is refused with 413.",
            requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                    schema = @Schema(implementation = Body.class))))
    @ApiResponse(responseCode = "201", headers = @Header(name = HttpHeaders.LOCATION))
    ResponseEntity<FileView> upload(HttpServletRequest request, Caller caller) throws IOException {
        Upload upload = new Upload(request);
        FileItemStream part = upload.file();
        StoredFile file;
        try (InputStream content = part.openStream()) {
            file = files.upload(part.getName(), content, caller);
        } catch (MalformedStreamException withoutEnd) {
            throw Problems.of(HttpStatus.BAD_REQUEST, "unreadable-request");
        }
        if (upload.hasMore()) {
            files.removeUnreferred(Set.of(file.id()));
            throw Problems.invalid(new FieldError("file", "one-file"));
        }
        return ResponseEntity.created(URI.create("/api/v1/files/" + file.id())).body(FileView.of(file));
    }

    /** Gives a file to be saved, whole or in part. */
    @GetMapping("/{id}")
    @Operation(operationId = "downloadFile", summary = "下载文件，支持分段 · a file, whole or in ranges",
            description = "谁可以下载，由引用该文件的对象决定；尚未被引用时只有上传者本人可以。 · What refers to the file decides who may have it; until "
            + "something does, only its uploader may.")
    @ApiResponse(responseCode = "200", headers = {@Header(name = HttpHeaders.ETAG), @Header(name = HttpHeaders.CONTENT_DISPOSITION)}, content = @Content(mediaType = "*/*"))
    @ApiResponse(responseCode = "206", headers = {@Header(name = HttpHeaders.ETAG), @Header(name = HttpHeaders.CONTENT_DISPOSITION), @Header(name = HttpHeaders.CONTENT_RANGE)},
            content = @Content(mediaType = "*/*"))
    @ApiResponse(responseCode = "416")
    ResponseEntity<Resource> download(@PathVariable UUID id, @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range, Caller caller) {
        StoredFile file = files.find(id, caller).orElseThrow(() -> Problems.notFound("file", id));
        Resource content = new StoredContent(file);
        refuseImpossible(range, content, file.size());
        return ResponseEntity.ok().eTag('"' + file.sha256() + '"').contentType(MediaType.parseMediaType(file.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(nameToSave(file), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", HARMLESS)
                .body(content);
    }

    /** The name without what a program could take for folders: not every one that saves files does as browsers do. */
    private static String nameToSave(StoredFile file) {
        return file.name().replaceAll("[/\\\\:]", "_");
    }

    /** Says as a problem what would be answered without a word. */
    private static void refuseImpossible(@Nullable String range, Resource content, long size) {
        try {
            boolean none = HttpRange.toResourceRegions(HttpRange.parseRanges(range), content).isEmpty();
            Assert.isTrue(range == null || !none, "a header that names no range");
        } catch (IllegalArgumentException impossible) {
            throw Problems.of(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "range-not-satisfiable", size)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
        }
    }

    /** The bytes of a file, which begin to be read when they are sent. */
    private final class StoredContent extends AbstractResource {

        private final StoredFile file;

        StoredContent(StoredFile file) {
            this.file = file;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return files.open(file.id());
        }

        @Override
        public long contentLength() {
            return file.size();
        }

        @Override
        public boolean exists() {
            return true;
        }

        /** Has no name of its own, so that nothing guesses a type from it. */
        @Override
        public @Nullable String getFilename() {
            return null;
        }

        @Override
        public String getDescription() {
            return "file " + file.id();
        }
    }
}
