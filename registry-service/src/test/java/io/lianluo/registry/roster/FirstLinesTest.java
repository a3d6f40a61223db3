package io.lianluo.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.registry.roster.FirstLines.What;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** These tests show which line of a file was the first to say something. */
class FirstLinesTest {

    private final FirstLines first = new FirstLines();

    @Test
    void theFirstLineIsRememberedOfEachOfMany() {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(20_000).toList();
        for (int i = 0; i < ids.size(); i++) {
            first.note(What.UNIT, ids.get(i), i + 2);
        }
        for (int i = 0; i < ids.size(); i++) {
            assertThat(first.isNamedBefore(What.UNIT, ids.get(i), i + 2)).as("by itself").isFalse();
            assertThat(first.isNamedBefore(What.UNIT, ids.get(i), i + 3)).isTrue();
            assertThat(first.isNamedBefore(What.SEAT, ids.get(i), i + 3)).as("something else").isFalse();
        }
    }

    @Test
    void linesMayBeNotedAgainInAnyOrder() {
        UUID id = UUID.randomUUID();
        first.note(What.MOBILE, id, 9);
        first.note(What.MOBILE, id, 5);
        first.note(What.MOBILE, id, 7);
        assertThat(first.isNamedBefore(What.MOBILE, id, 5)).isFalse();
        assertThat(first.isNamedBefore(What.MOBILE, id, 6)).isTrue();
    }
}
