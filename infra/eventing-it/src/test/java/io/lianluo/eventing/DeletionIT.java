package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.lianluo.eventing.Publisher.Parts;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.testing.TestTopics;
import io.lianluo.testing.TestTopics.Message;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

/** An aggregate that goes while its events still wait. */
class DeletionIT {

    private final AtomicBoolean brokerAway = new AtomicBoolean(true);
    private final Unit unit = Unit.found(UUID.randomUUID(), UUID.randomUUID().toString(), "first");

    @Test
    void goesOnceItsLastEventsAndATombstoneAreOut() {
        try (Publisher publisher = new Publisher(Stack.address("deletion"), parts())) {
            publisher.units.save(unit);
            await().until(() -> publisher.relay.inFlight() == 0);
            Unit loaded = publisher.units.find(unit.id()).orElseThrow();
            loaded.rename("last");
            publisher.units.delete(loaded);

            assertThat(publisher.units.find(unit.id())).isEmpty();
            assertThat(publisher.units.named("last")).isEmpty();
            assertThatExceptionOfType(AlreadyExistsException.class).isThrownBy(() ->
                    publisher.units.save(Unit.found(unit.state().unit(), "other", "again")));
            loaded.rename("after the end");
            assertThatIllegalStateException().isThrownBy(() -> publisher.units.save(loaded)).withMessageContaining("was deleted");

            brokerAway.set(false);
            await().atMost(Duration.ofMinutes(1)).until(() -> publisher.mongo.getCollection("units").countDocuments() == 0);
        }
        assertThat(told()).extracting(message -> message.value() == null ? "erased" : message.value().getName())
                .containsExactly("first", "last", "erased");
        assertThat(told()).extracting(message -> message.headers().get("ce_sequence")).containsExactly("1", "2", "3");
        assertThat(told()).allSatisfy(message -> assertThat(message.headers()).containsEntry("ce_type", UnitChanged.class.getName()));
    }

    @Test
    void removedAtOnceItWouldTakeItsEventsWithIt() {
        Parts parts = parts();
        parts.documents = RemovedDocuments::new;
        try (Publisher publisher = new Publisher(Stack.address("removal"), parts)) {
            publisher.units.save(unit);
            await().until(() -> publisher.relay.inFlight() == 0);
            publisher.units.delete(publisher.units.find(unit.id()).orElseThrow());
            brokerAway.set(false);
            await().atMost(Duration.ofMinutes(1)).until(() -> publisher.relay.inFlight() == 0);
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void whatNobodyWasToldOfGoesAtOnce() {
        try (Publisher publisher = new Publisher(Stack.address("untold"))) {
            Unit quiet = Unit.of(unit.state());
            publisher.units.save(quiet);
            publisher.units.delete(quiet);

            assertThat(publisher.mongo.getCollection("units").countDocuments()).isZero();
        }
        assertThat(told()).isEmpty();
    }

    private Parts parts() {
        Parts parts = new Parts();
        parts.producers = factory -> Producers.sending(factory, (producer, message, callback) -> {
            if (brokerAway.get()) {
                callback.onCompletion(null, new TimeoutException("The broker is away"));
                return CompletableFuture.completedFuture(null);
            }
            return producer.send(message, callback);
        });
        return parts;
    }

    private List<Message<UnitChanged>> told() {
        return TestTopics.consume(UnitChanged.class, unit.id()::equals);
    }

    /** Removes documents as a repository does. */
    private static final class RemovedDocuments extends AggregateDocuments {

        private final MongoOperations mongo;
        private final String collection;

        RemovedDocuments(MongoOperations mongo, String collection) {
            super(mongo, collection);
            this.mongo = mongo;
            this.collection = collection;
        }

        @Override
        boolean delete(String id, long version, Change change) {
            return mongo.execute(collection, documents -> documents.deleteOne(new Document("_id", id))).getDeletedCount() == 1;
        }
    }
}
