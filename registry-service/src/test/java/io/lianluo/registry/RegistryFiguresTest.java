package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.InMemory.InMemoryProgrammes;
import io.lianluo.registry.calendar.Calendars;
import io.lianluo.registry.calendar.YearOfCalendar;
import io.lianluo.registry.calendar.web.ShippedCalendar;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Operators see how far the calendars reach by which programmes count. */
class RegistryFiguresTest {

    private static final LocalizedText TEXT = new LocalizedText("示例", "example");

    /** The year 2026 alone is published. */
    private static final Calendars CALENDARS = new Calendars() {

        @Override
        public Optional<YearOfCalendar> find(String id) {
            return Optional.of(ShippedCalendar.cn(2026)).filter(year -> year.id().equals(id));
        }

        @Override
        public void save(YearOfCalendar year) {
            throw new UnsupportedOperationException();
        }
    };

    private final InMemoryProgrammes programmes = new InMemoryProgrammes();

    @Test
    void yearsAheadAreThoseThatArePublishedWithoutAGap() {
        assertThat(yearsAhead("2026-10-01T00:00:00Z")).isEmpty();
        Programme programme = Programme.draft("sample");
        programme.publish(new ProgrammeDefinition("sample", TEXT, new Authority("a", "b"), LocalDate.parse("2026-01-01"), "cn", "Asia/Shanghai", false,
                List.of(SeatRule.of("seat", TEXT, List.of("unit"), List.of())), AppointmentRules.NONE, List.of(), null, null, List.of(), List.of(),
                List.of(), List.of()), Instant.parse("2026-01-01T00:00:00Z"), "operator");
        programmes.save(programme);
        assertThat(yearsAhead("2026-10-01T00:00:00Z")).isEqualTo(Map.of("cn", 0L));
        assertThat(yearsAhead("2025-10-01T00:00:00Z")).as("the year itself is not published").isEqualTo(Map.of("cn", -1L));
        assertThat(yearsAhead("2027-01-01T00:00:00Z")).isEqualTo(Map.of("cn", -1L));
    }

    private Map<String, ? extends Number> yearsAhead(String now) {
        return new RegistryFigures().calendarYearsAhead(programmes, CALENDARS, new TestClock(Instant.parse(now))).figures().get();
    }
}
