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
        assertThat(new SerdeConfig(Map.of("schema.registry.url", "mock://x", "bootstrap.servers", "b:9092", "rule.executors", "cel")).values())
                .doesNotContainKeys("bootstrap.servers", "rule.executors");
    }

    @Test
    void aPrefixedKeyWins() {
        assertThat(new SerdeConfig(Map.of("schema.registry.url", "mock://x", "max.retries", "5", "schema.registry.max.retries", "7"))
                .getInt("max.retries")).isEqualTo(7);
    }
}
