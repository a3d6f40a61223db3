package io.lianluo.web.training;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Asks the started application whether it is ready and whether it lives, and ends the process. Broker and store may be away, so that it need not be ready;
 * but it must live.
 */
final class TrainingRun implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(TrainingRun.class);
    /** A build may share its processors with much else. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final IntSupplier port;
    private final IntConsumer end;

    /**
     * @param port the port of the application
     * @param end  ends the process with an exit code
     */
    TrainingRun(IntSupplier port, IntConsumer end) {
        this.port = port;
        this.end = end;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            int ready = ask(client, "/actuator/health/readiness");
            int alive = ask(client, "/actuator/health/liveness");
            log.info("The training ends; readiness answered {}, liveness {}", ready, alive);
            end.accept(alive == OK ? 0 : 1);
        } catch (IOException e) {
            log.error("The application of the training does not answer", e);
            end.accept(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end.accept(1);
        }
    }

    private int ask(HttpClient client, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path)).timeout(PATIENCE).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
