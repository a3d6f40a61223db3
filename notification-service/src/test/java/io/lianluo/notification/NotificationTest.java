package io.lianluo.notification;

import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.TestClock;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

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

    private RestTestClient client;

    @BeforeAll
    void connect() {
        client = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    RestTestClient.ResponseSpec call(HttpMethod method, String path, TestTokens whose) {
        return client.method(method).uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + TestStack.get().token(whose))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en").exchange();
    }

    /** The items of a page, each as what its fields are. */
    List<Map<String, Object>> items(String path, TestTokens whose) {
        Map<?, ?> page = call(HttpMethod.GET, path, whose).expectStatus().isOk().expectBody(Map.class).returnResult().getResponseBody();
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> items = (List<Map<String, Object>>) page.get("items");
        return items;
    }

    List<Map<String, Object>> noticesTo(UUID person) {
        return items("/api/v1/notices?person=" + person, TestTokens.operator());
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
