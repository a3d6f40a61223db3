package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.config.SslConfigs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.SslBundleSslEngineFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

/** Clients of the broker trust it by the bundle as it stands now. */
class BrokerTrustTest {

    private final AtomicReference<@Nullable SslBundle> bundle = new AtomicReference<>();
    private final BrokerTrust trust = new BrokerTrust(bundle::get);

    @Test
    void withoutABundleTheSettingsStayAsTheyAre() {
        assertThat(trust.in(Map.of("acks", "all"))).isEqualTo(Map.of("acks", "all"));
    }

    @Test
    void aBundleThatWasReloadedCountsForTheNextConnection() {
        SslBundle first = SslBundle.of(SslStoreBundle.NONE);
        SslBundle renewed = SslBundle.of(SslStoreBundle.NONE);
        bundle.set(first);
        Map<String, Object> settings = trust.in(Map.of("acks", "all"));
        assertThat(settings).containsEntry("acks", "all").containsEntry(SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG, SslBundleSslEngineFactory.class);
        SslBundle given = (SslBundle) settings.get(SslBundle.class.getName());
        assertThat(given.getManagers()).isSameAs(first.getManagers());
        bundle.set(renewed);
        assertThat(given.getManagers()).isSameAs(renewed.getManagers()).isNotSameAs(first.getManagers());
    }
}
