package io.lianluo.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.access.Caller;
import io.lianluo.access.Capacities;
import io.lianluo.access.Office;
import io.lianluo.access.Offices;
import io.lianluo.access.Role;
import io.lianluo.access.Unit;
import io.lianluo.access.UnitTree;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerTokenTest {

    private static final UUID LI = UUID.fromString("0198a000-0000-7000-8000-000000000001");

    @Test
    void outsideARequestThereIsNoCaller() {
        assertThatThrownBy(CallerToken::current).isInstanceOf(IllegalStateException.class).hasMessageContaining("no request");
    }

    @Test
    void aTokenSaysWhoSomebodyIsAndTheirRolesAndNothingElse() {
        assertThat(caller("sub", "roles", Map.of("sub", LI.toString(), "roles", List.of("operator", "emperor"), "scope", "lianluo other")))
                .isEqualTo(new Caller(LI.toString(), LI, Set.of(Role.OPERATOR), Set.of(), Set.of("lianluo", "other")));
    }

    @Test
    void aSystemIsNoPerson() {
        assertThat(caller("sub", "roles", Map.of("sub", "payroll", "roles", List.of("system"))).personId()).isNull();
        assertThat(caller("sub", "roles", Map.of("sub", LI.toString(), "roles", List.of("system"))).personId()).isNull();
        assertThat(caller("sub", "roles", Map.of("sub", "somebody")).personId()).as("a client of no role").isNull();
    }

    @Test
    void theClaimsOfAProviderAreSettings() {
        Map<String, Object> claims = Map.of("sub", "f:1:li", "employee", LI.toString(), "realm_access", Map.of("roles", List.of("operator")));
        assertThat(caller("employee", "realm_access.roles", claims)).returns(LI, Caller::personId).returns(LI.toString(), Caller::subject)
                .returns(true, caller -> caller.is(Role.OPERATOR));
        assertThat(caller("sub", "roles", claims)).returns(null, Caller::personId).returns(false, caller -> caller.is(Role.OPERATOR));
        assertThat(caller("sub", "https://lianluo.example/roles", Map.of("sub", LI.toString(), "https://lianluo.example/roles", "operator")).is(Role.OPERATOR))
                .as("a name with dots, and one role alone").isTrue();
    }

    private static Caller caller(String personClaim, String rolesClaim, Map<String, Object> claims) {
        Jwt jwt = new Jwt("token", null, null, Map.of("alg", "RS256"), claims);
        return new CallerTokens(new Capacities(new Nobody(), new Nobody(), Clock.systemUTC()), personClaim, rolesClaim).read(jwt).caller();
    }

    /** A roster without anybody. */
    private static final class Nobody implements Offices, UnitTree {

        @Override
        public Collection<Office> of(UUID personId) {
            return List.of();
        }

        @Override
        public Collection<Office> startingAt(String programme, Collection<UUID> unitIds) {
            return List.of();
        }

        @Override
        public Optional<Unit> unit(UUID id) {
            return Optional.empty();
        }

        @Override
        public Collection<UUID> ledBy(UUID personId) {
            return List.of();
        }

        @Override
        public Collection<UUID> below(Collection<UUID> unitIds) {
            return List.of();
        }
    }
}
