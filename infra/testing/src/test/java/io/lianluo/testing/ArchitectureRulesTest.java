package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.lianluo.testing.ArchitectureRules.Rule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has a fixture, a package of its name in lower case, that breaks it and no other. */
class ArchitectureRulesTest {

    private static final String FIXTURES = "io.lianluo.testing.fixture.";

    @Test
    void aServiceBuiltAsDecidedPasses() {
        assertThat(brokenBy(FIXTURES + "clean")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itsFixtureBreaksTheRuleAndNoOther(String rule) {
        assertThat(brokenBy(FIXTURES + rule.toLowerCase(Locale.ROOT))).containsExactly(rule);
    }

    static Stream<String> rules() {
        return ArchitectureRules.all(FIXTURES + "clean").stream().map(Rule::name);
    }

    private static List<String> brokenBy(String basePackage) {
        JavaClasses classes = new ClassFileImporter().importPackages(basePackage);
        return ArchitectureRules.all(basePackage).stream().filter(rule -> rule.rule().allowEmptyShould(true).evaluate(classes).hasViolation())
                .map(Rule::name).toList();
    }
}
