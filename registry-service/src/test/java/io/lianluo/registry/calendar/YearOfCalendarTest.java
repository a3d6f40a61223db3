package io.lianluo.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A version that others have, and that a restored store does not know, is not given to another list. */
class YearOfCalendarTest {

    @Test
    void aLostVersionIsNotGivenAgain() {
        YearOfCalendar year = YearOfCalendar.restore("cn", 2026, 2, true, List.of());
        year.publish(false, List.of(), 4);
        assertThat(year.edition()).isEqualTo(5);
        year.publish(true, List.of(), 4);
        assertThat(year.edition()).isEqualTo(6);
    }

    @Test
    void whatStandsHereIsToldAgainWhereOthersHaveALostCorrection() {
        YearOfCalendar year = YearOfCalendar.restore("cn", 2026, 2, true, List.of());
        year.publish(true, List.of(), 3);
        assertThat(year.edition()).isEqualTo(4);
        year.publish(true, List.of(), 3);
        assertThat(year.edition()).isEqualTo(4);
    }
}
