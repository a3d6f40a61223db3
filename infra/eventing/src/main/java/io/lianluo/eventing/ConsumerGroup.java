package io.lianluo.eventing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The group of consumers in which all replicas of the service read, set back by an operator's will alone. */
final class ConsumerGroup {

    private static final Logger log = LoggerFactory.getLogger(ConsumerGroup.class);

    /** A service may have been behind when the backup was made, and clocks differ. To read more than needed does no harm. */
    private static final Duration BEFORE = Duration.ofHours(1);
    /** A member that was killed belongs to the group until its session ends. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Object> config;
    private final String group;
    private final List<String> topics;

    /**
     * @param config settings of an admin client
     * @param topics what the group reads
     */
    ConsumerGroup(Map<String, Object> config, String group, List<String> topics) {
        this.config = config;
        this.group = group;
        this.topics = topics;
    }

    /**
     * Sets the group back to an hour before that time on each of its topics; where it had not come so far, it stays.
     *
     * @throws IllegalStateException if somebody reads in the group meanwhile
     */
    void readAgainSince(Instant time) {
        try (Admin admin = Admin.create(config)) {
            awaitNobody(admin);
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            admin.describeTopics(topics).allTopicNames().get().values().forEach(topic -> topic.partitions().forEach(partition ->
                    asked.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.forTimestamp(time.minus(BEFORE).toEpochMilli()))));
            Map<TopicPartition, ListOffsetsResultInfo> found = admin.listOffsets(asked).all().get();
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            // Nothing was told there since where no offset is found, and a partition of which nothing was committed is read from its beginning anyway.
            Map<TopicPartition, OffsetAndMetadata> back = found.entrySet().stream()
                    .filter(one -> one.getValue().offset() >= 0 && committed.get(one.getKey()) != null && committed.get(one.getKey()).offset() > one.getValue().offset())
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> new OffsetAndMetadata(one.getValue().offset())));
            if (!back.isEmpty()) {
                admin.alterConsumerGroupOffsets(group, back).all().get();
            }
            log.info("Group {} reads {} partitions again from an hour before {}", group, back.size(), time);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Group " + group + " cannot be set back: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void awaitNobody(Admin admin) throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (hasMembers(admin)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Somebody still reads in the group " + group + ": end all replicas of the service before one is started to recover");
            }
            Thread.sleep(500);
        }
    }

    private boolean hasMembers(Admin admin) throws ExecutionException, InterruptedException {
        try {
            ConsumerGroupDescription described = admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get();
            return !described.members().isEmpty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }
}
