package io.lianluo.meeting.meeting;

import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An excuse of somebody who said beforehand that they cannot come (TZA-12).
 *
 * @param reason    why
 * @param delegate  name of who comes instead; null when nobody does
 * @param by        person id of who said so
 * @param at        when
 * @param inPlaceOf person id of the unit's head for whom a delegate of the head said so (COM-7); null where nobody was stood in for
 */
public record Excuse(String reason, @Nullable String delegate, String by, Instant at, @Nullable UUID inPlaceOf) {

    /** An excuse by the person invited, or by who leads the unit. */
    public Excuse(String reason, @Nullable String delegate, String by, Instant at) {
        this(reason, delegate, by, at, null);
    }

    Excuse withTexts(TextMapper as) {
        return new Excuse(as.map("reason", reason), as.mapNullable("delegate", delegate), by, at, inPlaceOf);
    }
}
