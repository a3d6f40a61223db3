package io.lianluo.avro.serde;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Confluent's keys with Confluent's defaults. A key of Confluent's that is not carried out is refused; keys of others are left alone. */
final class SerdeConfig extends AbstractConfig {

    static final String URL = "schema.registry.url";
    static final String AUTO_REGISTER = "auto.register.schemas";
    static final String USE_LATEST_VERSION = "use.latest.version";
    static final String LATEST_COMPATIBILITY_STRICT = "latest.compatibility.strict";
    static final String LATEST_CACHE_TTL = "latest.cache.ttl.sec";
    static final String LATEST_CACHE_SIZE = "latest.cache.size";
    static final String USE_SCHEMA_ID = "use.schema.id";
    static final String USE_SCHEMA_GUID = "use.schema.guid";
    static final String ID_COMPATIBILITY_STRICT = "id.compatibility.strict";
    static final String NORMALIZE = "normalize.schemas";
    static final String MAX_SCHEMAS = "max.schemas.per.subject";
    static final String KEY_SUBJECT_STRATEGY = "key.subject.name.strategy";
    static final String VALUE_SUBJECT_STRATEGY = "value.subject.name.strategy";
    static final String KEY_ID_SERIALIZER = "key.schema.id.serializer";
    static final String VALUE_ID_SERIALIZER = "value.schema.id.serializer";
    static final String KEY_ID_DESERIALIZER = "key.schema.id.deserializer";
    static final String VALUE_ID_DESERIALIZER = "value.schema.id.deserializer";
    static final String REFLECTION = "schema.reflection";
    static final String REFLECTION_ALLOW_NULL = "avro.reflection.allow.null";
    static final String LOGICAL_TYPE_CONVERTERS = "avro.use.logical.type.converters";
    static final String REMOVE_JAVA_PROPERTIES = "avro.remove.java.properties";
    static final String FAIL_ON_TRAILING_DATA = "avro.fail.on.trailing.data";
    static final String SPECIFIC_READER = "specific.avro.reader";
    static final String SPECIFIC_KEY_TYPE = "specific.avro.key.type";
    static final String SPECIFIC_VALUE_TYPE = "specific.avro.value.type";

    static final String BASIC_SOURCE = "basic.auth.credentials.source";
    static final String BASIC_USER_INFO = "basic.auth.user.info";
    static final String BEARER_SOURCE = "bearer.auth.credentials.source";
    static final String BEARER_TOKEN = "bearer.auth.token";
    static final String BEARER_ISSUER = "bearer.auth.issuer.endpoint.url";
    static final String BEARER_CLIENT_ID = "bearer.auth.client.id";
    static final String BEARER_CLIENT_SECRET = "bearer.auth.client.secret";
    static final String BEARER_SCOPE = "bearer.auth.scope";
    static final String BEARER_LOGICAL_CLUSTER = "bearer.auth.logical.cluster";
    static final String BEARER_IDENTITY_POOL = "bearer.auth.identity.pool.id";
    static final String BEARER_EXPIRY_BUFFER = "bearer.auth.cache.expiry.buffer.seconds";
    static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    static final String READ_TIMEOUT = "http.read.timeout.ms";
    static final String MAX_RETRIES = "max.retries";
    static final String RETRIES_WAIT = "retries.wait.ms";
    static final String RETRIES_MAX_WAIT = "retries.max.wait.ms";
    static final String PROXY_HOST = "proxy.host";
    static final String PROXY_PORT = "proxy.port";
    static final String REQUEST_HEADER_PREFIX = "request.header.";
    static final String CLIENT_PREFIX = "schema.registry.";

    private static final String ID_PACKAGE = "io.confluent.kafka.serializers.schema.id.";
    private static final String PREFIX_ID_SERIALIZER = ID_PACKAGE + "PrefixSchemaIdSerializer";
    private static final String HEADER_ID_SERIALIZER = ID_PACKAGE + "HeaderSchemaIdSerializer";
    private static final String DUAL_ID_DESERIALIZER = ID_PACKAGE + "DualSchemaIdDeserializer";
    private static final String PREFIX_ID_DESERIALIZER = ID_PACKAGE + "PrefixSchemaIdDeserializer";

