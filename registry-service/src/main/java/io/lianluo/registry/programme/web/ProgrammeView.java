package io.lianluo.registry.programme.web;

import io.lianluo.registry.programme.FullText;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a programme as callers see it.
 *
 * @param programme    code of the programme
 * @param version      which version, from 1
 * @param inForceFrom  first day in force
 * @param inForceUntil last day in force; null while no later version supersedes it
 * @param publishedAt  when it was published
 * @param publishedBy  who published it
 * @param fullText     the full text of the regulation; null while no office has attached it
 * @param says         what it says
 */
record ProgrammeView(String programme, int version, LocalDate inForceFrom, @Nullable LocalDate inForceUntil, Instant publishedAt,
                     String publishedBy, @Nullable FullText fullText, ProgrammeDefinition says) {

    static ProgrammeView of(ProgrammeVersion version) {
        ProgrammeDefinition says = version.definition();
        return new ProgrammeView(says.code(), version.number(), says.inForceFrom(), version.inForceUntil(), version.publishedAt(),
                version.publishedBy(), version.fullText(), says);
    }
}
