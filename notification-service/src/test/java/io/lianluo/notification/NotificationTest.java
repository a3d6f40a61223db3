package io.lianluo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestClock;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs the service on the shared stack, with a clock that the test sets and sweeps that the test makes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "lianluo.notification.sweep=PT24H")
@LianluoTest
@Import(NotificationTest.SetClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NotificationTest {

    /** Some moment in the past: a broker takes no events of the future. */
    static final Instant NOW = Instant.parse("2026-09-10T01:00:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    static class SetClock {

        @Bean
        TestClock clock() {
            return new TestClock(NOW);
        }
    }

    @Autowired
    TestClock clock;

    @Autowired
    Sweep sweep;

    @LocalServerPort
    int port;

    /** Calls the service as somebody who reads English. */
    Answer call(String method, String path, TestTokens whose) {
        return new TestApi(port, whose).send(method, path, null, null, "Accept-Language", "en");
    }

    /** The items of a page, each as what its fields are. */
    List<Map<String, Object>> items(String path, TestTokens whose) {
        Answer page = call("GET", path, whose);
        assertThat(page.status()).isEqualTo(200);
        return JsonMapper.shared().convertValue(page.body().path("items"), new TypeReference<>() { });
    }

    List<Map<String, Object>> noticesTo(UUID person) {
        return items("/notices?person=" + person, TestTokens.operator());
    }

    /** What the person was told: each notice's kind and where it stands. */
    List<String> told(UUID person) {
        return noticesTo(person).stream().map(notice -> notice.get("kind") + " " + notice.get("status")).sorted().toList();
    }

    /** Waits until the service has handled all that stands on the topics it reads. */
    void untilHandled() {
        TestTopics.awaitHandled("notification");
    }
}
