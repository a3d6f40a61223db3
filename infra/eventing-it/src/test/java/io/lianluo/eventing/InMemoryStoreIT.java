package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.testing.InMemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** The store of unit tests does what the real one does. */
class InMemoryStoreIT {

    private interface Port {
        Optional<Tally> find(String id);

        void save(Tally tally);

        boolean saveIfAbsent(Tally tally);

        List<Tally> saveAll(List<Tally> tallies);

        Optional<Tally> change(String id, Consumer<Tally> change);

        boolean apply(EventMeta cause, String id, Consumer<Tally> change);

        void delete(Tally tally);

        List<Tally> all();
    }

    private static final class Real extends Tallies implements Port {

        Real(Outbox outbox) {
            super(outbox, "sameTallies");
        }

        @Override
        public List<Tally> all() {
            return find(new Criteria(), Sort.by("_id"), 1_000);
        }

        @Override
        public String toString() {
            return "in MongoDB";
        }
    }

    private static final class InMemory extends InMemoryStore<Tally, Tally.Counted, Tally.State> implements Port {

        InMemory() {
            super(Tally::state, Tally::of);
        }

        @Override
        public String toString() {
            return "in memory";
        }
    }

    private static Publisher publisher;
    private static List<Port> stores;

    @BeforeAll
    static void start() {
        publisher = new Publisher(Stack.address("in-memory-store"));
        stores = List.of(new Real(publisher.outbox), new InMemory());
    }

    @AfterAll
    static void stop() {
        publisher.close();
    }

    @ParameterizedTest
    @FieldSource("stores")
    void eachEventOfASaveCountsOne(Port store) {
        String id = saved(store, 2);
        assertThat(store.find(id)).get().extracting(Tally::version).isEqualTo(2L);
        Tally untouched = store.find(id).orElseThrow();
        store.save(untouched);
        assertThat(store.find(id)).get().extracting(Tally::version).isEqualTo(2L);
        Tally counted = store.change(id, Tally::count).orElseThrow();
        assertThat(counted.version()).isEqualTo(3);
        assertThat(counted.raised()).as("what is saved is no news any more").isEmpty();
        String quiet = saved(store, 0);
        assertThat(store.find(quiet)).get().extracting(Tally::version).as("one that was made and to which nothing happened").isEqualTo(1L);
    }

    @ParameterizedTest
    @FieldSource("stores")
    void ofTwoWhoLoadedTheSameTheSecondIsRefused(Port store) {
        String id = saved(store, 1);
        Tally one = store.find(id).orElseThrow();
        Tally other = store.find(id).orElseThrow();
        one.count();
        other.count();
        store.save(one);
        assertThatThrownBy(() -> store.save(other)).isInstanceOf(StaleVersionException.class);
        assertThat(store.saveAll(List.of(other))).containsExactly(other);
        assertThatThrownBy(() -> store.delete(other)).isInstanceOf(StaleVersionException.class);
        assertThat(store.find(id)).get().extracting(tally -> tally.state().count()).isEqualTo(2);
        one.count();
        store.save(one);
        assertThat(store.find(id)).get().extracting(tally -> tally.state().count()).isEqualTo(3);
    }

    @ParameterizedTest
    @FieldSource("stores")
    void aChangeIsMadeAgainOnWhatSomebodyElseSavedMeanwhile(Port store) {
        String id = saved(store, 1);
        int[] tries = {0};
        store.change(id, tally -> {
            if (tries[0]++ == 0) {
                store.change(id, Tally::count);
            }
            tally.count();
        });
        assertThat(store.find(id)).get().extracting(tally -> tally.state().count()).isEqualTo(3);
        assertThat(tries[0]).isEqualTo(2);
    }

    @ParameterizedTest
    @FieldSource("stores")
    void anIdIsTakenOnce(Port store) {
        String id = saved(store, 1);
        assertThatThrownBy(() -> store.save(tally(id, 5))).isInstanceOf(AlreadyExistsException.class);
        assertThat(store.saveIfAbsent(tally(id, 5))).isFalse();
        assertThat(store.saveAll(List.of(tally(id, 5)))).hasSize(1);
        assertThat(store.find(id)).get().extracting(tally -> tally.state().count()).isEqualTo(1);
        assertThat(store.saveIfAbsent(tally(UUID.randomUUID().toString(), 1))).isTrue();
    }

    @ParameterizedTest
    @FieldSource("stores")
    void aFailedChangeAndAnUnsavedOneLeaveWhatIsKept(Port store) {
        String id = saved(store, 1);
        store.find(id).orElseThrow().count();
        assertThatThrownBy(() -> store.change(id, tally -> {
            tally.count();
            throw new IllegalStateException("no");
        })).hasMessage("no");
        assertThat(store.find(id)).get().extracting(tally -> tally.state().count()).isEqualTo(1);
        assertThat(store.change("nobody", Tally::count)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("stores")
    void anEventTakesEffectOnceAndAnOlderOneNotAtAll(Port store) {
        String id = saved(store, 0);
        assertThat(store.apply(event("one", 2), id, Tally::count)).isTrue();
        assertThat(store.apply(event("one", 2), id, Tally::count)).isFalse();
        assertThat(store.apply(event("one", 1), id, Tally::count)).isFalse();
        assertThat(store.apply(event("other", 1), id, Tally::count)).isTrue();
        assertThat(store.apply(event("one", 3), "nobody", Tally::count)).isFalse();
        assertThat(store.find(id)).get().extracting(tally -> tally.state().count()).isEqualTo(2);
        store.change(id, Tally::count);
        assertThat(store.apply(event("one", 2), id, Tally::count)).as("also after it changed otherwise").isFalse();
    }

    @ParameterizedTest
    @FieldSource("stores")
    void whatIsDeletedIsGone(Port store) {
        String id = saved(store, 1);
        store.delete(store.find(id).orElseThrow());
        assertThat(store.find(id)).isEmpty();
        assertThat(store.change(id, Tally::count)).isEmpty();
        assertThat(store.all()).extracting(Tally::id).doesNotContain(id);
    }

    @ParameterizedTest
    @FieldSource("stores")
    void allComeInTheOrderOfTheirIds(Port store) {
        Stream.of("m", "Z", "a", "10", "9").forEach(id -> store.save(tally("order-" + id, 1)));
        assertThat(store.all().stream().map(Tally::id).filter(id -> id.startsWith("order-"))).containsExactly("order-10", "order-9", "order-Z", "order-a", "order-m");
    }

    private static String saved(Port store, int count) {
        String id = UUID.randomUUID().toString();
        store.save(tally(id, count));
        return id;
    }

    private static Tally tally(String id, int count) {
        Tally tally = Tally.of(new Tally.State(id, 0));
        for (int n = 0; n < count; n++) {
            tally.count();
        }
        return tally;
    }

    private static EventMeta event(String subject, long sequence) {
        return new EventMeta(UUID.randomUUID(), "Counted", "/registry", subject, sequence, Instant.EPOCH, "registry.unit-changed.v1", null);
    }
}
