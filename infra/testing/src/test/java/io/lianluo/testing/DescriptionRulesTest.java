package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule is broken by a description that is right but for one line. */
class DescriptionRulesTest {

    @Test
    void aDescriptionAsItShouldBePasses() throws IOException {
        assertThat(DescriptionRules.broken(shelf())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            operationId: addBook        | operationId: listBooks    | operationId
            operationId: addBook        | operationId: add_2        | operationId
            operationId: addBook        | deprecated: true          | operationId
            summary: 登记图书 · adds a book | summary: adds a book      | 中文 · English
            summary: 登记图书 · adds a book | summary: 登记图书          | 中文 · English
            summary: 登记图书 · adds a book | summary: adds a book · 登记图书 | 中文 · English
            summary: 登记图书 · adds a book | deprecated: true          | 中文 · English
            """)
    void anOperationNeedsALastingIdAndBothLanguages(String line, String instead, String rule) throws IOException {
        assertThat(DescriptionRules.broken(shelf().replace(line, instead))).singleElement().asString().contains("/api/v1/books", rule);
    }

    @Test
    void anOperationHasNoParameterTwice() throws IOException {
        String line = "      - {in: query, name: limit, schema: {type: integer}}\n";
        assertThat(DescriptionRules.broken(shelf().replace(line, line + line))).singleElement().asString().contains("limit twice");
    }

    private static String shelf() throws IOException {
        try (InputStream in = DescriptionRulesTest.class.getResourceAsStream("/description/shelf.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
