package io.lianluo.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyRotationTest {

    /** So many documents that an older key sealed. */
    private static final class Documents implements SealedDocuments {

        private int older;

        private Documents(int older) {
            this.older = older;
        }

        @Override
        public String kind() {
            return "persons";
        }

        @Override
        public long sealedBy(String key) {
            return key.equals("k1") ? older : 7;
        }

        @Override
        public long unreadable() {
            return 3;
        }

        @Override
        public int sealAnew(int limit) {
            int some = Math.min(limit, older);
            older -= some;
            return some;
        }
    }

    private final SealingKeys keys = Keys.of("registry", "k2", "k1");

    @Test
    void someAreSealedAnewAtATimeUntilNoneIsLeft() {
        Documents documents = new Documents(2_500);
        KeyRotation rotation = new KeyRotation(keys, List.of(documents), key -> 0);
        rotation.goOn();
        assertThat(documents.older).isPositive().isLessThan(2_500);
        rotation.goOn();
        assertThat(documents.older).isZero();
    }

    @Test
    void aKeyIsRemovableOnceNoDocumentAndNoWaitingEventNeedsIt() {
        assertThat(use("k1", new Documents(1), 0).removable()).isFalse();
        assertThat(use("k1", new Documents(0), 1).removable()).isFalse();
        assertThat(use("k1", new Documents(0), 0).removable()).isTrue();
        assertThat(use("k2", new Documents(0), 0)).isEqualTo(new KeyRotation.Use("k2", true, Map.of("persons", 7L), 0)).matches(use -> !use.removable());
    }

    @Test
    void whatIsLeftIsCountedByKind() {
        assertThat(new KeyRotation(keys, List.of(new Documents(5)), key -> 0).older()).isEqualTo(Map.of("persons", 5L));
    }

    private KeyRotation.Use use(String key, SealedDocuments documents, long waiting) {
        return new KeyRotation(keys, List.of(documents), none -> waiting).uses().stream().filter(use -> use.key().equals(key)).findFirst().orElseThrow();
    }
}
