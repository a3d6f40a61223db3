package io.lianluo.registry.roster;

import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * These rights say what an import may touch, and how.
 *
 * @param offices  the offices for which it is taken in; null for an operator, who may touch everything
 * @param assumed  programme of the lines that name none; null when each must name one
 * @param backfill whether seats also owe what fell due between the day that their line names and the day on which they came on record
 */
public record RosterRights(@Nullable Offices offices, @Nullable String assumed, boolean backfill) {

    /**
     * The secretariats in which whoever imports is in post, and the lower ones beside them: the nearest above a unit keeps it.
     *
     * @param programmes programmes that they keep as a whole, where no lower secretariat does
     * @param parts      the units at the top of the parts that they keep, by programme
     * @param lower      the titles of all lower secretariats in which somebody is in post, by programme and the unit at their top
     */
    public record Offices(Set<String> programmes, Map<String, Set<UUID>> parts, Map<String, Map<UUID, LocalizedText>> lower) {

        /** Tells whether they keep something of a programme. */
        boolean hold(String programme) {
            return programmes.contains(programme) || parts.containsKey(programme);
        }

        /**
         * Why they do not keep a unit for a programme; empty where they do.
         *
         * @param upwards the unit and those above it, the nearest first; none for what concerns the whole tree
         */
        Optional<InvalidInput> refusal(String column, String programme, List<UUID> upwards) {
            Map<UUID, LocalizedText> all = lower.getOrDefault(programme, Map.of());
            Set<UUID> own = parts.getOrDefault(programme, Set.of());
            Optional<UUID> nearest = upwards.stream().filter(all::containsKey).findFirst();
            if (nearest.map(own::contains).orElseGet(() -> programmes.contains(programme))) {
                return Optional.empty();
            }
            if (nearest.isPresent() && (programmes.contains(programme) || upwards.stream().anyMatch(own::contains))) {
                LocalizedText title = all.get(nearest.get());
                return Optional.of(new InvalidInput(column, "roster-nearer-office", title.zh(), title.en()));
            }
            return Optional.of(new InvalidInput(column, own.isEmpty() ? "roster-not-yours" : "roster-outside-part"));
        }
    }

    /** Tells whether it matters in which part of the tree a unit stands. */
    boolean haveParts() {
        return offices != null && offices.lower().values().stream().anyMatch(lower -> !lower.isEmpty());
    }

    boolean holds(String programme) {
        return offices == null || offices.hold(programme);
    }

    /** Tells whether it may touch what a programme has about a unit. */
    boolean keeps(String programme, List<UUID> upwards) {
        return offices == null || offices.refusal("unit", programme, upwards).isEmpty();
    }

    /** Tells whether it may touch what concerns the whole tree of a programme, such as who acts for its offices. */
    boolean keepsWhole(String programme) {
        return offices == null || offices.programmes().contains(programme);
    }

    /**
     * Refuses to touch what a programme has about a unit.
     *
     * @throws InvalidInput that says which office keeps it, where a nearer one does
     */
    void require(String column, String programme, List<UUID> upwards) {
        if (offices != null) {
            offices.refusal(column, programme, upwards).ifPresent(refused -> {
                throw refused;
            });
        }
    }

    /** Refuses to touch what is the same for all programmes of a unit, unless one of them is kept at least. */
    void requireOne(String column, List<String> programmes, List<UUID> upwards) {
        if (offices != null && new HashSet<>(programmes).stream().noneMatch(programme -> keeps(programme, upwards))) {
            programmes.stream().filter(offices::hold).findFirst().ifPresent(programme -> require(column, programme, upwards));
            throw new InvalidInput(column, "roster-not-yours");
        }
    }
}
