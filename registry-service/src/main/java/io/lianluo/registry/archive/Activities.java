package io.lianluo.registry.archive;

import io.lianluo.eventing.EventMeta;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what other contexts told of the activities of liaisons. Each context names the liaison itself, and tells again when that changes,
 * so that neither the order of topics nor a corrected roster leaves an entry with the wrong liaison.
 */
public interface Activities extends Source {

    /** Keeps what became of the obligation that the event is about; empty while there is nothing to put on record. */
    void report(EventMeta cause, Optional<Entry> entry);

    /** Keeps what became of a liaison's invitation to the meeting that the event is about. */
    void attendance(EventMeta cause, UUID liaisonId, Optional<Entry> entry);

    /** Keeps that somebody was told. */
    void notice(EventMeta cause, Notice notice);

    /** The notices that a person got about those things, the first first. */
    List<Notice> notices(UUID personId, Collection<UUID> about);
}
