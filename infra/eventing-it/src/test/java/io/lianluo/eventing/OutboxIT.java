package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.lianluo.avro.serde.SchemaRegistryClient;
import io.lianluo.domain.RecordedChange;
import io.lianluo.eventing.EventingProperties.OutboxProperties;
import io.lianluo.eventing.Publisher.Parts;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTopics;
import io.lianluo.testing.TestTopics.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the guarantees that a team relies on when it saves. */
class OutboxIT {

    private final UUID id = UUID.randomUUID();
    private final Unit unit = Unit.found(id, id.toString(), "东风汽车");
    private final Parts parts = new Parts();
    private Publisher publisher;

    private Publisher publisher(String database) {
        publisher = new Publisher(Stack.address(database), parts);
        return publisher;
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void whatHappenedReachesTheTopicInOrderAndInItsEnvelope() {
        Units units = publisher("saved").units;
        Instant before = Instant.now();
        units.save(unit);
        units.change(unit.id(), u -> u.rename("东风汽车集团"));
        awaitQuiet();

        assertThat(told()).extracting(message -> message.value().getName()).containsExactly("东风汽车", "东风汽车集团");
        assertThat(told()).extracting(message -> message.headers().get("ce_sequence")).containsExactly("1", "2");
        assertThat(told().getFirst().headers()).containsEntry("ce_type", "io.lianluo.events.registry.v1.UnitChanged")
                .containsEntry("ce_source", "/registry").containsEntry("ce_subject", unit.id()).containsEntry("ce_specversion", "1.0")
                .containsEntry("content-type", "application/avro").containsKeys("ce_id", "ce_time", "ce_dataschema");
        assertThat(Instant.parse(told().getFirst().headers().get("ce_time"))).isBetween(before.minusMillis(1), Instant.now());
        assertThat(told().getFirst().headers().get("ce_dataschema")).startsWith(TestStack.get().schemaRegistryUrl() + "/schemas/ids/");
        assertThat(UUID.fromString(told().getFirst().headers().get("ce_id")).version()).isEqualTo(7);
    }

    @Test
    void theDocumentIsPlainAndForgetsNothingButWhatBecameNull() {
        Units units = publisher("plain").units;
        units.save(unit);
        units.change(unit.id(), u -> u.note("in liquidation"));
        units.change(unit.id(), u -> u.note(null));
        awaitQuiet();

        Document document = publisher.mongo.getCollection("units").find(new Document("_id", unit.id())).first();
        assertThat(document).containsEntry("version", 3L).containsEntry("outbox", List.of());
        assertThat(document.get("state", Document.class)).isEqualTo(new Document("unit", unit.id()).append("code", unit.id())
                .append("name", "东风汽车").append("foundedOn", "2026-03-01"));
        Unit found = units.find(unit.id()).orElseThrow();
        assertThat(found.state()).isEqualTo(unit.state());
        assertThat(found.version()).isEqualTo(3);
        assertThat(found.raised()).isEmpty();
    }

    @Test
    void aStaleSaveChangesNothing() {
        Units units = publisher("stale").units;
        units.save(unit);
        Unit stale = units.find(unit.id()).orElseThrow();
        units.change(unit.id(), u -> u.rename("theirs"));
        stale.rename("ours");

        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> units.save(stale))
                .withMessageContaining(unit.id()).withMessageContaining("version 1");
        awaitQuiet();
        assertThat(told()).extracting(message -> message.value().getName()).containsExactly("东风汽车", "theirs");
    }

    @Test
    void whoeverComesTooLateIsToldWhatOthersDidSince() {
        Units units = publisher("since").units;
        units.save(unit);
        Unit stale = units.find(unit.id()).orElseThrow();
        units.change(unit.id(), u -> u.rename("theirs"));
        units.change(unit.id(), u -> u.note("nobody's business"));
        Unit other = units.find(unit.id()).orElseThrow();
        other.rename("theirs again");
        assertThat(units.saveAll(List.of(other))).isEmpty();
        stale.rename("ours");

        assertThat(catchThrowableOfType(StaleVersionException.class, () -> units.save(stale)).changes()).containsExactly(
                new RecordedChange(2, "unit-renamed", Units.AT, "registry"), new RecordedChange(4, "unit-renamed", Units.AT, "registry"));
        assertThat(units.since(unit.id(), 2)).extracting(RecordedChange::version).containsExactly(4L);
        assertThat(units.since(unit.id(), 4)).isEmpty();
    }

