package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.lianluo.eventing.RecoveryProperties.Lost;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

/** The start ends where an operator asks for what makes no sense, and nothing is changed before. */
class RecoveryTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    private final Outbox outbox = new Outbox(mock(), (String _) -> mock(), mock(), null, null, null, 1, null, mock(), mock());
    private final ConsumerGroup group = new ConsumerGroup(java.util.Map.of(), "meeting", List.of());

    @Test
    void aBackupThatIsStillToComeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> start(NOW.plusMillis(1), null)).withMessageContaining("still to come");
    }

    @Test
    void whatIsLostIsNotAskedForBeforeARecovery() {
        assertThatIllegalStateException().isThrownBy(() -> start(null, Lost.LIST)).withMessageContaining("set lianluo.eventing.recovery.backup-at first");
    }

    @Test
    void nothingHappensWithoutBeingAskedFor() {
        MongoOperations mongo = mock();
        new Recovery(new RecoveryProperties(null, null), new Recoveries(mongo, null, null), outbox, group, null, Clock.systemUTC()).afterSingletonsInstantiated();
        verifyNoInteractions(mongo);
    }

    @Test
    void anEventIsToldAgainAsItWasButForItsIdentityTimeAndSequence() {
        ConsumerRecord<byte[], byte[]> told = new ConsumerRecord<>("registry.unit-changed.v1", 0, 7, utf8("u"), new byte[] {1});
        told.headers().add("ce_id", utf8("old")).add("ce_type", utf8("type")).add("ce_time", utf8("then")).add("ce_sequence", utf8("3")).add("traceparent", utf8("trace"));
        ProducerRecord<byte[], byte[]> again = CloudEvent.again(told, "new", 9, NOW);
        assertThat(again.key()).isEqualTo(utf8("u"));
        assertThat(again.value()).containsExactly(1);
        assertThat(again.headers().toArray()).extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("ce_id=new", "ce_type=type", "ce_time=" + NOW, "ce_sequence=9");
    }

    private void start(@Nullable Instant backupAt, @Nullable Lost lost) {
        new Recovery(new RecoveryProperties(backupAt, lost), new Recoveries(mock(MongoOperations.class), null, null), outbox, group, null, Clock.fixed(NOW, ZoneOffset.UTC))
                .afterSingletonsInstantiated();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
