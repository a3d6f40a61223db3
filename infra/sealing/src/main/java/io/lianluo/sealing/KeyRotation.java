package io.lianluo.sealing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Seals anew what another than the active key sealed, some at a time. Where it stands is in the documents alone, so any replica may
 * go on at any time; while replicas do not agree on the active key, each seals what it finds with its own, which ends with the rollout.
 */
public final class KeyRotation {

    private static final int TOGETHER = 200;
    /** So that it holds up nothing else that is done by time. */
    private static final int AT_ONCE = 10;

    private final SealingKeys keys;
    private final List<SealedDocuments> documents;
    private final ToLongFunction<String> waiting;

    /**
     * A rotation of these keys.
     *
     * @param documents all kinds of documents that hold something sealed
     * @param waiting   how many events wait for the broker that the key of a name sealed; they are not sealed anew, but go
     */
    public KeyRotation(SealingKeys keys, List<SealedDocuments> documents, ToLongFunction<String> waiting) {
        this.keys = keys;
        this.documents = documents.stream().sorted(Comparator.comparing(SealedDocuments::kind)).toList();
        this.waiting = waiting;
    }

    /**
     * The use of a key.
     *
     * @param key       its name
     * @param active    whether it seals from now on
     * @param documents how many documents it sealed, by kind
     * @param waiting   how many events it sealed that wait for the broker
     */
    public record Use(String key, boolean active, Map<String, Long> documents, long waiting) {

        /** Whether it may be taken out of the configuration. */
        public boolean removable() {
            return !active && waiting == 0 && documents.values().stream().allMatch(count -> count == 0);
        }
    }

    /** Goes on for a moment. */
    public void goOn() {
        for (SealedDocuments kind : documents) {
            int rounds = 0;
            while (rounds < AT_ONCE && kind.sealAnew(TOGETHER) == TOGETHER) {
                rounds++;
            }
        }
    }

    /** The use of each key that is configured, by name. */
    public List<Use> uses() {
        return keys.names().stream().map(key -> new Use(key, key.equals(keys.activeKey()), count(kind -> kind.sealedBy(key)),
                waiting.applyAsLong(key))).toList();
    }

    /** Counts the documents that are still to be sealed anew, by kind; nothing is asked of the store while one key alone is configured. */
    public Map<String, Long> older() {
        return count(kind -> keys.olderNames().stream().mapToLong(kind::sealedBy).sum());
    }

    /** How many documents were sealed by keys that are not configured, so that nobody can read them; by kind. */
    public Map<String, Long> unreadable() {
        return count(SealedDocuments::unreadable);
    }

    private Map<String, Long> count(ToLongFunction<SealedDocuments> of) {
        Map<String, Long> counts = new TreeMap<>();
        documents.forEach(kind -> counts.put(kind.kind(), of.applyAsLong(kind)));
        return counts;
    }
}
