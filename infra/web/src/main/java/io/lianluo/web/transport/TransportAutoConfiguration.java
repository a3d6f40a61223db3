package io.lianluo.web.transport;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/** Refuses a start that would send without TLS, before any connection is made, and gives the issuer's client its authority. */
@AutoConfiguration
class TransportAutoConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Comes before every other bean, so that nothing was sent yet. */
    @Bean
    static BeanFactoryPostProcessor plaintextCheck(Environment environment) {
        return beans -> {
            List<String> findings = PlaintextCheck.findings(environment);
            if (!findings.isEmpty()) {
                throw new PlaintextRefusedException(findings);
            }
        };
    }

    /** A named bundle gives an authority of one's own; without one the system's authorities count. */
    @Bean
    @ConditionalOnProperty("lianluo.web.issuer.ssl.bundle")
    JwkSetUriJwtDecoderBuilderCustomizer issuerAuthority(SslBundles bundles, @Value("${lianluo.web.issuer.ssl.bundle}") String bundle) {
        bundles.getBundle(bundle);
        // A client for each request: keys are asked for seldom, and so always with the authority as it stands now.
        return builder -> builder.restOperations(new RestTemplate((address, method) -> {
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).sslContext(bundles.getBundle(bundle).createSslContext()).build();
            JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
            requests.setReadTimeout(PATIENCE);
            return requests.createRequest(address, method);
        }));
    }
}
