package io.lianluo.registry.keys;

import io.lianluo.registry.person.KeyService;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Seals anew what another than the active key sealed, some at a time (SCH-8). Where it stands is in the documents alone, so any replica may
 * go on at any time; while replicas do not agree on the active key, each seals what it finds with its own, which ends with the rollout.
 */
public class KeyRotation {

    private static final int TOGETHER = 200;
    /** So that it holds up nothing else that is done by time. */
    private static final int AT_ONCE = 10;

    private final KeyService keys;
    private final List<SealedDocuments> documents;
    private final ToLongFunction<String> waiting;

    /** @param waiting how many events wait for the broker that the key of a name sealed; they are not sealed anew, but go */
    public KeyRotation(KeyService keys, List<SealedDocuments> documents, ToLongFunction<String> waiting) {
        this.keys = keys;
        this.documents = documents.stream().sorted(Comparator.comparing(SealedDocuments::kind)).toList();
        this.waiting = waiting;
    }

    /**
     * What a key is used for.
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
        Set<String> older = new TreeSet<>(keys.names());
        older.remove(keys.activeKey());
        if (older.isEmpty()) {
            return;
        }
        for (SealedDocuments kind : documents) {
            int rounds = 0;
            while (rounds < AT_ONCE && kind.sealAnew(older, TOGETHER) == TOGETHER) {
                rounds++;
            }
        }
    }

    /** What each key that is known here is used for, by name. */
    public List<Use> uses() {
        return keys.names().stream().sorted().map(key -> new Use(key, key.equals(keys.activeKey()), count(kind -> kind.sealedBy(key)),
                waiting.applyAsLong(key))).toList();
    }

    /** How many documents were sealed by keys that are not known here, so that nobody can read them; by kind. */
    public Map<String, Long> unreadable() {
        return count(kind -> kind.sealedByOthers(keys.names()));
    }

    private Map<String, Long> count(ToLongFunction<SealedDocuments> of) {
        Map<String, Long> counts = new TreeMap<>();
        documents.forEach(kind -> counts.put(kind.kind(), of.applyAsLong(kind)));
        return counts;
    }
}
