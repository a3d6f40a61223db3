package io.lianluo.eventing;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.eventing.AggregateDocuments.Restored;
import io.lianluo.eventing.Recoveries.Recovered;
import io.lianluo.eventing.RecoveryProperties.Lost;
import io.lianluo.eventing.StoredMeta.StateKey;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Finds what the service told on its state topics after the backup was made, and the restored store does not know. By then the service has read its topics
 * again, so that whatever followed from what others tell is there again, and is none of it.
 *
 * <p>To take it back is to tell what the store has in its place: the state of the backup, which still lies on the topic, or a tombstone for what the store never
 * had. It is told with the sequence of the recovery, which nothing else has. What was erased after the backup is never told again.
 */
final class LostChanges {

    private static final Logger log = LoggerFactory.getLogger(LostChanges.class);
    /** Clocks of broker and operator may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Recoveries recoveries;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final Map<String, Object> reading;
    private final List<Topic> topics;
    private final String service;
    private final Clock clock;

    /** @param reading settings of a Kafka consumer */
    LostChanges(Outbox outbox, Recoveries recoveries, KafkaOperations<byte[], byte[]> kafka, Map<String, Object> reading, TopicCatalogue catalogue, String service, Clock clock) {
        this.outbox = outbox;
        this.recoveries = recoveries;
        this.kafka = kafka;
        this.reading = reading;
        this.topics = catalogue.topics().stream().filter(topic -> topic.owner().equals(service) && topic.kind() == Topic.Kind.STATE).toList();
        this.service = service;
        this.clock = clock;
    }

    /** The last news of a key. */
    private record Told(long sequence, Instant at, boolean erased) { }

    /** Lists the lost changes, or takes them back, and says how many there are. */
    int deal(Recovered recovered, Lost how) {
        Map<StateKey, Told> unknown = toldSinceBackup(recovered);
        Map<StateKey, Restored> changed = new HashMap<>();
        Set<StateKey> erased = new HashSet<>();
        outbox.allDocuments().forEach(documents -> documents.eachTold(one -> {
            Told told = unknown.remove(one.key());
            if (told != null && told.erased()) {
                erased.add(one.key());
            } else if (told != null && told.sequence() > one.inBackup() && !one.waits()) {
                changed.put(one.key(), one);
            }
        }));
        unknown.values().removeIf(Told::erased);
        erased.forEach(key -> log.warn("Lost: {} {} was erased after the backup and is here again; erase it again", key.topic(), key.key()));
        changed.keySet().forEach(key -> log.warn("Lost: {} {} was changed after the backup", key.topic(), key.key()));
        unknown.forEach((key, told) -> log.warn("Lost: {} {} was made after the backup, and told last at {}", key.topic(), key.key(), told.at()));
        if (how == Lost.TAKE_BACK) {
            changed.keySet().removeIf(this::isLasting);
            unknown.keySet().removeIf(this::isLasting);
            takeBack(recovered, changed, unknown.keySet());
            recoveries.takenBack(unknown.keySet());
        }
        log.warn("Of what was told after the backup of {}, {} changes and {} new things are lost, and {} erasures; {}", recovered.backupAt(), changed.size(), unknown.size(),
                erased.size(), how == Lost.TAKE_BACK ? "changes and new things were taken back" : "nothing was done about them");
        return changed.size() + unknown.size() + erased.size();
    }

    private boolean isLasting(StateKey key) {
        if (recoveries.isLasting(key.topic())) {
            log.warn("{} {} is not taken back, because its number would be given twice then: have it done again", key.topic(), key.key());
            return true;
        }
        return false;
    }

