package io.lianluo.notification.reachability;

import java.time.Instant;
import java.util.UUID;

/** Keeps which persons can be reached by mail, as far as is known. */
public interface Reachabilities {

    /** Tells whether mail to the address of that edition of the person's contact details was refused. */
    boolean failed(UUID personId, long edition);

    /** Forgets whether the person could be reached. */
    void forget(UUID personId);

    /** Keeps that it was refused as that notice was sent. */
    void refused(UUID personId, long edition, UUID noticeId, Instant now);
}
