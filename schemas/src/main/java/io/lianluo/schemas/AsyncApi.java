package io.lianluo.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Describes the platform's events as AsyncAPI 3.1, from the catalogue and the contracts. The build writes it into this jar as
 * {@code asyncapi.yaml}.
 */
public final class AsyncApi {

    /** The envelope, in CloudEvents' binary mode. */
    private static final Map<String, String> ALWAYS = texts(
            "ce_specversion", "1.0, the version of CloudEvents.",
            "ce_id", "Identity of the event, a UUID, the same each time it is delivered.",
            "ce_type", "Full name of the record.",
            "ce_source", "The context that published it, such as /registry.",
            "ce_subject", "What it is about: the key of the message.",
            "ce_time", "When it happened, as RFC 3339 in UTC.",
            "ce_sequence", "Its place among the events of its subject on this topic, a decimal number; a greater one is later.");
    private static final Map<String, String> SOMETIMES = texts(
            "ce_dataschema", "Where the registry gives the schema of the value; absent from a tombstone, which has no value.",
            "content-type", "application/avro; absent from a tombstone.",
            "traceparent", "W3C trace context of what caused it; absent where nothing is traced.");

    private final List<Topic> topics;

    AsyncApi(List<Topic> topics) {
        this.topics = topics;
    }

    /** Writes the document; arguments are the file and the version of the platform. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), new AsyncApi(TopicCatalogue.load().topics()).document(arguments[1]));
    }

    String document(String version) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(140);
        return new Yaml(options).dump(map(
                "asyncapi", "3.1.0",
                "info", map("title", "Lianluo events", "version", version,
                        "description", "Everything that the contexts of Lianluo tell each other and whoever subscribes. One document describes all of "
                                + "them: the tag of an operation names the context that sends or receives. Everybody else may receive from open topics too.",
                        "contact", map("name", "The team of the context that owns the topic, named by its tag and by x-owner"),
                        "license", map("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0"),
                        "tags", contexts().stream().map(AsyncApi::tag).toList()),
                "servers", map("local", server("localhost:19092", "kafka", "The local stack, as infra/up starts it.",
                                "http://localhost:18085/apis/ccompat/v7"),
                        "in-service", server("kafka.example.org:9093", "kafka-secure",
                                "An example of a platform in service; its operators name the addresses and give the credentials.",
                                "https://registry.example.org")),
                "defaultContentType", "application/avro",
                "channels", each(topic -> topic.name(), AsyncApi::channel),
                "operations", operations(),
                "components", map("messages", messages(), "messageTraits", map("envelope", envelope(), "tombstoneEnvelope", tombstoneEnvelope()))));
    }

    private Set<String> contexts() {
        Set<String> contexts = new TreeSet<>();
        topics.forEach(topic -> {
            contexts.add(topic.owner());
            contexts.addAll(topic.readers());
        });
        return contexts;
    }

    private static Object server(String host, String protocol, String description, String registry) {
        return map("host", host, "protocol", protocol, "description", description,
                "bindings", map("kafka", map("schemaRegistryUrl", registry, "schemaRegistryVendor", "confluent", "bindingVersion", "0.5.0")));
    }

    private static Object tag(String context) {
        return map("name", context, "description", "The context " + context + " of Lianluo.");
    }

    private Map<String, Object> operations() {
        Map<String, Object> operations = new LinkedHashMap<>();
        for (Topic topic : topics) {
            operations.put(topic.owner() + "-sends-" + topic.name(), operation("send", topic, topic.owner(), topic.owner() + " tells: "));
            for (String reader : new TreeSet<>(topic.readers())) {
                operations.put(reader + "-receives-" + topic.name(), operation("receive", topic, reader, reader + " hears: "));
            }
        }
        return operations;
    }

    private Map<String, Object> messages() {
        Map<String, Object> messages = new LinkedHashMap<>();
        topics.forEach(topic -> {
            messages.put(message(topic), messageOf(topic));
            if (topic.kind() == Topic.Kind.STATE) {
                messages.put(tombstone(topic), tombstoneOf(topic));
            }
        });
        return messages;
    }

    private Map<String, Object> each(Function<Topic, String> name, Function<Topic, Object> value) {
        Map<String, Object> all = new LinkedHashMap<>();
        topics.forEach(topic -> all.put(name.apply(topic), value.apply(topic)));
        return all;
    }

    private static Object channel(Topic topic) {
        Map<String, Object> keeps = new LinkedHashMap<>();
        topic.configuration().forEach((key, value) -> keeps.put(key, key.equals("cleanup.policy") ? List.of(value) : (Object) Long.valueOf(value)));
        return map("address", topic.name(),
                "title", topic.schema().getName(),
                "description", describe(topic),
                "messages", messagesOf(topic, "#/components/messages/"),
                "tags", List.of(tag(topic.owner())),
                "bindings", map("kafka", map("topic", topic.name(), "partitions", topic.partitions(), "topicConfiguration", keeps,
                        "bindingVersion", "0.5.0")),
                "x-owner", topic.owner(),
                "x-access", topic.restricted() ? "restricted" : "open",
                "x-readers", List.copyOf(new TreeSet<>(topic.readers())));
    }

    private static String describe(Topic topic) {
        String kept = topic.kind() == Topic.Kind.STATE
                ? "State: the topic keeps the latest record of each key for ever; read it from the beginning to know all."
                : "Facts: the topic keeps each record for " + topic.retention().orElseThrow().toDays() + " days.";
        return topic.schema().getDoc() + " " + kept
                + (topic.restricted() ? " Restricted: it carries personal data, and only its readers may read it." : "")
                + topic.compactedWithin().map(time -> " What a tombstone erases leaves the topic within " + time.toDays() + " days.").orElse("");
    }

    private static Object operation(String action, Topic topic, String context, String verb) {
        return map("action", action,
                "channel", reference("#/channels/" + topic.name()),
                "summary", verb + topic.schema().getDoc(),
                "tags", List.of(tag(context)),
                "messages", List.copyOf(messagesOf(topic, "#/channels/" + topic.name() + "/messages/").values()));
    }

    /** References to the messages of a topic: its record, and for state the tombstone. */
    private static Map<String, Object> messagesOf(Topic topic, String at) {
        Map<String, Object> messages = map(message(topic), reference(at + message(topic)));
        if (topic.kind() == Topic.Kind.STATE) {
            messages.put(tombstone(topic), reference(at + tombstone(topic)));
        }
        return messages;
    }

