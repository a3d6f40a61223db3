package io.lianluo.documents.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Says how a value is written, to somebody who wrote it as on paper. */
class RightFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "３ ; \\d+ ; 3", "2026/6/1 ; \\d{4}-\\d\\d-\\d\\d ; 2026-06-01", "2026.6.1 ; \\d{4}-\\d\\d-\\d\\d ; 2026-06-01", "２０２６年６月１日 ; \\d{4}-\\d\\d-\\d\\d ; 2026-06-01",
        "6月30日 ; \\d\\d-\\d\\d ; 06-30", "6/30 ; \\d\\d-\\d\\d ; 06-30", "5个工作日 ; \\d+ (hour|day|working day)s? ; 5 working days", "５天内 ; \\d+ (hour|day|working day)s? ; 5 days",
        "24小时 ; \\d+ (hour|day|working day)s? ; 24 hours", "5  Working Days ; \\d+ (hour|day|working day)s? ; 5 working days", "Unit_Head ; unit-head ; unit-head",
        "unit head ; unit-head ; unit-head", "800×600 ; \\d+x\\d+ ; 800x600", "800 * 600 ; \\d+x\\d+ ; 800x600", "是 ; true|false ; true", "No ; true|false ; false", "４（２） ; \\d+\\(\\d+\\) ; 4(2)"})
    void isFoundWhereThereIsOne(String written, String right, String form) {
        assertThat(RightForm.of(written, text -> text.matches(right))).contains(form);
    }

    @Test
    void isNotGuessedWhereThereIsNone() {
        assertThat(RightForm.of("soon", text -> text.matches("\\d+ days"))).isEmpty();
        assertThat(RightForm.of("2026/13/1", text -> false)).isEmpty();
        assertThat(RightForm.of("1", text -> text.equals("1"))).as("right as it is").isEmpty();
    }
}
