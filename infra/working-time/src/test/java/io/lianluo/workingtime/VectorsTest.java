package io.lianluo.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Holds the arithmetic to the files by which implementations in other languages are tried; their README is PUBLISHING.md of the schemas. */
class VectorsTest {

    private static final Path CALENDAR = Path.of("src/test/resources/vectors/calendar.csv");
    private static final WorkingCalendar CN = WorkingCalendar.of("cn", List.of(new CalendarYear(2026, 1, true, days("holiday"), days("worked")),
            new CalendarYear(2027, 1, false, Set.of(), Set.of())));

    @Test
    void theCalendarIsChinasOf2026() {
        assertThat(days("holiday")).isEqualTo(China.YEAR_2026.holidays());
        assertThat(days("worked")).isEqualTo(China.YEAR_2026.makeUpWorkingDays());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/deadlines.csv", useHeadersInDisplayName = true, numLinesToSkip = 1)
    void aTermEndsAsTheFileSays(Instant start, String zone, String term, RestDayRule onRestDay, LocalDate day, Instant at, String calendars, boolean assumed) {
        Deadline due = new Timetable(CN, ZoneId.of(zone), onRestDay).dueAt(start, Term.parse(term));

        assertThat(due).isEqualTo(new Deadline(at, day, calendars == null ? List.of() : List.of(calendars.split(" ")), assumed));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/periods.csv", useHeadersInDisplayName = true, numLinesToSkip = 1)
    void aPeriodIsCalledAndSpansAsTheFileSays(Cadence cadence, LocalDate day, String label, LocalDate first, LocalDate last) {
        Period period = Period.of(cadence, day);

        assertThat(period).isEqualTo(new Period(cadence, first, last));
        assertThat(period.label()).isEqualTo(label);
    }

    private static Set<LocalDate> days(String kind) {
        try (Stream<String> lines = Files.lines(CALENDAR)) {
            return lines.map(line -> line.split(",")).filter(fields -> fields[0].equals(kind))
                    .flatMap(fields -> LocalDate.parse(fields[1]).datesUntil(LocalDate.parse(fields[2]).plusDays(1))).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException("vectors/calendar.csv cannot be read", e);
        }
    }
}
