package io.lianluo.registry.nomination.web;

import io.lianluo.domain.Word;
import io.lianluo.registry.nomination.NominationConflictException;
import io.lianluo.web.ProblemException;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which problem each refusal of a nomination is. */
@Component
class NominationProblems implements ProblemMapping {

    @Override
    public @Nullable ProblemException map(Throwable exception) {
        return switch (exception) {
            case NominationConflictException conflict -> Problems.conflict(conflict.rule(), conflict.args().stream().map(NominationProblems::word).toArray());
            default -> null;
        };
    }

    private static Object word(Object arg) {
        return arg instanceof Enum<?> constant ? new Word(constant.name().toLowerCase(Locale.ROOT).replace('_', '-')) : arg;
    }
}
