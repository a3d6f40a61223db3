package io.lianluo.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextMapperTest {

    private record Paper(String name, @Nullable String remark) {

        Paper withTexts(TextMapper as) {
            return new Paper(as.map("name", name), as.mapNullable("remark", remark));
        }
    }

    private record Step(List<Paper> papers, @Nullable Paper minutes) {

        Step withTexts(TextMapper as) {
            return new Step(as.mapEach("papers", papers, Paper::withTexts), as.mapPart("minutes", minutes, Paper::withTexts));
        }
    }

    @Test
    void eachTextIsMappedByTheFieldInWhichItStands() {
        Step step = new Step(List.of(new Paper("a", null), new Paper("b", "c")), new Paper("d", null));
        assertThat(step.withTexts((field, text) -> field + "=" + text)).isEqualTo(new Step(List.of(new Paper("papers.0.name=a", null),
                new Paper("papers.1.name=b", "papers.1.remark=c")), new Paper("minutes.name=d", null)));
        assertThat(new Step(List.of(), null).withTexts((field, text) -> "")).isEqualTo(new Step(List.of(), null));
    }
}
