package io.lianluo.reporting.obligation;

import io.lianluo.domain.DerivedId;
import io.lianluo.domain.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks seats of a programme for a report that does not come back by itself.
 *
 * @param request   identity of the request; asking again by the same identity asks for nothing more
 * @param programme code of the programme
 * @param duty      id of the duty, one that is owed on request or on an event
 * @param seats     ids of the seats that are asked; null for all that the duty is about
 * @param units     the units whose seats are asked where all are; null for those of every unit
 * @param title     what is asked for; null for the duty's own title
 * @param dueAt     when it is due; null for the term that the duty states
 */
public record Ask(String request, String programme, String duty, @Nullable List<UUID> seats, @Nullable Set<UUID> units, @Nullable LocalizedText title,
                  @Nullable Instant dueAt) {

    /** Asks seats of whichever unit. */
    public Ask(String request, String programme, String duty, @Nullable List<UUID> seats, @Nullable LocalizedText title, @Nullable Instant dueAt) {
        this(request, programme, duty, seats, null, title, dueAt);
    }

    /** Asks the seats of these units alone where all are asked (JCH-2). */
    public Ask within(Set<UUID> part) {
        return new Ask(request, programme, duty, seats, part, title, dueAt);
    }

    boolean isAbout(UUID unitId) {
        return units == null || units.contains(unitId);
    }

    /** The identity of a request that its sender repeats under a key of their own, also when the first attempt broke off half-way. */
    public static UUID idOf(String programme, String caller, String key, String duty) {
        return DerivedId.of("request", programme, caller, key, duty);
    }
}
