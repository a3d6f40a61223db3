package io.lianluo.eventing;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.eventing.StoredMeta.StateKey;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Makes entries of records. It runs within the command, so that an event that cannot be published fails the command, not the relay. */
final class EventWriter {

    /** Bytes that key, headers and the frame of a message have at most, and more than that. */
    private static final int ENVELOPE = 8_192;
    private static final int KIB = 1_024;

    private record Kind(Topic topic, String fingerprint, DatumWriter<SpecificRecord> writer) { }

    private final TopicCatalogue catalogue;
    private final String service;
    private final EventSchemas schemas;
    private final OutboxSeal seal;
    private final Supplier<@Nullable String> traceparent;
    private final Clock clock;
    private final int largest;
    private final Map<Class<?>, Kind> kinds = new ConcurrentHashMap<>();

    /** @param largest bytes of the largest message that the producer sends, headers included */
    EventWriter(TopicCatalogue catalogue, String service, EventSchemas schemas, OutboxSeal seal, Supplier<@Nullable String> traceparent,
                Clock clock, int largest) {
        this.catalogue = catalogue;
        this.service = service;
        this.schemas = schemas;
        this.seal = seal;
        this.traceparent = traceparent;
        this.clock = clock;
        this.largest = largest - ENVELOPE;
    }

    /**
     * The entries of the records that tell of one event; all of them carry its sequence.
     *
     * @throws EventTooLargeException   if one is larger than can be sent
     * @throws IllegalArgumentException if one is not as the catalogue says, or holds what some client cannot read
     */
    List<Entry> entries(List<? extends SpecificRecord> records, long sequence) {
        List<Entry> entries = new ArrayList<>(records.size());
        Set<StateKey> places = new HashSet<>();
        for (SpecificRecord record : records) {
            Entry entry = entry(record, sequence);
            if (!places.add(new StateKey(entry.topic(), entry.key()))) {
                throw new IllegalArgumentException("One event is told twice on " + entry.topic() + " with the key " + entry.key()
                        + ": readers would take the second for a repetition of the first");
            }
            entries.add(entry);
        }
        return entries;
    }

    /** What erases a key from a state topic. */
    Entry tombstone(StateKey told, long sequence) {
        String type = catalogue.named(told.topic()).map(Topic::record).orElseThrow(() -> new IllegalStateException(
                "topics.yaml no longer lists " + told.topic() + ", on which " + told.key() + " was told and must be erased"));
        return new Entry(newId(), type, told.topic(), told.key(), sequence, now(), traceparent.get(), null, null, null);
    }

    /** The keys of state topics among what was told. */
    Set<StateKey> stateKeys(List<Entry> entries) {
        Set<StateKey> told = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.value() != null && catalogue.named(entry.topic()).orElseThrow().kind() == Topic.Kind.STATE) {
                told.add(new StateKey(entry.topic(), entry.key()));
            }
        }
        return told;
    }

    private Entry entry(SpecificRecord record, long sequence) {
        Kind kind = kinds.computeIfAbsent(record.getClass(), type -> kind(record));
        String key = kind.topic().keyOf(record);
        Readable.require(record);
        boolean sealed = seal.covers(kind.topic().name());
        byte[] content = binary(kind, record);
        if (content.length > largest) {
            throw new EventTooLargeException((content.length + KIB - 1) / KIB, largest / KIB);
        }
        String id = newId();
        byte[] value = sealed ? seal.seal(id, content) : content;
        return new Entry(id, kind.topic().record(), kind.topic().name(), key, sequence, now(), traceparent.get(),
                kind.fingerprint(), value, sealed ? seal.key() : null);
    }

    private Kind kind(SpecificRecord record) {
        String type = record.getSchema().getFullName();
        Topic topic = catalogue.carrying(type).orElseThrow(() ->
                new IllegalArgumentException("No topic of topics.yaml carries " + type));
        if (!topic.owner().equals(service)) {
            throw new IllegalArgumentException(topic.name() + " belongs to " + topic.owner() + "; " + service + " does not publish there");
        }
        String fingerprint = EventSchemas.fingerprint(topic.schema());
        schemas.keep(fingerprint, topic.schema());
        return new Kind(topic, fingerprint, new SpecificDatumWriter<>(record.getSchema(), SpecificData.getForClass(record.getClass())));
    }

    private static byte[] binary(Kind kind, SpecificRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            kind.writer().write(record, encoder);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(kind.topic().record() + " cannot be written: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
