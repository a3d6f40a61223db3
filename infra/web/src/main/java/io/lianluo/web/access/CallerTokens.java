package io.lianluo.web.access;

import io.lianluo.access.AccountId;
import io.lianluo.access.Caller;
import io.lianluo.access.Capacities;
import io.lianluo.access.LinkedAccounts;
import io.lianluo.access.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads tokens. The claims that say who somebody is and which roles they have are settings, because identity providers name them differently.
 *
 * @param capacities  knows the offices of a person
 * @param accounts    knows the person of an account
 * @param personClaim claim with the person's id; blank where the identity provider knows none. A token without one is of whoever its account is linked to
 * @param rolesClaim  claim with the roles; a dot leads into an object, as in {@code realm_access.roles}
 */
record CallerTokens(Capacities capacities, LinkedAccounts accounts, String personClaim, String rolesClaim) {

    /** @throws TokenWithoutSubjectException if the token does not say whose it is */
    CallerToken read(Jwt jwt) {
        String subject = jwt.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new TokenWithoutSubjectException();
        }
        Set<Role> roles = texts(claim(jwt, rolesClaim)).map(Role::parse).flatMap(Optional::stream).collect(Collectors.toSet());
        boolean system = roles.contains(Role.SYSTEM);
        UUID account = AccountId.of(Objects.requireNonNullElse(jwt.getClaimAsString("iss"), ""), subject);
        UUID person = system || personClaim.isBlank() ? null : personOf(claim(jwt, personClaim));
        Set<String> scopes = Arrays.stream(Objects.requireNonNullElse(jwt.getClaimAsString("scope"), "").split(" ")).filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
        return new CallerToken(jwt, new Caller(person == null ? subject : person.toString(), person, roles, Set.of(), scopes), account,
                () -> system || person != null ? Optional.ofNullable(person) : accounts.personOf(account), capacities::officesOf);
    }

    /** The claim of that name; where there is none, the part of an object to which a dot leads. */
    private static @Nullable Object claim(Jwt jwt, String name) {
        Object whole = jwt.getClaim(name);
        if (whole != null) {
            return whole;
        }
        Object found = jwt.getClaims();
        for (String part : name.split("\\.")) {
            found = found instanceof Map<?, ?> object ? object.get(part) : null;
        }
        return found;
    }

    private static Stream<String> texts(@Nullable Object claim) {
        return claim instanceof Collection<?> many ? many.stream().map(String::valueOf) : Stream.ofNullable(claim).map(String::valueOf);
    }

    private static @Nullable UUID personOf(@Nullable Object claim) {
        try {
            return claim == null ? null : UUID.fromString(claim.toString());
        } catch (IllegalArgumentException client) {
            return null;
        }
    }
}
