package io.lianluo.registry.seat;

import io.lianluo.registry.paper.Paper;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command to put a hearing on record.
 *
 * @param sanction  id of the programme's sanction
 * @param on        the day on which the liaison was heard, or waived it
 * @param isWaived  whether the liaison waived it in writing
 * @param heardBy   who heard the liaison
 * @param statement what was said
 * @param papers    the minutes, or the waiver
 */
public record Hear(String sanction, LocalDate on, boolean isWaived, @Nullable String heardBy, @Nullable String statement, List<Paper> papers) { }
