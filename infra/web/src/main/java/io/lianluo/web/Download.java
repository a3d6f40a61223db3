package io.lianluo.web;

import java.io.ByteArrayOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as an answer, which browsers save under its name and nobody in between keeps. */
public final class Download {

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Download() { }

    /** A document to print. */
    public static ResponseEntity<byte[]> pdf(String name, ByteArrayOutputStream bytes) {
        return file(name + ".pdf", MediaType.APPLICATION_PDF, bytes);
    }

    /** A workbook. */
    public static ResponseEntity<byte[]> workbook(String name, ByteArrayOutputStream bytes) {
        return file(name + ".xlsx", XLSX, bytes);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, ByteArrayOutputStream bytes) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").body(bytes.toByteArray());
    }
}
