package io.lianluo.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class SealingKeysTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void eachServiceNameAndPurposeHasAKeyOfItsOwnAndAlwaysTheSame() {
        SealingKeys keys = Keys.of("registry", "k1", "k2");
        assertThat(files(keys, "k1").getEncoded()).hasSize(32).isEqualTo(files(Keys.of("registry", "k1"), "k1").getEncoded());
        assertThat(HexFormat.of().formatHex(files(new SealingKeys("registry", "k1", Map.of("k1", KEY)), "k1").getEncoded()))
                .as("files that were sealed must open with a later release").isEqualTo("7c8e06cd38f8975c62da17eab0539d6947aea4950c183058dcd00e9c1aafb632");
        assertThat(files(keys, "k1")).isNotEqualTo(files(keys, "k2")).isNotEqualTo(keys.key("k1", "papers"))
                .isNotEqualTo(files(Keys.of("reporting", "k1"), "k1")).isNotEqualTo(keys.derived("k1", "seal", "files"));
    }

    @Test
    void aKeyThatIsNotConfiguredAndAPurposeThatIsNoWordAreRefused() {
        SealingKeys keys = Keys.of("registry", "k1");
        assertThatIllegalStateException().isThrownBy(() -> files(keys, "k2")).withMessageContaining("set lianluo.sealing.keys.k2 again");
        assertThatIllegalArgumentException().isThrownBy(() -> keys.seal("a/b"));
        assertThatIllegalArgumentException().isThrownBy(() -> keys.fingerprints(""));
    }

    @Test
    void missingOrWrongKeysAreSaidInASentenceThatHoldsNoKey() {
        assertThatIllegalStateException().isThrownBy(() -> new SealingKeys("registry", "k1", Map.of())).withMessageContaining("set lianluo.sealing.keys.k1");
        assertThatIllegalStateException().isThrownBy(() -> new SealingKeys("registry", "k1", Map.of("k1", "c2hvcnQ=")))
                .withMessageContaining("lianluo.sealing.keys.k1 must be 32 bytes").withMessageNotContaining("c2hvcnQ=");
        assertThatIllegalStateException().isThrownBy(() -> new SealingKeys("registry", "k1", Map.of("k1", "no Base64!")))
                .withMessageContaining("lianluo.sealing.keys.k1 must be 32 bytes").withMessageNotContaining("no Base64!");
        assertThatIllegalStateException().isThrownBy(() -> new SealingKeys("registry", "a:b", Map.of("a:b", KEY))).withMessageContaining("'a:b' is no name");
        assertThat(Keys.of("registry", "k1", "k2")).hasToString("SealingKeys[activeKey=k1, names=[k1, k2]]");
    }

    private static SecretKey files(SealingKeys keys, String name) {
        return keys.key(name, "files");
    }
}
