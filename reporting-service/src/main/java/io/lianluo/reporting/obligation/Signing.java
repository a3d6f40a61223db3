package io.lianluo.reporting.obligation;

import io.lianluo.domain.OnPaper;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs what they do for a seat.
 *
 * @param subject  subject of the token
 * @param personId the person; null for a machine client
 * @param onPaper  the paper by which another did it, where an office enters it; null otherwise
 */
public record Signing(String subject, @Nullable UUID personId, OnPaper.@Nullable Described onPaper) {

    /** Somebody who does it themselves. */
    public static Signing inPerson(UUID personId) {
        return new Signing(personId.toString(), personId, null);
    }
}
