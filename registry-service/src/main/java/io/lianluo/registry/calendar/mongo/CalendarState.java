package io.lianluo.registry.calendar.mongo;

import io.lianluo.registry.calendar.SpecialDay;
import java.util.List;

/** A year of a calendar as kept. */
record CalendarState(String calendar, int year, int edition, boolean published, List<SpecialDay> days) { }
