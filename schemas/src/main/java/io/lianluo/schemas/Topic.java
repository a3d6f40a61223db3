package io.lianluo.schemas;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * A topic as the catalogue describes it.
 *
 * @param name       name of the topic, such as {@code registry.liaison-changed.v1}
 * @param owner      the one context that writes to it
 * @param record     full name of the Avro record it carries, which is also the events' {@code ce_type}
 * @param key        the record's fields that make the key
 * @param kind       whether it keeps the latest state of each key, or facts for a time
 * @param retention  how long facts are kept; empty for state
 * @param compactedWithin the longest time after which the broker compacts a restricted topic, so that what was erased is gone; empty for all others
 * @param partitions number of partitions
 * @param restricted true when it carries personal data and only its readers may read it
 * @param readers    the contexts that read it
 */
public record Topic(String name, String owner, String record, List<String> key, Kind kind, Optional<Duration> retention,
                    Optional<Duration> compactedWithin, int partitions, boolean restricted, Set<String> readers) {

    /** The ways in which a topic keeps its records. */
    public enum Kind {
        /** Compacted: the latest record of each key stays for ever. */
        STATE,
        /** Kept by time. */
        FACT
    }

    /** Facts that must go by their retention go by the day: a broker deletes nothing of a segment that is still written to. */
    private static final Duration SEGMENT_OF_RESTRICTED_FACTS = Duration.ofDays(1);

    /** A reader that acts on changes and was away for so long still sees each of them, not the latest alone. */
    private static final Duration EVERY_CHANGE_STAYS = Duration.ofDays(1);

    /** The broker's configuration of this topic. */
    public Map<String, String> configuration() {
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.put("cleanup.policy", kind == Kind.STATE ? "compact" : "delete");
        if (kind == Kind.STATE) {
            configuration.put("min.compaction.lag.ms", Long.toString(EVERY_CHANGE_STAYS.toMillis()));
        }
        retention.ifPresent(time -> configuration.put("retention.ms", Long.toString(time.toMillis())));
        compactedWithin.ifPresent(time -> configuration.put("max.compaction.lag.ms", Long.toString(time.toMillis())));
        if (restricted && kind == Kind.FACT) {
            configuration.put("segment.ms", Long.toString(SEGMENT_OF_RESTRICTED_FACTS.toMillis()));
        }
        return configuration;
    }

    /** The registry's subject for the values of this topic. */
    public String subject() {
        return name + "-value";
    }

    /**
     * The schema of the values as it stands in the registry and in the locked versions: without the properties that tell Java
     * which class to use for strings.
     *
     * @throws IllegalStateException if no contract defines the record
     */
    public Schema schema() {
        return WireSchema.of(record);
    }

    /**
     * The fields that carry a text about a person, such as a name or an address, as the contract marks them by {@code pii}; empty on an open topic. An id
     * of a person is none: it says nothing to those who do not have the text.
     */
    public Set<String> personalTexts() {
        return restricted ? personalTexts(schema(), "").collect(Collectors.toCollection(LinkedHashSet::new)) : Set.of();
    }

    private static Stream<String> personalTexts(Schema schema, String path) {
        return switch (schema.getType()) {
            case RECORD -> schema.getFields().stream().flatMap(field -> Boolean.TRUE.equals(field.getObjectProp("pii"))
                    ? isText(field.schema()) ? Stream.of(path + field.name()) : Stream.empty()
                    : personalTexts(field.schema(), path + field.name() + '.'));
            case UNION -> schema.getTypes().stream().flatMap(type -> personalTexts(type, path));
            case ARRAY -> personalTexts(schema.getElementType(), path);
            default -> Stream.empty();
        };
    }

    private static boolean isText(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> schema.getTypes().stream().anyMatch(Topic::isText);
            case STRING -> schema.getLogicalType() == null;
            case NULL -> false;
            default -> true;
        };
    }

    /**
     * The key of a record on this topic, which is also the subject of its event.
     *
     * @throws IllegalArgumentException if the topic does not carry such records
     */
    public String keyOf(IndexedRecord value) {
        if (!value.getSchema().getFullName().equals(record)) {
            throw new IllegalArgumentException(name + " carries " + record + ", not " + value.getSchema().getFullName());
        }
        return key.stream().map(field -> value.get(value.getSchema().getField(field).pos()).toString()).collect(Collectors.joining("/"));
    }
}
