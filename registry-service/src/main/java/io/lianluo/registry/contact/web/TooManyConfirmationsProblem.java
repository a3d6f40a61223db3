package io.lianluo.registry.contact.web;

import io.lianluo.registry.contact.TooManyConfirmationsException;
import io.lianluo.web.ProblemException;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers somebody who had too many mails sent to an address with 429 and the time until the next may be asked for. */
@Component
class TooManyConfirmationsProblem implements ProblemMapping {

    private final Clock clock;

    TooManyConfirmationsProblem(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable ProblemException map(Throwable exception) {
        return exception instanceof TooManyConfirmationsException often ? Problems.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-confirmations", often.again())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, Duration.between(clock.instant(), often.again()).toSeconds()))) : null;
    }
}
