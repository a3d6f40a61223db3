package io.lianluo.web.access;

import io.lianluo.web.ProblemException;
import io.lianluo.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationResult;

/**
 * The decision of the access table about a request.
 *
 * @param refusal why it is refused; null if it is granted
 */
record AccessDecision(@Nullable ProblemException refusal) implements AuthorizationResult {

    static final AccessDecision GRANTED = new AccessDecision(null);

    /** A person came with a one-time link that is none, and is told so by a page. */
    static final AccessDecision NO_LINK = new AccessDecision(Problems.of(HttpStatus.NOT_FOUND, "no-such-address"));

    @Override
    public boolean isGranted() {
        return refusal == null;
    }
}
