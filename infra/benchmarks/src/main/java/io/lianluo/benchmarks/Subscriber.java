package io.lianluo.benchmarks;

import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.events.registry.v1.CalendarPublished;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.UnitChanged;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A service that keeps units and nothing else, in the place of reporting. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Subscriber {

    /** Consumer group of the service. */
    static final String GROUP = "reporting";

    /** The effect of an event; a bean of the application, given from outside. */
    interface Effect {
        void of(UnitChanged unit, EventMeta meta, Replica<View> replica);
    }

    /** The part of a unit that the subscriber keeps. */
    record View(String code, String name, String kind) {

        static View of(UnitChanged unit) {
            return new View(unit.getCode(), unit.getName(), unit.getKind());
        }
    }

    static ConfigurableApplicationContext start(Stack stack, Effect effect) {
        return Service.start(Subscriber.class, GROUP, stack, Map.of(), context ->
                context.registerBean(Effect.class, () -> effect));
    }

    @Bean
    Handlers handlers(Effect effect, Replicas replicas) {
        return new Handlers(effect, replicas.of("units", View.class));
    }

    /** Takes what reporting must read, and acts on units alone. */
    static final class Handlers {

        private final Effect effect;
        private final Replica<View> replica;

        Handlers(Effect effect, Replica<View> replica) {
            this.effect = effect;
            this.replica = replica;
        }

        @EventHandler
        void on(UnitChanged unit, EventMeta meta) {
            effect.of(unit, meta, replica);
        }

        @EventHandler
        void on(ProgrammePublished event) { }

        @EventHandler
        void on(CalendarPublished event) { }

        @EventHandler
        void on(SeatChanged event) { }

        @EventHandler
        void on(LiaisonChanged event) { }
    }
}
