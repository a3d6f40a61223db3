package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An enterprise and the bureau's counterpart know each other by name and office telephone, as long as one looks after the other. */
@Tag("JCH-3")
class CounterpartIT extends RegistryTest {

    private static final String BUREAU = "registration-jingchuan";
    private static final TestTokens CLERK = TestTokens.secretariat(BUREAU);
    private static int enterprises;

    private String unit;
    private String seat;
    private TestTokens head;
    private TestTokens liaison;
    private TestTokens counterpart;

    @BeforeEach
    void anEnterpriseWithPeopleAndACounterpart() {
        publish(BUREAU);
        enterprises++;
        Answer founded = post(CLERK, "/units", Map.of("code", "CP-" + enterprises, "name", "示例企业" + enterprises, "kind", "enterprise", "programmes", List.of(BUREAU),
                "foundedOn", "2026-07-01", "head", somebody("示例·经理", 1), "legalRepresentative", somebody("示例·法人", 2)));
        unit = founded.text("id");
        head = TestTokens.person(UUID.fromString(founded.text("headId")));
        seat = get(CLERK, "/seats?unit=" + unit).body().at("/items/0/id").asString();
        act("appointments", Map.of("person", somebody("示例·前任", 3), "since", "2026-07-01", "reason", "TAKEN_OVER"));
        liaison = person(act("appointments", Map.of("person", somebody("示例·联络", 4), "since", "2026-08-01", "reason", "TAKEN_OVER")).body().at("/personId"));
        counterpart = person(act("counterparts", Map.of("person", somebody("示例·登记科", 5), "since", "2026-08-01")).body().at("/counterpart/personId"));
        assertThat(post(head, "/units/" + unit + "/particulars", Map.of("telephone", "0933-332000" + enterprises)).status()).isEqualTo(200);
    }

    @Test
    void theCounterpartFindsTheEnterprisesPeopleByWhatTheyAreToldOfTheirDay() {
        JsonNode capacity = get(counterpart, "/me").body().at("/capacities/0");
        assertThat(capacity.get("capacity").asString()).isEqualTo("COUNTERPART");
        JsonNode seen = get(counterpart, "/seats").body().get("items");
        assertThat(seen).singleElement().satisfies(one -> {
            assertThat(one.get("id").asString()).isEqualTo(capacity.get("seatId").asString()).isEqualTo(seat);
            assertThat(one.at("/holder/name").asString()).isEqualTo("示例·联络");
        });
        assertThat(get(counterpart, "/seats/" + capacity.get("seatId").asString()).body().at("/holder/name").asString()).isEqualTo("示例·联络");
        JsonNode listed = get(counterpart, "/units").body().get("items");
        assertThat(listed).hasSize(1);
        for (JsonNode one : List.of(listed.get(0), get(counterpart, "/units/" + capacity.get("unitId").asString()).body())) {
            assertThat(one.get("head").asString()).isEqualTo("示例·经理");
            assertThat(one.get("legalRepresentative").asString()).isEqualTo("示例·法人");
            assertThat(one.get("telephone").asString()).isEqualTo("0933-332000" + enterprises);
            assertThat(get(counterpart, "/persons/" + one.get("legalRepresentativeId").asString()).text("mobile")).contains("*");
        }
        assertThat(get(counterpart, "/liaisons").body().get("items").valueStream().map(one -> one.get("name").asString())).as("the present one alone")
                .containsExactly("示例·联络");
        assertThat(get(counterpart, "/liaisons?on=2026-07-15").body().get("items")).isEmpty();
        assertThat(get(counterpart, "/liaisons?on=2026-09-10").body().at("/items/0/name").asString()).isEqualTo("示例·联络");
    }

    @Test
    void theEnterpriseFindsTheCounterpartAndTheTelephoneOfTheOffice() {
        post(OPERATOR, "/offices", Map.of("programme", BUREAU, "kind", "SECRETARIAT", "telephone", "0933-3321999"));
        for (TestTokens of : List.of(head, liaison)) {
            JsonNode one = get(of, "/seats").body().at("/items/0");
            assertThat(one.at("/counterpart/name").asString()).isEqualTo("示例·登记科");
            assertThat(one.at("/counterpart/telephone").asString()).isNotEmpty();
            assertThat(get(of, "/units").body().at("/items/0/head").asString()).isEqualTo("示例·经理");
        }
    }

    @Test
    void theCounterpartKnowsPeopleAndDecidesAndReadsNothingElse() {
        assertThat(post(CLERK, "/seats/" + seat + "/release", Map.of(), "If-Match", etag()).status()).isEqualTo(200);
        String nomination = post(head, "/nominations", Map.of("seatId", seat)).text("id");
        assertThat(get(counterpart, "/nominations").body().get("items")).isEmpty();
        assertThat(get(counterpart, "/nominations/" + nomination).status()).isEqualTo(404);
        assertThat(get(counterpart, "/filings").body().get("items")).isEmpty();
        assertThat(get(counterpart, "/units/" + unit + "/particulars").status()).isEqualTo(404);
        assertThat(get(counterpart, "/seats/" + seat + "/history").status()).isEqualTo(404);
        assertThat(post(counterpart, "/seats/" + seat + "/suspension", Map.of("reason", "病休"), "If-Match", etag()).status()).isEqualTo(403);
        String ofHead = get(counterpart, "/units/" + unit).text("headId");
        assertThat(get(counterpart, "/persons/" + ofHead + "/personal-data?why=" + "联系").status()).isEqualTo(403);
        assertThat(get(liaison, "/units/" + unit).body().get("head").isNull()).as("who left knows who leads it no more").isTrue();
    }

    @Test
    void whoLooksAfterTheEnterpriseNoMoreSeesItNoMore() {
        String ofHead = get(counterpart, "/units/" + unit).text("headId");
        JsonNode next = act("counterparts", Map.of("person", somebody("示例·监管科", 6), "since", "2026-09-01")).body().at("/counterpart/personId");
        for (String list : List.of("/seats", "/units", "/liaisons", "/liaisons?on=2026-09-10")) {
            assertThat(get(counterpart, list).body().get("items")).as(list).isEmpty();
            assertThat(get(person(next), list).body().get("items")).as(list).hasSize(1);
        }
        for (String path : List.of("/seats/" + seat, "/units/" + unit, "/persons/" + ofHead)) {
            assertThat(get(counterpart, path).status()).as(path).isEqualTo(404);
            assertThat(get(person(next), path).status()).as(path).isEqualTo(200);
        }
        assertThat(get(counterpart, "/me").body().get("capacities")).isEmpty();
    }

    private Answer act(String verb, Map<String, ?> body) {
        Answer done = post(CLERK, "/seats/" + seat + "/" + verb, body, "If-Match", etag());
        assertThat(done.status()).as("%s", done.body()).isBetween(200, 201);
        return done;
    }

    private String etag() {
        return get(CLERK, "/seats/" + seat).etag();
    }

    private static Map<String, String> somebody(String name, int number) {
        return Map.of("name", name, "mobile", "13812%04d%02d".formatted(enterprises, number));
    }

    private static TestTokens person(JsonNode id) {
        return TestTokens.person(UUID.fromString(id.asString()));
    }
}