    private static final ConfigDef KEYS = new ConfigDef()
            .define(URL, Type.LIST, ConfigDef.NO_DEFAULT_VALUE, HIGH, "Addresses of the registry, or mock://scope for one in memory")
            .define(AUTO_REGISTER, Type.BOOLEAN, true, MEDIUM, "Whether writing registers a schema that is new")
            .define(USE_LATEST_VERSION, Type.BOOLEAN, false, LOW, "Whether to write, or read, by the subject's latest schema")
            .define(LATEST_COMPATIBILITY_STRICT, Type.BOOLEAN, true, LOW, "Whether the latest schema must read what is written")
            .define(LATEST_CACHE_TTL, Type.LONG, -1L, LOW, "Seconds that the latest schema is remembered; -1 for ever")
            .define(LATEST_CACHE_SIZE, Type.INT, 1000, LOW, "Number of latest schemas remembered")
            .define(USE_SCHEMA_ID, Type.INT, -1, LOW, "Id of the schema to write by; -1 for none")
            .define(USE_SCHEMA_GUID, Type.STRING, null, SerdeConfig::mustBeGuid, LOW, "GUID of the schema to write by")
            .define(ID_COMPATIBILITY_STRICT, Type.BOOLEAN, true, LOW, "Whether the schema of that id must read what is written")
            .define(NORMALIZE, Type.BOOLEAN, false, MEDIUM, "Whether the registry ignores order that means nothing")
            .define(MAX_SCHEMAS, Type.INT, 1000, LOW, "Number of schemas remembered")
            .define(KEY_SUBJECT_STRATEGY, Type.STRING, SubjectNameStrategies.TOPIC_NAME, MEDIUM, "Subject of keys")
            .define(VALUE_SUBJECT_STRATEGY, Type.STRING, SubjectNameStrategies.TOPIC_NAME, MEDIUM, "Subject of values")
            .define(KEY_ID_SERIALIZER, Type.STRING, PREFIX_ID_SERIALIZER,
                    ConfigDef.ValidString.in(PREFIX_ID_SERIALIZER, HEADER_ID_SERIALIZER), LOW, "Where a key's schema is named")
            .define(VALUE_ID_SERIALIZER, Type.STRING, PREFIX_ID_SERIALIZER,
                    ConfigDef.ValidString.in(PREFIX_ID_SERIALIZER, HEADER_ID_SERIALIZER), LOW, "Where a value's schema is named")
            .define(KEY_ID_DESERIALIZER, Type.STRING, DUAL_ID_DESERIALIZER,
                    ConfigDef.ValidString.in(DUAL_ID_DESERIALIZER, PREFIX_ID_DESERIALIZER), LOW, "Where a key's schema is looked for")
            .define(VALUE_ID_DESERIALIZER, Type.STRING, DUAL_ID_DESERIALIZER,
                    ConfigDef.ValidString.in(DUAL_ID_DESERIALIZER, PREFIX_ID_DESERIALIZER), LOW, "Where a value's schema is looked for")
            .define(REFLECTION, Type.BOOLEAN, false, LOW, "Whether plain Java classes are written and read by reflection")
            .define(REFLECTION_ALLOW_NULL, Type.BOOLEAN, false, LOW, "Whether their fields may be null")
            .define(LOGICAL_TYPE_CONVERTERS, Type.BOOLEAN, false, LOW, "Whether generic records hold Java types for logical types")
            .define(REMOVE_JAVA_PROPERTIES, Type.BOOLEAN, false, LOW, "Whether schemas are sent without avro.java.string")
            .define(FAIL_ON_TRAILING_DATA, Type.BOOLEAN, false, LOW, "Whether bytes after the value make a message unreadable")
            .define(SPECIFIC_READER, Type.BOOLEAN, false, LOW, "Whether to read into generated classes")
            .define(SPECIFIC_KEY_TYPE, Type.CLASS, null, LOW, "Generated class of the keys")
            .define(SPECIFIC_VALUE_TYPE, Type.CLASS, null, LOW, "Generated class of the values")
            .define(BASIC_SOURCE, Type.STRING, null, MEDIUM, "URL, USER_INFO or SASL_INHERIT")
            .define(BASIC_USER_INFO, Type.PASSWORD, "", MEDIUM, "user:password")
            .define(BEARER_SOURCE, Type.STRING, null, MEDIUM, "STATIC_TOKEN or OAUTHBEARER")
            .define(BEARER_TOKEN, Type.PASSWORD, "", MEDIUM, "The static token")
            .define(BEARER_ISSUER, Type.STRING, null, MEDIUM, "Token endpoint")
            .define(BEARER_CLIENT_ID, Type.STRING, null, MEDIUM, "Client id")
            .define(BEARER_CLIENT_SECRET, Type.PASSWORD, null, MEDIUM, "Client secret")
            .define(BEARER_SCOPE, Type.STRING, null, MEDIUM, "Scope asked for")
            .define(BEARER_LOGICAL_CLUSTER, Type.STRING, null, MEDIUM, "Value of the header target-sr-cluster")
            .define(BEARER_IDENTITY_POOL, Type.STRING, null, MEDIUM, "Value of the header Confluent-Identity-Pool-Id")
            .define(BEARER_EXPIRY_BUFFER, Type.INT, 300, ConfigDef.Range.between(0, 3600), LOW, "Seconds before its end that a token is renewed")
            .define(CONNECT_TIMEOUT, Type.INT, 60_000, ConfigDef.Range.atLeast(1), LOW, "Milliseconds to connect")
            .define(READ_TIMEOUT, Type.INT, 60_000, ConfigDef.Range.atLeast(1), LOW, "Milliseconds to answer")
            .define(MAX_RETRIES, Type.INT, 3, ConfigDef.Range.atLeast(0), LOW, "Repetitions of a request at each address")
            .define(RETRIES_WAIT, Type.INT, 1000, ConfigDef.Range.atLeast(0), LOW, "Greatest wait before the first repetition, in milliseconds")
            .define(RETRIES_MAX_WAIT, Type.INT, 20_000, ConfigDef.Range.atLeast(0), LOW, "Greatest wait before any repetition, in milliseconds")
            .define(PROXY_HOST, Type.STRING, "", LOW, "Host of the HTTP proxy")
            .define(PROXY_PORT, Type.INT, -1, LOW, "Port of the HTTP proxy");

