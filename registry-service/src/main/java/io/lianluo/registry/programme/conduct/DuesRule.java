package io.lianluo.registry.programme.conduct;

import io.lianluo.registry.programme.duty.Reminder;
import java.util.List;

/**
 * The dues of a unit, which its liaison reminds of (TZA-7).
 *
 * @param opensOnDay the day within the year as MM-DD from which they can be paid
 * @param dueOnDay   the day within the year as MM-DD at whose end they are due
 * @param reminders  when to remind of them
 * @param articles   numbers of the articles that it follows from
 */
public record DuesRule(String opensOnDay, String dueOnDay, List<Reminder> reminders, List<String> articles) { }
