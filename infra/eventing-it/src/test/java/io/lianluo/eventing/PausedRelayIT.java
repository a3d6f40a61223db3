package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.eventing.Publisher.Address;
import io.lianluo.testing.TestStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

/**
 * A process is stopped, as a hypervisor or a debugger does, while its producer holds an event; another takes over; the first goes on.
 * Its producer sends what it drained before it notices that the time is over. A broker that takes nothing older refuses it.
 */
class PausedRelayIT {

    private static final String TOPIC = "registry.unit-changed.v1";

    @Test
    void aBrokerThatTakesNothingOldRefusesWhatAStoppedRelayBrings() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestStack.get().bootstrapServers()))) {
            oldestTaken(admin, AlterConfigOp.OpType.SET);
            try {
                assertThat(auditAfterPause()).matches(Audit::isClean, "clean");
            } finally {
                oldestTaken(admin, AlterConfigOp.OpType.DELETE);
            }
        }
    }

    @Test
    void withoutThatAnOldStateWouldComeLast() throws Exception {
        assertThat(auditAfterPause().stale()).isNotEmpty();
    }

    private static Audit auditAfterPause() throws Exception {
        UUID id = UUID.randomUUID();
        Address address = Stack.address("paused-" + id);
        try (Publisher successor = new Publisher(address); ChildProcess child = ChildProcess.start(PausedPublisher.class, address, id.toString())) {
            await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20)).until(() -> successor.units.find(id.toString()).isPresent());
            Thread.sleep(PausedPublisher.HELD_BACK_MS / 5);
            child.pause();
            assertThat(Audit.of(successor, List.of(id.toString())).lost()).isNotEmpty();

            await().atMost(Duration.ofMinutes(1)).until(() -> successor.waiting() == 0);
            successor.units.change(id.toString(), unit -> unit.rename("second"));
            await().atMost(Duration.ofMinutes(1)).until(() -> successor.waiting() == 0);
            assertThat(Audit.of(successor, List.of(id.toString()))).matches(Audit::isClean, "clean while the first is stopped");

            child.resume();
            Thread.sleep(2 * PausedPublisher.HELD_BACK_MS);
            return Audit.of(successor, List.of(id.toString()));
        }
    }

    private static void oldestTaken(Admin admin, AlterConfigOp.OpType what) throws Exception {
        String deliveryTimeout = Long.toString(new Publisher.Parts().properties.deliveryTimeout().toMillis());
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, TOPIC), List.of(new AlterConfigOp(
                new ConfigEntry(TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG, deliveryTimeout), what)))).all().get();
    }
}
