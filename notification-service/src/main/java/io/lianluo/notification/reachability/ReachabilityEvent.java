package io.lianluo.notification.reachability;

import java.time.Instant;
import java.util.UUID;

/** An event that happened to a person's reachability. */
public sealed interface ReachabilityEvent {

    /** The address of that edition of the contact details was refused as that notice was sent. */
    record Unreachable(UUID noticeId, long edition, Instant at) implements ReachabilityEvent { }
}
