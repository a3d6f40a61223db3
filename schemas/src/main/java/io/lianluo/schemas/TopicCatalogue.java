package io.lianluo.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The catalogue {@code topics.yaml}: every topic, found by name or by the record it carries. */
public final class TopicCatalogue {

    /** A topic of dead letters, owned and read by one service alone. */
    public record DeadLetterTopic(String name, String owner, Duration retention, int partitions) { }

    private final Map<String, Topic> byName = new LinkedHashMap<>();
    private final Map<String, Topic> byRecord = new LinkedHashMap<>();
    private final Map<String, DeadLetterTopic> deadLetters = new LinkedHashMap<>();

    private TopicCatalogue(Map<String, Object> file) {
        for (Map<String, Object> entry : entries(file, "topics")) {
            Topic topic = topic(entry);
            if (byName.put(topic.name(), topic) != null) {
                throw new IllegalArgumentException("topic " + topic.name() + " is listed twice");
            }
            if (byRecord.put(topic.record(), topic) != null) {
                throw new IllegalArgumentException("record " + topic.record() + " is on two topics; one record, one topic");
            }
        }
        for (Map<String, Object> entry : entries(file, "dead-letters")) {
            String owner = text(entry, "owner");
            deadLetters.put(owner, new DeadLetterTopic(text(entry, "name"), owner,
                    Duration.parse(text(entry, "retention")), (Integer) value(entry, "partitions")));
        }
    }

    /** The catalogue that stands in this jar. */
    public static TopicCatalogue load() {
        try (InputStream in = TopicCatalogue.class.getResourceAsStream("/topics.yaml")) {
            return parse(Objects.requireNonNull(in, "topics.yaml is not on the class path"));
        } catch (IOException e) {
            throw new IllegalStateException("topics.yaml cannot be read", e);
        }
    }

    static TopicCatalogue parse(InputStream yaml) {
        return new TopicCatalogue(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    }

    /** All topics of events, in the order of the file. */
    public List<Topic> topics() {
        return List.copyOf(byName.values());
    }

    /** All topics of dead letters. */
    public List<DeadLetterTopic> deadLetterTopics() {
        return List.copyOf(deadLetters.values());
    }

    /** The topic of that name, if the catalogue has one. */
    public Optional<Topic> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The topic that carries the record of that full name, if the catalogue has one. */
    public Optional<Topic> carrying(String record) {
        return Optional.ofNullable(byRecord.get(record));
    }

    /**
     * Where a service puts what it could not handle.
     *
     * @throws IllegalArgumentException if the catalogue has no such topic for the service
     */
    public DeadLetterTopic deadLettersOf(String service) {
        DeadLetterTopic topic = deadLetters.get(service);
        if (topic == null) {
            throw new IllegalArgumentException("topics.yaml lists no dead-letters topic for " + service);
        }
        return topic;
    }

    private static Topic topic(Map<String, Object> entry) {
        String name = text(entry, "name");
        Topic.Kind kind = Topic.Kind.valueOf(text(entry, "kind").toUpperCase(java.util.Locale.ROOT));
        Optional<Duration> retention = Optional.ofNullable((String) entry.get("retention")).map(Duration::parse);
        if (retention.isPresent() != (kind == Topic.Kind.FACT)) {
            throw new IllegalArgumentException("topic " + name + ": facts have a retention, state has none");
        }
        @SuppressWarnings("unchecked")
        List<String> readers = (List<String>) value(entry, "readers");
        return new Topic(name, text(entry, "owner"), text(entry, "record"), List.of(text(entry, "key").split("/")), kind, retention,
                (Integer) value(entry, "partitions"), text(entry, "access").equals("restricted"), Set.copyOf(readers));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries(Map<String, Object> file, String name) {
        return new ArrayList<>((List<Map<String, Object>>) value(file, name));
    }

    private static String text(Map<String, Object> entry, String field) {
        return (String) value(entry, field);
    }

    private static Object value(Map<String, Object> entry, String field) {
        Object value = entry.get(field);
        if (value == null) {
            throw new IllegalArgumentException("topics.yaml: " + field + " is missing in " + entry);
        }
        return value;
    }
}
