package io.lianluo.web.idempotency;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Idempotency of keyed requests, where there is a store to remember them. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(MongoOperations.class)
@EnableScheduling
public final class IdempotencyAutoConfiguration {

    /** It erases after all others: what they still have may get into the answer of a request that is at work. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    IdempotencyStore idempotencyStore(MongoOperations mongo, Clock clock) {
        return new IdempotencyStore(mongo, clock);
    }

    /** Right after the filters of security: a key belongs to a caller. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(IdempotencyStore store) {
        FilterRegistrationBean<IdempotencyFilter> registration = new FilterRegistrationBean<>(new IdempotencyFilter(store));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10);
        return registration;
    }

    @Bean
    Housekeeping idempotencyHousekeeping(IdempotencyStore store) {
        return new Housekeeping(store);
    }

    /** Keeps the collection small. */
    static final class Housekeeping {

        private final IdempotencyStore store;
        private boolean indexed;

        Housekeeping(IdempotencyStore store) {
            this.store = store;
        }

        /** The index too is made here and not at start, so that a service starts while its store is away. */
        @Scheduled(fixedDelay = 1, initialDelay = 0, timeUnit = TimeUnit.HOURS)
        void sweep() {
            if (!indexed) {
                store.createIndexes();
                indexed = true;
            }
            store.sweep();
        }
    }
}
