package io.lianluo.registry.archive.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Messages;
import io.lianluo.registry.archive.Entry;
import io.lianluo.registry.archive.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as callers see it.
 *
 * @param id      its id, for ever
 * @param kind    what is on record
 * @param text    the same in the caller's language
 * @param title   what the report or meeting is called, or why another liaison was proposed; null where the kind says all
 * @param about   identity of the obligation, meeting, proposal, nomination, filing or appointment
 * @param at      the moment for which it counts
 * @param dueAt   when a report was due; null for anything else
 * @param articles names of the articles that it follows from, by the version of the programme that was in force then
 * @param notices what the liaison was told of it, the first first
 */
record EntryView(String id, Entry.Kind kind, String text, @Nullable LocalizedText title, UUID about, Instant at, @Nullable Instant dueAt,
                 List<LocalizedText> articles, List<Told> notices) {

    /**
     * A notice that the liaison was given.
     *
     * @param kind     what was told
     * @param channel  the way it went
     * @param servedAt when
     */
    record Told(String kind, String channel, Instant servedAt) { }

    static EntryView of(Entry entry, List<LocalizedText> articles, List<Notice> notices, Messages messages, Locale language) {
        return new EntryView(entry.id(), entry.kind(), text(entry.kind(), messages, language), entry.title(), entry.about(), entry.at(),
                entry.dueAt(), articles, notices.stream().filter(notice -> notice.toldOf(entry))
                        .map(notice -> new Told(notice.kind(), notice.channel(), notice.servedAt())).toList());
    }

    static String text(Entry.Kind kind, Messages messages, Locale language) {
        return messages.get(language, "archive." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
