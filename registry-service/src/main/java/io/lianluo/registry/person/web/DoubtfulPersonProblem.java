package io.lianluo.registry.person.web;

import io.lianluo.registry.person.DoubtfulPersonException;
import io.lianluo.registry.person.PersonDoubts;
import io.lianluo.web.FieldError;
import io.lianluo.web.ProblemException;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a doubt about who is meant with both sides of it. */
@Component
class DoubtfulPersonProblem implements ProblemMapping {

    private final PersonDoubts doubts;

    DoubtfulPersonProblem(PersonDoubts doubts) {
        this.doubts = doubts;
    }

    @Override
    public @Nullable ProblemException map(Throwable exception) {
        return exception instanceof DoubtfulPersonException doubtful ? Problems.invalid(new FieldError(doubtful.part(),
                PersonDoubts.rule(doubtful.known()), doubts.sides(doubtful.told(), doubtful.known()).toArray())) : null;
    }
}
