package io.lianluo.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.access.AccountId;
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
    private static final UUID LIS_ACCOUNT = AccountId.of("https://login.example", "li.ming");

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

    @Test
    void anAccountIsOfWhomItIsLinkedTo() {
        assertThat(caller("sub", "roles", Map.of("iss", "https://login.example", "sub", "li.ming")))
                .returns(LI, Caller::personId).returns(LI.toString(), Caller::subject);
        assertThat(caller("sub", "roles", Map.of("iss", "https://elsewhere.example", "sub", "li.ming")).personId()).as("of another issuer").isNull();
        UUID another = UUID.fromString("0198a000-0000-7000-8000-000000000002");
        assertThat(caller("sub", "roles", Map.of("iss", "https://login.example", "sub", another.toString())).personId()).as("the claim says who").isEqualTo(another);
        assertThat(caller("", "roles", Map.of("iss", "https://login.example", "sub", another.toString())).personId()).as("no claim is believed").isNull();
        assertThat(caller("sub", "roles", Map.of("iss", "https://login.example", "sub", "li.ming", "roles", List.of("system"))).personId()).as("a system").isNull();
    }

    @Test
    void aTokenThatDoesNotSayWhoseItIsIsRefused() {
        for (Map<String, Object> nobody : List.<Map<String, Object>>of(Map.of("roles", List.of("system"), "scope", "lianluo.read"), Map.of("roles", List.of("operator")),
                Map.of("employee", LI.toString()), Map.of("sub", "", "employee", LI.toString()), Map.of("sub", " "))) {
            assertThatThrownBy(() -> caller("employee", "roles", nobody)).as(nobody.toString()).isInstanceOf(TokenWithoutSubjectException.class);
        }
    }

    private static Caller caller(String personClaim, String rolesClaim, Map<String, Object> claims) {
        Jwt jwt = new Jwt("token", null, null, Map.of("alg", "RS256"), claims);
        return new CallerTokens(new Capacities(new Nobody(), new Nobody(), person -> List.of(), Clock.systemUTC()),
                account -> account.equals(LIS_ACCOUNT) ? Optional.of(LI) : Optional.empty(), personClaim, rolesClaim).read(jwt).caller();
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
