package io.lianluo.avro.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * A schema registry that speaks Confluent's REST interface. What cannot change there (which id a schema has, which schema an id has)
 * is asked once and remembered.
 *
 * <p>Every method that asks the registry throws, with a {@link RegistryErrorException} as cause where it answered:
 * {@code SerializationException} when it refuses what was asked (unknown subject, version or schema, incompatible or invalid schema);
 * {@code AuthenticationException} and {@code AuthorizationException} when it refuses the caller; a {@code RetriableException}
 * ({@code TimeoutException}, {@code DisconnectException}, {@code ThrottlingQuotaExceededException}) when it cannot answer now, or
 * something else answers in its place, after the configured retries at every address.
 */
public final class SchemaRegistryClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] REGISTERED = {"id", "version", "schema"};
    private static final int UNKNOWN_SUBJECT = 40401;
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private record SubjectSchema(String subject, Schema schema) { }

    private record SubjectId(@Nullable String subject, SchemaId id) { }

    private final Transport transport;
    private final boolean normalize;
    private final SingleFlightCache<SubjectSchema, Integer> registrations;
    private final SingleFlightCache<SubjectSchema, RegisteredSchema> lookups;
    private final SingleFlightCache<SubjectId, Schema> schemas;
    private final SingleFlightCache<SchemaReference, JsonNode> references = new SingleFlightCache<>(NO_LIMIT);
    private final SingleFlightCache<String, RegisteredSchema> latest;

    /** A client by Confluent's configuration keys; {@code schema.registry.url} is the only one that is needed. */
    public SchemaRegistryClient(Map<String, ?> configs) {
        this(new SerdeConfig(configs));
    }

    SchemaRegistryClient(SerdeConfig config) {
        this(config, Transports.of(config));
    }

    SchemaRegistryClient(SerdeConfig config, Transport transport) {
        this.transport = transport;
        this.normalize = config.getBoolean(SerdeConfig.NORMALIZE);
        int size = config.getInt(SerdeConfig.MAX_SCHEMAS);
        this.registrations = new SingleFlightCache<>(size);
        this.lookups = new SingleFlightCache<>(size);
        this.schemas = new SingleFlightCache<>(size);
        this.latest = new SingleFlightCache<>(config.getInt(SerdeConfig.LATEST_CACHE_SIZE), config.latestNanos(), System::nanoTime);
    }

    /** A client of the registry at that address, everything else by default. */
    public static SchemaRegistryClient at(String url) {
        return new SchemaRegistryClient(Map.of(SerdeConfig.URL, url));
    }

    /** Registers a schema under a subject, unless it is there already, and tells its id. */
    public int register(String subject, Schema schema) {
        return registrations.get(new SubjectSchema(subject, schema), key -> register(subject, schema.toString(), List.of()));
    }

    /** Registers the text of a schema that uses others by name. */
    public int register(String subject, String schema, List<SchemaReference> references) {
        return post("/subjects/" + escaped(subject) + "/versions?normalize=" + normalize, body(schema, references), "id").path("id").intValue();
    }

    /** The id of a schema that is registered under the subject. */
    public int idOf(String subject, Schema schema) {
        return lookup(subject, schema).id();
    }

    /** A schema as it is registered under the subject. */
    public RegisteredSchema lookup(String subject, Schema schema) {
        return lookups.get(new SubjectSchema(subject, schema), key -> registered(
                post("/subjects/" + escaped(subject) + "?normalize=" + normalize + "&deleted=false", body(schema.toString(), List.of()),
                REGISTERED)));
    }

    /** The schema of that id. */
    public Schema schema(int id) {
        return schema(new SchemaId.Numbered(id), null);
    }

    /**
     * The schema that a message names.
     *
     * @param subject where it is registered, by which the registry finds the context the id belongs to; null if that is not known
     */
    public Schema schema(SchemaId id, @Nullable String subject) {
        return schemas.get(new SubjectId(subject, id), key -> resolved(get(id instanceof SchemaId.Global global
                ? "/schemas/guids/" + global.guid()
                : "/schemas/ids/" + ((SchemaId.Numbered) id).number() + "?fetchMaxId=false" + (subject == null ? "" : "&subject=" + escaped(subject)),
                "schema")));
    }

    /** The latest version under the subject; remembered as long as {@code latest.cache.ttl.sec} says. */
    public RegisteredSchema latest(String subject) {
        return latest.get(subject, key -> registered(get("/subjects/" + escaped(subject) + "/versions/latest", REGISTERED)));
    }

    /** The version of that number under the subject. */
    public RegisteredSchema version(String subject, int version) {
        return registered(get("/subjects/" + escaped(subject) + "/versions/" + version, REGISTERED));
    }

    /** The versions under the subject, oldest first. */
    public List<Integer> versions(String subject) {
        List<Integer> versions = new ArrayList<>();
        list("/subjects/" + escaped(subject) + "/versions").forEach(version -> versions.add(version.intValue()));
        return versions;
    }

    /** All subjects. */
    public List<String> subjects() {
        List<String> subjects = new ArrayList<>();
        list("/subjects").forEach(subject -> subjects.add(subject.textValue()));
        return subjects;
    }

    /** Tells whether the subject's level of compatibility lets the schema be registered; under a new subject every schema is. */
    public Compatibility compatibility(String subject, Schema schema) {
        try {
            JsonNode answer = post("/compatibility/subjects/" + escaped(subject) + "/versions?verbose=true&normalize=" + normalize,
                    body(schema.toString(), List.of()), "is_compatible");
            List<String> messages = new ArrayList<>();
            answer.path("messages").forEach(message -> messages.add(message.asText()));
            return new Compatibility(answer.path("is_compatible").booleanValue(), messages);
        } catch (SerializationException e) {
            if (e.getCause() instanceof RegistryErrorException cause && cause.errorCode() == UNKNOWN_SUBJECT) {
                return new Compatibility(true, List.of());
            }
            throw e;
        }
    }

    /** The level in force for the subject, its own or else the registry's. */
    public CompatibilityLevel compatibilityLevel(String subject) {
        return level("/config/" + escaped(subject) + "?defaultToGlobal=true");
    }

    /** The level in force where a subject has none of its own. */
    public CompatibilityLevel compatibilityLevel() {
        return level("/config");
    }

    /** Sets the subject's own level. */
    public void setCompatibilityLevel(String subject, CompatibilityLevel level) {
        put("/config/" + escaped(subject), level);
    }

    /** Sets the level for subjects that have none of their own. */
    public void setCompatibilityLevel(CompatibilityLevel level) {
        put("/config", level);
    }

    @Override
    public void close() {
        transport.close();
    }

    private RegisteredSchema registered(JsonNode answer) {
        String guid = answer.path("guid").asText("");
        return new RegisteredSchema(answer.path("subject").textValue(), answer.path("version").intValue(),
                answer.path("id").intValue(), guid.isEmpty() ? null : UUID.fromString(guid), resolved(answer), referencesOf(answer));
    }

    private Schema resolved(JsonNode answer) {
        String type = answer.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new SerializationException("This schema is of type " + type + ", not Avro: " + answer.path("schema").asText());
        }
        Map<SchemaReference, String> used = new LinkedHashMap<>();
        referencesOf(answer).forEach(reference -> collect(reference, used));
        return Schemas.parse(answer.path("schema").asText(), List.copyOf(used.values()));
    }

    /** Collects what a schema uses, what is used by that first, each once although several may use it. */
    private void collect(SchemaReference reference, Map<SchemaReference, String> into) {
        SchemaReference place = new SchemaReference("", reference.subject(), reference.version());
        if (into.containsKey(place)) {
            return;
        }
        JsonNode answer = references.get(place, key ->
                get("/subjects/" + escaped(reference.subject()) + "/versions/" + reference.version(), "schema"));
        referencesOf(answer).forEach(further -> collect(further, into));
        into.put(place, answer.path("schema").asText());
    }

    private static List<SchemaReference> referencesOf(JsonNode answer) {
        List<SchemaReference> references = new ArrayList<>();
        answer.path("references").forEach(reference -> references.add(new SchemaReference(reference.path("name").asText(),
                reference.path("subject").asText(), reference.path("version").intValue())));
        return references;
    }

    private CompatibilityLevel level(String path) {
        String level = get(path, "compatibilityLevel").path("compatibilityLevel").asText();
        return Arrays.stream(CompatibilityLevel.values()).filter(known -> known.name().equals(level)).findFirst().orElseThrow(() ->
                new SerializationException("The registry has a level of compatibility that nobody here knows: " + level));
    }

    private static ObjectNode body(String schema, List<SchemaReference> references) {
        ObjectNode body = JSON.createObjectNode().put("schema", schema);
        if (!references.isEmpty()) {
            body.set("references", JSON.valueToTree(references));
        }
        return body;
    }

    private JsonNode get(String path, String... fields) {
        return exchange(new Transport.Request("GET", path, null), fields);
    }

    private JsonNode list(String path) {
        Transport.Request request = new Transport.Request("GET", path, null);
        JsonNode answer = exchange(request);
        if (!answer.isArray()) {
            throw RegistryErrors.beside(request, "list");
        }
        return answer;
    }

    private JsonNode post(String path, JsonNode body, String... fields) {
        return exchange(new Transport.Request("POST", path, body.toString()), fields);
    }

    private void put(String path, CompatibilityLevel level) {
        exchange(new Transport.Request("PUT", path, JSON.createObjectNode().put("compatibility", level.name()).toString()));
    }

    /**
     * This method returns what the registry answers. An answer that lacks one of the fields is not the registry's own, and is never remembered
     * as an id or a schema.
     */
    private JsonNode exchange(Transport.Request request, String... fields) {
        Transport.Answer answer;
        try {
            answer = transport.exchange(request);
        } catch (IOException e) {
            throw RegistryErrors.unanswered(request, e);
        }
        if (answer.status() / 100 != 2 || !answer.isFinal()) {
            throw RegistryErrors.answered(request, answer);
        }
        JsonNode content = answer.content();
        for (String field : fields) {
            if (!content.hasNonNull(field)) {
                throw RegistryErrors.beside(request, field);
            }
        }
        return content;
    }

    private static String escaped(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
