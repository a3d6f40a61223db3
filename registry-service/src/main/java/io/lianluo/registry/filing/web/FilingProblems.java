package io.lianluo.registry.filing.web;

import io.lianluo.domain.Word;
import io.lianluo.registry.filing.FilingConflictException;
import io.lianluo.web.ProblemException;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** That a filing does not stand where something can be done to it is a problem that says where it stands. */
@Component
class FilingProblems implements ProblemMapping {

    @Override
    public @Nullable ProblemException map(Throwable exception) {
        return exception instanceof FilingConflictException conflict
                ? Problems.conflict("filing-elsewhere", new Word("filing-" + conflict.status().name().toLowerCase(Locale.ROOT))) : null;
    }
}
