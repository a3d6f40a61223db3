package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.eventing.MeetingApp.Handlers;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
import io.lianluo.testing.TestTopics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A process whose memory ran out blames no message: it is to be started again, and finds the message where it was. */
class ExhaustionIT {

    private final UUID id = UUID.randomUUID();

    @Test
    void exhaustedMemoryEndsTheProcessAndNotTheMessage() throws Exception {
        try (ConfigurableApplicationContext meeting = MeetingApp.start("meeting-exhausted", Map.of())) {
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(health(meeting, "readiness")).isEqualTo(200));
            meeting.getBean(Handlers.class).onLiaison = liaison -> {
                throw new IllegalStateException("in a task", new OutOfMemoryError("Java heap space"));
            };
            TestTopics.publish(LiaisonChanged.newBuilder().setLiaisonId(id).setPersonId(UUID.randomUUID()).setRosterName("张三")
                    .setProgramme("company").setSeatId(UUID.randomUUID()).setUnitId(UUID.randomUUID()).setStatus(LiaisonStatus.APPOINTED)
                    .setSince(LocalDate.of(2026, 3, 1)).setChange(LiaisonChange.APPOINTED).build());

            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(health(meeting, "liveness")).isEqualTo(503));
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(health(meeting, "readiness")).isEqualTo(503));
        }
        assertThat(TestTopics.consumeRaw("meeting.dead-letters.v1")).noneMatch(letter -> id.toString().equals(letter.key()));

        try (ConfigurableApplicationContext again = MeetingApp.start("meeting-exhausted", Map.of())) {
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() ->
                    assertThat(again.getBean(Handlers.class).namesOf(id.toString())).containsExactly("张三"));
        }
    }

    private static int health(ConfigurableApplicationContext service, String group) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + "/actuator/health/" + group);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
