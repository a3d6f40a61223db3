package io.lianluo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "2026-02-28", "9999-12-31"})
    void takesDaysThatEveryClientReads(String text) {
        assertThat(Dates.day(text)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "-0001-01-01", "+10000-01-01", "10000-01-01", "+999999999-12-31", "2026-02-30", "2026-3-1", "soon", ""})
    void refusesOtherDays(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Dates.day(text));
    }

    @Test
    void refusesTheYearInEveryForm() {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("uuuu年M月d日");
        assertThat(Dates.day("2026年7月1日", form)).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Dates.day("+10000年7月1日", form));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Dates.day("0000年7月1日", form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "0001-01-01T08:00:00+08:00", "2026-03-31T09:00:00+08:00", "9999-12-31T23:59:59.999Z"})
    void takesMomentsThatEveryClientReads(String text) {
        assertThat(Dates.moment(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    /** A zone may carry a moment near either end over it. */
    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31T23:59:59Z", "0001-01-01T00:00:00+08:00", "9999-12-31T23:00:00-08:00", "+10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z", "2026-03-31T09:00:00", "1774861200"})
    void refusesOtherMoments(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Dates.moment(text));
    }

    @Test
    void saysItOfWhatIsThere() {
        assertThat(Dates.isReadable(LocalDate.MAX)).isFalse();
        assertThat(Dates.isReadable(LocalDate.MIN)).isFalse();
        assertThat(Dates.isReadable(Instant.MAX)).isFalse();
        assertThat(Dates.isReadable(Instant.MIN)).isFalse();
        assertThat(Dates.isReadable(Instant.EPOCH)).isTrue();
    }
}
