package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.eventing.AggregateDocuments.Found;
import io.lianluo.eventing.DeadLetterInspections.Inspection;
import io.lianluo.eventing.DeadLetters.Outcome;
import io.lianluo.eventing.DeadLetters.Replay;
import io.lianluo.eventing.Recoveries.Recovered;
import io.lianluo.eventing.ReplicaRebuild.Run;
import io.lianluo.eventing.StoredMeta.Seen;
import io.lianluo.eventing.StoredMeta.StateKey;
import io.lianluo.eventing.StuckEvents.Stuck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Reads what this library itself stores, as a release stored it. A sample that is there stays as it is; one is added for each further form. */
class OwnDocumentsTest {

    private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");
    private static final String ID = "01890000-0000-7000-8000-000000000001";

    @Test
    void aWaitingEventIsReadAndWrittenAsItWas() {
        Entry entry = Entry.of(sample("waiting-event"));
        assertThat(entry).usingRecursiveComparison().isEqualTo(new Entry(ID, "io.lianluo.events.registry.v1.UnitChanged", "registry.unit-changed.v1", "u",
                7, AT, "00-a-b-01", "4f", new byte[] {1}, "k1"));
        assertThat(entry.toDocument().toJson()).isEqualTo(sample("waiting-event").toJson());
    }

    @Test
    void aStuckEventIsRead() {
        assertThat(StuckEvents.stuck(sample("stuck-event"))).isEqualTo(new Stuck(ID, "registry.unit-changed.v1", "u",
                "io.lianluo.events.registry.v1.UnitChanged", 7, AT, AT.plusSeconds(60), "RecordTooLargeException", "too large", 1, "units", "u"));
    }

    @Test
    void theReplayOfADeadLetterIsRead() {
        assertThat(Replays.replay(sample("dead-letter-replay"))).isEqualTo(new Replay(Outcome.FAILED, AT, 2, "why"));
    }

    @Test
    void theReplayOfALetterWhoseMessageIsGoneIsRead() {
        assertThat(Replays.replay(sample("dead-letter-gone"))).isEqualTo(new Replay(Outcome.GONE, AT, 0, null));
    }

    @Test
    void aLookIntoADeadLetterIsRead() {
        assertThat(DeadLetterInspections.inspection(sample("dead-letter-inspection"))).isEqualTo(new Inspection(UUID.fromString(ID), "0-12",
                "registry.contact-changed.v1", "01890000-0000-7000-8000-000000000002", "operator", AT, "查明原因"));
    }

    @Test
    void theNoteOfATombstoneIsRead() {
        ConsumerRecord<byte[], byte[]> before = new ConsumerRecord<>("registry.contact-changed.v1", 0, 11, new byte[0], new byte[0]);
        assertThat(Erasures.isErased(before, sample("dead-letter-erasure"))).isTrue();
        ConsumerRecord<byte[], byte[]> after = new ConsumerRecord<>("registry.contact-changed.v1", 0, 13, new byte[0], new byte[0]);
        assertThat(Erasures.isErased(after, sample("dead-letter-erasure"))).isFalse();
        assertThat(Erasures.isErased(before, null)).isFalse();
    }

    @Test
    void theRebuildOfReplicasIsRead() {
        assertThat(ReplicaRebuild.run(sample("replica-rebuild"))).isEqualTo(new Run("registry.unit-changed.v1", "operator", AT, AT.plusSeconds(60), 3, 1,
                Map.of("units", 2L), null));
    }

    @Test
    void theRecoveryOfAStoreIsRead() {
        assertThat(Recoveries.recovered(sample("recovery"))).isEqualTo(new Recovered(AT, AT.plusSeconds(60), 1_772_328_660_000L));
    }

    @Test
    void whatIsKeptOfAnAggregateBesideItsStateIsRead() {
        assertThat(AggregateDocuments.found(sample("aggregate"))).isEqualTo(new Found("u", new Document("name", "a"), new StoredMeta(7, 2, 1,
                Set.of(new StateKey("registry.unit-changed.v1", "u")), List.of(new Seen("registry.seat-changed.v1", "s", 3)), false)));
    }

    private static Document sample(String kind) {
        try (InputStream in = OwnDocumentsTest.class.getResourceAsStream("/forms/" + kind + "/1.json")) {
            return Document.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
