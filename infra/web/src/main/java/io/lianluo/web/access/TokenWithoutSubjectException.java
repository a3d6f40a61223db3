package io.lianluo.web.access;

import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A token has no {@code sub}: nobody knows who acts, and what belongs to a caller would belong to all whose tokens have none. */
public final class TokenWithoutSubjectException extends InvalidBearerTokenException {

    TokenWithoutSubjectException() {
        super("The token has no sub");
    }
}
