package io.lianluo.registry.privacy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry on record that somebody saw a person's data unmasked, or erased it. It contains nothing of the data itself, so that it can be
 * kept after the person is erased.
 *
 * @param id       identity of the entry; later ones are greater
 * @param personId whose data
 * @param by       the token's subject: a person's id, or a client's name
 * @param at       when
 * @param action   what was done
 * @param fields   which fields were shown unmasked; none of an erasure
 * @param why      what for, in the caller's words; null when the person read what is their own
 * @param route    by which request
 */
public record Access(UUID id, UUID personId, String by, Instant at, Action action, List<PersonalField> fields, @Nullable String why,
                     String route) {

    /** The actions on a person's data that are put on record. */
    public enum Action {
        /** It was shown unmasked. */
        READ,
        /** It was erased. */
        ERASED
    }

    /** Some fields were shown. */
    public static Access read(UUID personId, String by, Instant at, Collection<PersonalField> fields, @Nullable String why, String route) {
        return new Access(newId(), personId, by, at, Action.READ, fields.stream().sorted().toList(), why, route);
    }

    /** Everything was erased. */
    public static Access erased(UUID personId, String by, Instant at, String why, String route) {
        return new Access(newId(), personId, by, at, Action.ERASED, List.of(), why, route);
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
