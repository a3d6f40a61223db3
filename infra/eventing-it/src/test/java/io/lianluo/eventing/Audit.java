package io.lianluo.eventing;

import io.lianluo.testing.TestTopics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bson.Document;

/**
 * Compares what was committed with what stands on the topic, as somebody would who trusts neither.
 *
 * @param lost      committed, but not on the topic
 * @param phantoms  on the topic, but never committed
 * @param reordered came first after a later one of the same key had come
 * @param repeated  came again; allowed, and counted
 * @param stale     keys whose last message on the topic is not their last event: a new reader would believe an old state
 */
record Audit(List<String> lost, List<String> phantoms, List<String> reordered, List<String> repeated, List<String> stale) {

    /** Of units whose every version is one event. */
    static Audit of(Publisher publisher, Collection<String> ids) {
        Map<String, Long> versions = new LinkedHashMap<>();
        for (Document document : publisher.mongo.getCollection("units").find(new Document("_id", new Document("$in", List.copyOf(ids))))) {
            versions.put(document.getString("_id"), document.getLong("version"));
        }
        return of(versions);
    }

    static Audit of(Map<String, Long> versions) {
        Map<String, List<Long>> told = TestTopics.consumeRaw("registry.unit-changed.v1").stream()
                .filter(message -> versions.containsKey(message.key()))
                .collect(Collectors.groupingBy(message -> message.key(), LinkedHashMap::new, Collectors.mapping(message ->
                        Long.valueOf(new String(message.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8)), Collectors.toList())));
        Audit audit = new Audit(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        versions.forEach((id, version) -> audit.look(id, version, told.getOrDefault(id, List.of())));
        return audit;
    }

    private void look(String id, long version, List<Long> told) {
        Set<Long> heard = new LinkedHashSet<>();
        long highest = 0;
        for (long sequence : told) {
            if (!heard.add(sequence)) {
                repeated.add(id + "#" + sequence);
            } else if (sequence < highest) {
                reordered.add(id + "#" + sequence);
            }
            highest = Math.max(highest, sequence);
        }
        LongStream.rangeClosed(1, version).filter(sequence -> !heard.contains(sequence)).forEach(sequence -> lost.add(id + "#" + sequence));
        heard.stream().filter(sequence -> sequence > version).forEach(sequence -> phantoms.add(id + "#" + sequence));
        if (!told.isEmpty() && told.getLast() != version) {
            stale.add(id);
        }
    }

    /** Whether nothing is wrong; what came again does not count. */
    boolean isClean() {
        return lost.isEmpty() && phantoms.isEmpty() && reordered.isEmpty() && stale.isEmpty();
    }
}
