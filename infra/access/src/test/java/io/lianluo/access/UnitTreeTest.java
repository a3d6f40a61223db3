package io.lianluo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

    private static final UnitTree TREE = tree(new Unit(id("group"), "集团", null, id("wang")), new Unit(id("plant"), "工厂", id("group"), id("li")),
            new Unit(id("workshop"), "车间", id("plant"), null), new Unit(id("office"), "办公室", id("group"), id("li")),
            new Unit(id("lonely"), "外单位", id("unknown"), id("zhao")));

    @Test
    void whoHeadsAUnitHasWhatStandsBelowIt() {
        assertThat(TREE.unitsUnder(id("wang"))).containsExactlyInAnyOrder(id("group"), id("plant"), id("workshop"), id("office"));
        assertThat(TREE.unitsUnder(id("li"))).containsExactlyInAnyOrder(id("plant"), id("workshop"), id("office"));
        assertThat(TREE.unitsUnder(id("zhao"))).containsExactly(id("lonely"));
        assertThat(TREE.unitsUnder(id("nobody"))).isEmpty();
    }

    @Test
    void theWayUpLeadsToTheSameUnits() {
        for (UUID person : List.of(id("wang"), id("li"), id("zhao"), id("nobody"))) {
            for (UUID unit : List.of(id("group"), id("plant"), id("workshop"), id("office"), id("lonely"), id("unknown"))) {
                assertThat(TREE.headsAtOrAbove(person, unit)).as(person + " and " + unit).isEqualTo(TREE.unitsUnder(person).contains(unit));
            }
        }
        assertThat(TREE.heads(id("li"), id("plant"))).isTrue();
        assertThat(TREE.heads(id("wang"), id("plant"))).as("heads one above").isFalse();
        assertThat(TREE.heads(id("li"), id("unknown"))).isFalse();
    }

    @Test
    void aRingThatEventsOutOfOrderShowForAMomentEnds() {
        UnitTree ring = tree(new Unit(id("one"), "甲", id("other"), id("li")), new Unit(id("other"), "乙", id("one"), null));
        assertThat(ring.unitsUnder(id("li"))).containsExactlyInAnyOrder(id("one"), id("other"));
        assertThat(ring.headsAtOrAbove(id("li"), id("other"))).isTrue();
        assertThat(ring.headsAtOrAbove(id("wang"), id("other"))).isFalse();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static UnitTree tree(Unit... all) {
        Map<UUID, Unit> units = Stream.of(all).collect(Collectors.toMap(Unit::id, unit -> unit));
        return new UnitTree() {
            @Override
            public Optional<Unit> unit(UUID id) {
                return Optional.ofNullable(units.get(id));
            }

            @Override
            public Collection<UUID> headedBy(UUID personId) {
                return units.values().stream().filter(unit -> personId.equals(unit.headId())).map(Unit::id).toList();
            }

            @Override
            public Collection<UUID> below(Collection<UUID> unitIds) {
                return units.values().stream().filter(unit -> unit.parentId() != null && unitIds.contains(unit.parentId())).map(Unit::id).toList();
            }
        };
    }
}
