package io.lianluo.access.autoconfigure;

import io.lianluo.access.Capacities;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives every service the capacities of its callers. */
@AutoConfiguration
class AccessKitAutoConfiguration {

    @Bean
    Capacities capacities() {
        return new Capacities();
    }
}
