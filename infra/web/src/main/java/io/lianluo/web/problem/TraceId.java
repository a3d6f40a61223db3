package io.lianluo.web.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** The trace of the request that this thread handles, by which an operator finds its logs. */
final class TraceId {

    private static final Logger log = LoggerFactory.getLogger(TraceId.class);

    /** Of the request: remembers its trace for what the container answers after the trace has ended. */
    private static final String ATTRIBUTE = TraceId.class.getName();

    private final ObjectProvider<Tracer> tracer;

    TraceId(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    /** The trace's id; one of its own, which a line of the log tells of, where the container refused the request before a trace began. */
    String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String begun) {
            return begun;
        }
        String id = current().orElseGet(() -> {
            byte[] random = new byte[16];
            ThreadLocalRandom.current().nextBytes(random);
            String made = HexFormat.of().formatHex(random);
            log.info("Refused before a trace began, traceId {}", made);
            return made;
        });
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** The trace that was begun for this thread's request. */
    Optional<String> current() {
        return Optional.ofNullable(tracer.getIfAvailable()).map(Tracer::currentSpan)
                .map(Span::context).map(context -> context.traceId()).filter(id -> !id.isBlank());
    }
}
