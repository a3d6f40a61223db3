package io.lianluo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeTest {

    @ParameterizedTest
    @ValueSource(strings = {"operator", "system", "secretariat:company", "leader:company", "auditor:school"})
    void isReadFromTheClaimThatItIsWrittenAs(String claim) {
        assertThat(Office.parse(claim)).hasValueSatisfying(office -> assertThat(office).hasToString(claim));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "emperor", "secretariat", "secretariat:", "leader: ", "operator:company", "OPERATOR", "system:x"})
    void isNoneWhenTheClaimNamesNone(String claim) {
        assertThat(Office.parse(claim)).isEmpty();
    }

    @Test
    void ofAProgrammeIsHeldThereOnly() {
        Caller caller = caller("secretariat:company", "auditor:school");
        assertThat(caller.holds(Office.Kind.SECRETARIAT, "company")).isTrue();
        assertThat(caller.holds(Office.Kind.SECRETARIAT, "school")).isFalse();
        assertThat(caller.holds(Office.Kind.SECRETARIAT, "")).isFalse();
        assertThat(caller.holds(Office.Kind.LEADER)).isFalse();
        assertThat(caller.holdsAny("school", Office.Kind.SECRETARIAT, Office.Kind.AUDITOR)).isTrue();
        assertThat(caller.programmes(Office.Kind.SECRETARIAT, Office.Kind.AUDITOR)).containsExactlyInAnyOrder("company", "school");
    }

    @Test
    void ofThePlatformIsHeldInEveryProgrammeAndMakesNobodyASecretary() {
        Caller operator = caller("operator");
        assertThat(operator.holds(Office.Kind.OPERATOR, "company")).isTrue();
        assertThat(operator.holds(Office.Kind.SECRETARIAT, "company")).isFalse();
        assertThat(operator.programmes(Office.Kind.OPERATOR)).isEmpty();
    }

    private static Caller caller(String... claims) {
        return new Caller("someone", UUID.randomUUID(),
                Set.of(claims).stream().map(claim -> Office.parse(claim).orElseThrow()).collect(Collectors.toSet()),
                Set.of("lianluo"));
    }
}
