package io.lianluo.registry.archive;

import java.time.Instant;
import java.util.UUID;

/**
 * Proof that a person was told.
 *
 * @param personId the person
 * @param about    identity of what it told of
 * @param kind     what it told, such as {@code REPORT_OVERDUE}
 * @param channel  the way it went
 * @param servedAt when
 */
public record Notice(UUID personId, UUID about, String kind, String channel, Instant servedAt) {

    /** Tells whether it told of an entry; of one appointment both the beginning and the end are told. */
    public boolean toldOf(Entry entry) {
        return about.equals(entry.about()) && (!about.equals(entry.liaisonId()) || kind.equals(entry.kind().name()));
    }
}
