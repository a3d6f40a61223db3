package io.lianluo.registry.archive.web;

import io.lianluo.domain.Messages;
import io.lianluo.registry.archive.ArchivedLiaison;
import io.lianluo.registry.archive.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A liaison's archive in numbers.
 *
 * @param liaisonId identity of the appointment
 * @param personId  the person
 * @param seatId    the seat
 * @param programme code of the programme that asks for it
 * @param since     first day
 * @param until     last day; null while the appointment lasts
 * @param years     the years of which something is on record, the first first
 */
record ArchiveSummary(UUID liaisonId, UUID personId, UUID seatId, String programme, LocalDate since, @Nullable LocalDate until,
                      List<Year> years) {

    /**
     * A calendar year in the programme's zone.
     *
     * @param year   which
     * @param counts how much of each kind there is; none of what there is not
     */
    record Year(int year, List<Count> counts) { }

    /**
     * The number of entries of a kind.
     *
     * @param kind  the kind
     * @param text  the same in the caller's language
     * @param count how many entries
     */
    record Count(Entry.Kind kind, String text, int count) { }

    static ArchiveSummary of(ArchivedLiaison archived, Map<Integer, Map<Entry.Kind, Integer>> counts, Messages messages, Locale language) {
        return new ArchiveSummary(archived.id(), archived.liaison().personId(), archived.seat().id(), archived.seat().key().programme(),
                archived.liaison().since(), archived.liaison().until(), counts.entrySet().stream()
                        .map(year -> new Year(year.getKey(), year.getValue().entrySet().stream()
                                .map(one -> new Count(one.getKey(), EntryView.text(one.getKey(), messages, language), one.getValue())).toList()))
                        .toList());
    }
}
