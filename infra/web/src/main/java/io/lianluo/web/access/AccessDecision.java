package io.lianluo.web.access;

import io.lianluo.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationResult;

/**
 * What the table says of a request.
 *
 * @param refusal why it is refused; null if it is granted
 */
record AccessDecision(@Nullable ProblemException refusal) implements AuthorizationResult {

    static final AccessDecision GRANTED = new AccessDecision(null);

    @Override
    public boolean isGranted() {
        return refusal == null;
    }
}
