package io.lianluo.files;

import io.lianluo.web.FieldError;
import io.lianluo.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.http.HttpStatus;

/** Reads the one part {@code file} of a multipart request as it comes; Spring's own way would keep it on disk first. */
final class Upload {

    private static final String PART = "file";
    /** A name of two hundred Chinese characters has six hundred bytes, and more where a client escapes them. */
    private static final int HEADER_BYTES = 8 * 1024;

    private final FileItemIterator parts;

    /** @throws io.lianluo.web.ProblemException if the request is no multipart */
    Upload(HttpServletRequest request) throws IOException {
        FileUpload multipart = new FileUpload();
        multipart.setHeaderEncoding("UTF-8");
        multipart.setPartHeaderSizeMax(HEADER_BYTES);
        try {
            parts = multipart.getItemIterator(new ServletRequestContext(request));
        } catch (FileUploadException unreadable) {
            throw Problems.of(HttpStatus.BAD_REQUEST, "unreadable-request");
        }
    }

    /**
     * Gives the file.
     *
     * @throws io.lianluo.web.ProblemException if it is missing, or another part comes first
     */
    FileItemStream file() throws IOException {
        FileItemStream part = next();
        if (!PART.equals(part.getFieldName())) {
            throw Problems.invalid(new FieldError(part.getFieldName() == null ? "body" : part.getFieldName(), "unknown-field", List.of(PART)));
        }
        return part;
    }

    private FileItemStream next() throws IOException {
        try {
            if (parts.hasNext()) {
                return parts.next();
            }
        } catch (FileUploadException | MalformedStreamException unreadable) {
            throw Problems.of(HttpStatus.BAD_REQUEST, "unreadable-request");
        }
        throw Problems.invalid(new FieldError(PART, "required"));
    }

    /** Tells whether something follows the file. */
    boolean hasMore() throws IOException {
        try {
            return parts.hasNext();
        } catch (FileUploadException | MalformedStreamException unreadable) {
            return true;
        }
    }
}
