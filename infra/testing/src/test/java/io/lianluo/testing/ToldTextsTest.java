package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Messages;
import io.lianluo.domain.Word;
import io.lianluo.web.Problems;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that the fixture tells without words is found, and nothing else of it. */
class ToldTextsTest {

    enum Colour { RED, SKY_BLUE }

    record Painted(Colour colour) { }

    static final class Told {

        @Pattern(regexp = "[a-z]", message = "{rule.never-constrained}")
        private final String letter = "a";

        void refuses(boolean asked, Painted thing, String named, Messages messages, Locale language) {
            if (asked) {
                throw new Conflict("never-said", Word.of("colour", thing.colour()));
            }
            expect(asked, "part", "never-helped", 1L, 2);
            expect(asked, "part", named);
            messages.get(language, "never.written", letter);
            messages.get(language, "rule.required");
            messages.get(language, "rule." + thing.colour().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            throw new InvalidInput("part", asked && thing.colour() == Colour.RED ? "required" : named.isEmpty() ? "never-asked" : "date");
        }

        RuntimeException nothing(Colour colour) {
            Word word = Word.of(colour);
            return Problems.notFound("wardrobe", word);
        }

        static String rule(boolean late) {
            return late ? "never-returned" : "required";
        }

        private static void expect(boolean holds, String part, String rule, Object... args) {
            if (!holds) {
                throw new InvalidInput(part, rule, args);
            }
        }
    }

    @Test
    void findsEachTextThatIsMissing() {
        List<String> found = ToldTexts.missing(classes(Told.class, Colour.class, Painted.class), new Messages("none"));
        assertThat(found).extracting(sentence -> sentence.substring(0, sentence.indexOf(' '))).containsExactlyInAnyOrder(
                "problem.never-said.title", "problem.never-said.detail", "word.colour-red", "word.colour-sky-blue", "rule.never-helped",
                "never.written", "rule.red", "rule.sky-blue", "rule.never-asked", "rule.never-constrained", "rule.never-returned", "word.red", "word.sky-blue", "word.wardrobe");
        assertThat(found).contains("never.written has no words, and io.lianluo.testing.ToldTextsTest$Told.refuses tells it: "
                + "write them in both languages in src/main/resources/messages");
    }

    @Test
    void takesWhatHasWords() {
        assertThat(ToldTexts.missing(classes(), new Messages("none"))).isEmpty();
    }

    private static List<JavaClass> classes(Class<?>... fixture) {
        return Stream.concat(new ClassFileImporter().importClasses(fixture).stream(),
                new ClassFileImporter().importPackages("io.lianluo.domain", "io.lianluo.web", "io.lianluo.access").stream()).toList();
    }
}
