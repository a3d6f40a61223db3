package io.lianluo.registry.calendar;

import io.lianluo.domain.Aggregate;
import java.util.Comparator;
import java.util.List;

/** One year of a working calendar (工作日历), as it stands. Each correction is a new version, so that a deadline can say by which it was counted. */
public final class YearOfCalendar extends Aggregate<CalendarEvent> {

    private final String calendar;
    private final int year;
    private int edition;
    private boolean published;
    private List<SpecialDay> days;

    private YearOfCalendar(String calendar, int year, int edition, boolean published, List<SpecialDay> days) {
        this.calendar = calendar;
        this.year = year;
        this.edition = edition;
        this.published = published;
        this.days = days;
    }

    /** A year of which nothing is known yet. */
    public static YearOfCalendar unknown(String calendar, int year) {
        return new YearOfCalendar(calendar, year, 0, false, List.of());
    }

    /** The year as the store kept it. */
    public static YearOfCalendar restore(String calendar, int year, int edition, boolean published, List<SpecialDay> days) {
        return new YearOfCalendar(calendar, year, edition, published, days);
    }

    /** The id of a calendar's year, such as {@code cn/2026}. */
    public static String id(String calendar, int year) {
        return calendar + "/" + year;
    }

    /**
     * Takes over the list of a year; the list that stands already is not published again.
     *
     * @param byAuthorities false while the authorities have not published the year
     * @param lostEdition   a version that others have and that is not remembered here, which is not given again; 0 for none
     * @throws IllegalArgumentException if a day lies in another year
     */
    public void publish(boolean byAuthorities, List<SpecialDay> specialDays, int lostEdition) {
        specialDays.stream().filter(day -> day.date().getYear() != year).findFirst().ifPresent(day -> {
            throw new IllegalArgumentException(day.date() + " does not lie in " + year);
        });
        List<SpecialDay> inOrder = specialDays.stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
        if (edition > 0 && edition >= lostEdition && published == byAuthorities && days.equals(inOrder)) {
            return;
        }
        edition = Math.max(edition, lostEdition) + 1;
        published = byAuthorities;
        days = inOrder;
        raise(new CalendarEvent.Published());
    }

    /** Name of the calendar, such as cn. */
    public String calendar() {
        return calendar;
    }

    /** The civil year. */
    public int year() {
        return year;
    }

    /** Version of the list, from 1. */
    public int edition() {
        return edition;
    }

    /** False while the authorities have not published the year. */
    public boolean isPublished() {
        return published;
    }

    /** The days that differ from the ordinary week, in order. */
    public List<SpecialDay> days() {
        return days;
    }

    @Override
    public String id() {
        return id(calendar, year);
    }
}
