package io.lianluo.registry.nomination;

import io.lianluo.registry.acting.Signature;
import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The conclusion of a nomination that ended without an appointment.
 *
 * @param at     when
 * @param by     subject of whoever ended it; {@value #REGISTRY} where the registry concluded it
 * @param ground why
 * @param reason why, in the words of whoever ended it; null where nobody did
 */
public record Conclusion(Instant at, String by, Ground ground, @Nullable String reason) {

    /** Names the registry as the actor when it acts on its own. */
    public static final String REGISTRY = "registry";

    /** Why a nomination can end without an appointment. */
    public enum Ground {
        /** Somebody refused it or took it back, and said why. */
        STATED,
        /** Nothing calls for another liaison any more. */
        NOT_CALLED_FOR,
        /** The approved candidate is not known any more. */
        CANDIDATE_UNKNOWN,
        /** No programme asks for the seat any more. */
        SEAT_CLOSED,
        /** The unit's head holds the seat by office now. */
        SEAT_HELD_BY_OFFICE,
        /** The programme takes nobody from there any more. */
        ORIGIN_NOT_ADMITTED,
        /** The first day does not fit what happened at the seat since. */
        DAY_NOT_POSSIBLE
    }

    /** @throws IllegalArgumentException if somebody's words are missing, or there are some where nobody said anything */
    public Conclusion {
        if ((ground == Ground.STATED) != (reason != null)) {
            throw new IllegalArgumentException("a reason is given where somebody stated it, and nowhere else");
        }
    }

    /** The conclusion of a person who ended the nomination and says why. */
    static Conclusion stated(Signature by, String reason) {
        return new Conclusion(by.at(), by.by(), Ground.STATED, reason);
    }

    /** The conclusion of the registry itself. */
    static Conclusion concluded(Instant at, Ground ground) {
        return new Conclusion(at, REGISTRY, ground, null);
    }

    Conclusion withTexts(TextMapper as) {
        return new Conclusion(at, by, ground, as.mapNullable("reason", reason));
    }
}
