package io.lianluo.avro.serde;

import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SslConfigs;

/** Kafka's own TLS settings under the prefix {@code schema.registry.}: JKS, PKCS12 or PEM, by file or by value. */
final class TlsSettings {

    private TlsSettings() { }

    /** Gives the client what they say; without any, the platform's own trust applies. */
    static void applyTo(HttpClient.Builder http, SerdeConfig config) {
        Map<String, Object> settings = new HashMap<>(config.originalsWithPrefix(SerdeConfig.CLIENT_PREFIX));
        settings.keySet().removeIf(key -> !key.startsWith("ssl."));
        if (settings.isEmpty()) {
            return;
        }
        ConfigDef keys = new ConfigDef().withClientSslSupport();
        AbstractConfig tls = new AbstractConfig(keys, settings, false);
        SSLContext context = FollowedTls.context(tls.values());
        http.sslContext(context);
        SSLParameters parameters = context.getDefaultSSLParameters();
        parameters.setProtocols(tls.getList(SslConfigs.SSL_ENABLED_PROTOCOLS_CONFIG).toArray(String[]::new));
        List<String> ciphers = tls.getList(SslConfigs.SSL_CIPHER_SUITES_CONFIG);
        if (ciphers != null && !ciphers.isEmpty()) {
            parameters.setCipherSuites(ciphers.toArray(String[]::new));
        }
        http.sslParameters(parameters);
    }
}
