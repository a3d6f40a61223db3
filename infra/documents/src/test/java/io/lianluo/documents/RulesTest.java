package io.lianluo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule that a file can break has a sentence in both languages, in every service. */
class RulesTest {

    private static final Pattern RULE = Pattern.compile("\"((?:file|encoding|cell|row|day|number|formula|replacement|control|unassigned)-[a-z0-9-]+)\"");

    @Test
    void everyRuleHasASentence() throws IOException {
        List<String> rules;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            rules = sources.filter(file -> file.toString().endsWith(".java")).flatMap(RulesTest::rules).distinct().toList();
        }
        assertThat(rules).hasSizeGreaterThan(30).contains("file-not-yaml", "encoding-doubtful", "cell-is-merged", "row-hidden", "day-zero",
                "number-lost-digits", "formula-without-value", "control-character");
        Messages messages = new Messages("documents");
        assertThat(rules).allMatch(rule -> messages.has("rule." + rule));
    }

    private static Stream<String> rules(Path source) {
        try {
            return RULE.matcher(Files.readString(source)).results().map(found -> found.group(1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
