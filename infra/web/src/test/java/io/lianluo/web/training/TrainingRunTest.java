package io.lianluo.web.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** A training run fails the build of an image where the application does not live, and not where its broker is away. */
class TrainingRunTest {

    private final List<Integer> ends = new ArrayList<>();
    private HttpServer application;

    @BeforeEach
    void start() throws IOException {
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.start();
    }

    @AfterEach
    void stop() {
        application.stop(0);
    }

    @Test
    void endsWell_whereTheApplicationLives_andIsNotReady() {
        answer("/actuator/health/readiness", 503);
        answer("/actuator/health/liveness", 200);
        train();
        assertThat(ends).containsExactly(0);
    }

    @Test
    void fails_whereTheApplicationDoesNotLive() {
        answer("/actuator/health/readiness", 200);
        answer("/actuator/health/liveness", 503);
        train();
        assertThat(ends).containsExactly(1);
    }

    @Test
    void fails_whereNobodyAnswers() {
        application.stop(0);
        train();
        assertThat(ends).containsExactly(1);
    }

    @Test
    void isNotThere_unlessAskedFor() {
        new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(TrainingAutoConfiguration.class))
                .run(context -> assertThat(context).doesNotHaveBean(TrainingRun.class));
    }

    private void answer(String path, int status) {
        application.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private void train() {
        int port = application.getAddress().getPort();
        new TrainingRun(() -> port, ends::add).onApplicationEvent(mock(ApplicationReadyEvent.class));
    }
}
