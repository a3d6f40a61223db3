package io.lianluo.eventing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;

/**
 * Checks a part that must have answered once before the service is ready: a wrong address, password or authority is found before the first request, and a
 * rollout stops there. Afterwards the service keeps the answer, and the part may be away without harm to those who are served.
 */
public final class FirstAnswer extends PartHealth {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Runnable question;
    private @Nullable CompletableFuture<Void> asked;
    private volatile @Nullable Exception failure;

    /**
     * @param part     is named by the log, at the beginning of a sentence: {@code The issuer of tokens}
     * @param question returns once the part has answered, and throws if it does not
     */
    public FirstAnswer(String part, Runnable question) {
        super(part);
        this.question = question;
    }

    @Override
    protected void check(Health.Builder builder) throws Exception {
        try {
            asked().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failure == null ? e : failure;
        }
    }

    /** One question at a time, however many ask whether the service is ready; after a failure the next check asks anew, and until that ends the failure is told. */
    private synchronized CompletableFuture<Void> asked() {
        if (asked != null && asked.isCompletedExceptionally() && asked.exceptionNow() instanceof Exception why) {
            failure = why;
            asked = null;
        }
        if (asked == null) {
            asked = CompletableFuture.runAsync(question, task -> Thread.ofVirtual().name("first-answer").start(task));
        }
        return asked;
    }
}
