package io.lianluo.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Refuses a request; the caller gets an RFC 9457 problem of type {@code urn:lianluo:problem:<slug>} in Chinese or English.
 * Title and detail are {@code problem.<slug>.title} and {@code .detail} in the message bundles. Made by {@link Problems}.
 */
public final class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String slug;
    private final transient Map<String, ?> args;
    private final transient List<FieldError> errors;
    private final transient HttpHeaders headers;

    ProblemException(HttpStatus status, String slug, Map<String, ?> args, List<FieldError> errors, HttpHeaders headers) {
        super(status.value() + " " + slug + errors.stream().map(e -> " " + e.field() + ": " + e.rule()).toList());
        this.status = status;
        this.slug = slug;
        this.args = args;
        this.errors = errors;
        this.headers = headers;
    }

    /** The same problem, with that header in the answer. */
    public ProblemException header(String name, String value) {
        HttpHeaders more = new HttpHeaders(headers);
        more.set(name, value);
        return new ProblemException(status, slug, args, errors, more);
    }

    public HttpStatus status() {
        return status;
    }

    /** The kind of problem in kebab case, stable for ever. */
    public String slug() {
        return slug;
    }

    /** What title and detail mention, by the name of its placeholder. */
    public Map<String, ?> args() {
        return args;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public HttpHeaders headers() {
        return headers;
    }
}
