package io.lianluo.access.me;

import io.lianluo.access.Caller;
import java.util.List;
import java.util.Set;

/** The day of somebody, as far as one service knows it. It gathers and decides nothing. */
public interface MyDay {

    /** All kinds of what can wait for somebody here. */
    Set<? extends WaitingKind> kinds();

    /** In which capacities the caller may act by the roster. */
    List<Capacity> capacities(Caller caller);

    /** Everything that waits for the caller here, in any order. */
    List<Waiting> waiting(Caller caller);
}
