package io.lianluo.eventing;

import io.lianluo.events.assessment.v1.ReplacementProposed;
import io.lianluo.events.assessment.v1.ReplacementWithdrawn;
import io.lianluo.events.meeting.v1.AttendanceRecorded;
import io.lianluo.events.notification.v1.ContactUnreachable;
import io.lianluo.events.notification.v1.NoticeServed;
import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.NominationChanged;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.testing.TestStack;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A service that owns units. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class RegistryApp {

    static ConfigurableApplicationContext start(String database, Map<String, ?> more) {
        Map<String, Object> properties = new TreeMap<>(TestStack.get().properties(database));
        properties.put("spring.application.name", "registry");
        properties.put("spring.main.web-application-type", "none");
        properties.putAll(more);
        return new SpringApplicationBuilder(RegistryApp.class).properties(properties).run();
    }

    @Bean
    Units units(Outbox outbox) {
        return new Units(outbox);
    }

    /** A store that counts numbers up would have it. */
    @Bean
    @ConditionalOnProperty("lost-units")
    LostStates<UnitChanged> lostUnits(Outbox outbox) {
        return outbox.lost(UnitChanged.class);
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

        @EventHandler
        void on(UnitChanged event) { }

        @EventHandler
        void on(NominationChanged event) { }

        @EventHandler
        void on(ContactChanged event) { }

        @EventHandler
        void on(LiaisonChanged event) { }
    }
}
