package io.lianluo.registry.obligation;

import io.lianluo.eventing.EventMeta;
import java.util.Optional;
import java.util.UUID;

/** All obligations that are open, as reporting last told. */
public interface OpenObligations {

    /** Keeps the obligation that the event is about; empty when it is open no more. */
    void keep(EventMeta cause, Optional<OpenObligation> open);

    /** Counts the open obligations of a programme's duty. */
    long countOf(String programme, String duty);

    /** Counts the obligations that a seat owes. */
    long countOwedBy(UUID seatId);
}
