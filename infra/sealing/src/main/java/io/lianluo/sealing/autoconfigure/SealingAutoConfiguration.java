package io.lianluo.sealing.autoconfigure;

import io.lianluo.sealing.SealingKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives a service its keys; one that has none configured does not start. */
@AutoConfiguration
@EnableConfigurationProperties(SealingProperties.class)
class SealingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    SealingKeys sealingKeys(SealingProperties properties, @Value("${spring.application.name}") String service) {
        return new SealingKeys(service, properties.activeKey(), properties.keys());
    }
}
