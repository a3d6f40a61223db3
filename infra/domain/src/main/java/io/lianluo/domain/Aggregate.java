package io.lianluo.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that changes as one and says what happened to it.
 *
 * <p>Its methods are the domain's verbs; each raises events in the past tense. It knows no framework and no store.
 *
 * @param <E> the sealed type of its events
 */
public abstract class Aggregate<E> {

    private final List<E> raised = new ArrayList<>();
    private @Nullable Stored stored;

    /** A store's own notes about an aggregate, as of when it was loaded or saved. */
    public interface Stored {

        /** The number of changes that the aggregate has had; each event of a save counts one. */
        long version();
    }

    /** The base of every store: it alone notes how an aggregate is stored. */
    public abstract static class Store {

        /** The notes of the last loading or saving; null while the aggregate was never saved. */
        protected static @Nullable Stored storedOf(Aggregate<?> aggregate) {
            return aggregate.stored;
        }

        /** The text of its identity, under which a store keeps it. */
        protected static String keyOf(Aggregate<?> aggregate) {
            return aggregate.id().toString();
        }

        /** Notes that the aggregate is stored as it is now, with all that it raised. */
        protected static void stored(Aggregate<?> aggregate, Stored now) {
            aggregate.stored = now;
            aggregate.raised.clear();
        }
    }

    /** Its identity, a UUID or a text, unique among aggregates of its kind and never used again. */
    public abstract Object id();

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
        return stored == null ? 0 : stored.version();
    }
}
