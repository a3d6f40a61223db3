package io.lianluo.access.web;

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
