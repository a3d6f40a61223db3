package io.lianluo.registry.change.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.localstack.EmbeddedStore;
import io.lianluo.registry.change.Change;
import io.lianluo.registry.change.Changes.Coming;
import io.lianluo.testing.StoreProxy;
import io.lianluo.testing.StoreProxy.Fate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A roster that changes a thousand people notes a thousand changes, in as few writes as one. */
class ManyChangesIT {

    @Test
    void manyAreNotedByOneCommandAndTheSameTwiceIsNotedOnce() {
        try (EmbeddedStore store = EmbeddedStore.inMemory().start(); StoreProxy proxy = StoreProxy.before(store.uri())) {
            AtomicInteger commands = new AtomicInteger();
            proxy.rule(command -> {
                if (!command.name().equals("hello")) {
                    commands.incrementAndGet();
                }
                return Fate.pass();
            });
            ChangeNotes notes = new ChangeNotes(new MongoTemplate(new SimpleMongoClientDatabaseFactory(proxy.uri("changes"))),
                    Clock.fixed(Instant.parse("2026-11-02T01:00:00Z"), ZoneOffset.UTC));
            List<Coming> many = IntStream.range(0, 1_000).mapToObj(i -> new Coming(Change.Kind.CONTACT, "p" + i, "m", Set.of("p" + i))).toList();
            notes.note(many);
            assertThat(commands).hasValue(1);
            notes.note(many);
            notes.note(List.of());
            assertThat(commands).hasValue(2);
            assertThat(notes.noted(Change.Kind.CONTACT, 2_000)).hasSize(1_000).allSatisfy(change -> assertThat(change.people()).containsExactly(change.subject()));
        }
    }
}
