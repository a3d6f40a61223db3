package io.lianluo.reporting;

import static io.lianluo.reporting.Given.PROGRAMME;
import static io.lianluo.reporting.Given.SEAT;
import static io.lianluo.reporting.Given.UNIT;
import static io.lianluo.reporting.Given.WANG;
import static io.lianluo.reporting.Given.YEAR_2026;
import static io.lianluo.reporting.Given.liaison;
import static io.lianluo.reporting.Given.monthlyReport;
import static io.lianluo.reporting.Given.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.roster.Seat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Operators see for how long the oldest is due that was not dealt with. */
class FiguresTest {

    private final World world = new World("2026-12-01T09:00");

    @Test
    void whatIsDueAndNotFoundHasAnAgeUntilTheSweepComes() {
        world.hear(version(1, "2020-01-01", null, monthlyReport()));
        world.hear(YEAR_2026);
        world.hear(new Seat(SEAT, PROGRAMME, "department", UNIT, LocalDate.parse("2026-11-01"), null, liaison(WANG, "2026-11-01", null), null));
        world.sweep();
        assertThat(ages()).isEqualTo(Map.of("missing-reports", 0L, "openings", 0L));
        Obligation open = world.obligations.waiting(SEAT, null, 1).getFirst();
        Instant late = open.terms().due().at().plus(Duration.ofMinutes(10));
        world.clock.set(late);
        assertThat(ages().get("missing-reports")).isEqualTo(600L);
        world.sweep();
        assertThat(ages().get("missing-reports")).isEqualTo(0L);
    }

    private Map<String, ? extends Number> ages() {
        return new ReportingConfiguration().oldestDue(world.obligations, world.duties, new ReportingProperties(3, Period.ofYears(1), Duration.ofMinutes(1), Duration.ofDays(15)), world.clock).figures().get();
    }
}
