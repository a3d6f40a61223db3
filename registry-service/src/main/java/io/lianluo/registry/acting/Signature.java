package io.lianluo.registry.acting;

import io.lianluo.registry.programme.appointment.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signature under an act: it names who acts, in which capacity, and when (MOD-1).
 *
 * @param at when it is done
 * @param by subject of the token of whoever does it; {@value io.lianluo.registry.acting.Act#REGISTRY} for what the registry concluded itself
 * @param as in which capacity; null for the registry
 */
public record Signature(Instant at, String by, @Nullable Actor as) {

    /** The signature under an act that only the office which keeps the roster may do, or the registry itself. */
    public static Signature ofOffice(Act act) {
        return new Signature(act.at(), act.by(), act.by().equals(Act.REGISTRY) ? null : Actor.SECRETARIAT);
    }

    /** The person who acts; empty for another system, and for the registry. */
    public Optional<UUID> person() {
        try {
            return Optional.of(UUID.fromString(by));
        } catch (IllegalArgumentException system) {
            return Optional.empty();
        }
    }
}
