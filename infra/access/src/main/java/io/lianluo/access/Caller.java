package io.lianluo.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller who makes the request: who they are, as the token says, and the offices in which they are in post today, as the roster says. A
 * controller method takes it as an argument.
 *
 * @param subject  the token's subject: the person's id, or the client's name
 * @param personId the person; null for another system
 * @param roles    the roles on the whole platform
 * @param offices  the offices in which the person is in post today
 * @param scopes   what the caller's client may do
 */
public record Caller(String subject, @Nullable UUID personId, Set<Role> roles, Set<Office> offices, Set<String> scopes) {

    public Caller {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
        scopes = Set.copyOf(scopes);
    }

    /** Tells whether the caller has that role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Tells whether the caller is in post in an office of that kind at all, in whichever programme and for whichever part. */
    public boolean holds(Office.Kind kind) {
        return offices.stream().anyMatch(office -> office.kind() == kind);
    }

    /** Tells whether the caller is in post in an office of that kind in that programme, for whichever part of the tree. */
    public boolean holds(Office.Kind kind, String programme) {
        return offices.stream().anyMatch(office -> office.kind() == kind && office.programme().equals(programme));
    }

    /** Tells whether the caller's client may do what the scope names. */
    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    /** @throws Forbidden for the rule {@code forbidden} unless it is allowed */
    public void require(boolean allowed) {
        require(allowed, "forbidden");
    }

    /** @throws Forbidden for that rule unless it is allowed */
    public void require(boolean allowed, String rule, Object... args) {
        if (!allowed) {
            throw new Forbidden(rule, args);
        }
    }
}
