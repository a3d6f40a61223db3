package io.lianluo.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container itself refused, before or after all filters, with a problem too. */
@Controller
final class ErrorProblem implements ErrorController {

    @RequestMapping("/error")
    void error(HttpServletRequest request) {
        Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = HttpStatus.resolve(Objects.requireNonNullElse(code, 404));
        throw ProblemTranslator.of(Objects.requireNonNullElse(status, HttpStatus.INTERNAL_SERVER_ERROR));
    }
}
