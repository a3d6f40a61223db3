package io.lianluo.registry.calendar;

import io.lianluo.domain.LocalizedText;
import io.lianluo.testing.StatesTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class YearOfCalendarStatesTest extends StatesTest<YearOfCalendar, YearOfCalendarStatesTest.State> {

    enum State { UNKNOWN, EXPECTED, PUBLISHED }

    private static final List<SpecialDay> DAYS = List.of(new SpecialDay(LocalDate.parse("2026-10-01"), SpecialDay.Kind.HOLIDAY,
            new LocalizedText("国庆节", "National Day")));

    private static final Map<String, Consumer<YearOfCalendar>> COMMANDS = Map.of(
            "publish for the authorities", year -> year.publish(true, DAYS, 0),
            "publish what is expected", year -> year.publish(false, DAYS, 0),
            "publish a correction", year -> year.publish(true, List.of(), 0),
            "publish days of another year", year -> year.publish(true, List.of(new SpecialDay(LocalDate.parse("2027-01-01"), SpecialDay.Kind.HOLIDAY,
                    new LocalizedText("元旦", "New Year"))), 0));

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "publish for the authorities", List.of("PUBLISHED", "PUBLISHED", NOTHING),
            "publish what is expected", List.of("EXPECTED", NOTHING, "EXPECTED"),
            "publish a correction", List.of("PUBLISHED", "PUBLISHED", "PUBLISHED"),
            "publish days of another year", List.of("illegal-argument", "illegal-argument", "illegal-argument"));

    YearOfCalendarStatesTest() {
        super(YearOfCalendar.class, CalendarEvent.class, State.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected YearOfCalendar in(State state) {
        YearOfCalendar year = YearOfCalendar.unknown("cn", 2026);
        if (state != State.UNKNOWN) {
            year.publish(state == State.PUBLISHED, DAYS, 0);
        }
        return year;
    }

    @Override
    protected State stateOf(YearOfCalendar year) {
        return year.edition() == 0 ? State.UNKNOWN : year.isPublished() ? State.PUBLISHED : State.EXPECTED;
    }

    @Override
    protected Object kept(YearOfCalendar year) {
        return List.of(year.edition(), year.isPublished(), year.days());
    }
}
