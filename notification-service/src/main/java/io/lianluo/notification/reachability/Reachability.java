package io.lianluo.notification.reachability;

import io.lianluo.domain.Aggregate;
import java.time.Instant;
import java.util.UUID;

/**
 * Records whether a person can be reached by mail at the contact details that are known.
 *
 * <p>It remembers which edition of the details failed, not the address: a newer edition is worth another try.
 */
public final class Reachability extends Aggregate<ReachabilityEvent> {

    private ReachabilityState state;

    private Reachability(ReachabilityState state) {
        this.state = state;
    }

    /** A person of whom no failure is known. */
    public static Reachability of(UUID personId) {
        return new Reachability(new ReachabilityState(personId, 0));
    }

    /** The reachability of a remembered state; raises nothing. */
    public static Reachability restore(ReachabilityState state) {
        return new Reachability(state);
    }

    /** The mail server refused the address of that edition of the contact details; told once per edition. */
    public void refused(long edition, UUID noticeId, Instant now) {
        if (edition > state.failedEdition()) {
            state = new ReachabilityState(state.personId(), edition);
            raise(new ReachabilityEvent.Unreachable(noticeId, edition, now));
        }
    }

    /** Tells whether the address of that edition, or a newer one, was refused. */
    public boolean failedFor(long edition) {
        return state.failedEdition() >= edition;
    }

    /** Everything that is remembered of it. */
    public ReachabilityState state() {
        return state;
    }

    /** Id of the person. */
    @Override
    public UUID id() {
        return state.personId();
    }
}
