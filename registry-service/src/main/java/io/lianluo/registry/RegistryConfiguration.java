package io.lianluo.registry;

import io.lianluo.registry.programme.ProgrammeService;
import io.lianluo.registry.programme.Programmes;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the parts that know no framework. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    ProgrammeService programmeService(Programmes programmes, Clock clock) {
        return new ProgrammeService(programmes, clock, programme -> { });
    }
}