    @Test
    void onlyTheLatestChangesAreRemembered() {
        Units units = publisher("latest").units;
        units.save(unit);
        for (int n = 0; n < 25; n++) {
            String name = "name " + n;
            units.change(unit.id(), u -> u.rename(name));
        }
        assertThat(units.since(unit.id(), 0)).hasSize(20).extracting(RecordedChange::version).startsWith(7L).endsWith(26L);
        units.delete(units.find(unit.id()).orElseThrow());
        assertThat(units.since(unit.id(), 0)).isEmpty();
    }

    @Test
    void aTakenIdOrUniqueFieldIsRefused() {
        Units units = publisher("taken").units;
        assertThat(units.saveIfAbsent(unit)).isTrue();

        assertThat(units.saveIfAbsent(Unit.found(id, "other", "again"))).isFalse();
        assertThatExceptionOfType(AlreadyExistsException.class).isThrownBy(() -> units.save(Unit.found(id, "other", "again")));
        assertThatExceptionOfType(AlreadyExistsException.class).isThrownBy(() ->
                units.saveIfAbsent(Unit.found(UUID.randomUUID(), unit.state().code(), "same code")));
        awaitQuiet();
        assertThat(told()).hasSize(1);
    }

    @Test
    void manyAreSavedTogetherEachWithItsEvents() {
        Units units = publisher("together").units;
        unit.rename("东风汽车集团");
        List<Unit> all = new ArrayList<>(List.of(unit));
        for (int n = 0; n < 300; n++) {
            all.add(Unit.found(UUID.randomUUID(), "together " + n, "东风"));
        }
        assertThat(units.saveAll(all)).isEmpty();
        assertThat(unit.version()).isEqualTo(2);
        assertThat(unit.raised()).isEmpty();
        all.forEach(saved -> saved.rename(saved.name() + " (again)"));
        assertThat(units.saveAll(all)).isEmpty();
        awaitQuiet();

        assertThat(units.find(unit.id()).orElseThrow().version()).isEqualTo(3);
        assertThat(Audit.of(publisher, all.stream().map(Unit::id).toList())).matches(Audit::isClean, "clean")
                .satisfies(audit -> assertThat(audit.repeated()).isEmpty());
        assertThat(units.saveAll(all)).as("to whom nothing happened").isEmpty();
        assertThat(units.find(unit.id()).orElseThrow().version()).isEqualTo(3);
        assertThat(units.saveAll(List.of())).isEmpty();
    }

    @Test
    void ofNewAggregatesThoseThatAreTakenAreRefusedAndTheOthersSaved() {
        Units units = publisher("partly").units;
        units.save(unit);
        Unit sameId = Unit.found(id, "other", "again");
        Unit sameCode = Unit.found(UUID.randomUUID(), unit.state().code(), "same code");
        Unit free = Unit.found(UUID.randomUUID(), "free", "free");
        assertThat(units.saveAll(List.of(sameId, free, sameCode))).containsExactly(sameId, sameCode);

        awaitQuiet();
        assertThat(sameId.version()).isZero();
        assertThat(sameId.raised()).hasSize(1);
        assertThat(units.find(unit.id()).orElseThrow().name()).isEqualTo("东风汽车");
        assertThat(Audit.of(publisher, List.of(unit.id(), free.id()))).matches(Audit::isClean, "clean");
        assertThat(TestTopics.consumeRaw("registry.unit-changed.v1")).noneMatch(message -> message.key().equals(sameCode.id()));
        await().untilAsserted(() -> assertThat(publisher.relay.inFlight()).as("what was reserved for the refused is given back").isZero());
    }

    @Test
    void ofManyThatWereChangedThoseAtWhichSomebodyElseWasFasterAreRefused() {
        Units units = publisher("changed").units;
        Unit other = Unit.found(UUID.randomUUID(), "slower", "other");
        Unit third = Unit.found(UUID.randomUUID(), "third", "third");
        assertThat(units.saveAll(List.of(unit, other, third))).isEmpty();
        awaitQuiet();
        // Theirs has the very version that ours would have.
        Unit theirs = units.find(other.id()).orElseThrow();
        theirs.rename("theirs");
        units.save(theirs);
        List<Unit> all = List.of(unit, other, third);
        all.forEach(changed -> changed.rename(changed.name() + " (ours)"));
        assertThat(units.saveAll(all)).containsExactly(other);

        awaitQuiet();
        assertThat(units.find(other.id()).orElseThrow().name()).isEqualTo("theirs");
        assertThat(units.find(third.id()).orElseThrow().name()).isEqualTo("third (ours)");
        assertThat(other.raised()).hasSize(1);
        assertThat(Audit.of(publisher, all.stream().map(Unit::id).toList())).matches(Audit::isClean, "clean");
        await().untilAsserted(() -> assertThat(publisher.relay.inFlight()).isZero());
    }

