package io.lianluo.registry.unit;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TZA-5")
class DataChangeTest {

    @Test
    void whatIsSavedTogetherIsOneChangeAboutAllPeople() {
        List<DataChange> first = DataChange.with(List.of(), 1, change(2, Set.of(id("li"))));
        List<DataChange> both = DataChange.with(first, 1, change(3, Set.of(id("wang"))));
        assertThat(both).containsExactly(change(2, Set.of(id("li"), id("wang"))));
        assertThat(DataChange.with(both, 3, change(4, Set.of()))).as("saved later").hasSize(2).endsWith(change(4, Set.of()));
    }

    @Test
    void onlyTheLatestAreKept() {
        List<DataChange> changes = List.of();
        for (long version = 1; version <= 40; version++) {
            changes = DataChange.with(changes, version, change(version + 1, Set.of()));
        }
        assertThat(changes).hasSize(32).startsWith(change(10, Set.of())).endsWith(change(41, Set.of()));
    }

    @Test
    void whatIsSavedTogetherHoldsFromTheFirstDayAndIsAboutAllThatChanged() {
        LocalDate day = LocalDate.parse("2026-08-01");
        List<DataChange> both = DataChange.with(List.of(new DataChange(2, Set.of(), day.plusDays(3), Set.of(UnitPart.NAME))), 1,
                new DataChange(3, Set.of(), day, Set.of(UnitPart.HEAD)));
        assertThat(both).containsExactly(new DataChange(2, Set.of(), day, Set.of(UnitPart.NAME, UnitPart.HEAD)));
    }

    private static DataChange change(long sequence, Set<UUID> people) {
        return new DataChange(sequence, people, null, Set.of());
    }
}
