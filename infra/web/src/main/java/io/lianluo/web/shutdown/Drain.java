package io.lianluo.web.shutdown;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/**
 * Goes on answering for a while after the order to end, and closes each connection with its answer. A server that stops refuses the next request on a
 * connection that a gateway kept open, although the gateway could not know.
 */
final class Drain implements Filter, Ordered, ApplicationListener<ContextClosedEvent>, SmartLifecycle {

    private final Duration duration;
    private volatile @Nullable Long orderedAt;
    private volatile boolean running;

    /** @param duration time between the order to end and the end of the server */
    Drain(Duration duration) {
        this.duration = duration;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent order) {
        if (orderedAt == null) {
            orderedAt = System.nanoTime();
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (orderedAt != null && response instanceof HttpServletResponse answer) {
            answer.setHeader(HttpHeaders.CONNECTION, "close");
        }
        chain.doFilter(request, response);
    }

    /** Before all other filters, since any of them may send the answer. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Waits for what is left of the time; readers of topics, which stop before, may have used it. */
    @Override
    public void stop() {
        Long ordered = orderedAt;
        Duration left = ordered == null ? Duration.ZERO : duration.minusNanos(System.nanoTime() - ordered);
        try {
            if (left.isPositive()) {
                Thread.sleep(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A higher phase stops first. */
    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE + 1;
    }
}
