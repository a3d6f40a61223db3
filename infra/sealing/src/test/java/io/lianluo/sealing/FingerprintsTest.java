package io.lianluo.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private final Fingerprints persons = Keys.of("registry", "k1").fingerprints("persons");

    @Test
    void theSameTextHasTheSameFingerprintAndAnotherAnother() {
        assertThat(persons.of("110105194912310021")).isEqualTo(persons.of("110105194912310021")).isNotEqualTo(persons.of("110105194912310022"))
                .singleElement().asString().matches("k1:[0-9a-f]{64}");
    }

    @Test
    void fingerprintsForAnotherPurposeOrServiceAreOthers() {
        assertThat(persons.of("a")).isNotEqualTo(Keys.of("registry", "k1").fingerprints("mailed-addresses").of("a"))
                .isNotEqualTo(Keys.of("reporting", "k1").fingerprints("persons").of("a"));
    }

    @Test
    void whileAKeyIsChangedAnyTwoReplicasHaveAFingerprintInCommon() {
        Fingerprints rotating = Keys.of("registry", "k2", "k1").fingerprints("persons");
        assertThat(rotating.keys()).containsExactly("k2", "k1");
        assertThat(rotating.of("a")).hasSize(2).containsAll(persons.of("a")).containsAll(Keys.of("registry", "k2").fingerprints("persons").of("a"))
                .first().asString().startsWith("k2:");
    }
}
