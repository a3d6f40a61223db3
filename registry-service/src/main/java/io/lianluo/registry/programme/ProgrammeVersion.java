package io.lianluo.registry.programme;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a programme.
 *
 * @param number       which version, from 1
 * @param definition   what it says
 * @param inForceUntil last day in force; null while no later version supersedes it
 * @param publishedAt  when it was published
 * @param publishedBy  who published it: the subject of the token
 * @param fullText     the full text of the regulation; null while no office has attached it
 */
public record ProgrammeVersion(int number, ProgrammeDefinition definition, @Nullable LocalDate inForceUntil, Instant publishedAt, String publishedBy,
                               @Nullable FullText fullText) {

    /** A version to which no full text is attached. */
    public ProgrammeVersion(int number, ProgrammeDefinition definition, @Nullable LocalDate inForceUntil, Instant publishedAt, String publishedBy) {
        this(number, definition, inForceUntil, publishedAt, publishedBy, null);
    }

    /** Tells whether it is in force on a day. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(definition.inForceFrom()) && (inForceUntil == null || !day.isAfter(inForceUntil));
    }

    ProgrammeVersion supersededFrom(LocalDate day) {
        return new ProgrammeVersion(number, definition, day.minusDays(1), publishedAt, publishedBy, fullText);
    }

    ProgrammeVersion with(FullText text) {
        return new ProgrammeVersion(number, definition, inForceUntil, publishedAt, publishedBy, text);
    }
}
