package io.lianluo.notification.reachability;

import java.time.Instant;

/** What happened to a person's reachability. */
public sealed interface ReachabilityEvent {

    /** The known address was refused as that notice was sent. */
    record Unreachable(String noticeId, Instant at) implements ReachabilityEvent { }
}
