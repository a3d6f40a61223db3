package io.lianluo.registry.acting;

import io.lianluo.registry.programme.appointment.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The signature under an act: it names who acts, in which capacity, and when (MOD-1).
 *
 * @param at        when it is done
 * @param by        subject of the token of whoever does it; {@value io.lianluo.registry.acting.Act#REGISTRY} for what the registry concluded itself
 * @param as        in which capacity; null for the registry
 * @param inPlaceOf the person for whom they stand in by a delegation (COM-7); null if they act for themselves or an office
 */
public record Signature(Instant at, String by, @Nullable Actor as, @Nullable UUID inPlaceOf) {

    /** The signature of somebody who stands in for nobody. */
    public Signature(Instant at, String by, @Nullable Actor as) {
        this(at, by, as, null);
    }

    /** The signature under an act that only the office which keeps the roster may do, or the registry itself. */
    public static Signature ofOffice(Act act) {
        return new Signature(act.at(), act.by(), act.by().equals(Act.REGISTRY) ? null : Actor.SECRETARIAT);
    }

    /** The people whom it names: whoever acts, and for whom. */
    public Stream<UUID> people() {
        return Stream.concat(person().stream(), Stream.ofNullable(inPlaceOf));
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
