package io.lianluo.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal persons = Keys.of("registry", "k1").seal("persons");

    @Property(tries = 100)
    void whatIsSealedOpensAgain(@ForAll String text) {
        assertThat(persons.opening("1").map("name", persons.sealing("1").map("name", text))).isEqualTo(text);
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(persons.sealing("1").map("name", "李")).isNotEqualTo(persons.sealing("1").map("name", "李"));
    }

    @Test
    void aSealedTextThatIsMovedDoesNotOpen() {
        String sealed = persons.sealing("1").map("name", "李");
        refuses(persons, "2", "name", sealed);
        refuses(persons, "1", "mobile", sealed);
        refuses(Keys.of("registry", "k1").seal("seats"), "1", "name", sealed);
        refuses(Keys.of("reporting", "k1").seal("persons"), "1", "name", sealed);
        refuses(persons, "1/a", "b", persons.sealing("1").map("a/b", "李"));
    }

    @Test
    void aTextThatWasDamagedOrCutOffDoesNotOpen() {
        byte[] sealed = persons.seal("1", "name", new byte[] {1, 2, 3});
        IntStream.range(0, sealed.length).forEach(n -> {
            byte[] damaged = sealed.clone();
            damaged[n] ^= 1;
            assertThatThrownBy(() -> persons.open("1", "name", damaged)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> persons.open("1", "name", Arrays.copyOf(sealed, n))).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void whatAnEarlierKeySealedOpensWhileThatIsConfigured() {
        String sealed = persons.sealing("1").map("name", "李");
        Seal rotated = Keys.of("registry", "k2", "k1").seal("persons");
        assertThat(rotated.opening("1").map("name", sealed)).isEqualTo("李");
        assertThat(rotated.key()).isEqualTo("k2");
        Seal without = Keys.of("registry", "k2").seal("persons");
        assertThatThrownBy(() -> without.opening("1").map("name", sealed)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("set lianluo.sealing.keys.k1 again");
        assertThatThrownBy(() -> persons.opening("1").map("name", rotated.sealing("1").map("name", "李"))).hasMessageContaining("'k2'");
    }

    private static void refuses(Seal seal, String id, String field, String sealed) {
        assertThatThrownBy(() -> seal.opening(id).map(field, sealed)).isInstanceOf(IllegalStateException.class);
    }
}