    private static Object tombstoneOf(Topic topic) {
        return map("name", topic.record() + ".tombstone",
                "title", "Tombstone of " + topic.schema().getName(),
                "summary", "What the key stands for no longer exists: delete it, and every copy of it.",
                "traits", List.of(reference("#/components/messageTraits/tombstoneEnvelope")),
                "payload", map("type", "null", "description", "No value at all: the length of the value is null, not zero."),
                "bindings", map("kafka", map("key", key(topic), "bindingVersion", "0.5.0")));
    }

    private static Object key(Topic topic) {
        return map("type", "string", "description", "The record's " + String.join(", a slash and its ", topic.key()) + ".");
    }

    private static Object messageOf(Topic topic) {
        return map("name", topic.record(),
                "title", topic.schema().getName(),
                "summary", topic.schema().getDoc(),
                "traits", List.of(reference("#/components/messageTraits/envelope")),
                "payload", map("schemaFormat", "application/vnd.apache.avro;version=1.9.0", "schema", tree(topic.schema())),
                "bindings", map("kafka", map(
                        "key", key(topic),
                        "schemaIdLocation", "payload", "schemaIdPayloadEncoding", "confluent", "schemaLookupStrategy", "TopicIdStrategy",
                        "bindingVersion", "0.5.0")));
    }

    private static Object envelope() {
        Map<String, Object> properties = new LinkedHashMap<>();
        ALWAYS.forEach((name, meaning) -> properties.put(name, map("type", "string", "description", meaning)));
        SOMETIMES.forEach((name, meaning) -> properties.put(name, map("type", "string", "description", meaning)));
        return map("contentType", "application/avro", "headers", headers(properties));
    }

    private static Object tombstoneEnvelope() {
        Map<String, Object> properties = new LinkedHashMap<>();
        ALWAYS.forEach((name, meaning) -> properties.put(name, map("type", "string", "description", meaning)));
        properties.put("traceparent", map("type", "string", "description", SOMETIMES.get("traceparent")));
        return map("headers", headers(properties));
    }

    private static Object headers(Map<String, Object> properties) {
        return map("type", "object", "required", List.copyOf(ALWAYS.keySet()), "properties", properties);
    }

    private static String message(Topic topic) {
        return topic.record().substring(topic.record().indexOf(topic.owner()));
    }

    private static String tombstone(Topic topic) {
        return message(topic) + ".tombstone";
    }

    private static Map<String, Object> reference(String to) {
        return map("$ref", to);
    }

    private static Object tree(Schema schema) {
        try {
            return new ObjectMapper().readValue(schema.toString(), Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro wrote a schema that is no JSON: " + schema.getFullName(), e);
        }
    }

    /** A map in the order in which it is written down. */
    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    private static Map<String, String> texts(String... namesAndTexts) {
        Map<String, String> texts = new LinkedHashMap<>();
        map((Object[]) namesAndTexts).forEach((name, text) -> texts.put(name, (String) text));
        return texts;
    }
}
