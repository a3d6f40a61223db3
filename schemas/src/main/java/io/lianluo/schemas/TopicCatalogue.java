package io.lianluo.schemas;

import java.util.TreeMap;
import java.util.SortedMap;
import java.util.EnumSet;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The catalogue {@code topics.yaml}: every topic, found by name or by the record it carries. */
public final class TopicCatalogue {

    /**
     * A topic of dead letters, owned and read by one service alone.
     *
     * @param name       name of the topic
     * @param owner      the service whose messages it keeps
     * @param retention  how long they are kept
     * @param partitions number of partitions
     */
    public record DeadLetterTopic(String name, String owner, Duration retention, int partitions) { }

    private static final Set<String> TOPIC_FIELDS =
            Set.of("name", "owner", "record", "key", "kind", "retention", "compacted-within", "partitions", "access", "readers");
    private static final Set<String> DEAD_LETTER_FIELDS = Set.of("name", "owner", "retention", "partitions");
    /** The time that the promise of erasure names; an entry may promise less, never more. */
    static final Duration LONGEST_COMPACTION = Duration.ofDays(7);
    private static final Pattern RECORD = Pattern.compile("io\\.lianluo\\.events\\.([a-z]+)\\.(v[1-9]\\d*)\\.([A-Z]\\w*)");

    private final Map<String, Topic> byName = new LinkedHashMap<>();
    private final Map<String, Topic> byRecord = new LinkedHashMap<>();
    private final Map<String, DeadLetterTopic> deadLetters = new LinkedHashMap<>();

    private TopicCatalogue(Map<?, ?> file) {
        for (CatalogueEntry entry : CatalogueEntry.of(file, "dead-letters", DEAD_LETTER_FIELDS)) {
            String owner = entry.text("owner");
            DeadLetterTopic topic = new DeadLetterTopic(entry.text("name"), owner, entry.duration("retention"), entry.count("partitions"));
            if (deadLetters.put(owner, topic) != null) {
                throw entry.refusal("is the second topic of dead letters for " + owner);
            }
        }
        for (CatalogueEntry entry : CatalogueEntry.of(file, "topics", TOPIC_FIELDS)) {
            Topic topic = topic(entry);
            if (byName.put(topic.name(), topic) != null) {
                throw entry.refusal("is listed twice");
            }
            byRecord.put(topic.record(), topic);
        }
    }

    /** Holds the catalogue of this jar: a start asks for it several times. */
    private static final class Own {

        static final TopicCatalogue CATALOGUE = read();
    }

    /** The catalogue that stands in this jar. */
    public static TopicCatalogue load() {
        return Own.CATALOGUE;
    }

    private static TopicCatalogue read() {
        try (InputStream in = TopicCatalogue.class.getResourceAsStream("/topics.yaml")) {
            return parse(Objects.requireNonNull(in, "topics.yaml is not on the class path"));
        } catch (IOException e) {
            throw new IllegalStateException("topics.yaml cannot be read", e);
        }
    }

    /**
     * The catalogue of a file.
     *
     * @throws IllegalArgumentException if the file breaks a rule; the message names the entry and the rule
     */
    static TopicCatalogue parse(InputStream yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            if (new Yaml(new SafeConstructor(options)).load(yaml) instanceof Map<?, ?> file) {
                return new TopicCatalogue(file);
            }
        } catch (YAMLException e) {
            throw new IllegalArgumentException("topics.yaml is no YAML: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("topics.yaml must hold topics and dead-letters");
    }

    /** All topics of events, in the order of the file. */
    public List<Topic> topics() {
        return List.copyOf(byName.values());
    }

    /** The contexts of the platform, each of which is a service of that name, in the order of the file: that in which the main job meets them. */
    public List<String> contexts() {
        return List.copyOf(deadLetters.keySet());
    }

    /** All topics of dead letters. */
    public List<DeadLetterTopic> deadLetterTopics() {
        return List.copyOf(deadLetters.values());
    }

    /** The topic of that name, if the catalogue has one. */
    public Optional<Topic> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Tells whether the topic of that name carries personal data. */
    public boolean isRestricted(String name) {
        Topic topic = byName.get(name);
        return topic != null && topic.restricted();
    }

    /** The topic that carries the record of that full name, if the catalogue has one. */
    public Optional<Topic> carrying(String record) {
        return Optional.ofNullable(byRecord.get(record));
    }

    /**
     * The topic on which a service puts what it could not handle.
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

    /** The ways in which a service uses a topic. */
    public enum Access { READ, WRITE }

    /** Tells how a service uses each topic: it writes what it owns, reads what it is named for, and does both with its dead letters. */
    public SortedMap<String, Set<Access>> accessOf(String service) {
        SortedMap<String, Set<Access>> access = new TreeMap<>();
        for (Topic topic : topics()) {
            if (topic.owner().equals(service)) {
                access.computeIfAbsent(topic.name(), name -> EnumSet.noneOf(Access.class)).add(Access.WRITE);
            }
            if (topic.readers().contains(service)) {
                access.computeIfAbsent(topic.name(), name -> EnumSet.noneOf(Access.class)).add(Access.READ);
            }
        }
        access.put(deadLettersOf(service).name(), EnumSet.allOf(Access.class));
        return access;
    }

    private static Optional<Duration> compactedWithin(CatalogueEntry entry, boolean erases) {
        if (!entry.has("compacted-within")) {
            return erases ? Optional.of(LONGEST_COMPACTION) : Optional.empty();
        }
        Duration within = entry.duration("compacted-within");
        if (!erases || within.compareTo(LONGEST_COMPACTION) > 0 || !within.equals(Duration.ofDays(within.toDays()))) {
            throw entry.refusal("breaks the rule that compacted-within is in whole days, at most " + LONGEST_COMPACTION.toDays()
                    + ", the time promised for an erasure, and stands on restricted state alone");
        }
        return Optional.of(within);
    }

    private Topic topic(CatalogueEntry entry) {
        Topic.Kind kind = entry.chooses("kind", "state", "fact") ? Topic.Kind.STATE : Topic.Kind.FACT;
        boolean restricted = entry.chooses("access", "restricted", "open");
        Topic topic = new Topic(entry.text("name"), entry.text("owner"), entry.text("record"), List.of(entry.text("key").split("/")), kind,
                entry.has("retention") ? Optional.of(entry.duration("retention")) : Optional.empty(),
                compactedWithin(entry, restricted && kind == Topic.Kind.STATE), entry.count("partitions"), restricted, entry.names("readers"));
        if (topic.retention().isPresent() != (topic.kind() == Topic.Kind.FACT)) {
            throw entry.refusal("breaks the rule that facts have a retention and state has none");
        }
        if (!topic.name().equals(nameFor(topic.record(), topic.owner()))) {
            throw entry.refusal("must be called <owner>.<record-in-kebab-case>.<version> after its record " + topic.record());
        }
        for (String context : topic.readers()) {
            if (!deadLetters.containsKey(context)) {
                throw entry.refusal("is read by " + context + ", which has no topic of dead letters");
            }
        }
        if (!deadLetters.containsKey(topic.owner())) {
            throw entry.refusal("is owned by " + topic.owner() + ", which is no context of the platform");
        }
        return topic;
    }

    private static String nameFor(String record, String owner) {
        Matcher parts = RECORD.matcher(record);
        if (!parts.matches() || !parts.group(1).equals(owner)) {
            return "";
        }
        return owner + "." + parts.group(3).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
                + "." + parts.group(2);
    }
}
