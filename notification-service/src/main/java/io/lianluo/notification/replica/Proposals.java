package io.lianluo.notification.replica;

import io.lianluo.eventing.EventMeta;
import java.util.List;
import java.util.UUID;

/** Replacement proposals and their withdrawals, which come by two topics in any order. */
public interface Proposals {

    /** Keeps a proposal. */
    void keep(EventMeta cause, Proposal proposal);

    /** Keeps that a proposal was withdrawn. */
    void withdrawn(EventMeta cause, UUID proposalId);

    /** Whether it was withdrawn, and not made again since. */
    boolean isWithdrawn(UUID proposalId);

    /** Proposals to that unit that stand. */
    List<Proposal> openFor(UUID unitId);
}
