package io.lianluo.registry.advice;

import io.lianluo.eventing.EventMeta;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The proposals of assessment. They are told in any order, so that a withdrawal may come before its proposal. */
public interface Proposals {

    /** Keeps a proposal. */
    void proposed(EventMeta cause, Proposal proposal);

    /** Keeps that a proposal was withdrawn. */
    void withdrawn(EventMeta cause, UUID proposalId);

    /** The proposals about those seats that stand. */
    List<Proposal> standing(Collection<UUID> seatIds);

    /** The proposals that were ever made about an appointment, the first first. */
    List<Proposal> everMadeAbout(UUID liaisonId);
}
