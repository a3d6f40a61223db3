package io.lianluo.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lianluo.localstack.EmbeddedStore;
import io.lianluo.localstack.LocalAuthority;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** A client that runs trusts the store by the authority that is in the bundle now, whatever was in it when the client was made. */
class CurrentBundleIT {

    @Test
    void aStoreWithARenewedCertificateIsTrustedOnceTheBundleIsReloaded(@TempDir Path directory) {
        LocalAuthority authority = LocalAuthority.in(directory);
        DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry("store", bundle(authority));
        try (EmbeddedStore store = EmbeddedStore.inMemory().securedBy(authority).start()) {
            MongoClientSettings settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(store.securedUri("") + "&serverSelectionTimeoutMS=2000"))
                    .applyToSslSettings(ssl -> ssl.enabled(true).context(CurrentBundle.context(bundles, "store"))).build();
            try (MongoClient client = MongoClients.create(settings)) {
                assertThat(ping(client)).containsEntry("ok", 1.0);

                store.close();
                authority.renew();
                store.start();
                // Connections from before are found dead first.
                await().untilAsserted(() -> assertThatThrownBy(() -> ping(client)).isInstanceOf(MongoTimeoutException.class).hasMessageContaining("PKIX path"));

                bundles.updateBundle("store", bundle(authority));
                await().ignoreExceptions().untilAsserted(() -> assertThat(ping(client)).containsEntry("ok", 1.0));
            }
        }
    }

    @Test
    void aBundleThatIsNotThereIsNamedAtOnce() {
        assertThatThrownBy(() -> CurrentBundle.context(new DefaultSslBundleRegistry(), "store")).isInstanceOf(NoSuchSslBundleException.class).hasMessageContaining("'store'");
    }

    private static Document ping(MongoClient client) {
        return client.getDatabase("admin").runCommand(new Document("ping", 1));
    }

    private static SslBundle bundle(LocalAuthority authority) {
        return SslBundle.of(new PemSslStoreBundle(null, PemSslStoreDetails.forCertificate("file:" + authority.file())));
    }
}
