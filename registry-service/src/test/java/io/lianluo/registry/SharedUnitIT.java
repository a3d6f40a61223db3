package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An enterprise takes part in two programmes, and the office of each keeps what is theirs. */
class SharedUnitIT extends RegistryTest {

    private static final String BUREAU = "registration-anhui";
    private static final String OTHER = "registration-enterprise";
    private static final TestTokens CLERK = TestTokens.secretariat(BUREAU);
    private static final TestTokens OTHER_CLERK = TestTokens.secretariat(OTHER);
    private static final String NUMBER = "110105198001010016";
    private static int enterprises;

    private String code;
    private String unit;

    @BeforeEach
    void anEnterpriseInTwoProgrammes() {
        publish(BUREAU);
        publish(OTHER);
        code = "SH-" + ++enterprises;
        unit = post(OPERATOR, "/units", Map.of("code", code, "name", "示例企业", "kind", "enterprise", "programmes", List.of(BUREAU, OTHER), "foundedOn", "2026-07-01",
                "legalRepresentative", Map.of("name", "示例·法人", "idNumber", NUMBER))).text("id");
    }

    @Test
    void eachOfficeFillsAndKeepsItsOwnSeat() {
        assertThat(appoint(OTHER_CLERK, BUREAU, 1).status()).isEqualTo(404);
        assertThat(appoint(CLERK, BUREAU, 1).status()).isEqualTo(201);
        assertThat(appoint(OTHER_CLERK, OTHER, 2).status()).isEqualTo(201);
        assertThat(get(CLERK, "/seats?unit=" + unit).body().get("items").valueStream().map(one -> one.get("programme").asString())).containsExactly(BUREAU);
        assertThat(get(OTHER_CLERK, "/seats?unit=" + unit).body().get("items").valueStream().map(one -> one.get("programme").asString())).containsExactly(OTHER);
    }

    @Test
    @Tag("ANH-8")
    void eachOfficeRegistersWhatIsTheSameForAll() {
        assertThat(change(CLERK, "rename", Map.of("name", "示例企业（新）", "from", "2026-08-01")).text("name")).isEqualTo("示例企业（新）");
        assertThat(change(OTHER_CLERK, "head", Map.of("person", Map.of("name", "示例·经理", "mobile", "1381300%04d".formatted(enterprises)))).status()).isEqualTo(200);
        assertThat(post(OTHER_CLERK, "/units", Map.of("code", code, "address", "示例路1号")).text("address")).isEqualTo("示例路1号");
        assertThat(post(TestTokens.secretariat("company"), "/units", Map.of("code", code, "address", "示例路2号")).status()).isEqualTo(403);
    }

    @Test
    void eachOfficeTakesTheUnitOutOfItsOwnProgrammeAloneAndNobodyEndsItForTheOther() {
        assertThat(post(CLERK, "/units", Map.of("code", code, "programmes", List.of(BUREAU))).problem()).isEqualTo("forbidden");
        assertThat(post(CLERK, "/units", Map.of("code", code, "kind", "cooperative")).problem()).isEqualTo("other-programme-concerned");
        assertThat(change(CLERK, "dissolve", Map.of("lastDay", "2026-09-10")).problem()).isEqualTo("other-programme-concerned");
        assertThat(change(OTHER_CLERK, "move", Map.of()).problem()).isEqualTo("other-programme-concerned");
        assertThat(get(OPERATOR, "/units/" + unit).body().get("programmes")).hasSize(2);
        assertThat(post(CLERK, "/units", Map.of("code", code, "programmes", List.of(OTHER))).status()).isEqualTo(200);
        assertThat(get(OTHER_CLERK, "/units/" + unit).body().get("programmes").valueStream().map(JsonNode::asString)).containsExactly(OTHER);
        assertThat(change(OTHER_CLERK, "dissolve", Map.of("lastDay", "2026-09-10")).status()).as("it is theirs alone now").isEqualTo(200);
    }

    @Test
    @Tag("ANH-8")
    @Tag("SAF-11")
    void theClerkAtTheCounterComparesTheRepresentativesNumberAndTheReadIsOnRecord() {
        JsonNode found = get(CLERK, "/units?q=" + code).body().at("/items/0");
        assertThat(found.get("legalRepresentative").asString()).isEqualTo("示例·法人");
        String person = "/persons/" + found.get("legalRepresentativeId").asString();
        assertThat(get(CLERK, person).text("idNumber")).contains("*");
        assertThat(get(CLERK, person + "/personal-data").faults()).containsExactly("why: purpose");
        assertThat(get(CLERK, person + "/personal-data?why=" + "窗口核对").text("idNumber")).isEqualTo(NUMBER);
        assertThat(get(TestTokens.somebody("auditor:" + BUREAU), person + "/personal-data?why=" + "核对").status()).isEqualTo(403);
        assertThat(get(TestTokens.secretariat("company"), person + "/personal-data?why=" + "核对").status()).isEqualTo(404);
        JsonNode reads = get(OPERATOR, person + "/reads").body().get("items");
        assertThat(reads.valueStream().map(read -> read.get("why").asString()).toList()).contains("窗口核对");
    }

    private Answer appoint(TestTokens who, String programme, int number) {
        String seat = get(OPERATOR, "/seats?programme=" + programme + "&unit=" + unit).body().at("/items/0/id").asString();
        return post(who, "/seats/" + seat + "/appointments", Map.of("person", Map.of("name", "示例·联络" + number, "mobile", "1381301%02d%02d".formatted(enterprises, number)),
                "since", "2026-07-01", "reason", "TAKEN_OVER"), "If-Match", get(OPERATOR, "/seats/" + seat).etag());
    }

    private Answer change(TestTokens who, String verb, Map<String, ?> body) {
        return post(who, "/units/" + unit + "/" + verb, body, "If-Match", get(OPERATOR, "/units/" + unit).etag());
    }
}
