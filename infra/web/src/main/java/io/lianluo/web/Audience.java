package io.lianluo.web;

import io.lianluo.access.Office;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The callers for whom an endpoint is meant, as far as the token alone can tell. Rights that depend on the object are checked where the object
 * is known.
 */
public enum Audience {
    OPERATOR(Office.Kind.OPERATOR),
    SECRETARIAT(Office.Kind.SECRETARIAT),
    LEADER(Office.Kind.LEADER),
    AUDITOR(Office.Kind.AUDITOR),
    /** Another system with the scope {@code <context>.read} or {@code <context>.write}. */
    SYSTEM(Office.Kind.SYSTEM),
    /** Anybody who signed in as a person, with or without an office. */
    PERSON(null);

    private final Office.@Nullable Kind office;

    Audience(Office.@Nullable Kind office) {
        this.office = office;
    }

    /** The office that makes a caller one of this audience; none for {@link #PERSON}. */
    public Optional<Office.Kind> office() {
        return Optional.ofNullable(office);
    }
}
