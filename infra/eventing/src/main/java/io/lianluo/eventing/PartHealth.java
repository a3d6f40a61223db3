package io.lianluo.eventing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Checks a part that the service needs, for its readiness. Readiness is asked every few seconds and shows details to operators alone, so each change is logged,
 * once.
 */
public abstract class PartHealth implements HealthIndicator {

    private static final int LONGEST = 1_000;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String part;
    private String told = "";

    /** @param part is named by the log, at the beginning of a sentence: {@code The broker} */
    protected PartHealth(String part) {
        this.part = part;
    }

    /**
     * Checks the part now.
     *
     * @param builder is up, and is told what is amiss or worth to know
     * @throws Exception if the part does not answer as it should
     */
    protected abstract void check(Health.Builder builder) throws Exception;

    @Override
    public final Health health() {
        Health.Builder builder = Health.up();
        try {
            check(builder);
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            Health down = builder.down().withDetail("error", why(cause)).build();
            tell(cause.getClass().getSimpleName(), why(cause));
            return down;
        }
        Health health = builder.build();
        String amiss = health.getStatus().equals(Status.UP) ? "" : health.getDetails().toString();
        tell(amiss, amiss);
        return health;
    }

    private static String why(Throwable failure) {
        if (failure instanceof TimeoutException && failure.getMessage() == null) {
            return "no answer in time";
        }
        StringBuilder why = new StringBuilder();
        for (Throwable cause = failure; cause != null && why.length() < LONGEST; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (why.indexOf(message) < 0) {
                why.append(why.isEmpty() ? "" : "; caused by ").append(cause.getClass().getName()).append(": ").append(message);
            }
        }
        return why.toString();
    }

    /** Details of an exception, such as a time, may differ at each check, so its kind alone makes a change. */
    private synchronized void tell(String kind, String why) {
        if (kind.equals(told)) {
            return;
        }
        told = kind;
        if (kind.isEmpty()) {
            log.info("{} gives all that the service needs", part);
        } else {
            log.error("The service is not ready. {} does not give all that it needs: {}", part, why);
        }
    }
}
