package io.lianluo.eventing;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The filling of replicas from a topic anew, as the thread sees it that hands the topic's events to their handlers. A replica takes the event again
 * that it has; an older one it passes over as ever. Nothing else happens: where a handler is about to save an aggregate, it ends.
 */
final class Refill {

    private static final ScopedValue<Refill> CURRENT = ScopedValue.newInstance();

    /** A handler has come to what it would save. It is an error, so that a policy that deals with exceptions lets it pass. */
    static final class EndOfHandling extends Error {
        private static final EndOfHandling INSTANCE = new EndOfHandling();

        private EndOfHandling() {
            super("a replica is filled again, and nothing else is written", null, false, false);
        }
    }

    private final Map<String, Long> taken = new TreeMap<>();
    private final Set<String> takenOfEvent = new HashSet<>();

    /** The number of writes that each replica took so far. */
    Map<String, Long> taken() {
        return Map.copyOf(taken);
    }

    /** Handles an event under this refill. */
    void handle(Handling handling) throws Exception {
        takenOfEvent.clear();
        ScopedValue.where(CURRENT, this).call(() -> {
            handling.handle();
            return this;
        });
    }

    /** A handling of one event. */
    interface Handling {
        void handle() throws Exception;
    }

    static boolean isUnderWay() {
        return CURRENT.isBound();
    }

    /** Ends the handler that is about to save an aggregate, if replicas are filled again. */
    static void endHandling() {
        if (isUnderWay()) {
            throw EndOfHandling.INSTANCE;
        }
    }

    /** Says whether a replica takes an event again that it has under the key. Of two writes by one event the first one holds, as ever. */
    static boolean takesAgain(String collection, String key) {
        @Nullable Refill current = CURRENT.isBound() ? CURRENT.get() : null;
        return current != null && !current.takenOfEvent.contains(collection + '/' + key);
    }

    /** Counts what a replica took. */
    static void taken(String collection, String key) {
        if (CURRENT.isBound()) {
            CURRENT.get().takenOfEvent.add(collection + '/' + key);
            CURRENT.get().taken.merge(collection, 1L, Long::sum);
        }
    }
}
