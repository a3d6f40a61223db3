package io.lianluo.registry.seat.appointment;

import io.lianluo.domain.Erased;
import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Everything that was ever put on record about who held a seat (名册沿革), in the order in which it was. It only grows, so that it tells
 * who held the seat on any day, as was known at any moment.
 *
 * @param entries what was put on record, the oldest first
 */
public record Chronicle(List<RosterEntry> entries) {

    /** Nothing is on record yet. */
    public static final Chronicle EMPTY = new Chronicle(List.of());

    public Chronicle {
        entries = List.copyOf(entries);
    }

    /** The chronicle with one entry more. */
    public Chronicle with(RosterEntry entry) {
        List<RosterEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Chronicle(more);
    }

    /** Returns the chronicle with its texts written otherwise. */
    public Chronicle withTexts(TextMapper as) {
        return new Chronicle(as.mapEach("entries", entries, RosterEntry::withTexts));
    }

    /** Returns the chronicle without what was said about a person; the days stay. */
    public Chronicle erasing(UUID personId) {
        return new Chronicle(entries.stream().map(entry -> entry.personId().equals(personId) ? entry.withTexts((field, text) -> Erased.TEXT) : entry).toList());
    }

    /**
     * Tells who held the seat on a day, as was known at a moment. Of two on one day it is the successor; this happens where a successor
     * began on the first day of the predecessor.
     */
    public Optional<RosterEntry> holderOn(LocalDate day, Instant asKnownAt) {
        return knownAt(asKnownAt).stream().filter(entry -> entry.covers(day)).max(Comparator.comparing(RosterEntry::since));
    }

    /** The time when an appointment was put on record; empty if it never was. */
    public Optional<Instant> recordedAt(UUID liaisonId) {
        return entries.stream().filter(entry -> entry.liaisonId().equals(liaisonId)).findFirst().map(entry -> entry.act().at());
    }

    /** The first day of an appointment as it was first put on record, whatever was put right since; empty if it never was. */
    public Optional<LocalDate> firstDayAsRecorded(UUID liaisonId) {
        return entries.stream().filter(entry -> entry.liaisonId().equals(liaisonId)).findFirst().map(RosterEntry::since);
    }

    /** The liaisons who were on record when another was appointed; none if that one was only added later. */
    Set<UUID> knownWhenBegan(UUID liaisonId) {
        List<RosterEntry> before = entries.stream().takeWhile(entry -> !entry.liaisonId().equals(liaisonId)).toList();
        boolean made = before.size() < entries.size() && entries.get(before.size()).kind() == RosterEntry.Kind.BEGAN;
        return made ? before.stream().map(RosterEntry::liaisonId).collect(Collectors.toSet()) : Set.of();
    }

    /** The latest entry of each appointment known of at a moment, in the order in which the appointments became known. */
    private Collection<RosterEntry> knownAt(Instant moment) {
        Map<UUID, RosterEntry> known = new LinkedHashMap<>();
        entries.stream().filter(entry -> !entry.act().at().isAfter(moment)).forEach(entry -> known.put(entry.liaisonId(), entry));
        return known.values();
    }
}
