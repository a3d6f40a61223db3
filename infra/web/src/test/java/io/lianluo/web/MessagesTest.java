package io.lianluo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.domain.Messages;
import io.lianluo.domain.Word;
import jakarta.validation.Constraint;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTest {

    private final Messages messages = new Messages("shelf");

    @ParameterizedTest
    @CsvSource({"zh-CN, 已经借出", "en-GB, Lent already", "fr, 已经借出"})
    void speakChineseToWhoeverAsksForNeitherLanguage(String language, String text) {
        assertThat(messages.get(Locale.forLanguageTag(language), "problem.already-lent.title")).isEqualTo(text);
    }

    @Test
    void ofALibraryAreThereForAServiceWithoutOwnTexts() {
        assertThat(new Messages("no-such-service").get(Locale.ENGLISH, "rule.required")).isEqualTo("is required");
    }

    @Test
    void nameWordsAndListsInTheLanguage() {
        assertThat(messages.get(Locale.CHINESE, "problem.not-found.detail", new Word("seat"), "s1"))
                .isEqualTo("没有编号为 s1 的席位，或者您无权查看。");
        assertThat(messages.get(Locale.ENGLISH, "rule.one-of", List.of("NOVEL", "MANUAL"))).isEqualTo("must be one of: NOVEL, MANUAL");
        assertThat(messages.get(Locale.CHINESE, "rule.one-of", List.of("NOVEL", "MANUAL"))).isEqualTo("须为以下之一：NOVEL、MANUAL");
        assertThat(messages.get(Locale.ENGLISH, "rule.size", Map.of("min", 1, "max", 9))).isEqualTo("must have a length between 1 and 9");
    }

    @Test
    void areRefusedWhenALanguageLacksOne() {
        assertThatThrownBy(() -> new Messages("incomplete")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("problem.only-chinese.title (en)").hasMessageContaining("rule.only-english (zh)");
    }

    /** Whatever standard constraint a team puts on a field, its callers read a sentence. */
    @Test
    void coverEveryStandardConstraint() throws IOException {
        var classes = new PathMatchingResourcePatternResolver().getResources("classpath*:jakarta/validation/constraints/*.class");
        List<String> constraints = Arrays.stream(classes).map(file -> String.valueOf(file.getFilename()).replace(".class", ""))
                .filter(name -> !name.contains("$") && !name.equals("package-info")).filter(MessagesTest::isConstraint)
                .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
                .map(rule -> List.of("not-null", "not-blank", "not-empty").contains(rule) ? "required" : rule).toList();
        assertThat(constraints).hasSizeGreaterThan(20).allSatisfy(rule -> assertThat(messages.has("rule." + rule)).as(rule).isTrue());
    }

    private static boolean isConstraint(String name) {
        try {
            return Class.forName("jakarta.validation.constraints." + name).isAnnotationPresent(Constraint.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
