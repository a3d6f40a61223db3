package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A shop declares itself to the office of its township, which rules on it by what waits for it; the bureau above sees that and does not act. */
@Tag("ANH-7")
@Tag("JCH-2")
class DeclaredToTownshipIT extends RegistryTest {

    private static final String PROGRAMME = "registration-anhui";
    private static final TestTokens BUREAU = TestTokens.secretariat(PROGRAMME);
    private static int towns;

    private String town;
    private String townName;
    private TestTokens officer;
    private TestTokens neighbour;
    private TestTokens trader;

    @BeforeAll
    void published() {
        publish(PROGRAMME);
        publish("company");
    }

    @BeforeEach
    void aTownshipWithAnOfficeAndANeighbour() {
        towns++;
        townName = "示例" + towns + "镇";
        officer = staffed("TW-" + towns, townName, 1);
        town = get(OPERATOR, "/units?q=TW-" + towns).body().at("/items/0/id").asString();
        neighbour = staffed("TN-" + towns, "示例" + towns + "邻镇", 2);
        trader = TestTokens.account("trader-" + towns);
    }

    @Test
    void aTraderFindsTheOfficeDeclaresToItAndIsConfirmedThere() {
        JsonNode office = get(trader, "/offices?on=2026-09-10&limit=200&programme=" + PROGRAMME).body().get("items").valueStream()
                .filter(one -> one.get("unitName").asString("").equals(townName)).findFirst().orElseThrow();
        assertThat(office.get("officers").isNull()).as("who acts there is not shown").isTrue();
        Answer declared = post(trader, "/declarations", request(Map.of("officeId", office.get("id").asString())));
        assertThat(declared.status()).as("%s", declared.body()).isEqualTo(201);

        String path = "/declarations/" + declared.text("id");
        assertThat(get(neighbour, path).status()).isEqualTo(404);
        assertThat(waiting(neighbour)).isEmpty();
        assertThat(waiting(BUREAU)).noneMatch(item -> item.get("id").asString().equals(declared.text("id")));
        assertThat(get(BUREAU, path).status()).isEqualTo(200);
        assertThat(post(BUREAU, path + "/confirmation", Map.of("decision", "示例〔2026〕9号"), "If-Match", get(BUREAU, path).etag()).problem()).isEqualTo("nearer-office-acts");
        assertThat(get(officer, "/declarations").body().get("items")).hasSize(1);

        JsonNode item = waiting(officer).getFirst();
        assertThat(item.get("kind").asString()).isEqualTo("DECLARATION_TO_RULE_ON");
        assertThat(item.get("said").asString()).isEqualTo("示例" + towns + "号店的首次申报待审核");
        Answer seen = get(officer, "/declarations/" + item.get("id").asString());
        assertThat(seen.body().get("compared")).isNotEmpty();
        assertThat(get(officer, path + "/people?why=核对材料").body().at("/liaison/mobile").asString()).endsWith("1377000%04d".formatted(towns));
        Answer elsewhere = post(officer, href(item), Map.of("decision", "示例〔2026〕9号", "parent", "TN-" + towns), "If-Match", seen.etag());
        assertThat(elsewhere.problem()).as("%s", elsewhere.body()).isEqualTo("office-of-part");
        Answer confirmed = post(officer, href(item), Map.of("decision", "示例〔2026〕9号"), "If-Match", seen.etag());
        assertThat(confirmed.status()).as("%s", confirmed.body()).isEqualTo(200);
        assertThat(get(officer, "/units/" + confirmed.text("unitId")).text("parentId")).isEqualTo(town);
        assertThat(waiting(officer)).noneMatch(one -> one.get("kind").asString().equals("DECLARATION_TO_RULE_ON"));
        assertThat(get(trader, "/me").body().at("/capacities/0/unitId").asString()).isEqualTo(get(trader, path).text("unitId"));
        assertThat(get(trader, "/seats").body().get("items")).hasSize(1);
    }

    @Test
    void aRegisteredShopIsOfTheOfficeNearestToItWhereverItIsDeclared() {
        Answer known = post(officer, "/units", Map.of("code", "TS-" + towns, "name", "示例" + towns + "号店", "kind", "sole-trader-online", "programmes", List.of(PROGRAMME),
                "parent", "TW-" + towns, "legalRepresentative", Map.of("name", "示例·店主" + towns, "mobile", "1378000%04d".formatted(towns))));
        assertThat(known.status()).as("%s", known.body()).isEqualTo(201);
        Answer declared = post(trader, "/declarations", request(Map.of()));
        assertThat(declared.body().toString()).doesNotContain(known.text("id"));
        JsonNode item = waiting(officer).stream().filter(one -> one.get("kind").asString().equals("DECLARATION_TO_RULE_ON")).findFirst().orElseThrow();
        assertThat(post(officer, href(item), Map.of("decision", "示例〔2026〕9号"), "If-Match", declared.etag()).text("unitId")).isEqualTo(known.text("id"));
    }

