package io.lianluo.registry.advice;

import java.util.UUID;

/** Follows up when a unit is advised to name another liaison, when the advice is withdrawn, and when the unit answers. */
@FunctionalInterface
public interface WhenAdviceChanged {

    /** Follows up the advice about a seat as it stands; doing so again changes nothing. */
    void adviceChanged(UUID seatId);
}
