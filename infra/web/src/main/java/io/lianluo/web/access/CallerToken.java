package io.lianluo.web.access;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.access.Role;
import io.lianluo.web.SignedInAccount;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A verified token, read as a caller. The roster is asked for the caller's offices once per request, and not before somebody wants to know the
 * caller, so that an operator reads what is wrong with a service whose store is away.
 */
public final class CallerToken extends AbstractAuthenticationToken {

    private final transient Jwt jwt;
    private final transient Caller withoutOffices;
    private final UUID account;
    private final transient Supplier<Optional<UUID>> personOf;
    private final transient Function<UUID, Set<Office>> officesOf;
    private transient @Nullable Caller caller;

    CallerToken(Jwt jwt, Caller withoutOffices, UUID account, Supplier<Optional<UUID>> personOf, Function<UUID, Set<Office>> officesOf) {
        // The one role that Boot asks for: it shows an operator the details of health.
        super(withoutOffices.is(Role.OPERATOR) ? List.of(new SimpleGrantedAuthority("ROLE_operator")) : List.of());
        this.jwt = jwt;
        this.withoutOffices = withoutOffices;
        this.account = account;
        this.personOf = personOf;
        this.officesOf = officesOf;
        setAuthenticated(true);
    }

    /**
     * The caller of the request that this thread handles.
     *
     * @throws IllegalStateException if it handles none: events and schedules have no caller
     */
    public static Caller current() {
        return ofThread().orElseThrow(() -> new IllegalStateException("No caller: this thread handles no request with a token"));
    }

    /** The caller of the request that this thread handles; empty where it handles none. */
    public static Optional<Caller> ofThread() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token ? Optional.of(token.caller()) : Optional.empty();
    }

    /**
     * The account with which the caller of this thread's request signed in.
     *
     * @throws IllegalStateException if it handles none
     */
    public static SignedInAccount account() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token) {
            return new SignedInAccount(token.account);
        }
        throw new IllegalStateException("No account: this thread handles no request with a token");
    }

    /** The caller, with the offices in which the roster has them. */
    Caller caller() {
        Caller known = caller;
        if (known == null) {
            known = withOffices();
            caller = known;
        }
        return known;
    }

    @Override
    public Jwt getCredentials() {
        return jwt;
    }

    /** The caller as the token alone says. */
    @Override
    public Caller getPrincipal() {
        return withoutOffices;
    }

    private Caller withOffices() {
        UUID person = personOf.get().orElse(null);
        if (person == null) {
            return withoutOffices;
        }
        return new Caller(person.toString(), person, withoutOffices.roles(), officesOf.apply(person), withoutOffices.scopes());
    }

    @Override
    public String getName() {
        return withoutOffices.subject();
    }
}
