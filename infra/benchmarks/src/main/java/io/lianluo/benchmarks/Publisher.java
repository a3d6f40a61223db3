package io.lianluo.benchmarks;

import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.Outbox;
import io.lianluo.events.assessment.v1.ReplacementProposed;
import io.lianluo.events.assessment.v1.ReplacementWithdrawn;
import io.lianluo.events.meeting.v1.AttendanceRecorded;
import io.lianluo.events.notification.v1.ContactUnreachable;
import io.lianluo.events.notification.v1.NoticeServed;
import io.lianluo.events.reporting.v1.ObligationChanged;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A service that saves units and nothing else, in the place of the registry. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Publisher {

    static ConfigurableApplicationContext start(Stack stack) {
        return Service.start(Publisher.class, "registry", stack, Map.of(
                "spring.kafka.producer.properties.[interceptor.classes]", Acknowledgements.class.getName()), context -> { });
    }

    @Bean
    Units units(Outbox outbox) {
        return new Units(outbox);
    }

    @Bean
    Deaf deaf() {
        return new Deaf();
    }

    /** Takes what a registry must read, and does nothing. */
    static final class Deaf {

        @EventHandler
        void on(ReplacementProposed event) { }

        @EventHandler
        void on(ReplacementWithdrawn event) { }

        @EventHandler
        void on(ContactUnreachable event) { }

        @EventHandler
        void on(ObligationChanged event) { }

        @EventHandler
        void on(AttendanceRecorded event) { }

        @EventHandler
        void on(NoticeServed event) { }
    }
}