    /**
     * The last that was told of each key of these topics, where the store does not have it; of an erased key nothing but that it was given.
     *
     * @throws IllegalStateException if a topic does not even have what the store told: then nothing is known of what else was told
     */
    Map<StateKey, Optional<byte[]>> beyondStore(Set<String> of) {
        Map<StateKey, Long> known = new HashMap<>();
        Set<StateKey> missing = new HashSet<>();
        outbox.allDocuments().forEach(documents -> documents.eachTold(one -> {
            if (of.contains(one.key().topic())) {
                known.put(one.key(), one.version());
                if (!one.waits()) {
                    missing.add(one.key());
                }
            }
        }));
        Map<StateKey, Long> sequences = new HashMap<>();
        Map<StateKey, Optional<byte[]>> lost = new HashMap<>();
        of.forEach(topic -> read(topic, message -> {
            StateKey key = new StateKey(topic, message.key() == null ? "" : CloudEvent.text(message.key()));
            missing.remove(key);
            long sequence = sequenceOf(message);
            if (sequence > known.getOrDefault(key, 0L) && sequence >= sequences.getOrDefault(key, 0L)) {
                sequences.put(key, sequence);
                lost.put(key, Optional.ofNullable(message.value()));
            }
        }));
        missing.stream().findAny().ifPresent(key -> {
            throw new IllegalStateException("%s does not have %s, which the store told, and %d other keys: numbers that were given after the backup cannot be known, and would be given twice. Restore the topics first"
                    .formatted(key.topic(), key.key(), missing.size() - 1));
        });
        return lost;
    }

    /** Keys of which nothing was told since the recovery, and something between the backup and then. */
    private Map<StateKey, Told> toldSinceBackup(Recovered recovered) {
        Map<StateKey, Told> told = new HashMap<>();
        long since = recovered.backupAt().minus(SKEW).toEpochMilli();
        for (Topic topic : topics) {
            read(topic.name(), message -> {
                if (message.timestamp() >= since && message.key() != null) {
                    long sequence = sequenceOf(message);
                    told.merge(new StateKey(topic.name(), CloudEvent.text(message.key())),
                            new Told(sequence, Instant.ofEpochMilli(message.timestamp()), message.value() == null),
                            (one, other) -> other.sequence() >= one.sequence() ? other : one);
                }
            });
        }
        told.values().removeIf(last -> last.sequence() >= recovered.floor());
        return told;
    }

    private void takeBack(Recovered recovered, Map<StateKey, Restored> changed, Set<StateKey> made) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>();
        Map<StateKey, ConsumerRecord<byte[], byte[]>> inBackup = inBackup(changed);
        changed.keySet().forEach(key -> {
            ConsumerRecord<byte[], byte[]> told = inBackup.get(key);
            if (told == null) {
                log.error("{} {} is not on the topic any more as it was in the backup; its next change tells it", key.topic(), key.key());
            } else {
                all.add(CloudEvent.again(told, newId(), recovered.floor(), now));
            }
        });
        made.forEach(key -> all.add(CloudEvent.message(outbox.writer().tombstone(key, recovered.floor()), CloudEvent.source(service), null, null)));
        CompletableFuture.allOf(all.stream().map(kafka::send).toArray(CompletableFuture[]::new)).join();
    }

    /** Finds on the topics, for each key, the last state that the backup knew, too. */
    private Map<StateKey, ConsumerRecord<byte[], byte[]>> inBackup(Map<StateKey, Restored> changed) {
        Map<StateKey, ConsumerRecord<byte[], byte[]>> found = new HashMap<>();
        for (String topic : changed.keySet().stream().map(StateKey::topic).collect(Collectors.toSet())) {
            read(topic, message -> {
                StateKey key = new StateKey(topic, message.key() == null ? "" : CloudEvent.text(message.key()));
                if (changed.containsKey(key) && message.value() != null && sequenceOf(message) <= changed.get(key).inBackup()) {
                    found.merge(key, message, (one, other) -> sequenceOf(other) >= sequenceOf(one) ? other : one);
                }
            });
        }
        return found;
    }

    private void read(String topic, WholeTopic.Taker taker) {
        try {
            WholeTopic.read(reading, topic, taker);
        } catch (AuthorizationException e) {
            throw new IllegalStateException("The broker does not let the service read its own topic " + topic
                    + ": let it, as long as lianluo.eventing.recovery.backup-at or lost is set", e);
        } catch (Exception e) {
            throw new IllegalStateException(topic + " cannot be read: " + e, e);
        }
    }

    private static long sequenceOf(ConsumerRecord<byte[], byte[]> message) {
        String sequence = CloudEvent.text(message.headers(), CloudEvent.SEQUENCE);
        return sequence == null || !sequence.matches("\\d{1,18}") ? 0 : Long.parseLong(sequence);
    }

    private static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
