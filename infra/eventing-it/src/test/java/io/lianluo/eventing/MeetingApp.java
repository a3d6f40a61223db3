package io.lianluo.eventing;

import io.lianluo.events.registry.v1.AccountLinked;
import io.lianluo.events.registry.v1.CalendarPublished;
import io.lianluo.events.registry.v1.DelegationChanged;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.OfficeChanged;
import io.lianluo.events.registry.v1.PersonErased;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.testing.TestStack;
import io.lianluo.web.AccessPolicy;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A service that reads what the registry tells. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class MeetingApp {

    static ConfigurableApplicationContext start(String database, Map<String, ?> more) {
        Map<String, Object> properties = new TreeMap<>(TestStack.get().properties(database));
        properties.put("spring.application.name", "meeting");
        properties.put("server.port", 0);
        properties.put("lianluo.eventing.attempts", 3);
        properties.put("lianluo.eventing.first-retry", "PT0.1S");
        properties.put("lianluo.eventing.longest-retry", "PT1S");
        properties.put("lianluo.eventing.value-deserializer", ForgetfulDeserializer.class.getName());
        properties.put("lianluo.schema-registry.properties.[max.retries]", "0");
        properties.putAll(more);
        return new SpringApplicationBuilder(MeetingApp.class).properties(properties).run();
    }

    /** The name that a unit has in this application. */
    record UnitView(String name) { }

    @Bean
    Replica<UnitView> units(Replicas replicas) {
        return replicas.of("unitViews", UnitView.class);
    }

    @Bean
    Tallies guarded(Outbox outbox) {
        return new Tallies(outbox, "guarded");
    }

    @Bean
    Tallies unguarded(Outbox outbox) {
        return new Tallies(outbox, "unguarded");
    }

    @Bean
    Handlers handlers(Replica<UnitView> units, Tallies guarded, Tallies unguarded, Tracer tracer) {
        return new Handlers(units, guarded, unguarded, tracer);
    }

    @Bean
    AtomicReference<Failure.Judge> presentJudge() {
        return new AtomicReference<>(Failure::of);
    }

    @Bean
    Failure.Judge judge(AtomicReference<Failure.Judge> present) {
        return failure -> present.get().apply(failure);
    }

    @Bean
    AccessPolicy access() {
        return AccessPolicy.builder().build();
    }

    static final class Handlers {

        private final Replica<UnitView> views;
        private final Tallies guarded;
        private final Tallies unguarded;
        private final Tracer tracer;

        /** The handler for a liaison's events; a test may make it fail. */
        volatile Consumer<LiaisonChanged> onLiaison = liaison -> { };

        /** The handler for an account's events; a test may make it fail. */
        volatile Consumer<AccountLinked> onAccount = account -> { };
        final List<AccountLinked> accounts = new CopyOnWriteArrayList<>();
        final List<String> erasedAccounts = new CopyOnWriteArrayList<>();
        private final List<LiaisonChanged> liaisons = new CopyOnWriteArrayList<>();
        final List<String> units = new CopyOnWriteArrayList<>();
        final List<String> traces = new CopyOnWriteArrayList<>();

        Handlers(Replica<UnitView> views, Tallies guarded, Tallies unguarded, Tracer tracer) {
            this.views = views;
            this.guarded = guarded;
            this.unguarded = unguarded;
            this.tracer = tracer;
        }

        /** The names under which a liaison was handled, in order. */
        List<String> namesOf(String liaisonId) {
            return liaisons.stream().filter(event -> event.getLiaisonId().toString().equals(liaisonId)).map(LiaisonChanged::getRosterName).toList();
        }

        @EventHandler
        void on(ProgrammePublished event) { }

        @EventHandler
        void on(CalendarPublished event) { }

        @EventHandler
        void on(UnitChanged event, EventMeta meta) {
            views.put(meta, event.getUnitId().toString(), new UnitView(event.getName()));
            units.add(meta.subject());
        }

        @EventHandler(tombstone = UnitChanged.class)
        void erased(EventMeta meta) {
            views.remove(meta, meta.subject());
            units.add(meta.subject());
            traces.add(tracer.currentSpan().context().traceId());
        }

        @EventHandler
        void on(SeatChanged event, EventMeta meta) {
            String id = event.getSeatId().toString();
            guarded.saveIfAbsent(Tally.of(new Tally.State(id, 0)));
            guarded.apply(meta, id, Tally::count);
            unguarded.saveIfAbsent(Tally.of(new Tally.State(id, 0)));
            unguarded.change(id, Tally::count);
        }

        @EventHandler
        void on(OfficeChanged event) { }

        @EventHandler
        void on(DelegationChanged event) { }

        @EventHandler
        void on(AccountLinked event, EventMeta meta) {
            onAccount.accept(event);
            String id = event.getAccountId().toString();
            guarded.saveIfAbsent(Tally.of(new Tally.State(id, 0)));
            guarded.apply(meta, id, Tally::count);
            accounts.add(event);
        }

        @EventHandler
        void on(PersonErased event) { }

        @EventHandler(tombstone = AccountLinked.class)
        void accountErased(EventMeta meta) {
            erasedAccounts.add(meta.subject());
        }

        @EventHandler
        void on(LiaisonChanged event, EventMeta meta) {
            onLiaison.accept(event);
            String id = event.getLiaisonId().toString();
            guarded.saveIfAbsent(Tally.of(new Tally.State(id, 0)));
            guarded.apply(meta, id, Tally::count);
            liaisons.add(event);
        }
    }
}
