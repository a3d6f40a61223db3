package io.lianluo.registry.person.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.registry.person.KeyService;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER = Base64.getEncoder().encodeToString("another key of 32 bytes, exactly".getBytes());

    @Property(tries = 100)
    void whatIsSealedOpensAgain(@ForAll String plain) {
        Seal seal = new Seal(Seal.newKey(), "person");
        assertThat(seal.open("name", seal.seal("name", plain))).isEqualTo(plain);
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        Seal seal = new Seal(Seal.newKey(), "person");
        assertThat(seal.seal("name", "李")).isNotEqualTo(seal.seal("name", "李"));
    }

    @Test
    void opensOnlyUnderItsNameInItsDocumentWithItsKey() {
        byte[] key = Seal.newKey();
        String sealed = new Seal(key, "person").seal("name", "李");
        assertThatThrownBy(() -> new Seal(key, "person").open("mobile", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Seal(key, "another").open("name", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Seal(Seal.newKey(), "person").open("name", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyWrappedByAnEarlierKeyOpensWhileThatIsConfigured() {
        byte[] dataKey = Seal.newKey();
        byte[] wrapped = new ConfiguredKeys("k1", Map.of("k1", KEY), KEY).wrap(dataKey);
        KeyService rotated = new ConfiguredKeys("k2", Map.of("k1", KEY, "k2", OTHER), KEY);
        assertThat(rotated.unwrap(wrapped)).isEqualTo(dataKey);
        assertThat(rotated.unwrap(rotated.wrap(dataKey))).isEqualTo(dataKey);
        KeyService without = new ConfiguredKeys("k2", Map.of("k2", OTHER), KEY);
        assertThatThrownBy(() -> without.unwrap(wrapped)).hasMessageContaining("'k1'");
    }

    @Test
    void fingerprintsDependOnTheKey() {
        KeyService one = new ConfiguredKeys("k1", Map.of("k1", KEY), KEY);
        KeyService other = new ConfiguredKeys("k1", Map.of("k1", KEY), OTHER);
        assertThat(one.fingerprint("id-number:1")).isEqualTo(one.fingerprint("id-number:1")).isNotEqualTo(one.fingerprint("id-number:2"))
                .isNotEqualTo(other.fingerprint("id-number:1"));
    }

    @Test
    void missingOrWrongKeysAreSaidInASentenceThatHoldsNoKey() {
        assertThatThrownBy(() -> new ConfiguredKeys("k1", Map.of(), KEY)).hasMessageContaining("lianluo.registry.personal-data.keys.k1");
        assertThatThrownBy(() -> new ConfiguredKeys("k1", Map.of("k1", "c2hvcnQ="), KEY)).hasMessageContaining("32 bytes").hasMessageNotContaining("c2hvcnQ=");
        assertThatThrownBy(() -> new ConfiguredKeys("k1", Map.of("k1", KEY), "")).hasMessageContaining("fingerprint-key");
        assertThat(new ConfiguredKeys("k1", Map.of("k1", KEY), KEY)).hasToString("ConfiguredKeys[activeKey=k1]");
    }
}
