package io.lianluo.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.DisconnectedClientHelper;

/** Puts the trace id into each answer, and answers what other filters throw as if a controller had thrown it. */
final class ProblemFilter extends OncePerRequestFilter {

    /** Of the answer: names the trace, for whoever asks an operator about it. */
    static final String TRACE_ID = "Trace-Id";

    private final HandlerExceptionResolver resolver;
    private final TraceId traceId;

    ProblemFilter(HandlerExceptionResolver resolver, TraceId traceId) {
        this.resolver = resolver;
        this.traceId = traceId;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (traceId.current().isPresent()) {
            response.setHeader(TRACE_ID, traceId.of(request));
        }
        try {
            chain.doFilter(request, response);
        } catch (Exception exception) {
            if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
                // The container answers whoever is still there, such as 408 to a body that stalled; thrown further, it would call that 400.
                return;
            }
            if (response.isCommitted() || resolver.resolveException(request, response, null, exception) == null) {
                throw exception;
            }
        }
    }
}