    /** Tests that events which the relay cannot take now go out later, in the same order. */
    @Test
    void moreNewAggregatesThanMayBeUnderWayAllGoOut() {
        parts.properties = new OutboxProperties(100, 20, Duration.ofSeconds(6), Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofMillis(200));
        Units units = publisher("many").units;
        List<Unit> all = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            all.add(Unit.found(UUID.randomUUID(), "many " + n, "东风"));
        }
        assertThat(units.saveAll(all)).isEmpty();
        awaitQuiet();
        assertThat(Audit.of(publisher, all.stream().map(Unit::id).toList())).matches(Audit::isClean, "clean");
    }

    @Test
    void anEventThatCannotBeToldFailsTheCommand() {
        Units units = publisher("untellable").units;
        Unit broken = Unit.found(id, "code", null);

        assertThatIllegalArgumentException().isThrownBy(() -> units.save(broken)).withMessageContaining("UnitChanged cannot be written");
        assertThat(units.find(unit.id())).isEmpty();
    }

    @Test
    void tooManyWaitingEventsRefuseTheCommandAndLoseNothing() {
        parts.properties = new OutboxProperties(3, 100, Duration.ofSeconds(6), Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofMillis(200));
        AtomicBoolean away = brokerAway();
        Units units = publisher("full").units;
        units.save(unit);
        units.change(unit.id(), u -> u.rename("2"));
        units.change(unit.id(), u -> u.rename("3"));

        assertThatExceptionOfType(OutboxFullException.class).isThrownBy(() -> units.change(unit.id(), u -> u.rename("4")))
                .withMessageContaining("more than 3");
        assertThat(units.find(unit.id()).orElseThrow().name()).isEqualTo("3");

        awaitRefusal("TimeoutException");
        away.set(false);
        awaitQuiet();
        units.change(unit.id(), u -> u.rename("4"));
        awaitQuiet();
        assertThat(Audit.of(publisher, List.of(unit.id()))).matches(Audit::isClean, "clean");
    }

    /** An instance counts its own events with each save, and counts fewer only after a look into the store. */
    @Test
    void oneInstanceThatIsSavedAgainAndAgainIsRefusedLikeAnyOther() {
        parts.properties = new OutboxProperties(3, 100, Duration.ofSeconds(6), Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofMillis(200));
        AtomicBoolean away = brokerAway();
        Units units = publisher("again").units;
        units.save(unit);
        for (String name : List.of("2", "3")) {
            unit.rename(name);
            units.save(unit);
        }
        unit.rename("4");
        assertThatExceptionOfType(OutboxFullException.class).isThrownBy(() -> units.save(unit));
        assertThatExceptionOfType(OutboxFullException.class).isThrownBy(() -> units.saveAll(List.of(unit)));
        assertThatExceptionOfType(OutboxFullException.class).isThrownBy(() -> units.delete(unit));
        assertThat(units.find(unit.id()).orElseThrow().name()).isEqualTo("3");

        awaitRefusal("TimeoutException");
        away.set(false);
        awaitQuiet();
        units.save(unit);
        awaitQuiet();
        assertThat(units.find(unit.id()).orElseThrow().name()).isEqualTo("4");
        assertThat(Audit.of(publisher, List.of(unit.id()))).matches(Audit::isClean, "clean");
    }

    /** Text that names people must not lie readable in a store, because nobody can erase it from backups and old pages. */
    @Test
    void whatWaitsIsSealedWhereItMustBeAndToldAsItWas() {
        parts.seal = new Inverted();
        AtomicBoolean away = brokerAway();
        Units units = publisher("sealed").units;
        units.save(unit);
        Document waiting = publisher.mongo.getCollection("units").find(new Document("_id", unit.id())).first()
                .getList("outbox", Document.class).getFirst();
        byte[] sealed = waiting.get("value", Binary.class).getData();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("东风汽车");
        assertThat(new String(parts.seal.open(waiting.getString("id"), sealed), StandardCharsets.UTF_8)).contains("东风汽车");

        assertThat(publisher.outbox.waitingSealedBy("inverted")).isEqualTo(1);
        assertThat(publisher.outbox.waitingSealedBy("another")).isZero();

        awaitRefusal("TimeoutException");
        away.set(false);
        awaitQuiet();
        assertThat(told()).extracting(message -> message.value().getName()).containsExactly("东风汽车");
        assertThat(publisher.outbox.waitingSealedBy("inverted")).isZero();
    }

    /** Unreadable enough to see that it was used. */
    private static final class Inverted implements OutboxSeal {

        @Override
        public boolean covers(String topic) {
            return topic.equals("registry.unit-changed.v1");
        }

        @Override
        public String key() {
            return "inverted";
        }

        @Override
        public byte[] seal(String event, byte[] value) {
            byte[] inverted = value.clone();
            for (int i = 0; i < inverted.length; i++) {
                inverted[i] = (byte) (~inverted[i] ^ event.hashCode());
            }
            return inverted;
        }

        @Override
        public byte[] open(String event, byte[] sealed) {
            return seal(event, sealed);
        }
    }

    /** Nothing but the broker's own refusal is played here: the event went in under a limit that the broker does not have. */
    @Test
    void whatIsTooLargeForTheBrokerHoldsUpNothingThatComesAfterIt() {
        parts.producerSettings.put("max.request.size", 3_000_000);
        parts.largest = 3_000_000;
        Units units = publisher("large").units;
        units.save(unit);
        units.change(unit.id(), u -> u.rename(incompressible(2_000_000)));
        units.change(unit.id(), u -> u.rename("short again"));
        awaitQuiet();

        assertThat(told()).extracting(message -> message.value().getName()).containsExactly("东风汽车", "short again");
        assertThat(told()).extracting(message -> message.headers().get("ce_sequence")).containsExactly("1", "3");
        assertThat(publisher.stuck.list(null, null, 10)).singleElement().satisfies(stuck -> {
            assertThat(stuck.topic()).isEqualTo("registry.unit-changed.v1");
            assertThat(stuck.key()).isEqualTo(unit.id());
            assertThat(stuck.sequence()).isEqualTo(2);
            assertThat(stuck.cause()).isEqualTo("RecordTooLargeException");
            assertThat(stuck.bytes()).isGreaterThan(1_900_000);
        });
        await().untilAsserted(() -> assertThat(publisher.meters.get("lianluo.outbox.stuck").gauge().value()).isEqualTo(1));
        String id = publisher.stuck.list(null, null, 10).getFirst().id();
        assertThat(publisher.stuck.again(id)).as("the state that came after it was told").isEqualTo(StuckEvents.Outcome.OVERTAKEN);
        assertThat(publisher.stuck.giveUp(id)).isPresent();
        assertThat(publisher.stuck.giveUp(id)).isEmpty();
        assertThat(publisher.stuck.again(id)).isEqualTo(StuckEvents.Outcome.UNKNOWN);
        await().untilAsserted(() -> assertThat(publisher.meters.get("lianluo.outbox.stuck").gauge().value()).isZero());
    }

    @Test
    void whatIsStuckGoesOutOnceItMay() {
        parts.producerSettings.put("max.request.size", 2_000);
        Units units = publisher("mended").units;
        units.save(unit);
        units.change(unit.id(), u -> u.rename(incompressible(4_000)));
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(publisher.stuck.list("registry.unit-changed.v1", null, 10)).hasSize(1));
        awaitQuiet();
        String id = publisher.stuck.list(null, null, 10).getFirst().id();
        assertThat(publisher.stuck.list("registry.seat-changed.v1", null, 10)).isEmpty();
        assertThat(publisher.stuck.list(null, id, 10)).isEmpty();

        Unit loadedBefore = units.find(unit.id()).orElseThrow();
        assertThat(publisher.stuck.again(id)).isEqualTo(StuckEvents.Outcome.WAITING);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(publisher.stuck.list(null, null, 10)).as("in vain").hasSize(1));
        loadedBefore.rename("past it");
        assertThatExceptionOfType(StaleVersionException.class).as("it would be told before what waits").isThrownBy(() -> units.save(loadedBefore));
        publisher.close();

        parts.producerSettings.clear();
        publisher("mended");
        assertThat(publisher.stuck.again(id)).isEqualTo(StuckEvents.Outcome.WAITING);
        awaitQuiet();
        assertThat(told()).extracting(message -> message.value().getName()).containsExactly("东风汽车", unitName());
        assertThat(publisher.stuck.list(null, null, 10)).isEmpty();
        publisher.units.change(unit.id(), u -> u.rename("later"));
        awaitQuiet();
        assertThat(told()).last().satisfies(message -> assertThat(message.value().getName()).isEqualTo("later"));
    }

    private String unitName() {
        return publisher.units.find(unit.id()).orElseThrow().name();
    }

    /** Stuck events do not count among those that wait, or the aggregate could never change again. */
    @Test
    void stuckEventsFillNoOutbox() {
        parts.properties = new OutboxProperties(3, 100, Duration.ofSeconds(6), Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofMillis(200));
        parts.producerSettings.put("max.request.size", 2_000);
        Units units = publisher("unfilled").units;
        units.save(unit);
        for (int n = 0; n < 6; n++) {
            awaitQuiet();
            units.change(unit.id(), u -> u.rename(incompressible(4_000)));
        }
        units.change(unit.id(), u -> u.rename("short again"));
        awaitQuiet();
        assertThat(told()).last().satisfies(message -> assertThat(message.value().getName()).isEqualTo("short again"));
        assertThat(publisher.stuck.count()).isEqualTo(6);

        units.delete(units.find(unit.id()).orElseThrow());
        awaitQuiet();
        await().untilAsserted(() -> assertThat(publisher.stuck.count()).as("nothing that is erased comes back").isZero());
    }

    /** The relay waits, in order, for a fault that somebody can mend; events for other topics do not wait for it. */
    @Test
    void whatSomebodyCanMendIsWaitedForAndNothingElseIsHeldUp() {
        AtomicBoolean forbidden = new AtomicBoolean(true);
        parts.producers = factory -> Producers.sending(factory, (producer, message, callback) -> {
            if (forbidden.get() && new String(message.key()).equals(unit.id())) {
                callback.onCompletion(null, new TopicAuthorizationException(Set.of(message.topic())));
                return CompletableFuture.completedFuture(null);
            }
            return producer.send(message, callback);
        });
        Units units = publisher("refused").units;
        units.save(unit);
        units.change(unit.id(), u -> u.rename("second"));
        Unit other = Unit.found(UUID.randomUUID(), "other", "other");
        units.save(other);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() ->
                assertThat(Audit.of(publisher, List.of(other.id()))).matches(Audit::isClean, "clean"));
        assertThat(publisher.waiting()).isEqualTo(2);
        assertThat(publisher.stuck.count()).isZero();
        awaitRefusal("TopicAuthorizationException");
        forbidden.set(false);
        awaitQuiet();
        assertThat(Audit.of(publisher, List.of(unit.id()))).matches(Audit::isClean, "clean");
    }

    @Test
    void whatTheSchemaOfIsLostIsPutAside() {
        Units units = publisher("lost").units;
        units.save(unit);
        awaitQuiet();
        Entry unreadable = new Entry(UUID.randomUUID().toString(), UnitChanged.class.getName(), "registry.unit-changed.v1", unit.id(), 2, Instant.now(),
                null, "nobody's", new byte[] {1}, null);
        publisher.mongo.getCollection("units").updateOne(new Document("_id", unit.id()), new Document("$set", new Document("version", 2L))
                .append("$push", new Document("outbox", unreadable.toDocument())));
        units.change(unit.id(), u -> u.rename("after"));
        awaitQuiet();

        assertThat(told()).extracting(message -> message.value().getName()).containsExactly("东风汽车", "after");
        assertThat(publisher.stuck.list(null, null, 10)).singleElement().satisfies(stuck -> assertThat(stuck.cause()).isEqualTo("SchemaLostException"));
    }

    /** An error in the relay's threads would otherwise end the way out for good, with the service ready all the while. */
    @Test
    void anErrorOnTheWayOutEndsNothing() {
        AtomicInteger errors = new AtomicInteger(2);
        parts.producers = factory -> Producers.sending(factory, (producer, message, callback) -> {
            if (errors.getAndDecrement() > 0) {
                throw new NoClassDefFoundError("io/lianluo/Missing");
            }
            return producer.send(message, callback);
        });
        AtomicInteger settling = new AtomicInteger(1);
        parts.leases = (mongo, leases) -> new MongoLeases(mongo, Clock.systemUTC()) {
            @Override
            public Set<Leased.DocumentKey> settle(List<Settlement> settlements) {
                if (settling.getAndDecrement() > 0) {
                    throw new StackOverflowError();
                }
                return super.settle(settlements);
            }
        };
        Units units = publisher("errors").units;
        units.save(unit);
        units.change(unit.id(), u -> u.rename("second"));
        awaitQuiet();

        assertThat(Audit.of(publisher, List.of(unit.id()))).matches(Audit::isClean, "clean");
        await().untilAsserted(() -> assertThat(publisher.relay.inFlight()).as("nothing stays reserved").isZero());
    }

    @Test
    void whatNobodyCouldBeToldIsRefusedWhenItIsAskedFor() {
        Units units = publisher("refusing").units;
        units.save(unit);

        assertThatExceptionOfType(EventTooLargeException.class).isThrownBy(() -> units.change(unit.id(), u -> u.rename("长".repeat(400_000))))
                .satisfies(refused -> assertThat(refused.kibibytes()).isGreaterThan(1_000).isGreaterThan(refused.limit()));
        assertThat(units.find(unit.id()).orElseThrow().name()).isEqualTo("东风汽车");
    }

    private static String incompressible(int length) {
        return new Random(1).ints(length, 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                + UUID.randomUUID().toString();
    }

    /** The schema has no place for the head of a unit: a release from before there was one, or one from after it was dropped. */
    @Test
    void anEntryOfAnotherReleaseIsPublishedWithItsOwnSchema() throws IOException {
        Units units = publisher("release").units;
        units.save(unit);
        awaitQuiet();

        Schema old = withoutHead();
        int registered = SchemaRegistryClient.at(TestStack.get().schemaRegistryUrl()).register("registry.unit-changed.v1-value", old);
        GenericData.Record record = new GenericData.Record(old);
        record.put("unitId", unit.id());
        for (String text : List.of("code", "name", "kind")) {
            record.put(text, "older");
        }
        record.put("programmes", List.of());
        record.put("foundedOn", 20_000);
        record.put("change", new GenericData.EnumSymbol(old.getField("change").schema(), "CORRECTED"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<>(old).write(record, encoder);

        String fingerprint = EventSchemas.fingerprint(old);
        publisher.mongo.getCollection("eventSchemas").insertOne(new Document("_id", fingerprint).append("schema", old.toString()));
        Entry entry = new Entry(UUID.randomUUID().toString(), old.getFullName(), "registry.unit-changed.v1", unit.id(), 2, Instant.now(),
                null, fingerprint, bytes.toByteArray(), null);
        publisher.mongo.getCollection("units").updateOne(new Document("_id", unit.id()), new Document("$set", new Document("version", 2L))
                .append("$push", new Document("outbox", entry.toDocument())));
        awaitQuiet();

        assertThat(Audit.of(publisher, List.of(unit.id()))).matches(Audit::isClean, "clean");
        assertThat(TestTopics.consumeRaw("registry.unit-changed.v1").stream().filter(message -> message.key().equals(unit.id())).toList()
                .getLast().value()).startsWith(0, 0, 0, registered >> 8, registered & 0xff);
    }

    private static Schema withoutHead() {
        Schema now = io.lianluo.schemas.TopicCatalogue.load().named("registry.unit-changed.v1").orElseThrow().schema();
        Schema old = Schema.createRecord(now.getName(), now.getDoc(), now.getNamespace(), false);
        old.setFields(now.getFields().stream().filter(field -> !field.name().equals("headId")).map(field -> new Schema.Field(field, field.schema())).toList());
        now.getObjectProps().forEach(old::addProp);
        return old;
    }

    /** A broker that takes nothing as long as that is set. */
    private AtomicBoolean brokerAway() {
        AtomicBoolean away = new AtomicBoolean(true);
        parts.producers = factory -> Producers.sending(factory, (producer, message, callback) -> {
            if (away.get()) {
                callback.onCompletion(null, new org.apache.kafka.common.errors.TimeoutException("The broker is away"));
                return CompletableFuture.completedFuture(null);
            }
            return producer.send(message, callback);
        });
        return away;
    }

    /** Until the relay met the refusal that the test is about, and gave back what it held. */
    private void awaitRefusal(String cause) {
        await().atMost(Duration.ofMinutes(1)).until(() -> publisher.meters.counter("lianluo.outbox.failed", "cause", cause).count() > 0
                && publisher.relay.inFlight() == 0);
    }

    private void awaitQuiet() {
        await().atMost(Duration.ofMinutes(1)).until(() -> publisher.waiting() == 0);
    }

    private List<Message<UnitChanged>> told() {
        return TestTopics.consume(UnitChanged.class, unit.id()::equals);
    }
}
