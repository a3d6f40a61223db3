package io.lianluo.reporting;

import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.TestClock;
import io.lianluo.testing.TestTopics;
import java.time.Instant;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Runs the service on the shared stack, with a clock that the test sets and sweeps that the test makes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "lianluo.reporting.sweep=PT24H")
@LianluoTest
@Import(ReportingTest.SetClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReportingTest {

    /** Some moment in the past: a broker takes no events of the future. */
    static final Instant NOW = Given.at("2026-09-10T09:00");

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
    private Sweeps sweeps;

    @LocalServerPort
    int port;

    /** Does what falls due by time, as the schedule would. */
    void sweep() {
        sweeps.open();
        sweeps.findMissing();
    }

    /** Waits until the service has handled all that stands on the topics it reads. */
    void untilHandled() {
        TestTopics.awaitHandled("reporting");
    }
}
