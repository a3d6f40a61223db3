package io.lianluo.web;

import io.lianluo.domain.Messages;
import io.lianluo.domain.Word;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Makes the problems that refuse a request. */
public final class Problems {

    private Problems() {}

    /**
     * 404: there is none of that id, or the caller may not know of it.
     *
     * @param kind what was looked for, a word of the vocabulary such as {@code unit}; named by {@code word.<kind>} in the bundles
     */
    public static ProblemException notFound(String kind, Object id) {
        return of(HttpStatus.NOT_FOUND, "not-found", new Word(kind), id);
    }

    /** 400: each field with the rule it breaks. */
    public static ProblemException invalid(FieldError... errors) {
        return invalid(List.of(errors));
    }

    /** 400: each field with the rule it breaks. */
    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "invalid", Map.of(), List.copyOf(errors), HttpHeaders.EMPTY);
    }

    /** 409: what is asked for does not fit the present state. */
    public static ProblemException conflict(String slug, Object... args) {
        return of(HttpStatus.CONFLICT, slug, args);
    }

    /** 403: the caller may see the object, but not do this. */
    public static ProblemException forbidden(String slug, Object... args) {
        return of(HttpStatus.FORBIDDEN, slug, args);
    }

    /** Any other refusal. */
    public static ProblemException of(HttpStatus status, String slug, Object... args) {
        return new ProblemException(status, slug, Messages.numbered(args), List.of(), HttpHeaders.EMPTY);
    }
}
