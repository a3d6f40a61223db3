package io.lianluo.registry.programme.duty;

import io.lianluo.domain.LocalizedText;
import io.lianluo.workingtime.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that a unit goes through with the authority, of which its liaison is reminded when it is due (JCH-7).
 *
 * @param id        identity among the procedures of the programme, such as deregistration
 * @param title     what it is called
 * @param onDay     the day within the year as MM-DD at whose end it is due each year; null when it is due after an event
 * @param within    the term from the event; null when it is due on a day of each year
 * @param reminders when to remind of it
 * @param articles  numbers of the articles that it follows from
 */
public record ProcedureRule(String id, LocalizedText title, @Nullable String onDay, @Nullable Term within, List<Reminder> reminders,
                            List<String> articles) { }
