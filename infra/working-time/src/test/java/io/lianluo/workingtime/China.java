package io.lianluo.workingtime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** China's statutory working calendar of 2026, with 2027 not published yet. */
final class China {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final CalendarYear YEAR_2026 = new CalendarYear(2026, 1, true,
            days("2026-01-01/2026-01-03", "2026-02-15/2026-02-23", "2026-04-04/2026-04-06", "2026-05-01/2026-05-05",
                    "2026-06-19/2026-06-21", "2026-09-25/2026-09-27", "2026-10-01/2026-10-07"),
            days("2026-01-04/2026-01-04", "2026-02-14/2026-02-14", "2026-02-28/2026-02-28", "2026-05-09/2026-05-09",
                    "2026-09-20/2026-09-20", "2026-10-10/2026-10-10"));
    static final WorkingCalendar CALENDAR = WorkingCalendar.of("cn",
            List.of(YEAR_2026, new CalendarYear(2027, 1, false, Set.of(), Set.of())));

    private China() { }

    private static Set<LocalDate> days(String... spans) {
        return Stream.of(spans).map(span -> span.split("/"))
                .flatMap(span -> LocalDate.parse(span[0]).datesUntil(LocalDate.parse(span[1]).plusDays(1)))
                .collect(Collectors.toSet());
    }
}
