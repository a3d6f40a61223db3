package io.lianluo.eventing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.common.config.SslConfigs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.SslBundleSslEngineFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslManagerBundle;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;

/**
 * Lets every Kafka client of the service trust the broker by the SSL bundle of {@code spring.kafka.ssl.bundle}, as the bundle stands when a connection is
 * made: a certificate that is renewed needs no restart.
 */
final class BrokerTrust {

    private final Supplier<@Nullable SslBundle> bundle;

    /** @param bundle the bundle as it stands; null if none is set */
    BrokerTrust(Supplier<@Nullable SslBundle> bundle) {
        this.bundle = bundle;
    }

    /** The settings of a client, with the bundle if there is one. */
    Map<String, Object> in(Map<String, Object> settings) {
        Map<String, Object> trusting = new HashMap<>(settings);
        if (bundle.get() != null) {
            trusting.put(SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG, SslBundleSslEngineFactory.class);
            trusting.put(SslBundle.class.getName(), new Current());
        }
        return trusting;
    }

    /** Asks anew for each connection, since a bundle that is reloaded is another object. */
    private final class Current implements SslBundle {

        private SslBundle now() {
            return Objects.requireNonNull(bundle.get(), "spring.kafka.ssl.bundle");
        }

        @Override
        public SslStoreBundle getStores() {
            return now().getStores();
        }

        @Override
        public SslBundleKey getKey() {
            return now().getKey();
        }

        @Override
        public SslOptions getOptions() {
            return now().getOptions();
        }

        @Override
        public String getProtocol() {
            return now().getProtocol();
        }

        @Override
        public SslManagerBundle getManagers() {
            return now().getManagers();
        }
    }
}
