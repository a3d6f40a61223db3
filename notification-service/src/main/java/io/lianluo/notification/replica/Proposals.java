package io.lianluo.notification.replica;

import io.lianluo.eventing.EventMeta;
import java.util.List;

/** Replacement proposals and their withdrawals, which come by two topics in any order. */
public interface Proposals {

    /** Keeps a proposal. */
    void keep(EventMeta cause, Proposal proposal);

    /** Keeps that a proposal was withdrawn. */
    void withdrawn(EventMeta cause, String proposalId);

    /** Whether it was withdrawn, and not made again since. */
    boolean isWithdrawn(String proposalId);

    /** Proposals to that unit that stand. */
    List<Proposal> openFor(String unitId);
}
