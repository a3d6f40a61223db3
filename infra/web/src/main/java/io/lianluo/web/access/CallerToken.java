package io.lianluo.web.access;

import io.lianluo.web.Caller;
import io.lianluo.web.Office;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** A verified token, read as a caller. */
final class CallerToken extends AbstractAuthenticationToken {

    private final transient Jwt jwt;
    private final transient Caller caller;

    CallerToken(Jwt jwt) {
        super(List.of());
        this.jwt = jwt;
        this.caller = callerOf(jwt);
        setAuthenticated(true);
    }

    private static Caller callerOf(Jwt jwt) {
        String subject = Objects.requireNonNullElse(jwt.getSubject(), "");
        List<String> claim = Objects.requireNonNullElse(jwt.getClaimAsStringList("offices"), List.of());
        Set<Office> offices = claim.stream().map(Office::parse).flatMap(Optional::stream).collect(Collectors.toSet());
        String scope = Objects.requireNonNullElse(jwt.getClaimAsString("scope"), "");
        boolean system = offices.stream().anyMatch(office -> office.kind() == Office.Kind.SYSTEM);
        return new Caller(subject, system ? null : personOf(subject), offices,
                Arrays.stream(scope.split(" ")).filter(name -> !name.isBlank()).collect(Collectors.toSet()));
    }

    private static @Nullable UUID personOf(String subject) {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException client) {
            return null;
        }
    }

    @Override
    public Jwt getCredentials() {
        return jwt;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.subject();
    }
}
