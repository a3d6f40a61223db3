package io.lianluo.web.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** The trace of the request that this thread handles, by which an operator finds its logs. */
final class TraceId {

    private final ObjectProvider<Tracer> tracer;

    TraceId(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    Optional<String> current() {
        return Optional.ofNullable(tracer.getIfAvailable()).map(Tracer::currentSpan)
                .map(Span::context).map(context -> context.traceId()).filter(id -> !id.isBlank());
    }
}
