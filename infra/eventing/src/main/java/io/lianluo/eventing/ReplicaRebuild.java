package io.lianluo.eventing;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Fills replicas again from a topic, at an operator's command. It reads the topic from its beginning to where it ends at that moment, beside the consumers,
 * whose offsets it leaves alone, and hands each event to its handlers under a {@link Refill}. To do so again does no harm.
 */
public final class ReplicaRebuild implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ReplicaRebuild.class);
    private static final String COLLECTION = "replicaRebuilds";

    /**
     * The last rebuild from a topic.
     *
     * @param topic      the topic
     * @param by         the operator who commanded it
     * @param startedAt  when it began
     * @param finishedAt when it ended; null while it goes on, or if its process ended before it did
     * @param read       how many events it read
     * @param failed     how many of them no handler could take; the log has each
     * @param taken      how many writes each replica took, by collection
     * @param trouble    why it ended before the end of the topic; null if it did not
     */
    public record Run(String topic, String by, Instant startedAt, @Nullable Instant finishedAt, long read, long failed, Map<String, Long> taken,
                      @Nullable String trouble) { }

    private final MongoOperations mongo;
    private final Map<String, Object> config;
    private final Dispatcher dispatcher;
    private final List<String> topics;
    private final Clock clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("replica-rebuild").daemon().factory());
    private volatile boolean stopping;

    /** @param config settings of a Kafka consumer */
    ReplicaRebuild(MongoOperations mongo, Map<String, Object> config, Dispatcher dispatcher, TopicCatalogue catalogue, String service, Clock clock) {
        this.mongo = mongo;
        this.config = config;
        this.dispatcher = dispatcher;
        this.topics = catalogue.topics().stream().filter(topic -> topic.readers().contains(service)).map(Topic::name).sorted().toList();
        this.clock = clock;
    }

    /** The topics that the service reads, from any of which replicas may be filled. */
    public List<String> topics() {
        return topics;
    }

    /** The last rebuild from a topic; empty if there was none. */
    public Optional<Run> last(String topic) {
        return Optional.ofNullable(mongo.execute(COLLECTION, runs -> runs.find(Filters.eq("_id", topic)).first())).map(ReplicaRebuild::run);
    }

    /**
     * Begins a rebuild from a topic that the service reads; one that is under way in this process goes on as it is.
     *
     * @param by the operator, for the record
     */
    public Run start(String topic, String by) {
        if (!topics.contains(topic)) {
            throw new IllegalArgumentException("This service does not read " + topic);
        }
        if (!underWay.add(topic)) {
            return last(topic).orElseThrow();
        }
        Run begun = new Run(topic, by, now(), null, 0, 0, Map.of(), null);
        try {
            record(begun);
        } catch (RuntimeException e) {
            underWay.remove(topic);
            throw e;
        }
        log.info("Replicas are filled again from {}, as {} commanded", topic, by);
        worker.execute(() -> run(begun));
        return begun;
    }

    private void run(Run begun) {
        Progress progress = new Progress();
        String trouble = null;
        try {
            WholeTopic.read(config, begun.topic(), message -> handle(message, progress));
        } catch (Exception | Error e) {
            trouble = e.toString();
        }
        Run ended = new Run(begun.topic(), begun.by(), begun.startedAt(), now(), progress.read, progress.failed, progress.refill.taken(), trouble);
        if (trouble == null) {
            log.info("Replicas were filled again from {}: {} events, of which {} failed; taken {}", ended.topic(), ended.read(), ended.failed(), ended.taken());
        } else {
            log.error("The filling of replicas from {} ended after {} events and is to be commanded again: {}", ended.topic(), ended.read(), trouble);
        }
        try {
            record(ended);
        } catch (RuntimeException e) {
            log.error("It cannot be put on record how the filling of replicas from {} ended", ended.topic(), e);
        } finally {
            underWay.remove(begun.topic());
        }
    }

    private static final class Progress {
        private final Refill refill = new Refill();
        private long read;
        private long failed;
    }

    /** The run ends at what stands in the way of any event; an event that no handler can take was among the dead letters before. */
    private void handle(ConsumerRecord<byte[], byte[]> message, Progress progress) throws Exception {
        if (stopping) {
            throw new KafkaException("the service stops");
        }
        progress.read++;
        try {
            progress.refill.handle(() -> dispatcher.dispatch(message));
        } catch (Exception e) {
            if (Failure.of(e) instanceof Failure.Away) {
                throw e;
            }
            progress.failed++;
            log.warn("{}-{}@{} fills no replica again: {}", message.topic(), message.partition(), message.offset(), e.toString());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void record(Run run) {
        Document document = new Document("_id", run.topic()).append("by", run.by()).append("startedAt", Date.from(run.startedAt()))
                .append("finishedAt", run.finishedAt() == null ? null : Date.from(run.finishedAt())).append("read", run.read())
                .append("failed", run.failed()).append("taken", run.taken().entrySet().stream()
                        .map(one -> new Document("collection", one.getKey()).append("writes", one.getValue())).toList())
                .append("trouble", run.trouble());
        mongo.execute(COLLECTION, runs -> runs.replaceOne(Filters.eq("_id", run.topic()), document, new ReplaceOptions().upsert(true)));
    }

    static Run run(Document run) {
        Map<String, Long> taken = new TreeMap<>();
        run.getList("taken", Document.class).forEach(one -> taken.put(one.getString("collection"), one.getLong("writes")));
        Date finishedAt = run.getDate("finishedAt");
        return new Run(run.getString("_id"), run.getString("by"), run.getDate("startedAt").toInstant(), finishedAt == null ? null : finishedAt.toInstant(),
                run.getLong("read"), run.getLong("failed"), taken, run.getString("trouble"));
    }

    @Override
    public void destroy() {
        stopping = true;
        worker.shutdownNow();
    }
}
