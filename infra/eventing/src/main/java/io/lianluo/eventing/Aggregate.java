package io.lianluo.eventing;

import java.util.ArrayList;
import java.util.List;

/**
 * A thing that changes as one and says what happened to it.
 *
 * <p>Its methods are the domain's verbs; each raises events in the past tense. It knows no framework and no store.
 *
 * @param <E> the sealed type of its events
 */
public abstract class Aggregate<E> {

    private final List<E> raised = new ArrayList<>();
    private Kept kept = Kept.NEVER;

    /** Its identity, unique among aggregates of its kind and never used again. */
    public abstract String id();

    /** Says that something happened; only verbs and factories call it, never the way back from the store. */
    protected final void raise(E event) {
        raised.add(event);
    }

    /** What happened since it was made or loaded, oldest first. */
    public final List<E> raised() {
        return List.copyOf(raised);
    }

    /** How often it changed as far as the store knows; 0 while it was never saved. Each event of a save counts one. */
    public final long version() {
        return kept.version();
    }

    final Kept kept() {
        return kept;
    }

    final void keptAs(Kept now) {
        kept = now;
        raised.clear();
    }
}
