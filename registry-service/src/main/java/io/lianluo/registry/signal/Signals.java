package io.lianluo.registry.signal;

import io.lianluo.eventing.EventMeta;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What other contexts told. They tell in any order, so that a withdrawal may come before its proposal. */
public interface Signals {

    /** Keeps a proposal. */
    void proposed(EventMeta cause, Proposal proposal);

    /** Keeps that a proposal was withdrawn. */
    void withdrawn(EventMeta cause, String proposalId);

    /** Keeps a failure to reach somebody. */
    void failed(EventMeta cause, DeliveryFailure failure);

    /** The proposals about those seats that stand. */
    List<Proposal> standing(Collection<String> seatIds);

    /** The proposals that were ever made about an appointment, the first first. */
    List<Proposal> everMadeAbout(String liaisonId);

    /** The latest failure to reach a person. */
    Optional<DeliveryFailure> latestFailure(String personId);
}
