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

    private static final UnitTree TREE = tree(new Unit(id("group"), "集团", null, id("wang"), null), new Unit(id("plant"), "工厂", id("group"), id("li"), null),
            new Unit(id("workshop"), "车间", id("plant"), null, id("qian")), new Unit(id("office"), "办公室", id("group"), id("li"), null),
            new Unit(id("lonely"), "外单位", id("unknown"), id("zhao"), null));

    @Test
    void whoHeadsAUnitHasWhatStandsBelowIt() {
        assertThat(TREE.unitsUnder(id("wang"))).containsExactlyInAnyOrder(id("group"), id("plant"), id("workshop"), id("office"));
        assertThat(TREE.unitsUnder(id("li"))).containsExactlyInAnyOrder(id("plant"), id("workshop"), id("office"));
        assertThat(TREE.unitsUnder(id("zhao"))).containsExactly(id("lonely"));
        assertThat(TREE.unitsUnder(id("nobody"))).isEmpty();
    }

    @Test
    void twoUnitsMeetAtTheNearestAboveBoth() {
        assertThat(TREE.common(id("workshop"), id("office"))).contains(id("group"));
        assertThat(TREE.common(id("workshop"), id("plant"))).contains(id("plant"));
        assertThat(TREE.common(id("workshop"), id("lonely"))).isEmpty();
    }

    @Test
    void whoRepresentsAUnitByLawLeadsItAsItsHeadDoes() {
        assertThat(TREE.unitsUnder(id("qian"))).containsExactly(id("workshop"));
        assertThat(TREE.leads(id("qian"), id("workshop"))).isTrue();
        assertThat(TREE.leadsAtOrAbove(id("qian"), id("plant"))).isFalse();
    }

    @Test
    void theWayUpLeadsToTheSameUnits() {
        for (UUID person : List.of(id("wang"), id("li"), id("zhao"), id("nobody"))) {
            for (UUID unit : List.of(id("group"), id("plant"), id("workshop"), id("office"), id("lonely"), id("unknown"))) {
                assertThat(TREE.leadsAtOrAbove(person, unit)).as(person + " and " + unit).isEqualTo(TREE.unitsUnder(person).contains(unit));
            }
        }
        assertThat(TREE.leads(id("li"), id("plant"))).isTrue();
        assertThat(TREE.leads(id("wang"), id("plant"))).as("heads one above").isFalse();
        assertThat(TREE.leads(id("li"), id("unknown"))).isFalse();
    }

    @Test
    void aRingThatEventsOutOfOrderShowForAMomentEnds() {
        UnitTree ring = tree(new Unit(id("one"), "甲", id("other"), id("li"), null), new Unit(id("other"), "乙", id("one"), null, null));
        assertThat(ring.unitsUnder(id("li"))).containsExactlyInAnyOrder(id("one"), id("other"));
        assertThat(ring.leadsAtOrAbove(id("li"), id("other"))).isTrue();
        assertThat(ring.leadsAtOrAbove(id("wang"), id("other"))).isFalse();
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
            public Collection<UUID> ledBy(UUID personId) {
                return units.values().stream().filter(unit -> unit.isLedBy(personId)).map(Unit::id).toList();
            }

            @Override
            public Collection<UUID> below(Collection<UUID> unitIds) {
                return units.values().stream().filter(unit -> unit.parentId() != null && unitIds.contains(unit.parentId())).map(Unit::id).toList();
            }
        };
    }
}
