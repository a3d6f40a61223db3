package io.lianluo.avro.serde;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyManagementException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A TLS context that is made anew when one of its files has changed, so that a renewed certificate or authority counts for the next connection. Files that
 * cannot be read as they are now change nothing.
 */
final class FollowedTls extends SSLContextSpi {

    private static final Logger log = LoggerFactory.getLogger(FollowedTls.class);

    private final Map<String, ?> settings;
    private Map<Path, Object> files;
    private SSLContext current;

    private FollowedTls(Map<String, ?> settings) {
        this.settings = settings;
        this.files = states();
        this.current = made();
    }

    /** The context of Kafka's own TLS settings. */
    static SSLContext context(Map<String, ?> settings) {
        FollowedTls followed = new FollowedTls(settings);
        return new SSLContext(followed, followed.current.getProvider(), followed.current.getProtocol()) { };
    }

    private synchronized SSLContext current() {
        Map<Path, Object> now = states();
        if (!now.equals(files)) {
            try {
                current = made();
                log.info("The TLS files for the schema registry have changed, and count from the next connection on");
            } catch (KafkaException e) {
                log.warn("The TLS files for the schema registry have changed and cannot be read, so that those before still count: {}", e.getMessage());
            }
            files = now;
        }
        return current;
    }

    private SSLContext made() {
        try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
            factory.configure(settings);
            return factory.sslContext();
        }
    }

    /** Each file's last change and size; a file that is away has none. */
    private Map<Path, Object> states() {
        Map<Path, Object> states = new HashMap<>();
        Stream.of(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG).map(settings::get)
                .filter(String.class::isInstance).map(location -> Path.of((String) location)).forEach(file -> {
                    try {
                        // Secrets are mounted as links, which change as a whole.
                        states.put(file, Files.getLastModifiedTime(file).toString() + " " + Files.size(file) + " " + file.toRealPath());
                    } catch (IOException away) {
                        states.put(file, "away");
                    }
                });
        return states;
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
        return current().createSSLEngine();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
        return current().createSSLEngine(host, port);
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
        return current().getSocketFactory();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
        return current().getServerSocketFactory();
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
        return current().getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
        return current().getClientSessionContext();
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random) throws KeyManagementException {
        throw new KeyManagementException("It is made of files");
    }
}
