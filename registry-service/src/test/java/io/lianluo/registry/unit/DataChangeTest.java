package io.lianluo.registry.unit;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TZA-5")
class DataChangeTest {

    @Test
    void whatIsSavedTogetherIsOneChangeAboutAllPeople() {
        List<DataChange> first = DataChange.with(List.of(), 1, new DataChange(2, Set.of(id("li"))));
        List<DataChange> both = DataChange.with(first, 1, new DataChange(3, Set.of(id("wang"))));
        assertThat(both).containsExactly(new DataChange(2, Set.of(id("li"), id("wang"))));
        assertThat(DataChange.with(both, 3, new DataChange(4, Set.of()))).as("saved later").hasSize(2).endsWith(new DataChange(4, Set.of()));
    }

    @Test
    void onlyTheLatestAreKept() {
        List<DataChange> changes = List.of();
        for (long version = 1; version <= 40; version++) {
            changes = DataChange.with(changes, version, new DataChange(version + 1, Set.of()));
        }
        assertThat(changes).hasSize(32).startsWith(new DataChange(10, Set.of())).endsWith(new DataChange(41, Set.of()));
    }
}
