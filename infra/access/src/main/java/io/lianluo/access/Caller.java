package io.lianluo.access;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The caller who makes the request, as the token says. A controller method takes it as an argument.
 *
 * @param subject  the token's subject: the person's id, or the client's name
 * @param personId the person; null for another system
 * @param offices  what the caller was appointed to
 * @param scopes   what the caller's client may do
 */
public record Caller(String subject, @Nullable UUID personId, Set<Office> offices, Set<String> scopes) {

    public Caller {
        offices = Set.copyOf(offices);
        scopes = Set.copyOf(scopes);
    }

    /** Tells whether the caller holds that office at all, in whichever programme. */
    public boolean holds(Office.Kind kind) {
        return offices.stream().anyMatch(office -> office.kind() == kind);
    }

    /** Tells whether the caller holds that office in that programme; an office of the whole platform is held in every programme. */
    public boolean holds(Office.Kind kind, String programme) {
        return offices.stream().anyMatch(office -> office.kind() == kind
                && (!kind.perProgramme() || programme.equals(office.programme())));
    }

    /** Tells whether the caller holds one of those offices in that programme. */
    public boolean holdsAny(String programme, Office.Kind... kinds) {
        return Arrays.stream(kinds).anyMatch(kind -> holds(kind, programme));
    }

    /** The programmes in which the caller holds one of those offices. */
    public Set<String> programmes(Office.Kind... kinds) {
        Set<Office.Kind> wanted = Set.of(kinds);
        return offices.stream()
                .filter(office -> wanted.contains(office.kind()) && office.programme() != null)
                .map(Office::programme)
                .collect(Collectors.toUnmodifiableSet());
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
