package io.lianluo.meeting.meeting;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.LocalizedText;
import io.lianluo.meeting.InMemory;
import io.lianluo.testing.TestClock;
import io.lianluo.workingtime.CalendarYear;
import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTermsTest {

    @ParameterizedTest(name = "called on {0}, {1}: the notice is over with {2}")
    @Tag("TZA-12")
    @CsvSource({
        "2026-11-29T10:00, NEXT_WORKING_DAY,     2026-12-07",
        "2026-11-29T10:00, PREVIOUS_WORKING_DAY, 2026-12-04",
        "2026-11-29T10:00, SAME_DAY,             2026-12-06",
        "2026-10-03T10:00, NEXT_WORKING_DAY,     2026-10-10",
    })
    void a_notice_in_days_that_ends_on_a_day_of_rest_ends_where_the_programme_says(String calledAt, RestDayRule endsOnHoliday, LocalDate over) {
        InMemory.CalendarsFake calendars = new InMemory.CalendarsFake();
        calendars.keep(null, "cn", new CalendarYear(2026, 1, true, Set.of(), Set.of(LocalDate.of(2026, 10, 10))));
        Plan plan = new Plan("assoc", 1, null, new LocalizedText("座谈", "Talk"), null, 1, false, null, Audience.ofSeats(List.of(id("alpha"))), true,
                Term.days(7), "cn", TestClock.ZONE.getId(), endsOnHoliday);
        assertThat(plan.dayOf(new NoticeTerms(calendars).end(plan, TestClock.at(calledAt)))).isEqualTo(over);
    }
}
