package io.lianluo.web.shutdown;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Adds the drain to every service that answers requests. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ShutdownAutoConfiguration {

    @Bean
    Drain drain(@Value("${lianluo.web.drain}") Duration duration) {
        return new Drain(duration);
    }
}
