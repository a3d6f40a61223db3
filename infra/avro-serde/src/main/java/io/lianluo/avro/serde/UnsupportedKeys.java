package io.lianluo.avro.serde;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * Confluent's keys that this serde does not carry out. They are refused where they ask for something: a key that is passed over in
 * silence changes what is written or read, and nobody is told.
 */
final class UnsupportedKeys {

    /**
     * A key.
     *
     * @param harmless values, in lower case, that ask for nothing beyond what this serde does
     * @param instead  the sentence that tells what is supported
     */
    private record Key(Set<String> harmless, String instead) { }

    private static final String NO_RULES = "is not supported: this serde executes no rules of a schema; leave it out";
    private static final String NO_ASSOCIATIONS = "is not supported: AssociatedNameStrategy is not; name a strategy by "
            + SerdeConfig.KEY_SUBJECT_STRATEGY + " or " + SerdeConfig.VALUE_SUBJECT_STRATEGY;
    private static final String NO_MEMORY_OF_MISSING = "is not supported: what the registry lacks is asked for again each time; leave it out";
    private static final String OTHER_BEARER = "is not supported: " + SerdeConfig.BEARER_SOURCE + " is STATIC_TOKEN or OAUTHBEARER";
    private static final List<String> RULE_PREFIXES = List.of("rule.executors.", "rule.actions.");

    private static final Map<String, Key> KEYS = keys();

    private UnsupportedKeys() { }

    private static Map<String, Key> keys() {
        Map<String, Key> keys = new HashMap<>();
        refuse(keys, "is not supported: schemas are looked up in the registry's default context; leave it out", "context.name.strategy",
                "io.confluent.kafka.serializers.context.NullContextNameStrategy");
        refuse(keys, "is not supported: choose a schema by use.latest.version, use.schema.id or use.schema.guid", "use.latest.with.metadata");
        refuse(keys, "is not supported: a schema is registered as it is, without tags of an earlier version; leave it out",
                "propagate.schema.tags", "false");
        refuse(keys, "is not supported: schemas are read in the registry's own form; leave it out", "schema.format");
        refuse(keys, "is not supported: addresses are asked in the order in which schema.registry.url lists them; leave it out",
                "url.randomize", "false");
        refuse(keys, "is not supported: requests go through the HTTP client of the Java platform; leave it out", "use.apache.http.client", "false");
        refuse(keys, NO_RULES, "rule.executors");
        refuse(keys, NO_RULES, "rule.actions");
        refuse(keys, NO_RULES, "rule.service.loader.enable", "true", "false");
        refuse(keys, NO_RULES, "rule.metrics.enable", "true", "false");
        refuse(keys, NO_RULES, "execution.environment", "none");
        refuse(keys, NO_RULES, "validation.rules.execution", "disabled");
        refuse(keys, NO_RULES, "validation.rules.executor.class", "io.confluent.kafka.schemaregistry.rules.cel.CelValidator");
        refuse(keys, NO_RULES, "validation.rules.fail.fast", "false");
        refuse(keys, NO_ASSOCIATIONS, "subject.name.strategy.kafka.cluster.id");
        refuse(keys, NO_ASSOCIATIONS, "subject.name.strategy.fallback.type");
        refuse(keys, NO_ASSOCIATIONS, "subject.name.strategy.cache.size");
        refuse(keys, NO_ASSOCIATIONS, "subject.name.strategy.cache.expiry.secs");
        refuse(keys, NO_MEMORY_OF_MISSING, "missing.cache.size", "10000");
        refuse(keys, NO_MEMORY_OF_MISSING, "missing.id.cache.ttl.sec", "0");
        refuse(keys, NO_MEMORY_OF_MISSING, "missing.version.cache.ttl.sec", "0");
        refuse(keys, NO_MEMORY_OF_MISSING, "missing.schema.cache.ttl.sec", "0");
        refuse(keys, "is not supported: a token's claims are not read; leave it out", "bearer.auth.scope.claim.name", "scope");
        refuse(keys, "is not supported: a token's claims are not read; leave it out", "bearer.auth.sub.claim.name", "sub");
        refuse(keys, OTHER_BEARER, "bearer.auth.custom.provider.class");
        refuse(keys, OTHER_BEARER, "bearer.auth.uami.endpoint.url");
        refuse(keys, OTHER_BEARER, "bearer.auth.uami.endpoint.query");
        refuse(keys, "is not supported: the registry's certificate must always carry its host name; leave it out",
                "schema.registry.ssl.endpoint.identification.algorithm", "https");
        refuse(keys, "is not supported: name stores and keys by the other keys of schema.registry.ssl; leave it out",
                "schema.registry.ssl.engine.factory.class");
        return Map.copyOf(keys);
    }

    private static void refuse(Map<String, Key> keys, String instead, String key, String... harmless) {
        Set<String> values = new java.util.HashSet<>();
        for (String value : harmless) {
            values.add(value.toLowerCase(Locale.ROOT));
        }
        keys.put(key, new Key(Set.copyOf(values), instead));
    }

    /** Refuses a configuration that asks for what is not carried out. */
    static void refuse(Map<String, ?> configs) {
        configs.forEach(UnsupportedKeys::refuse);
    }

    private static void refuse(String key, @Nullable Object value) {
        String text = value == null ? "" : value instanceof Class<?> type ? type.getName() : value.toString().strip();
        String plain = key.startsWith(SerdeConfig.CLIENT_PREFIX) ? key.substring(SerdeConfig.CLIENT_PREFIX.length()) : key;
        if (RULE_PREFIXES.stream().anyMatch(plain::startsWith)) {
            throw new ConfigException(key, value, NO_RULES);
        }
        Key refused = KEYS.getOrDefault(key, KEYS.get(plain));
        boolean askedFor = !text.isEmpty() && !text.equals("[]") || key.endsWith("endpoint.identification.algorithm");
        if (refused != null && askedFor && !refused.harmless().contains(text.toLowerCase(Locale.ROOT))) {
            throw new ConfigException(key, value, refused.instead());
        }
    }
}
