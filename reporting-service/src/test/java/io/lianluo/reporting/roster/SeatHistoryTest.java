package io.lianluo.reporting.roster;

import static io.lianluo.reporting.Given.LIN;
import static io.lianluo.reporting.Given.PROGRAMME;
import static io.lianluo.reporting.Given.SEAT;
import static io.lianluo.reporting.Given.UNIT;
import static io.lianluo.reporting.Given.WANG;
import static io.lianluo.reporting.Given.seat;
import static io.lianluo.reporting.Given.tenure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SeatHistoryTest {

    private static String holder(SeatHistory history, String day) {
        return history.holderOn(LocalDate.parse(day)).map(Tenure::personId).orElse("nobody");
    }

    @Test
    @Tag("SAF-1")
    void eachHoldsTheSeatFromTheFirstDayToTheLast() {
        SeatHistory history = new SeatHistory(seat("2026-01-01"),
                List.of(tenure(WANG, "2026-07-05", null), tenure(LIN, "2026-02-01", "2026-06-30")));

        assertThat(holder(history, "2026-01-31")).isEqualTo("nobody");
        assertThat(holder(history, "2026-02-01")).isEqualTo(LIN);
        assertThat(holder(history, "2026-06-30")).isEqualTo(LIN);
        assertThat(holder(history, "2026-07-01")).isEqualTo("nobody");
        assertThat(holder(history, "2026-07-05")).isEqualTo(WANG);
    }

    @Test
    void theLaterAppointmentHoldsWhileTheReleaseOfTheEarlierHasNotCome() {
        SeatHistory history = new SeatHistory(seat("2026-01-01"), List.of(tenure(LIN, "2026-02-01", null), tenure(WANG, "2026-07-01", null)));

        assertThat(holder(history, "2026-06-30")).isEqualTo(LIN);
        assertThat(holder(history, "2026-07-01")).isEqualTo(WANG);
    }

    @Test
    void theSeatsOwnWordCountsUntilTheAppointmentIsHeardOf() {
        Seat filled = new Seat(SEAT, PROGRAMME, "department", UNIT, LocalDate.parse("2026-01-01"), null, tenure(LIN, "2026-02-01", null));

        assertThat(holder(new SeatHistory(filled, List.of()), "2026-08-01")).isEqualTo(LIN);
        assertThat(holder(new SeatHistory(filled, List.of(tenure(LIN, "2026-02-01", "2026-06-30"))), "2026-08-01")).isEqualTo("nobody");
    }
}
