package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.eventing.CrashingPublisher.Point;
import io.lianluo.eventing.Publisher.Address;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process dies by {@code Runtime.halt}, and another one goes on. */
class CrashIT {

    @ParameterizedTest
    @EnumSource(value = Point.class, names = {"SAVED", "SENT", "ACKNOWLEDGED"})
    void whoeverComesNextPublishesWhatTheDeadLeftBehind(Point point) throws InterruptedException {
        Audit audit = auditAfterDeath(point);

        assertThat(audit).matches(Audit::isClean, "clean");
        if (point != Point.SAVED) {
            assertThat(audit.repeated()).isNotEmpty();
        }
    }

    @Test
    void anEventTakenOutBeforeTheBrokerHasItWouldBeLost() throws InterruptedException {
        assertThat(auditAfterDeath(Point.FORGOTTEN).lost()).isNotEmpty();
    }

    private static Audit auditAfterDeath(Point point) throws InterruptedException {
        Address address = Stack.address("crash-" + point.name().toLowerCase());
        try (ChildProcess child = ChildProcess.start(CrashingPublisher.class, address, point.name())) {
            assertThat(child.awaitEnd()).isEqualTo(CrashingPublisher.DEAD);
        }
        try (Publisher successor = new Publisher(address)) {
            await().atMost(Duration.ofMinutes(1)).until(() -> successor.waiting() == 0);
            List<String> ids = successor.mongo.getCollection("units").distinct("_id", String.class).into(new java.util.ArrayList<>());
            assertThat(ids).isNotEmpty();
            return Audit.of(successor, ids);
        }
    }
}
