package io.lianluo.avro.serde;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/** Kafka's own TLS settings under the prefix {@code schema.registry.}: JKS, PKCS12 or PEM, by file or by value. */
final class TlsSettings {

    private TlsSettings() { }

    /** The context they describe; empty when there are none and the platform's own trust applies. */
    static Optional<SSLContext> context(SerdeConfig config) {
        Map<String, Object> settings = new HashMap<>(config.originalsWithPrefix(SerdeConfig.CLIENT_PREFIX));
        settings.keySet().removeIf(key -> !key.startsWith("ssl."));
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        ConfigDef keys = new ConfigDef().withClientSslSupport();
        try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
            factory.configure(new AbstractConfig(keys, settings, false).values());
            return Optional.of(factory.sslContext());
        }
    }
}
