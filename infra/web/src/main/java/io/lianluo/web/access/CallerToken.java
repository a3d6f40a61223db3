package io.lianluo.web.access;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** A verified token, read as a caller. */
public final class CallerToken extends AbstractAuthenticationToken {

    private final transient Jwt jwt;
    private final transient Caller caller;

    CallerToken(Jwt jwt) {
        this(jwt, callerOf(jwt));
    }

    private CallerToken(Jwt jwt, Caller caller) {
        // The one role that Boot asks for: it shows an operator the details of health.
        super(caller.holds(Office.Kind.OPERATOR) ? List.of(new SimpleGrantedAuthority("ROLE_operator")) : List.of());
        this.jwt = jwt;
        this.caller = caller;
        setAuthenticated(true);
    }

    /**
     * The caller of the request that this thread handles.
     *
     * @throws IllegalStateException if it handles none: events and schedules have no caller
     */
    public static Caller current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token) {
            return token.caller;
        }
        throw new IllegalStateException("No caller: this thread handles no request with a token");
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
