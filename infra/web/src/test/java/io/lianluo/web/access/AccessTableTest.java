package io.lianluo.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.lianluo.web.AccessPolicy;
import io.lianluo.web.Audience;
import io.lianluo.web.link.LinkGate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Of the rows that match an address the one counts that Spring takes to the endpoint, in whatever order the rows were written. */
class AccessTableTest {

    private static final List<String> ROWS = List.of("/api/v1/units/{id}", "/api/v1/units/mine", "/api/v1/units/{id}/seats", "/api/v1/units/mine/seats",
            "/api/v1/units/{id}/{part}", "/api/v1/units/mine/{part}", "/api/v1/{things}/{id}", "/api/v1/ab/{id}", "/api/v1/{id}/cd",
            "/api/v1/dead-letters/{id}");

    @ParameterizedTest
    @CsvSource({"/api/v1/units/mine, /api/v1/units/mine", "/api/v1/units/7, /api/v1/units/{id}", "/api/v1/seats/7, /api/v1/{things}/{id}",
        "/api/v1/units/7/seats, /api/v1/units/{id}/seats", "/api/v1/units/mine/seats, /api/v1/units/mine/seats",
        "/api/v1/units/mine/papers, /api/v1/units/mine/{part}", "/api/v1/units/7/papers, /api/v1/units/{id}/{part}",
        // as specific as another row: what Spring does decides
        "/api/v1/ab/cd, /api/v1/ab/{id}"})
    void theMostSpecificRowCounts(String address, String row) {
        List<String> rows = new ArrayList<>(ROWS);
        Random random = new Random(7);
        for (int order = 0; order < 20; order++) {
            Collections.shuffle(rows, random);
            assertThat(table(rows).rule(GET, PathContainer.parsePath(address)).orElseThrow().pattern().getPatternString()).as("%s", rows).isEqualTo(row);
        }
        assertThat(springs(address)).as("what Spring takes").isEqualTo(row);
    }

    /** A row of another method that fits better says nothing. */
    @ParameterizedTest
    @CsvSource({"GET, /api/v1/units/{id}", "POST, /api/v1/units/mine"})
    void aRowIsAboutItsMethodAlone(HttpMethod method, String row) {
        AccessTable table = new AccessTable(AccessPolicy.builder().allow(POST, "/api/v1/units/mine", Audience.PERSON)
                .allow(GET, "/api/v1/units/{id}", Audience.OPERATOR).build(), "registry", mock(LinkGate.class));
        assertThat(table.rule(method, PathContainer.parsePath("/api/v1/units/mine")).orElseThrow().pattern().getPatternString()).isEqualTo(row);
    }

    private static AccessTable table(List<String> rows) {
        AccessPolicy.Builder policy = AccessPolicy.builder();
        rows.forEach(row -> policy.allow(GET, row, Audience.PERSON));
        return new AccessTable(policy.build(), "registry", mock(LinkGate.class));
    }

    private static String springs(String address) {
        Stream<PathPattern> patterns = ROWS.stream().map(PathPatternParser.defaultInstance::parse);
        return patterns.filter(pattern -> pattern.matches(PathContainer.parsePath(address))).sorted().findFirst().orElseThrow().getPatternString();
    }
}
