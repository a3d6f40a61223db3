package io.lianluo.workingtime;

import static io.lianluo.workingtime.China.CALENDAR;
import static io.lianluo.workingtime.China.YEAR_2026;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingTimePropertyTest {

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(LocalDate.parse("2025-11-01").toEpochDay(), LocalDate.parse("2027-02-28").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void exactlyNWorkingDaysLieBetween(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate reached = CALENDAR.addWorkingDays(day, n).day();
        assertThat(CALENDAR.isWorkingDay(reached)).isTrue();
        assertThat(day.plusDays(1).datesUntil(reached.plusDays(1)).filter(CALENDAR::isWorkingDay)).hasSize(n);
    }

    @Property
    void workedAreTheDaysOfTheWeekWithoutHolidaysAndTheMakeUpDays(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate reached = CALENDAR.addWorkingDays(day, n).day();
        Predicate<LocalDate> counted = date -> date.isAfter(day) && !date.isAfter(reached);
        long ordinary = day.plusDays(1).datesUntil(reached.plusDays(1)).filter(date -> date.getDayOfWeek().getValue() < 6).count();
        long holidays = YEAR_2026.holidays().stream().filter(counted).filter(date -> date.getDayOfWeek().getValue() < 6).count();
        long madeUp = YEAR_2026.makeUpWorkingDays().stream().filter(counted).count();
        assertThat(ordinary - holidays + madeUp).isEqualTo(n);
    }

    @Property
    void countingBackUndoesCountingOnFromAWorkingDay(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 60) int n) {
        LocalDate worked = CALENDAR.addWorkingDays(day, 1).day();
        assertThat(CALENDAR.addWorkingDays(CALENDAR.addWorkingDays(worked, n).day(), -n).day()).isEqualTo(worked);
    }

    @Property
    void stepsAddUp(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 30) int a, @ForAll @IntRange(max = 30) int b) {
        assertThat(CALENDAR.addWorkingDays(CALENDAR.addWorkingDays(day, a).day(), b).day()).isEqualTo(CALENDAR.addWorkingDays(day, a + b).day());
    }

    @Property
    void laterStartsNeverEndEarlier(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 30) int n, @ForAll @IntRange(max = 30) int later) {
        assertThat(CALENDAR.addWorkingDays(day.plusDays(later), n).day()).isAfterOrEqualTo(CALENDAR.addWorkingDays(day, n).day());
    }

    @Property
    void aResultIsAssumedExactlyWhenAYearCountedOverIsNotPublished(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 60) int n) {
        WorkingDay reached = CALENDAR.addWorkingDays(day, n);
        boolean within2026 = day.getYear() == 2026 && reached.day().getYear() == 2026;
        assertThat(reached.assumed()).isEqualTo(!within2026);
        assertThat(reached.calendarVersions()).hasSize(reached.day().getYear() - day.getYear() + 1);
    }

    @Property
    void periodsOfACadenceCoverEveryDayOnce(@ForAll Cadence cadence, @ForAll("days") LocalDate day) {
        Period period = Period.of(cadence, day);
        assertThat(period.contains(day)).isTrue();
        assertThat(Period.of(cadence, period.lastDay())).isEqualTo(period);
        assertThat(Period.of(cadence, period.lastDay().plusDays(1)).firstDay()).isEqualTo(period.lastDay().plusDays(1));
    }

    @Property
    void nextAndPreviousAreInverse(@ForAll Cadence cadence, @ForAll("days") LocalDate day) {
        Period period = Period.of(cadence, CALENDAR.addWorkingDays(day, 1).day());
        assertThat(period.next(CALENDAR).previous(CALENDAR)).isEqualTo(period);
        assertThat(period.previous(CALENDAR).next(CALENDAR)).isEqualTo(period);
    }

    @Property
    void labelsAreDistinctAndInOrder(@ForAll Cadence cadence, @ForAll("days") LocalDate day, @ForAll @IntRange(max = 400) int length) {
        List<String> labels = Period.between(cadence, day, day.plusDays(length), CALENDAR).map(Period::label).toList();
        assertThat(labels).doesNotHaveDuplicates().isSorted();
    }
}
