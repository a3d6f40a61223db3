package io.lianluo.registry.web;

import io.lianluo.domain.Word;
import io.lianluo.registry.acting.NotEntitledException;
import io.lianluo.web.ProblemException;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** That somebody may not act is a problem that says who may. */
@Component
class ActingProblems implements ProblemMapping {

    @Override
    public @Nullable ProblemException map(Throwable exception) {
        return exception instanceof NotEntitledException refused ? Problems.forbidden("not-entitled", refused.entitled().stream()
                .map(actor -> new Word(actor.name().toLowerCase(Locale.ROOT).replace('_', '-'))).toList()) : null;
    }
}
