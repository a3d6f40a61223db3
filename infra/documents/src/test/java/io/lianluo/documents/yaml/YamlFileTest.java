package io.lianluo.documents.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file is read with the place of each value, or refused with line and column. */
class YamlFileTest {

    private static final String FILE = """
            # 联络员
            title: {zh: 联络员, en: liaison}
            duties:
              - id: item
                when: |
                  a >= 2 ||
                  b > 5
            """;

    @Test
    void knowsWhereEachValueStands() {
        YamlFile file = YamlFile.parse(FILE);
        assertThat(file.root().path("duties").path(0).path("id").stringValue()).isEqualTo("item");
        assertThat(place(file.at("title.en", "rule"))).isEqualTo("2:22");
        assertThat(place(file.atKey("title.en", "rule"))).isEqualTo("2:18");
        assertThat(place(file.at("duties[0].id", "rule"))).isEqualTo("4:9");
        assertThat(place(file.at("duties[0].due.days", "rule"))).as("the nearest that there is").isEqualTo("4:5");
        assertThat(place(file.within("duties[0].when", 2, 2, "rule"))).as("in the second line of a block").isEqualTo("7:8");
        assertThat(place(file.within("title.zh", 1, 1, "rule"))).isEqualTo("2:13");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'a: \"b\" c' | file-not-yaml | 1 | 8", "'a: &x b' | file-anchor | 1 | 4", "'a: 1\na: 2' | file-key-twice | 2 | 1",
        "'a: !x b' | file-tag | 1 | 4", "'[a]: b' | file-key-not-text | 1 | 1"})
    void refusesWithLineAndColumn(String text, String rule, int line, int column) {
        assertThat(refused(text)).singleElement().satisfies(fault -> {
            assertThat(fault.rule()).isEqualTo(rule);
            assertThat(fault.args()).startsWith(line, column);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'a: 1\nb：2\nc: 3' | file-full-width | 2 | 2", "'a：{zh: 文, en: t}' | file-full-width | 1 | 2", "'a: {zh: 文，en: t}' | file-full-width | 1 | 10",
        "'a: ｛zh: 文, en: t}' | file-full-width | 1 | 4", "'a: “b: c”' | file-full-width | 1 | 4", "'a:\n\tb: c' | file-tab | 2 | 1",
        "'a: {zh: 文，就是文字, en: t' | file-not-yaml | 1 | 22"})
    void namesPunctuationOfAnInputMethodAtItsPlace(String text, String rule, int line, int column) {
        assertThat(refused(text)).singleElement().satisfies(fault -> {
            assertThat(fault.rule()).isEqualTo(rule);
            assertThat(fault.args()).startsWith(line, column);
        });
    }

    @Test
    void readsInTheEncodingThatItHas() {
        SentFile file = SentFile.read(FILE.getBytes(Charset.forName("GB18030")), null);
        assertThat(file).isEqualTo(new SentFile(FILE, "GB18030"));
    }

    @Test
    void findsAValueBeforeTheRest() {
        SentFile file = new SentFile("# 联络员\nseats: [{programme: other}]\n? [a, b]\n: c\nprogramme: association\ntitle: [", "UTF-8");
        assertThat(file.value("programme")).contains("association");
        assertThat(new SentFile("seats: {programme: other}\n", "UTF-8").value("programme")).isEmpty();
        assertThat(new SentFile("- programme: other\n", "UTF-8").value("programme")).isEmpty();
        assertThat(new SentFile("a: programme\nb: other\n", "UTF-8").value("programme")).isEmpty();
    }

    /** Each once took all of the memory, or could have. */
    static Stream<Arguments> hostile() {
        String bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
        for (char next = 'b'; next <= 'i'; next++) {
            bomb += "%c: &%c [%s*%c]\n".formatted(next, next, "*%c, ".formatted(next - 1).repeat(8), next - 1);
        }
        String longKey = "k".repeat(50_000);
        return Stream.of(
                Arguments.of("nested aliases", bomb, "file-anchor"),
                Arguments.of("an alias of itself", "a: &a [*a]\n", "file-anchor"),
                Arguments.of("an alias of nothing", "a: *a\n", "file-alias"),
                Arguments.of("an anchor at a key", "&a a: 1\n", "file-anchor"),
                Arguments.of("a merge key", "a: {<<: *b}\n", "file-alias"),
                Arguments.of("a long explicit key", "? " + longKey + "\n: {a: {b: {c: 1}}}\n", "file-text-too-long"),
                Arguments.of("a key of many texts", "? [" + "a, ".repeat(500) + "]\n: 1\n", "file-key-not-text"),
                Arguments.of("a key that is only just too long", "k".repeat(101) + ": 1\n", "file-key-too-long"),
                Arguments.of("deep lists", "a: " + "[".repeat(10_000) + "]".repeat(10_000), "file-too-deep"),
                Arguments.of("deep blocks", IntStream.range(0, 30).mapToObj(depth -> " ".repeat(depth) + "a:\n").collect(Collectors.joining()), "file-too-deep"),
                Arguments.of("many values", "a: [" + "1, ".repeat(20_000) + "1]", "file-too-many-values"),
                Arguments.of("many keys", IntStream.range(0, 6_000).mapToObj(key -> "k" + key + ": 1\n").collect(Collectors.joining()), "file-too-many-values"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refusesWhatCouldStopTheService(String name, String file, String rule) {
        assertThat(refused(file)).extracting(Fault::rule).contains(rule);
        assertThat(refused(file)).hasSizeLessThanOrEqualTo(101);
    }

    private static String place(FileError error) {
        return error.line() + ":" + error.column();
    }

    private static List<Fault> refused(String text) {
        return assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> YamlFile.parse(text)).actual().faults();
    }
}
