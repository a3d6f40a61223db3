package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.eventing.MeetingApp.UnitView;
import io.lianluo.localstack.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A topic gets more partitions while its readers run. */
class MorePartitionsIT {

    private static final String UNITS = "registry.unit-changed.v1";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void readersGoOnAndReplicasAreRight(@TempDir Path directory) throws Exception {
        List<UUID> units = Stream.generate(UUID::randomUUID).limit(24).toList();
        try (EmbeddedBroker broker = new EmbeddedBroker(directory, 0).start(); Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Map<String, Object> there = Map.of("spring.kafka.bootstrap-servers", broker.bootstrapServers(), "spring.kafka.properties.[metadata.max.age.ms]", 1_000);
            try (ConfigurableApplicationContext meeting = MeetingApp.start("meeting-partitions", there)) {
                try (ConfigurableApplicationContext registry = RegistryApp.start("registry-partitions", there)) {
                    units.forEach(unit -> registry.getBean(Units.class).save(Unit.found(unit, "P-" + unit, "first")));
                    rename(registry, units, "second");
                    awaitNamed(meeting, units, "second");
                }
                // As the page for operators has it: the owner is ended, and all was read.
                admin.createPartitions(Map.of(UNITS, NewPartitions.increaseTo(12))).all().get();
                try (ConfigurableApplicationContext registry = RegistryApp.start("registry-partitions", there)) {
                    rename(registry, units, "third");
                    awaitNamed(meeting, units, "third");
                    assertThat(partitionsOf(broker).values()).as("a key that went to another partition").anyMatch(one -> one.size() > 1);
                    // As it is when nobody thinks of the owner.
                    admin.createPartitions(Map.of(UNITS, NewPartitions.increaseTo(18))).all().get();
                    await().atMost(PATIENCE).until(() -> {
                        rename(registry, units, UUID.randomUUID().toString());
                        return messages(broker).stream().anyMatch(message -> message.partition() >= 12);
                    });
                    rename(registry, units, "last");
                    awaitNamed(meeting, units, "last");
                    erasureReachesTheLastPartitionAlone(broker, registry);
                }
            }
            // A reader that comes later has nothing, and begins at the beginning.
            admin.deleteConsumerGroups(List.of("meeting")).all().get();
            try (ConfigurableApplicationContext late = MeetingApp.start("meeting-partitions-late", there)) {
                List<UUID> left = units.stream().filter(unit -> messages(broker).stream().noneMatch(message -> message.key().equals(unit.toString()) && message.value() == null)).toList();
                assertThat(left).hasSize(units.size() - 1);
                awaitNamed(late, left, "last");
            }
        }
    }

    /** It is why no state topic gets more partitions: what was told there before stays for ever. */
    private static void erasureReachesTheLastPartitionAlone(EmbeddedBroker broker, ConfigurableApplicationContext registry) {
        String moved = partitionsOf(broker).entrySet().stream().filter(one -> one.getValue().size() > 1).findFirst().orElseThrow().getKey();
        registry.getBean(Units.class).delete(registry.getBean(Units.class).find(moved).orElseThrow());
        await().atMost(PATIENCE).until(() -> messages(broker).stream().anyMatch(message -> message.key().equals(moved) && message.value() == null));
        Map<Integer, Boolean> erased = new HashMap<>();
        messages(broker).stream().filter(message -> message.key().equals(moved)).forEach(message -> erased.put(message.partition(), message.value() == null));
        assertThat(erased.values()).containsOnlyOnce(true).contains(false);
    }

    private static void rename(ConfigurableApplicationContext registry, List<UUID> units, String name) {
        units.forEach(unit -> registry.getBean(Units.class).change(unit, one -> one.rename(name)));
    }

    @SuppressWarnings("unchecked")
    private static void awaitNamed(ConfigurableApplicationContext meeting, List<UUID> units, String name) {
        Replica<UnitView> views = meeting.getBean("units", Replica.class);
        await().atMost(PATIENCE).until(() -> units.stream().allMatch(unit -> views.find(unit.toString()).equals(Optional.of(new UnitView(name)))));
    }

    /** Each key's partitions, with the highest sequence in each; a later partition goes on where an earlier one ended. */
    private static Map<String, Map<Integer, Long>> partitionsOf(EmbeddedBroker broker) {
        Map<String, Map<Integer, Long>> partitions = new HashMap<>();
        messages(broker).forEach(message -> partitions.computeIfAbsent(message.key(), key -> new HashMap<>())
                .merge(message.partition(), Long.parseLong(new String(message.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8)), Math::max));
        return partitions;
    }

    private static List<ConsumerRecord<String, byte[]>> messages(EmbeddedBroker broker) {
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> reader = new KafkaConsumer<>(Map.of("bootstrap.servers", broker.bootstrapServers()), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(UNITS).stream().map(one -> new TopicPartition(UNITS, one.partition())).toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> reader.position(one) < ends.get(one))) {
                reader.poll(Duration.ofSeconds(1)).forEach(messages::add);
            }
        }
        return messages;
    }
}
