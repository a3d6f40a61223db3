package io.lianluo.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container itself refused, before or after all filters, with a problem too. */
@Controller
final class ErrorProblem implements ErrorController {

    private final TraceId traceId;

    ErrorProblem(TraceId traceId) {
        this.traceId = traceId;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(ProblemFilter.TRACE_ID, traceId.of(request));
        Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        throw ProblemTranslator.of(Objects.requireNonNullElse(code, 404));
    }
}
