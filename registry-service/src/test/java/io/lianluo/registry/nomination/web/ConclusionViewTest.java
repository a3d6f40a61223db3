package io.lianluo.registry.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.documents.print.Wording;
import io.lianluo.domain.Messages;
import io.lianluo.registry.nomination.Conclusion;
import io.lianluo.registry.nomination.Conclusion.Ground;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a nomination ended is said in the reader's language, unless somebody said it in their own words. */
class ConclusionViewTest {

    private static final Messages MESSAGES = new Messages("registry");

    @ParameterizedTest
    @EnumSource(Ground.class)
    void everyGroundHasWordsInBothLanguagesOrSomebodysOwn(Ground ground) {
        String own = ground == Ground.STATED ? "另有安排" : null;
        Conclusion conclusion = new Conclusion(Instant.EPOCH, own == null ? Conclusion.REGISTRY : "head", ground, own);
        String chinese = ConclusionView.of(conclusion, true, new Wording(MESSAGES, Locale.CHINESE)).reason();
        String english = ConclusionView.of(conclusion, true, new Wording(MESSAGES, Locale.ENGLISH)).reason();
        assertThat(chinese).matches("\\p{IsHan}[\\p{IsHan}，]+");
        if (own == null) {
            assertThat(english).matches("[a-z',; ]+");
        } else {
            assertThat(chinese + english).isEqualTo(own + own);
        }
    }
}
