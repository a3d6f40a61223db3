package io.lianluo.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.localstack.LocalIssuer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

class IssuerHealthTest {

    @Test
    void anIssuerThatIsAwayIsNamedUntilItAnswers() {
        try (LocalIssuer issuer = LocalIssuer.withNewKey()) {
            StaticListableBeanFactory beans = new StaticListableBeanFactory();
            beans.addBean("jwtDecoder", new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(issuer.issuer())));
            var part = new AccessAutoConfiguration().issuerHealthIndicator(beans.getBeanProvider(JwtDecoder.class));
            assertThat(part.health().getStatus()).isEqualTo(Status.DOWN);
            await().atMost(Duration.ofMinutes(1)).until(() -> part.health().getDetails().toString().contains(issuer.issuer()));
            issuer.start();
            await().atMost(Duration.ofMinutes(1)).until(() -> part.health().getStatus().equals(Status.UP));
            issuer.close();
            assertThat(part.health().getStatus()).isEqualTo(Status.UP);
        }
    }
}
