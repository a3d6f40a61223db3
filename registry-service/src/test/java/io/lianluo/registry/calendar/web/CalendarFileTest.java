package io.lianluo.registry.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.calendar.SpecialDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

    @ParameterizedTest
    @CsvSource({"2025, true, 28, 5", "2026, true, 33, 6", "2027, false, 0, 0"})
    void chinasYears(int year, boolean published, int holidays, int makeUpWorkingDays) throws IOException {
        CalendarFile file = CalendarFile.read(Files.readString(Path.of("calendars/cn-" + year + ".yaml")));
        assertThat(file.calendar()).isEqualTo("cn");
        assertThat(file.year()).isEqualTo(year);
        assertThat(file.published()).isEqualTo(published);
        assertThat(file.days().stream().filter(day -> day.kind() == SpecialDay.Kind.HOLIDAY)).hasSize(holidays);
        assertThat(file.days().stream().filter(day -> day.kind() == SpecialDay.Kind.MAKE_UP_WORKING_DAY)).hasSize(makeUpWorkingDays);
    }

    @Test
    void theNationalDayOf2026() throws IOException {
        CalendarFile file = CalendarFile.read(Files.readString(Path.of("calendars/cn-2026.yaml")));
        assertThat(file.days()).filteredOn(day -> day.name().zh().equals("国庆节")).extracting(SpecialDay::date)
                .contains(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7), LocalDate.of(2026, 10, 10)).hasSize(9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "from: 2026-10-01 | from: 2026-10-32 | 5 | 47 | file-date-impossible",
        "from: 2026-10-01 | from: 0000-10-01 | 5 | 47 | file-date-impossible",
        "from: 2026-10-01 | from: +10000-10-01 | 5 | 47 | file-date-impossible",
        "to: 2026-10-07   | to: 2026-09-07   | 5 | 63 | file-span-impossible",
        "work: [2026      | work: [2025      | 5 | 82 | file-other-year",
        "-10-10]          | -10-09]          | 5 | 82 | file-not-a-week-end",
        "-10-10]          | -10-03]          | 5 | 82 | file-day-twice",
        "published: true  | published: yes   | 3 | 12 | file-write-instead",
        "year: 2026       | jahr: 2026       | 2 | 1  | file-key-unknown",
    })
    void refusesWithLineAndColumn(String was, String is, int line, int column, String rule) {
        String file = """
                calendar: cn
                year: 2026
                published: true
                holidays:
                  - {name: {zh: 国庆节, en: National Day}, from: 2026-10-01, to: 2026-10-07, work: [2026-10-10]}
                """;
        assertThat(file).contains(was);
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> CalendarFile.read(file.replace(was, is)));
        assertThat(refused.faults()).extracting(Fault::rule, fault -> fault.args().subList(0, 2))
                .contains(org.assertj.core.groups.Tuple.tuple(rule, List.of(line, column)));
    }
}
