package io.lianluo.web.transport;

import io.lianluo.transport.CurrentBundle;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/** Refuses a start that can never succeed or that would send without TLS, before any connection is made, and lets the issuer's client trust its authority and bear that it is away. */
@AutoConfiguration
class TransportAutoConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Comes before every other bean, so that nothing was sent yet. */
    @Bean
    static BeanFactoryPostProcessor settingsCheck(Environment environment) {
        return beans -> {
            List<String> findings = new ArrayList<>(SettingsCheck.findings(environment));
            List<String> plaintext = PlaintextCheck.findings(environment);
            findings.addAll(plaintext);
            if (!plaintext.isEmpty()) {
                findings.add("where the network itself is trusted, " + PlaintextCheck.ALLOWED + " can be set to allowed");
            }
            if (!findings.isEmpty()) {
                throw new UnusableSettingsException(findings);
            }
        };
    }

    /** A named bundle gives an authority of one's own; without one the system's authorities count. */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer issuerClient(SslBundles bundles, @Value("${lianluo.web.issuer.ssl.bundle:}") String bundle) {
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(PATIENCE);
        if (!bundle.isEmpty()) {
            client.sslContext(CurrentBundle.context(bundles, bundle));
        }
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client.build());
        requests.setReadTimeout(PATIENCE);
        RestTemplate issuer = new RestTemplate(requests);
        issuer.setInterceptors(List.of(new KeptAnswers(InstantSource.system())));
        return builder -> builder.restOperations(issuer);
    }
}
