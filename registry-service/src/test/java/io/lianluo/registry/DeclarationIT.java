package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The first declaration of a unit by itself: nobody knows the declarer, and nothing opens until the authority confirms. */
@Tag("ANH-7")
class DeclarationIT extends RegistryTest {

    private static final String PROGRAMME = "registration-anhui";
    private static final TestTokens BUREAU = TestTokens.secretariat(PROGRAMME);
    private static int declarers;

    private TestTokens secretary;
    private String code;
    private String mobile;
    private String company;

    @BeforeAll
    void published() {
        upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"));
        publish(PROGRAMME);
        publish("company");
    }

    @BeforeEach
    void aSecretaryWhomNobodyKnows() {
        declarers++;
        secretary = TestTokens.account("secretary-" + declarers);
        company = "示例%d号贸易有限公司".formatted(declarers);
        code = "FD-" + declarers;
        mobile = "139000071%02d".formatted(declarers);
    }

    @Test
    void anUnknownSecretaryDeclaresHerCompanyAndIsItsLiaisonOnceTheBureauConfirms() {
        assertThat(get(secretary, "/me").status()).as("nobody knows whose the account is").isEqualTo(403);
        assertThat(get(secretary, "/seats").status()).isEqualTo(403);
        assertThat(get(secretary, "/units").status()).isEqualTo(403);
        assertThat(post(secretary, "/declarations", request(Map.of("papers", List.of()))).faults()).containsExactly("papers: paper-missing");

        String letter = uploadFile(secretary, "委托书.txt", "兹委托…").text("id");
        Answer declared = post(secretary, "/declarations", request(Map.of("papers", List.of(Map.of("kind", "letter-of-appointment", "file", letter)))));
        assertThat(declared.status()).as("%s", declared.body()).isEqualTo(201);
        assertThat(declared.body().at("/unit/name").asString()).isEqualTo(company);
        assertThat(declared.body().at("/liaison/mobile").asString()).as("masked").doesNotContain(mobile.substring(3));
        assertThat(declared.body().get("compared").isNull()).as("nothing of what is registered").isTrue();
        assertThat(post(secretary, "/declarations", request(Map.of())).problem()).isEqualTo("declaration-open");
        assertThat(get(secretary, "/me").status()).as("it opens nothing").isEqualTo(403);
        assertThat(get(TestTokens.account("somebody-else"), path(declared)).status()).isEqualTo(404);
        assertThat(get(TestTokens.secretariat("company"), path(declared)).status()).isEqualTo(404);
        assertThat(everythingStored()).doesNotContain("示例·秘书" + declarers).doesNotContain(company).doesNotContain(mobile);

        Answer waiting = get(BUREAU, "/declarations?status=DECLARED&programme=" + PROGRAMME);
        assertThat(waiting.body().get("items").valueStream().map(item -> item.get("id").asString())).contains(declared.text("id"));
        assertThat(new String(download(BUREAU, "/files/" + letter), StandardCharsets.UTF_8)).isEqualTo("兹委托…");
        assertThat(compared(get(BUREAU, path(declared)))).containsEntry("UNIT_NAME", "NOT_REGISTERED").containsEntry("LIAISON_MOBILE", "NOT_REGISTERED");
        assertThat(get(BUREAU, path(declared) + "/people?why=核对材料").body().at("/liaison/mobile").asString()).as("on record").endsWith(mobile);
        assertThat(get(secretary, path(declared) + "/people?why=核对材料").status()).isEqualTo(403);
        assertThat(rule(secretary, declared, "confirmation", decision()).status()).as("not by herself").isEqualTo(403);
        assertThat(rule(BUREAU, declared, "confirmation", Map.of()).faults()).containsExactly("decision: direct-decision-required");
        Answer confirmed = rule(BUREAU, declared, "confirmation", decision());
        assertThat(confirmed.status()).as("%s", confirmed.body()).isEqualTo(200);
        assertThat(confirmed.text("status")).isEqualTo("CONFIRMED");
        assertThat(confirmed.body().get("liaison").isNull()).as("the roster has her now").isTrue();

        JsonNode me = get(secretary, "/me").body();
        assertThat(me.get("name").asString()).isEqualTo("示例·秘书" + declarers);
        assertThat(me.at("/capacities/0/capacity").asString()).isEqualTo("LIAISON");
        assertThat(me.at("/capacities/0/unit").asString()).isEqualTo(company);
        JsonNode seat = get(BUREAU, "/seats/" + me.at("/capacities/0/seatId").asString()).body();
        assertThat(seat.at("/holder/direct/decision").asString()).isEqualTo("示例〔2026〕8号");
        assertThat(get(secretary, path(declared)).text("status")).isEqualTo("CONFIRMED");
    }

