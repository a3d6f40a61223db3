package io.lianluo.access;

import io.lianluo.domain.PersonEraser;
import java.util.List;
import java.util.UUID;

/** Erases what all parts of a service keep of a person. A part that keeps anything is a {@link PersonEraser}. */
public final class Erasure {

    private final List<PersonEraser> parts;

    /** Erases by these parts. */
    public Erasure(List<PersonEraser> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Erases it; once more changes nothing. */
    public void of(UUID personId) {
        parts.forEach(part -> part.erase(personId));
    }
}
