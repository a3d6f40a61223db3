package io.lianluo.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.RecordedChange;
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
    private final transient List<RecordedChange> since;
    private final transient List<LocalizedText> articles;

    ProblemException(HttpStatus status, String slug, Map<String, ?> args, List<FieldError> errors, HttpHeaders headers) {
        this(status, slug, args, errors, headers, List.of(), List.of());
    }

    private ProblemException(HttpStatus status, String slug, Map<String, ?> args, List<FieldError> errors, HttpHeaders headers, List<RecordedChange> since,
                             List<LocalizedText> articles) {
        super(status.value() + " " + slug + errors.stream().map(e -> " " + e.field() + ": " + e.rule()).toList());
        this.status = status;
        this.slug = slug;
        this.args = args;
        this.errors = errors;
        this.headers = headers;
        this.since = since;
        this.articles = articles;
    }

    /** The same problem, with that header in the answer. */
    public ProblemException header(String name, String value) {
        HttpHeaders more = new HttpHeaders(headers);
        more.set(name, value);
        return new ProblemException(status, slug, args, errors, more, since, articles);
    }

    /** The same problem, which also says what others did since the caller saw the thing. */
    public ProblemException since(List<RecordedChange> changes) {
        return new ProblemException(status, slug, args, errors, headers, List.copyOf(changes), articles);
    }

    /** Returns this problem with the articles of a regulation that it follows from. */
    public ProblemException citing(List<LocalizedText> ground) {
        return new ProblemException(status, slug, args, errors, headers, since, List.copyOf(ground));
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

    /** What others did since the caller saw the thing, the oldest first; empty where that is not what stands in the way, or not remembered. */
    public List<RecordedChange> since() {
        return since;
    }

    /** The names of the articles of a regulation that it follows from; empty where it follows from none. */
    public List<LocalizedText> articles() {
        return articles;
    }
}
