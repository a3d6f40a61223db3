package io.lianluo.workingtime;

import java.time.LocalDate;
import java.util.List;

/**
 * A day reached by counting working days.
 *
 * @param day              the day reached
 * @param calendarVersions the versions of every year counted over, in order, such as {@code cn/2026/1}
 * @param assumed          true when one of those years is not published yet, so that the day may still move
 */
public record WorkingDay(LocalDate day, List<String> calendarVersions, boolean assumed) { }
