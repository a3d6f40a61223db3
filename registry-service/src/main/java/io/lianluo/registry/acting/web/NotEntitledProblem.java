package io.lianluo.registry.acting.web;

import io.lianluo.domain.Word;
import io.lianluo.registry.acting.NotEntitledException;
import io.lianluo.web.ProblemException;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers somebody who may not act with 403 and those who may. */
@Component
class NotEntitledProblem implements ProblemMapping {

    @Override
    public @Nullable ProblemException map(Throwable exception) {
        return exception instanceof NotEntitledException refused
                ? Problems.forbidden("not-entitled", refused.entitled().stream().map(Word::of).toList()) : null;
    }
}
