package io.lianluo.registry.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.registry.programme.Article;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.Regulation;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A regulation shows every rule of its programme under each article that the rule follows from. */
class RegulationTest {

    static Stream<Path> programmes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("programmes"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void eachRuleStandsUnderItsArticles(Path file) throws Exception {
        ProgrammeDefinition says = ProgrammeFile.read(Files.readString(file));
        List<String> followed = new ArrayList<>(says.follows());
        followed(says, followed);
        List<String> shown = Regulation.of(says).articles().stream().flatMap(entry -> entry.acts().stream().map(act -> entry.number())).toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(followed);
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void anArticleIsActedOnOrSaysWhyNot(Path file) throws IOException {
        assertThat(Regulation.of(ProgrammeFile.read(Files.readString(file))).articles()).isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.acts().isEmpty()).isEqualTo(entry.nothingToDo() != null));
    }

    /** The articles of each rule, wherever it stands in the definition. */
    private static void followed(@Nullable Object value, List<String> followed) throws ReflectiveOperationException {
        if (value instanceof Collection<?> many) {
            for (Object one : many) {
                followed(one, followed);
            }
        } else if (value instanceof Record rule && !(value instanceof Article)) {
            for (RecordComponent part : rule.getClass().getRecordComponents()) {
                Object said = part.getAccessor().invoke(rule);
                if (part.getName().equals("articles") && said instanceof List<?> articles && articles.stream().allMatch(String.class::isInstance)) {
                    articles.forEach(number -> followed.add((String) number));
                } else {
                    followed(said, followed);
                }
            }
        }
    }
}
