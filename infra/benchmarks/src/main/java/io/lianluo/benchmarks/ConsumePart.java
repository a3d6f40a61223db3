package io.lianluo.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.lianluo.avro.serde.KafkaAvroDeserializer;
import io.lianluo.avro.serde.KafkaAvroSerializer;
import io.lianluo.events.registry.v1.UnitChanged;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;

/** The way in: from the topic to an effect that a repetition does not repeat, beside a consumer that does not care. */
final class ConsumePart implements Part {

    private static final String TOPIC = "registry.unit-changed.v1";
    private static final Aim AIM = Aim.atMost(1.3);
    private static final int IN_MEMORY_PER_SECOND = 20_000;
    private static final int STORED_PER_SECOND = 500;

    @Override
    public String title() {
        return "Consume: topic to effect, one thread";
    }

    @Override
    public void measure(Settings settings, Figures figures) throws Exception {
        int all = IN_MEMORY_PER_SECOND * (int) settings.length().toSeconds();
        int stored = STORED_PER_SECOND * (int) settings.length().toSeconds();
        try (Stack stack = Stack.start(settings); MongoClient mongo = MongoClients.create(stack.store("plain"))) {
            publish(stack, all);

            AtomicLong count = new AtomicLong();
            double plain = best(() -> plain(stack, all, unit -> count.incrementAndGet()));
            double guarded = best(() -> idempotent(stack, all, guardedInMemory()));
            figures.add("plain consumer, deserialises and counts", plain, "µs each");
            figures.add("idempotent handler, guarded by sequence in memory, store taken out", guarded, "µs each", plain, AIM);

            MongoCollection<Document> units = mongo.getDatabase("plain").getCollection("units");
            double plainStored = best(() -> {
                units.drop();
                return plain(stack, stored, unit -> keep(units, unit));
            });
            double guardedStored = best(() -> {
                mongo.getDatabase(Subscriber.GROUP).drop();
                return idempotent(stack, stored, (unit, meta, replica) -> replica.put(meta, meta.subject(), Subscriber.View.of(unit)));
            });
            figures.add("plain consumer, keeps the unit by an upsert, stand-in store", plainStored, "µs each");
            figures.add("idempotent handler, keeps the unit in a replica, stand-in store", guardedStored, "µs each", plainStored, AIM);
            figures.note("%,d events in memory, %,d with the store; the better of two rounds each.".formatted(all, stored));
        }
    }

    private static double best(Callable<Double> round) throws Exception {
        return Math.min(round.call(), round.call());
    }

    private static Subscriber.Effect guardedInMemory() {
        Map<String, Long> sequences = new ConcurrentHashMap<>();
        return (unit, meta, replica) -> sequences.merge(meta.subject(), meta.sequence(), Math::max);
    }

    private static void keep(MongoCollection<Document> units, UnitChanged unit) {
        units.updateOne(Filters.eq("_id", unit.getUnitId().toString()), Updates.set("view", new Document("code", unit.getCode())
                .append("name", unit.getName()).append("kind", unit.getKind())), new UpdateOptions().upsert(true));
    }

    /** Microseconds for each event, from the first to the last. */
    private static double plain(Stack stack, int events, Consumer<UnitChanged> work) {
        try (KafkaConsumer<byte[], Object> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", stack.brokers(),
                "key.deserializer", ByteArrayDeserializer.class, "value.deserializer", KafkaAvroDeserializer.class,
                "schema.registry.url", stack.registry(), "specific.avro.reader", true))) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream().map(p -> new TopicPartition(TOPIC, p.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long begin = 0;
            int done = 0;
            while (true) {
                for (ConsumerRecord<byte[], Object> message : consumer.poll(Duration.ofSeconds(1))) {
                    if (done == 0) {
                        begin = System.nanoTime();
                    }
                    work.accept((UnitChanged) message.value());
                    if (++done == events) {
                        return (System.nanoTime() - begin) / 1e3 / events;
                    }
                }
            }
        }
    }

    /** The same by the eventing library. */
    private static double idempotent(Stack stack, int events, Subscriber.Effect effect) throws Exception {
        AtomicLong begin = new AtomicLong();
        AtomicLong end = new AtomicLong();
        AtomicLong done = new AtomicLong();
        CountDownLatch last = new CountDownLatch(1);
        try (ConfigurableApplicationContext subscriber = Subscriber.start(stack, (unit, meta, replica) -> {
            begin.compareAndSet(0, System.nanoTime());
            effect.of(unit, meta, replica);
            if (done.incrementAndGet() == events) {
                end.set(System.nanoTime());
                last.countDown();
            }
        })) {
            last.await();
        }
        stack.forget(Subscriber.GROUP);
        return (end.get() - begin.get()) / 1e3 / events;
    }

    /** Fills the topic as the registry would. */
    private static void publish(Stack stack, int events) {
        Map<String, Object> settings = Map.of("bootstrap.servers", stack.brokers(), "schema.registry.url", stack.registry(),
                "auto.register.schemas", false, "avro.remove.java.properties", true);
        try (KafkaAvroSerializer values = new KafkaAvroSerializer();
             KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            values.configure(settings, false);
            for (int n = 0; n < events; n++) {
                UnitChanged unit = Sample.unit(n);
                String id = unit.getUnitId().toString();
                ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(TOPIC, utf8(id), values.serialize(TOPIC, unit));
                Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", UnitChanged.class.getName(), "ce_source", "/registry",
                                "ce_subject", id, "ce_time", Instant.now().toString(), "ce_specversion", "1.0", "ce_sequence", "1",
                                "ce_dataschema", stack.registry() + "/schemas/ids/1", "content-type", "application/avro")
                        .forEach((name, value) -> message.headers().add(name, utf8(value)));
                producer.send(message);
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