    @Test
    @Tag("ENT-1")
    void anAgencysPersonIsDeclaredAndTakenOverAsSuch() {
        Answer declared = post(trader, "/declarations", request(Map.of("origin", "OUTSIDE", "agency", "示例代理记账公司" + towns)));
        assertThat(declared.status()).as("%s", declared.body()).isEqualTo(201);
        assertThat(declared.text("agency")).isEqualTo("示例代理记账公司" + towns);
        assertThat(TestStack.get().traces().inStore(List.of("示例代理记账公司" + towns))).as("sealed").isEmpty();
        String path = "/declarations/" + declared.text("id");
        Answer confirmed = post(BUREAU, path + "/confirmation", Map.of("decision", "示例〔2026〕9号"), "If-Match", declared.etag());
        assertThat(confirmed.status()).as("%s", confirmed.body()).isEqualTo(200);
        assertThat(confirmed.body().get("agency").isNull()).as("the roster has it").isTrue();
        JsonNode liaison = get(trader, "/liaisons").body().at("/items/0");
        assertThat(liaison.get("origin").asString()).isEqualTo("OUTSIDE");
        assertThat(liaison.get("agency").asString()).isEqualTo("示例代理记账公司" + towns);
    }

    @Test
    void whatCannotBeDeclaredNamesTheFieldAndTheRule() {
        assertThat(post(trader, "/declarations", request(Map.of("origin", "OTHER_UNIT"))).faults()).containsExactly("origin: declared-origin");
        assertThat(post(trader, "/declarations", request(Map.of("agency", "示例代理"))).faults()).containsExactly("agency: agency-not-outside");
        assertThat(post(trader, "/declarations", request(Map.of("origin", "OUTSIDE", "unit", Map.of("code", "TX-1", "name", "示例公司", "kind", "enterprise")))).faults())
                .containsExactly("origin: origin-not-allowed");
        assertThat(post(trader, "/declarations", request(Map.of("officeId", UUID.randomUUID().toString()))).faults()).containsExactly("officeId: declared-office");
        String other = post(OPERATOR, "/offices", Map.of("programme", "company", "unit", "TW-" + towns, "kind", "SECRETARIAT")).text("id");
        assertThat(post(trader, "/declarations", request(Map.of("officeId", other))).faults()).containsExactly("officeId: declared-office");
        assertThat(get(trader, "/declarations").body().get("items")).isEmpty();
    }

    /** An officer of a new office of a new township. */
    private TestTokens staffed(String code, String name, int number) {
        assertThat(post(OPERATOR, "/units", Map.of("code", code, "name", name, "kind", "township", "programmes", List.of(PROGRAMME))).status()).isEqualTo(201);
        Answer opened = post(OPERATOR, "/offices", Map.of("programme", PROGRAMME, "unit", code, "kind", "SECRETARIAT", "openedOn", "2026-09-01"));
        Answer staffed = post(OPERATOR, "/offices/" + opened.text("id") + "/officers", Map.of("person", Map.of("name", "示例·所员" + towns, "mobile",
                "1379000%02d%02d".formatted(towns, number)), "since", "2026-09-01"));
        assertThat(staffed.status()).as("%s", staffed.body()).isEqualTo(201);
        return TestTokens.person(UUID.fromString(staffed.body().at("/officers/0/personId").asString()));
    }

    private static Map<String, Object> request(Map<String, Object> otherwise) {
        Map<String, Object> all = new HashMap<>(Map.of("unit", Map.of("code", "TS-" + towns, "name", "示例" + towns + "号店", "kind", "sole-trader-online"),
                "legalRepresentative", Map.of("name", "示例·店主" + towns, "mobile", "1378000%04d".formatted(towns)),
                "liaison", Map.of("name", "示例·店员" + towns, "mobile", "1377000%04d".formatted(towns)), "declarer", "LIAISON",
                "papers", List.of(Map.of("kind", "letter-of-appointment", "fileName", "委托书.pdf", "sha256", "0123456789abcdef".repeat(4)))));
        all.putAll(otherwise);
        return Map.of("programme", PROGRAMME, "declared", all);
    }

    private List<JsonNode> waiting(TestTokens who) {
        return get(who, "/me").body().get("waiting").valueStream().toList();
    }

    private static String href(JsonNode item) {
        return item.at("/act/href").asString().substring("/api/v1".length());
    }
}
