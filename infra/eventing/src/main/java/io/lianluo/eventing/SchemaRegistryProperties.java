package io.lianluo.eventing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The address and the settings of the schema registry, under {@code lianluo.schema-registry}.
 *
 * @param url        address of its Confluent interface, or several with commas between
 * @param properties any of Confluent's settings, such as {@code [basic.auth.user.info]}
 */
@ConfigurationProperties("lianluo.schema-registry")
record SchemaRegistryProperties(@DefaultValue("http://localhost:18085/apis/ccompat/v7") String url,
                                @DefaultValue Map<String, String> properties) {

    /** Confluent's keys and values, for reading generated classes and registering nothing. */
    Map<String, Object> confluent() {
        Map<String, Object> config = new HashMap<>(Map.of("schema.registry.url", url, "specific.avro.reader", true,
                "auto.register.schemas", false, "http.connect.timeout.ms", 5_000, "http.read.timeout.ms", 10_000));
        config.putAll(properties);
        return config;
    }
}
