package io.lianluo.registry.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.InMemory.InMemoryPersons;
import io.lianluo.registry.InMemory.InMemoryUnits;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.check.Told;
import io.lianluo.registry.person.PersonService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of units stays a tree on every day, and remembers what it was. */
class UnitTreeTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final int DAYS = 60;
    private static final int UNITS = 12;
    private static final LocalDate TODAY = FIRST.plusDays(DAYS - 1);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(2, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final InMemoryUnits units = new InMemoryUnits();
    private final UnitService service = new UnitService(units, new PersonService(new InMemoryPersons(), CLOCK), unit -> { }, zone -> Act.of(CLOCK, zone, "somebody"), CLOCK);

    /** The parent of each unit on each day, filled in day by day; the histories hold the same facts in a shorter form. */
    private final Map<String, @Nullable String[]> parents = new HashMap<>();
    private final Map<String, String[]> names = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverMovesTheTreeIsATreeAndRemembersEveryDay(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < UNITS; n++) {
            String code = "U-" + n;
            service.place(UnitData.of(code, "名称 0", "organisation", null, null, List.of(), FIRST), Told.nothing(), Told.nothing());
            parents.put(code, new String[DAYS]);
            names.put(code, "名称 0,".repeat(DAYS).split(","));
        }
        int accepted = 0;
        int rings = 0;
        for (int n = 0; n < 400; n++) {
            Unit unit = units.find(Unit.id("U-" + random.nextInt(UNITS))).orElseThrow();
            int day = DAYS - 1 - random.nextInt(Math.min(DAYS, 1 + (400 - n) * DAYS / 400));
            if (random.nextInt(4) == 0) {
                String name = "名称 " + n;
                if (attempt(() -> service.rename(unit, name, FIRST.plusDays(day))) == null) {
                    fill(names.get(unit.code()), day, name);
                }
                continue;
            }
            String parent = random.nextInt(5) == 0 ? null : "U-" + random.nextInt(UNITS);
            boolean ring = parent != null && isRing(unit.code(), parent, day);
            String rule = attempt(() -> service.move(unit, parent, FIRST.plusDays(day)));
            if (rule == null) {
                assertThat(ring).as("%s below %s from day %d", unit.code(), parent, day).isFalse();
                fill(parents.get(unit.code()), day, parent);
                accepted++;
            } else if (rule.equals("unit-below-itself")) {
                assertThat(ring).as("%s below %s from day %d", unit.code(), parent, day).isTrue();
                rings++;
            } else {
                assertThat(rule).isEqualTo("before-last-change");
            }
        }
        assertThat(accepted).isPositive();
        assertThat(rings).isPositive();
        theTreeIsTheModelOnEveryDay();
    }

    private void theTreeIsTheModelOnEveryDay() {
        UnitTree tree = new UnitTree(units::find);
        for (int day = 0; day < DAYS; day++) {
            for (String code : parents.keySet()) {
                Unit unit = units.find(Unit.id(code)).orElseThrow();
                assertThat(tree.above(unit, FIRST.plusDays(day))).extracting(Unit::code).containsExactlyElementsOf(above(code, day));
                assertThat(unit.names().on(FIRST.plusDays(day))).isEqualTo(names.get(code)[day]);
            }
        }
    }

    @Test
    void aMoveInThePastIsRefusedWhereItWouldHaveMadeARingForADay() {
        found("A", null);
        found("B", "A");
        move("B", null, FIRST.plusDays(20));
        assertThat(attempt(() -> move("A", "B", FIRST.plusDays(19)))).isEqualTo("unit-below-itself");
        assertThat(attempt(() -> move("A", "B", FIRST.plusDays(20)))).isNull();
    }

    @Test
    void ofTwoMovesAtOnceThatMakeARingTheLaterIsTakenBack() {
        found("A", null);
        found("B", null);
        UnitService slow = new UnitService(new InterruptedUnits(units, () -> move("B", "A", TODAY)), new PersonService(new InMemoryPersons(), CLOCK), unit -> { }, zone -> Act.of(CLOCK, zone, "somebody"), CLOCK);
        Unit a = units.find(Unit.id("A")).orElseThrow();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> slow.move(a, "B", TODAY)).returns("tree-changed", Conflict::rule);
        assertThat(a.parents().periods()).as("as before").hasSize(1);
        assertThat(units.find(Unit.id("B")).orElseThrow().parentId()).isEqualTo(a.id());
    }

    @Test
    void aUnitEndsOnlyWhenNothingStandsBelowIt() {
        found("A", null);
        found("B", "A");
        Unit a = units.find(Unit.id("A")).orElseThrow();
        Unit b = units.find(Unit.id("B")).orElseThrow();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> service.dissolve(a, TODAY))
                .returns("unit-has-children", Conflict::rule).returns(List.of("B"), Conflict::args);
        assertThat(attempt(() -> service.merge(b, "B", TODAY))).isEqualTo("unit-into-itself");
        assertThat(attempt(() -> service.merge(b, "nobody", TODAY))).isEqualTo("unit-unknown");
        assertThat(attempt(() -> service.merge(b, "A", TODAY.plusDays(1)))).isEqualTo("in-the-future");
        service.merge(b, "A", TODAY.minusDays(1));
        assertThat(b.mergedInto()).contains(a.id());
        service.dissolve(a, TODAY);
        assertThat(attempt(() -> found("C", "A"))).isEqualTo("unit-dissolved");
    }

    private void found(String code, @Nullable String parent) {
        service.place(UnitData.of(code, "名称", "organisation", parent, null, List.of(), FIRST), Told.nothing(), Told.nothing());
    }

    private void move(String code, @Nullable String parent, LocalDate from) {
        service.move(units.find(Unit.id(code)).orElseThrow(), parent, from);
    }

    private static @Nullable String attempt(Runnable act) {
        try {
            act.run();
            return null;
        } catch (InvalidInput refused) {
            return refused.faults().getFirst().rule();
        }
    }

    private boolean isRing(String code, String parent, int from) {
        for (int day = from; day < DAYS; day++) {
            if (parent.equals(code) || above(parent, day).contains(code)) {
                return true;
            }
        }
        return false;
    }

    private List<String> above(String code, int day) {
        List<String> above = new ArrayList<>();
        for (String next = parents.get(code)[day]; next != null; next = parents.get(next)[day]) {
            above.add(next);
        }
        return above;
    }

    private static void fill(@Nullable String[] days, int from, @Nullable String value) {
        for (int day = from; day < DAYS; day++) {
            days[day] = value;
        }
    }

    /** Units among which somebody else does something right before the first save. */
    private static final class InterruptedUnits implements Units {

        private final Units units;
        private @Nullable Runnable meanwhile;

        InterruptedUnits(Units units, Runnable meanwhile) {
            this.units = units;
            this.meanwhile = meanwhile;
        }

        @Override
        public void save(Unit unit) {
            Runnable now = meanwhile;
            meanwhile = null;
            if (now != null) {
                // The store of the other does not know yet what is about to be saved.
                UUID parent = unit.parentId();
                LocalDate since = unit.parents().since();
                unit.move(null, since);
                now.run();
                unit.move(parent, since);
            }
            units.save(unit);
        }

        @Override
        public Optional<Unit> find(UUID id) {
            return units.find(id);
        }

        @Override
        public List<Unit> withCreditCode(String creditCode, int limit) {
            return units.withCreditCode(creditCode, limit);
        }

        @Override
        public List<Unit> findAll(Collection<UUID> ids) {
            return units.findAll(ids);
        }

        @Override
        public List<Unit> saveAll(List<Unit> fresh) {
            return units.saveAll(fresh);
        }

        @Override
        public List<Unit> list(UnitFilter filter, @Nullable String afterCode, int limit) {
            return units.list(filter, afterCode, limit);
        }

        @Override
        public List<Unit> below(Collection<UUID> unitIds) {
            return units.below(unitIds);
        }

        @Override
        public List<Unit> withSeatsDue(int limit) {
            return units.withSeatsDue(limit);
        }

        @Override
        public long count(Shown part) {
            return units.count(part);
        }

        @Override
        public Optional<Unit> change(UUID id, Consumer<Unit> change) {
            return units.change(id, change);
        }
    }
}
