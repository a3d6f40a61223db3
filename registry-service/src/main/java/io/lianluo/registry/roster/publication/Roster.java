package io.lianluo.registry.roster.publication;

import io.lianluo.domain.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/**
 * The whole roster of a programme on a day.
 *
 * @param title     what the programme is called
 * @param authority the authority's name on paper
 * @param day       the day
 * @param entries   its seats, by code of their unit
 */
public record Roster(LocalizedText title, LocalizedText authority, LocalDate day, List<RosterRow> entries) {

    public Roster {
        entries = List.copyOf(entries);
    }
}
