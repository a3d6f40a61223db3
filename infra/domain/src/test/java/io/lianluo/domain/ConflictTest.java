package io.lianluo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictTest {

    @Test
    void citesTheArticlesThatItFollowsFrom() {
        Conflict refused = new Conflict("step-required", "vet");
        List<LocalizedText> ground = List.of(new LocalizedText("第四条第（二）项", "art. 4(2)"));

        assertThat(refused.articles()).isEmpty();
        assertThat(refused.citing(ground)).hasMessage("step-required").returns("step-required", Conflict::rule)
                .returns(List.of("vet"), Conflict::args).returns(ground, Conflict::articles);
    }
}