    @Test
    void aRegisteredUnitShowsNothingToItsDeclarerAndWhatDiffersToTheBureau() {
        assertThat(post(BUREAU, "/units", Map.of("code", code, "name", "示例老字号有限公司", "kind", "enterprise", "programmes", List.of(PROGRAMME), "legalRepresentative",
                Map.of("name", "示例·法人" + declarers, "mobile", "138000071%02d".formatted(declarers)))).status()).isEqualTo(201);
        Answer declared = post(secretary, "/declarations", request(Map.of()));
        assertThat(declared.status()).isEqualTo(201);
        assertThat(declared.body().toString()).doesNotContain("老字号").doesNotContain("DIFFERS");
        assertThat(compared(get(BUREAU, path(declared)))).containsEntry("UNIT_NAME", "DIFFERS").containsEntry("UNIT_KIND", "SAME")
                .containsEntry("LEGAL_REPRESENTATIVE_NAME", "SAME").containsEntry("LEGAL_REPRESENTATIVE_MOBILE", "SAME");
        Answer refused = rule(BUREAU, declared, "confirmation", decision());
        assertThat(refused.problem()).isEqualTo("declaration-differs");
        assertThat(refused.text("detail")).contains("单位名称");
        assertThat(get(secretary, "/me").status()).isEqualTo(403);

        Answer corrected = rule(secretary, declared, "correction", contents(Map.of("unit", Map.of("code", code, "name", "示例老字号有限公司", "kind", "enterprise"))));
        assertThat(corrected.status()).as("%s", corrected.body()).isEqualTo(200);
        assertThat(rule(BUREAU, declared, "confirmation", decision()).status()).isEqualTo(200);
        assertThat(get(secretary, "/me").body().at("/capacities/0/unitCode").asString()).isEqualTo(code);

        secretary = TestTokens.account("another-" + declarers);
        Answer again = post(secretary, "/declarations", request(Map.of("unit", Map.of("code", code, "name", "示例老字号有限公司", "kind", "enterprise"))));
        assertThat(again.status()).as("the same as for a unit that nobody knows").isEqualTo(201);
        assertThat(rule(BUREAU, again, "confirmation", decision()).problem()).isEqualTo("declaration-seat-held");
        assertThat(rule(BUREAU, again, "refusal", Map.of("reason", "")).faults()).containsExactly("reason: reason-missing");
        assertThat(rule(BUREAU, again, "refusal", Map.of("reason", "已有联络员")).text("status")).isEqualTo("REFUSED");
        assertThat(get(secretary, path(again)).text("reason")).isEqualTo("已有联络员");
    }

    @Test
    void aDeclarerMayTakeItBackAndDeclaresFiveTimesADay() {
        for (int times = 0; times < 5; times++) {
            Answer declared = post(secretary, "/declarations", request(Map.of()));
            assertThat(declared.status()).isEqualTo(201);
            assertThat(rule(secretary, declared, "withdrawal", Map.of()).text("status")).isEqualTo("WITHDRAWN");
        }
        assertThat(post(secretary, "/declarations", request(Map.of())).problem()).isEqualTo("too-many-declarations");
        assertThat(get(secretary, "/declarations").body().get("items")).hasSize(5);
    }

    @Test
    void aDoubtAboutWhoSomebodyIsGoesToTheBureau() {
        post(BUREAU, "/units", Map.of("code", code + "-0", "name", "示例邻居", "kind", "enterprise", "programmes", List.of(PROGRAMME), "head",
                Map.of("name", "示例·秘书" + declarers, "idNumber", "11010519491231002X", "mobile", "137000071%02d".formatted(declarers))));
        Map<String, Object> alike = Map.of("name", "示例·另名" + declarers, "idNumber", "11010519491231002X", "mobile", mobile);
        Answer declared = post(secretary, "/declarations", request(Map.of("liaison", alike)));
        assertThat(declared.status()).as("nothing of the other shows").isEqualTo(201);
        assertThat(rule(BUREAU, declared, "confirmation", decision()).faults()).containsExactly("liaison.person: person-doubtful");
        Map<String, Object> choice = new HashMap<>(decision());
        choice.put("liaison", "new");
        assertThat(rule(BUREAU, declared, "confirmation", choice).status()).isEqualTo(200);
        assertThat(get(secretary, "/me").text("name")).isEqualTo("示例·另名" + declarers);
    }

    @Test
    void onlyAProgrammeWhoseUnitsNameTheirLiaisonTakesDeclarations() {
        Map<String, Object> elsewhere = new HashMap<>(request(Map.of()));
        elsewhere.put("programme", "company");
        assertThat(post(secretary, "/declarations", elsewhere).faults()).containsExactly("programme: declaration-not-provided");
        assertThat(post(secretary, "/declarations", request(Map.of("unit", Map.of("code", code, "name", "示例", "kind", "school")))).faults())
                .containsExactly("unit.kind: declaration-not-of-kind");
        assertThat(post(secretary, "/declarations", Map.of("programme", PROGRAMME, "declared", Map.of())).faults()).containsExactlyInAnyOrder("unit: required",
                "legalRepresentative: required", "liaison: required", "declarer: required");
        assertThat(get(TestTokens.person(UUID.randomUUID()), "/declarations").body().get("items")).isEmpty();
    }

    private Map<String, Object> request(Map<String, Object> otherwise) {
        return Map.of("programme", PROGRAMME, "declared", contents(otherwise));
    }

    private Map<String, Object> contents(Map<String, Object> otherwise) {
        Map<String, Object> all = new HashMap<>(Map.of("unit", Map.of("code", code, "name", company, "kind", "enterprise"),
                "legalRepresentative", Map.of("name", "示例·法人" + declarers, "mobile", "138000071%02d".formatted(declarers)),
                "liaison", Map.of("name", "示例·秘书" + declarers, "mobile", mobile), "declarer", "LIAISON",
                "papers", List.of(Map.of("kind", "letter-of-appointment", "fileName", "委托书.pdf", "sha256", "0123456789abcdef".repeat(4)))));
        all.putAll(otherwise);
        return all;
    }

    private static Map<String, Object> decision() {
        return Map.of("decision", "示例〔2026〕8号");
    }

    private static String path(Answer declared) {
        return "/declarations/" + declared.text("id");
    }

    private Answer rule(TestTokens who, Answer declared, String how, Map<String, Object> body) {
        return post(who, path(declared) + "/" + how, body, "If-Match", get(OPERATOR, path(declared)).etag());
    }

    private static Map<String, String> compared(Answer declaration) {
        Map<String, String> all = new HashMap<>();
        declaration.body().get("compared").forEach(field -> all.put(field.get("field").asString(), field.get("result").asString()));
        return all;
    }
}
