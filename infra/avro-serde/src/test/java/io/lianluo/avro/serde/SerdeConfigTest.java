package io.lianluo.avro.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerdeConfigTest {

    @ParameterizedTest
    @CsvSource({
        "auto.register.schemas,true", "use.latest.version,false", "latest.compatibility.strict,true", "latest.cache.ttl.sec,-1",
        "latest.cache.size,1000", "use.schema.id,-1", "id.compatibility.strict,true", "normalize.schemas,false", "max.schemas.per.subject,1000",
        "specific.avro.reader,false", "avro.reflection.allow.null,false", "avro.use.logical.type.converters,false",
        "avro.remove.java.properties,false", "schema.reflection,false", "http.connect.timeout.ms,60000", "http.read.timeout.ms,60000",
        "max.retries,3", "retries.wait.ms,1000", "retries.max.wait.ms,20000", "bearer.auth.cache.expiry.buffer.seconds,300",
        "key.subject.name.strategy,io.confluent.kafka.serializers.subject.TopicNameStrategy",
        "value.subject.name.strategy,io.confluent.kafka.serializers.subject.TopicNameStrategy",
        "value.schema.id.serializer,io.confluent.kafka.serializers.schema.id.PrefixSchemaIdSerializer",
        "value.schema.id.deserializer,io.confluent.kafka.serializers.schema.id.DualSchemaIdDeserializer"})
    void theDefaultsAreConfluents(String key, String value) {
        assertThat(new SerdeConfig(Map.of("schema.registry.url", "mock://x")).values().get(key)).asString().isEqualTo(value);
    }

    @Test
    void theAddressIsTheOneThingThatMustBeSaid() {
        assertThatThrownBy(() -> new SerdeConfig(Map.of())).isInstanceOf(ConfigException.class).hasMessageContaining("schema.registry.url");
    }

    @Test
    void otherPeoplesKeysAreLeftAlone() {
        assertThat(new SerdeConfig(Map.of("schema.registry.url", "mock://x", "bootstrap.servers", "b:9092", "url.shortener", "x")).values())
                .doesNotContainKeys("bootstrap.servers", "url.shortener");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            context.name.strategy                                 | com.example.Contexts | looked up in the registry's default context
            use.latest.with.metadata                              | major=2              | use.latest.version, use.schema.id or use.schema.guid
            propagate.schema.tags                                 | true                 | without tags
            schema.format                                         | resolved             | in the registry's own form
            url.randomize                                         | true                 | in the order in which schema.registry.url lists them
            schema.registry.url.randomize                         | true                 | in the order in which schema.registry.url lists them
            use.apache.http.client                                | true                 | the HTTP client of the Java platform
            rule.executors                                        | encrypt              | executes no rules
            rule.executors.encrypt.class                          | com.example.Encrypt  | executes no rules
            rule.actions                                          | dlq                  | executes no rules
            rule.actions.dlq.param.topic                          | t                    | executes no rules
            execution.environment                                 | CLIENT               | executes no rules
            validation.rules.execution                            | BEFORE_DOMAIN_RULES  | executes no rules
            validation.rules.executor.class                       | com.example.Rules    | executes no rules
            validation.rules.fail.fast                            | true                 | executes no rules
            subject.name.strategy.kafka.cluster.id                | abc                  | name a strategy by
            subject.name.strategy.fallback.type                   | NONE                 | name a strategy by
            subject.name.strategy.cache.size                      | 10                   | name a strategy by
            subject.name.strategy.cache.expiry.secs               | 10                   | name a strategy by
            missing.cache.size                                    | 5                    | asked for again each time
            missing.id.cache.ttl.sec                              | 5                    | asked for again each time
            missing.version.cache.ttl.sec                         | 5                    | asked for again each time
            schema.registry.missing.schema.cache.ttl.sec          | 5                    | asked for again each time
            bearer.auth.scope.claim.name                          | scp                  | claims are not read
            bearer.auth.sub.claim.name                            | uid                  | claims are not read
            bearer.auth.custom.provider.class                     | com.example.Tokens   | STATIC_TOKEN or OAUTHBEARER
            bearer.auth.uami.endpoint.url                         | http://localhost     | STATIC_TOKEN or OAUTHBEARER
            bearer.auth.uami.endpoint.query                       | a=b                  | STATIC_TOKEN or OAUTHBEARER
            schema.registry.ssl.endpoint.identification.algorithm | ''                   | must always carry its host name
            schema.registry.ssl.engine.factory.class              | com.example.Tls      | name stores and keys
            key.subject.name.strategy                             | io.confluent.kafka.serializers.subject.AssociatedNameStrategy | TopicNameStrategy
            key.schema.id.serializer                              | com.example.Ids      | PrefixSchemaIdSerializer
            value.schema.id.deserializer                          | com.example.Ids      | DualSchemaIdDeserializer
            use.schema.guid                                       | seven                | must be a GUID
            """)
    void whatIsNotCarriedOutIsRefusedByName(String key, String value, String supported) {
        assertThatThrownBy(() -> new KafkaAvroSerializer().configure(Map.of("schema.registry.url", "mock://x", key, value), true))
                .isInstanceOf(ConfigException.class).hasMessageContaining(key).hasMessageContaining(supported);
        assertThatThrownBy(() -> new KafkaAvroDeserializer().configure(Map.of("schema.registry.url", "mock://x", key, value), !key.startsWith("value")))
                .isInstanceOf(ConfigException.class).hasMessageContaining(key).hasMessageContaining(supported);
    }

    @ParameterizedTest
    @CsvSource({
        "context.name.strategy,io.confluent.kafka.serializers.context.NullContextNameStrategy", "propagate.schema.tags,false",
        "schema.registry.url.randomize,false", "use.apache.http.client,false", "rule.executors,''", "rule.actions,''",
        "rule.service.loader.enable,false", "rule.metrics.enable,true", "execution.environment,NONE", "validation.rules.execution,DISABLED",
        "validation.rules.fail.fast,false", "missing.cache.size,10000", "missing.id.cache.ttl.sec,0", "bearer.auth.scope.claim.name,scope",
        "bearer.auth.sub.claim.name,sub", "schema.registry.ssl.endpoint.identification.algorithm,HTTPS"})
    void confluentsDefaultsMaySpellOutWhatHappensAnyway(String key, String value) {
        assertThat(new SerdeConfig(Map.of("schema.registry.url", "mock://x", key, value)).getList("schema.registry.url")).containsExactly("mock://x");
    }

    @Test
    void aPrefixedKeyWins() {
        assertThat(new SerdeConfig(Map.of("schema.registry.url", "mock://x", "max.retries", "5", "schema.registry.max.retries", "7"))
                .getInt("max.retries")).isEqualTo(7);
    }
}