    SerdeConfig(Map<String, ?> configs) {
        super(KEYS, withoutClientPrefix(configs), false);
        UnsupportedKeys.refuse(configs);
        if (getList(URL).isEmpty()) {
            throw new ConfigException(URL, "", "must name at least one address");
        }
        if (getString(BASIC_SOURCE) != null && getString(BEARER_SOURCE) != null) {
            throw new ConfigException("Either " + BASIC_SOURCE + " or " + BEARER_SOURCE + " may be set, not both");
        }
    }

    SubjectNameStrategy subjectNames(boolean isKey) {
        String key = isKey ? KEY_SUBJECT_STRATEGY : VALUE_SUBJECT_STRATEGY;
        return SubjectNameStrategies.named(key, getString(key));
    }

    boolean writesHeader(boolean isKey) {
        return getString(isKey ? KEY_ID_SERIALIZER : VALUE_ID_SERIALIZER).equals(HEADER_ID_SERIALIZER);
    }

    boolean readsHeader(boolean isKey) {
        return getString(isKey ? KEY_ID_DESERIALIZER : VALUE_ID_DESERIALIZER).equals(DUAL_ID_DESERIALIZER);
    }

    /** The GUID of the schema to write by; null for none. */
    @Nullable UUID schemaGuid() {
        String guid = getString(USE_SCHEMA_GUID);
        return guid == null ? null : UUID.fromString(guid);
    }

    private static void mustBeGuid(String key, @Nullable Object value) {
        try {
            if (value != null) {
                UUID.fromString(value.toString());
            }
        } catch (IllegalArgumentException e) {
            throw new ConfigException(key, value, "must be a GUID, such as 8a1b9c0d-0000-4000-8000-000000000001");
        }
    }

    /** Nanoseconds for which the latest schema is remembered; negative for ever. */
    long latestNanos() {
        long seconds = getLong(LATEST_CACHE_TTL);
        return seconds < 0 ? -1 : TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Keys of the client may carry the prefix {@code schema.registry.}; with it they win, and those for TLS have it always. */
    private static Map<String, Object> withoutClientPrefix(Map<String, ?> configs) {
        Map<String, Object> merged = new HashMap<>(configs);
        configs.forEach((key, value) -> {
            String plain = key.startsWith(CLIENT_PREFIX) ? key.substring(CLIENT_PREFIX.length()) : "";
            if (KEYS.names().contains(plain)) {
                merged.put(plain, value);
            }
        });
        return merged;
    }
}
