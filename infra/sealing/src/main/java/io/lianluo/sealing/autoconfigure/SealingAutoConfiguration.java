package io.lianluo.sealing.autoconfigure;

import io.lianluo.eventing.Outbox;
import io.lianluo.eventing.OutboxSeal;
import io.lianluo.eventing.WatchedFigures;
import io.lianluo.sealing.KeyRotation;
import io.lianluo.sealing.SealedDocuments;
import io.lianluo.sealing.SealingKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Gives a service its keys and their change, and seals the events that wait; a service that has no key configured does not start. */
@AutoConfiguration(beforeName = "io.lianluo.eventing.EventingAutoConfiguration")
@EnableConfigurationProperties(SealingProperties.class)
@EnableScheduling
class SealingAutoConfiguration {

    @Bean
    SealingKeys sealingKeys(SealingProperties properties, @Value("${spring.application.name}") String service) {
        return new SealingKeys(service, properties.activeKey(), properties.keys());
    }

    @Bean
    @ConditionalOnMissingBean
    OutboxSeal waitingEvents(SealingKeys keys) {
        return new WaitingEvents(keys.seal("waiting-events"));
    }

    @Bean
    KeyRotation keyRotation(SealingKeys keys, ObjectProvider<SealedDocuments> documents, Outbox outbox) {
        return new KeyRotation(keys, documents.stream().toList(), outbox::waitingSealedBy);
    }

    @Bean
    KeySweep keySweep(KeyRotation rotation) {
        return new KeySweep(rotation);
    }

    @Bean
    WatchedFigures documentsSealedByOlderKeys(KeyRotation rotation) {
        return new WatchedFigures("lianluo.sealed.older", "Documents that another than the active key sealed", "kind", rotation::older);
    }

    @Bean
    WatchedFigures documentsThatNobodyCanRead(KeyRotation rotation) {
        return new WatchedFigures("lianluo.sealed.unreadable", "Documents that a key sealed that is not configured", "kind", rotation::unreadable);
    }

    @Bean
    @ConditionalOnWebApplication(type = Type.SERVLET)
    KeyController keyController(KeyRotation rotation) {
        return new KeyController(rotation);
    }
}
