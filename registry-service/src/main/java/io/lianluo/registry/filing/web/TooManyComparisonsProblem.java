package io.lianluo.registry.filing.web;

import io.lianluo.registry.filing.TooManyComparisonsException;
import io.lianluo.web.ProblemException;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers 429, with the time until it may be tried again, where a unit declared what differs as often as it may. */
@Component
class TooManyComparisonsProblem implements ProblemMapping {

    private final Clock clock;

    TooManyComparisonsProblem(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable ProblemException map(Throwable exception) {
        return exception instanceof TooManyComparisonsException often ? Problems.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-comparisons", often.again())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, Duration.between(clock.instant(), often.again()).toSeconds()))) : null;
    }
}
