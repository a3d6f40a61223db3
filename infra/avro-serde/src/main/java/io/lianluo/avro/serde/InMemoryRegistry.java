package io.lianluo.avro.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A registry without a server, for tests: {@code schema.registry.url=mock://scope}. All clients in this JVM that name the same scope
 * share it. It answers requests as a Confluent registry does, with its error codes and its default level, BACKWARD.
 */
final class InMemoryRegistry implements Transport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, InMemoryRegistry> SCOPES = new ConcurrentHashMap<>();

    private record Entry(int id, UUID guid, Schema schema, JsonNode asSent) { }

    private static final class Refusal extends RuntimeException {
        private final int code;

        Refusal(int code, String message) {
            super(message, null, false, false);
            this.code = code;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> subjects = new TreeMap<>();
    private final Map<String, CompatibilityLevel> levels = new HashMap<>();
    private CompatibilityLevel globalLevel = CompatibilityLevel.BACKWARD;

    static InMemoryRegistry scope(String name) {
        return SCOPES.computeIfAbsent(name, ignored -> new InMemoryRegistry());
    }

    @Override
    public synchronized Answer exchange(Request request) {
        try {
            String path = request.path().replaceFirst("\\?.*", "");
            List<String> segments = Arrays.stream(path.substring(1).split("/"))
                    .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8)).toList();
            JsonNode body = request.body() == null ? JSON.nullNode() : JSON.readTree(request.body());
            return Answer.json(200, answer(request.method(), segments, body).toString());
        } catch (Refusal e) {
            String body = JSON.createObjectNode().put("error_code", e.code).put("message", e.getMessage()).toString();
            return Answer.json(e.code > 999 ? e.code / 100 : e.code, body);
        } catch (JsonProcessingException e) {
            return Answer.json(400, "{\"error_code\":400}");
        }
    }

    private JsonNode answer(String method, List<String> path, JsonNode body) {
        return switch (method + " " + path.get(0) + " " + path.size()) {
            case "GET subjects 1" -> JSON.valueToTree(subjects.keySet());
            case "GET subjects 3" -> JSON.valueToTree(java.util.stream.IntStream.rangeClosed(1, versions(path.get(1)).size()).toArray());
            case "GET subjects 4" -> version(path.get(1), path.get(3));
            case "POST subjects 2" -> lookup(path.get(1), body);
            case "POST subjects 3" -> register(path.get(1), body);
            case "GET schemas 3" -> find(path.get(1).equals("ids")
                    ? entry -> String.valueOf(entry.id()).equals(path.get(2))
                    : entry -> entry.guid().toString().equals(path.get(2)));
            case "POST compatibility 4", "POST compatibility 5" -> compatibility(path.get(2), body);
            case "GET config 1" -> level("compatibilityLevel", globalLevel);
            case "GET config 2" -> level("compatibilityLevel", levelOf(path.get(1)));
            case "PUT config 1" -> level("compatibility", globalLevel = levelIn(body));
            case "PUT config 2" -> {
                levels.put(path.get(1), levelIn(body));
                yield level("compatibility", levelOf(path.get(1)));
            }
            default -> throw new Refusal(404, "HTTP 404 Not Found");
        };
    }

    private JsonNode register(String subject, JsonNode body) {
        Schema schema = parsed(body);
        List<Entry> versions = subjects.getOrDefault(subject, List.of());
        Entry entry = versions.stream().filter(same(schema)).findFirst().orElse(null);
        if (entry == null) {
            if (!violations(subject, schema).isEmpty()) {
                throw new Refusal(409, "Schema being registered is incompatible with an earlier schema for subject \"" + subject + "\"");
            }
            entry = entries.stream().filter(same(schema)).findFirst().orElseGet(() -> add(schema, body));
            subjects.computeIfAbsent(subject, ignored -> new ArrayList<>()).add(entry);
        }
        return JSON.createObjectNode().put("id", entry.id()).put("guid", entry.guid().toString());
    }

    private Entry add(Schema schema, JsonNode body) {
        Entry entry = new Entry(entries.size() + 1, guid(schema), schema, body);
        entries.add(entry);
        return entry;
    }

    private JsonNode lookup(String subject, JsonNode body) {
        List<Entry> versions = versions(subject);
        Schema schema = parsed(body);
        for (int i = 0; i < versions.size(); i++) {
            if (same(schema).test(versions.get(i))) {
                return describe(subject, i + 1, versions.get(i));
            }
        }
        throw new Refusal(40403, "Schema not found");
    }

    private JsonNode version(String subject, String version) {
        List<Entry> versions = versions(subject);
        int number;
        try {
            number = version.equals("latest") ? versions.size() : Integer.parseInt(version);
        } catch (NumberFormatException e) {
            throw new Refusal(42202, "The specified version '" + version + "' is not a valid version id");
        }
        if (number < 1 || number > versions.size()) {
            throw new Refusal(40402, "Version " + version + " not found.");
        }
        return describe(subject, number, versions.get(number - 1));
    }

    private JsonNode find(Predicate<Entry> wanted) {
        Entry entry = entries.stream().filter(wanted).findFirst().orElseThrow(() -> new Refusal(40403, "Schema not found"));
        return described(entry);
    }

    private JsonNode compatibility(String subject, JsonNode body) {
        Schema schema = parsed(body);
        versions(subject);
        List<String> violations = violations(subject, schema);
        ObjectNode answer = JSON.createObjectNode().put("is_compatible", violations.isEmpty());
        answer.set("messages", JSON.valueToTree(violations));
        return answer;
    }

    private List<String> violations(String subject, Schema schema) {
        List<Entry> versions = subjects.getOrDefault(subject, List.of());
        String level = levelOf(subject).name();
        List<Entry> compared = level.endsWith("_TRANSITIVE") || versions.isEmpty() ? versions : List.of(versions.get(versions.size() - 1));
        List<String> violations = new ArrayList<>();
        for (Entry earlier : compared) {
            if (level.startsWith("BACKWARD") || level.startsWith("FULL")) {
                check(schema, earlier.schema(), violations);
            }
            if (level.startsWith("FORWARD") || level.startsWith("FULL")) {
                check(earlier.schema(), schema, violations);
            }
        }
        return violations;
    }

    private static void check(Schema reader, Schema writer, List<String> violations) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (result.getType() != SchemaCompatibilityType.COMPATIBLE) {
            violations.add(result.getResult().getIncompatibilities().toString());
        }
    }

    private List<Entry> versions(String subject) {
        List<Entry> versions = subjects.get(subject);
        if (versions == null) {
            throw new Refusal(40401, "Subject '" + subject + "' not found.");
        }
        return versions;
    }

    private Schema parsed(JsonNode body) {
        List<String> used = new ArrayList<>();
        body.path("references").forEach(reference -> collect(reference, used));
        try {
            return Schemas.parse(body.path("schema").asText(), used);
        } catch (SerializationException e) {
            throw new Refusal(42201, "Invalid schema " + body.path("schema"));
        }
    }

    private void collect(JsonNode reference, List<String> used) {
        JsonNode sent = version(reference.path("subject").asText(), reference.path("version").asText());
        sent.path("references").forEach(further -> collect(further, used));
        if (!used.contains(sent.path("schema").asText())) {
            used.add(sent.path("schema").asText());
        }
    }

    private static Predicate<Entry> same(Schema schema) {
        String text = schema.toString();
        return entry -> entry.schema().toString().equals(text);
    }

    private static ObjectNode describe(String subject, int version, Entry entry) {
        return described(entry).put("subject", subject).put("version", version).put("id", entry.id());
    }

    private static ObjectNode described(Entry entry) {
        ObjectNode answer = JSON.createObjectNode().put("schema", entry.asSent().path("schema").asText()).put("guid", entry.guid().toString());
        if (entry.asSent().has("references")) {
            answer.set("references", entry.asSent().get("references"));
        }
        return answer;
    }

    private CompatibilityLevel levelOf(String subject) {
        return levels.getOrDefault(subject, globalLevel);
    }

    private static CompatibilityLevel levelIn(JsonNode body) {
        try {
            return CompatibilityLevel.valueOf(body.path("compatibility").asText());
        } catch (IllegalArgumentException e) {
            throw new Refusal(42203, "Invalid compatibility level");
        }
    }

    private static JsonNode level(String field, CompatibilityLevel level) {
        return JSON.createObjectNode().put(field, level.name());
    }

    private static UUID guid(Schema schema) {
        try {
            ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(schema.toString().getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
