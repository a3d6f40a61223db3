package io.lianluo.web;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

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

    /**
     * The caller of the request that this thread handles.
     *
     * @throws IllegalStateException if it handles none: events and schedules have no caller
     */
    public static Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("No caller: this thread handles no request with a token");
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

    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    /** @throws ProblemException 403 {@code forbidden} unless it is allowed */
    public void require(boolean allowed) {
        require(allowed, "forbidden");
    }

    /** @throws ProblemException 403 with that slug unless it is allowed */
    public void require(boolean allowed, String slug, Object... args) {
        if (!allowed) {
            throw Problems.forbidden(slug, args);
        }
    }
}
