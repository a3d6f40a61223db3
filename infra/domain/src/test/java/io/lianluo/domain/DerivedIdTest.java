package io.lianluo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DerivedIdTest {

    /** Computed with Python: {@code uuid.uuid5(namespace, "unit\nHF-001")}. */
    private static final UUID UNIT = UUID.fromString("3970d2ea-9266-5285-94db-954c50678960");

    @Test
    void otherLanguagesDeriveTheSame() {
        assertThat(DerivedId.of("unit", "HF-001")).isEqualTo(UNIT);
    }

    @Test
    void otherPartsMakeAnotherId() {
        assertThat(DerivedId.of("seat", "a", "b/c", 1)).isNotEqualTo(DerivedId.of("seat", "a/b", "c", 1)).isNotEqualTo(DerivedId.of("seat", "a", "b/c", 2));
    }

    @Test
    void aLineFeedBeforeTheLastPartIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DerivedId.of("seat", "a\nb", "c")).withMessageContaining("seat");
        assertThat(DerivedId.of("seat", "a", "b\nc").version()).isEqualTo(5);
    }
}
