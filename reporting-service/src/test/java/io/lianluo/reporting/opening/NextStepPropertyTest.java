package io.lianluo.reporting.opening;

import static io.lianluo.reporting.Given.YEAR_2026;
import static io.lianluo.reporting.Given.YEAR_2027_UNPUBLISHED;
import static io.lianluo.reporting.Given.ZONE;
import static io.lianluo.reporting.Given.programme;
import static io.lianluo.reporting.Given.recurring;
import static io.lianluo.reporting.Given.seat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.reporting.opening.Step.Open;
import io.lianluo.reporting.opening.Step.PassOver;
import io.lianluo.reporting.opening.Step.WaitUntil;
import io.lianluo.reporting.regime.DueRule;
import io.lianluo.reporting.roster.Seat;
import io.lianluo.workingtime.Cadence;
import io.lianluo.workingtime.CalendarYear;
import io.lianluo.workingtime.Period;
import io.lianluo.workingtime.Term;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class NextStepPropertyTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    /** The first week begins in 2025. */
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of("cn", List.of(new CalendarYear(2025, 1, true, Set.of(), Set.of()), YEAR_2026,
            YEAR_2027_UNPUBLISHED));
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(FIRST.toEpochDay(), LAST.toEpochDay()).map(LocalDate::ofEpochDay);
    }

    /** However often and whenever it is looked at, each period from the first to the present opens once, in order, not too early. */
    @Property(tries = 300)
    void noPeriodIsLeftOutAndNoneOpensTwice(@ForAll Cadence cadence, @ForAll("days") LocalDate openedOn,
                                            @ForAll @Size(min = 1, max = 12) List<@From("days") LocalDate> looks,
                                            @ForAll @IntRange(max = 20) int term) {
        Seat seat = seat(openedOn.toString());
        List<Period> opened = new ArrayList<>();
        @Nullable LocalDate through = null;
        LocalDate present = FIRST;
        for (LocalDate look : new TreeSet<>(looks)) {
            present = look;
            through = lookOn(look, seat, cadence, term, through, opened);
        }

        List<Period> all = new ArrayList<>();
        for (LocalDate day = openedOn; !day.isAfter(present); day = day.plusDays(1)) {
            Period period = Period.of(cadence, day);
            if (period.isHeld(CALENDAR) && !all.contains(period)) {
                all.add(period);
            }
        }
        List<Period> expected = opened.isEmpty() ? List.of() : all.subList(all.indexOf(opened.getFirst()), all.size());
        assertThat(opened).isEqualTo(expected);
        LocalDate firstLook = new TreeSet<>(looks).stream().filter(look -> !look.isBefore(openedOn)).findFirst().orElse(null);
        if (firstLook != null && !all.isEmpty()) {
            Period atFirst = Period.of(cadence, firstLook);
            long past = all.stream().filter(period -> period.firstDay().isBefore(atFirst.firstDay())).count();
            long reached = opened.stream().filter(period -> period.firstDay().isBefore(atFirst.firstDay())).count();
            assertThat(reached).as("periods looked back to").isEqualTo(Math.min(3, past));
        }
    }

    private static @Nullable LocalDate lookOn(LocalDate day, Seat seat, Cadence cadence, int term, @Nullable LocalDate from,
                                              List<Period> opened) {
        Instant now = day.atTime(12, 0).atZone(ZONE).toInstant();
        NextStep next = new NextStep(programme(recurring("duty", cadence, new DueRule(null, null, Term.days(term))).with(true, List.of())),
                name -> CALENDAR, new LookBack(3, java.time.Period.ofYears(5)), false, now);
        @Nullable LocalDate through = from;
        while (true) {
            switch (next.of(seat, "duty", through)) {
                case Open open -> {
                    assertThat(open.period().firstDay()).isBeforeOrEqualTo(day);
                    opened.add(open.period());
                    through = open.period().lastDay();
                }
                case PassOver passed -> {
                    assertThat(through == null || passed.through().isAfter(through)).as("every step leads on").isTrue();
                    through = passed.through();
                }
                case WaitUntil later -> {
                    assertThat(later.moment()).isAfter(now);
                    return through;
                }
                case Step other -> throw new AssertionError(other);
            }
        }
    }
}
