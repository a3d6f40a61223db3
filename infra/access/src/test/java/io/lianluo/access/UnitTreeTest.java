package io.lianluo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

    private static final UnitTree TREE = tree(new Unit("group", "集团", null, "wang"), new Unit("plant", "工厂", "group", "li"),
            new Unit("workshop", "车间", "plant", null), new Unit("office", "办公室", "group", "li"), new Unit("lonely", "外单位", "unknown", "zhao"));

    @Test
    void whoHeadsAUnitHasWhatStandsBelowIt() {
        assertThat(TREE.unitsUnder("wang")).containsExactlyInAnyOrder("group", "plant", "workshop", "office");
        assertThat(TREE.unitsUnder("li")).containsExactlyInAnyOrder("plant", "workshop", "office");
        assertThat(TREE.unitsUnder("zhao")).containsExactly("lonely");
        assertThat(TREE.unitsUnder("nobody")).isEmpty();
    }

    @Test
    void theWayUpLeadsToTheSameUnits() {
        for (String person : List.of("wang", "li", "zhao", "nobody")) {
            for (String unit : List.of("group", "plant", "workshop", "office", "lonely", "unknown")) {
                assertThat(TREE.headsAtOrAbove(person, unit)).as(person + " and " + unit).isEqualTo(TREE.unitsUnder(person).contains(unit));
            }
        }
        assertThat(TREE.heads("li", "plant")).isTrue();
        assertThat(TREE.heads("wang", "plant")).as("heads one above").isFalse();
        assertThat(TREE.heads("li", "unknown")).isFalse();
    }

    @Test
    void aRingThatEventsOutOfOrderShowForAMomentEnds() {
        UnitTree ring = tree(new Unit("one", "甲", "other", "li"), new Unit("other", "乙", "one", null));
        assertThat(ring.unitsUnder("li")).containsExactlyInAnyOrder("one", "other");
        assertThat(ring.headsAtOrAbove("li", "other")).isTrue();
        assertThat(ring.headsAtOrAbove("wang", "other")).isFalse();
    }

    private static UnitTree tree(Unit... all) {
        Map<String, Unit> units = Stream.of(all).collect(Collectors.toMap(Unit::id, unit -> unit));
        return new UnitTree() {
            @Override
            public Optional<Unit> unit(String id) {
                return Optional.ofNullable(units.get(id));
            }

            @Override
            public Collection<String> headedBy(String personId) {
                return units.values().stream().filter(unit -> personId.equals(unit.headId())).map(Unit::id).toList();
            }

            @Override
            public Collection<String> below(Collection<String> unitIds) {
                return units.values().stream().filter(unit -> unit.parentId() != null && unitIds.contains(unit.parentId())).map(Unit::id).toList();
            }
        };
    }
}
