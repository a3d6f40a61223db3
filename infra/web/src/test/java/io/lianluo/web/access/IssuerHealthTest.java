package io.lianluo.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.localstack.LocalIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Health;
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
            Health away = part.health();
            assertThat(away.getStatus()).isEqualTo(Status.DOWN);
            assertThat(away.getDetails().toString()).contains(issuer.issuer());
            issuer.start();
            assertThat(part.health().getStatus()).isEqualTo(Status.UP);
            issuer.close();
            assertThat(part.health().getStatus()).isEqualTo(Status.UP);
        }
    }
}
