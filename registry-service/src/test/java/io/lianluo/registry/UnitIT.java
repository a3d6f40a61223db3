package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Units change over HTTP and are told; what was true on a day can be asked. */
class UnitIT extends RegistryTest {

    private static final TestTokens SECRETARIAT = TestTokens.secretariat(ASSOCIATION);

    @BeforeAll
    void programmes() {
        publish(ASSOCIATION);
        publish("work-safety");
    }

    @Test
    void whatWasTrueOnADayCanBeAsked() {
        String north = found("D-N", null);
        String south = found("D-S", null);
        String unit = found("D-1", "D-N");
        assertThat(act(unit, "rename", Map.of("name", "示例集团", "from", "2026-05-12")).status()).isEqualTo(200);
        assertThat(act(unit, "move", Map.of("parent", "D-S", "from", "2026-06-01")).text("parentId")).isEqualTo(south);

        assertThat(post(SECRETARIAT, "/units", Map.of("code", "D-1", "name", "另一名称"), "If-Match", STALE).problem()).isEqualTo("precondition-failed");

        assertThat(get(SECRETARIAT, "/units/" + unit + "?on=2026-05-11").text("name")).isEqualTo("示例 D-1");
        Answer then = get(SECRETARIAT, "/units/" + unit + "?on=2026-05-12");
        assertThat(then.text("name")).isEqualTo("示例集团");
        assertThat(then.text("parentId")).isEqualTo(north);
        assertThat(get(SECRETARIAT, "/units/" + unit + "?on=2025-12-31").status()).as("before it was founded").isEqualTo(404);
        assertThat(codes("/units?parent=" + north + "&on=2026-05-31")).containsExactly("D-1");
        assertThat(codes("/units?parent=" + north + "&on=2026-06-01")).isEmpty();
        assertThat(codes("/units?parent=" + south)).containsExactly("D-1");
        assertThat(get(SECRETARIAT, "/units/" + unit + "/ancestors?on=2026-05-31").body().findValuesAsString("code")).containsExactly("D-N");
        assertThat(get(SECRETARIAT, "/units/" + unit + "/ancestors").body().findValuesAsString("code")).containsExactly("D-S");
        Answer history = get(SECRETARIAT, "/units/" + unit + "/history");
        assertThat(history.body().get("names")).extracting(period -> period.get("from").asString(), period -> period.get("until").asString(""),
                period -> period.get("value").asString()).containsExactly(tuple("2026-01-01", "2026-05-11", "示例 D-1"), tuple("2026-05-12", "", "示例集团"));
        assertThat(history.body().get("sentences")).extracting(JsonNode::asString).containsExactly(
                "2026年1月1日，单位设立，名称为“示例 D-1”（秘书处于2026年9月10日登记）。",
                "2026年1月1日，单位划归“示例 D-N”（秘书处于2026年9月10日登记）。",
                "2026年5月12日，单位更名为“示例集团”（秘书处于2026年9月10日登记）。",
                "2026年6月1日，单位划归“示例 D-S”（秘书处于2026年9月10日登记）。");
        assertThat(send("GET", SECRETARIAT, "/units/" + unit + "/history", null, null, "Accept-Language", "en").body().at("/names/1/sentence").asString())
                .isEqualTo("On 2026-05-12 the unit was renamed “示例集团” (recorded by the secretariat on 2026-09-10).");
        await().untilAsserted(() -> assertThat(told(unit)).extracting(UnitChanged::getChange)
                .containsExactly(UnitChange.FOUNDED, UnitChange.RENAMED, UnitChange.MOVED));
        assertThat(told(unit).get(1).getFormerName()).isEqualTo("示例 D-1");
    }

    @Test
    void aTextThatWasDamagedIsRefusedAndOneWithInvisibleSignsIsNot() {
        String whole = "{\"code\":\"%s\",\"name\":\"示例%s单位\",\"kind\":\"member-unit\",\"programmes\":[\"auto-trade-association\"],\"foundedOn\":\"%s\"}";
        Answer half = upload(SECRETARIAT, "/units", "application/json", whole.formatted("S-1", "\\ud842", "2026-07-01"));
        assertThat(half.status()).isEqualTo(400);
        assertThat(half.faults()).containsExactly("name: text-character");
        assertThat(upload(SECRETARIAT, "/units", "application/json", whole.formatted("S-1", "\\u0000", "2026-07-01")).faults()).containsExactly("name: text-character");
        assertThat(upload(SECRETARIAT, "/units", "application/json", whole.formatted("S-1", "长".repeat(400_000), "2026-07-01")).status()).isIn(400, 413);
        assertThat(upload(SECRETARIAT, "/units", "application/json", whole.formatted("S-1", "长".repeat(300), "2026-07-01")).faults()).containsExactly("name: too-long");
        assertThat(upload(SECRETARIAT, "/units", "application/json", whole.formatted("S-1", "", "0999-12-31")).faults()).containsExactly("foundedOn: year");
        assertThat(codes("/units?q=S-1")).isEmpty();
        assertThat(upload(SECRETARIAT, "/units", "application/json", whole.formatted("S-2", "\\ud842\\udfb7\\u202e\\n", "2026-07-01")).text("name"))
                .isEqualTo("示例\uD842\uDFB7单位");
    }

    @Test
    void aUnitIsFoundByHowItsCodeOrNameBegins() {
        found("Q-Alpha", null);
        found("Q-Beta", null);
        String renamed = found("Q-Gamma", null);
        act(renamed, "rename", Map.of("name", "ＡＢＣ 示例集团", "from", "2026-05-12"));
        assertThat(codes("/units?q=q-")).containsExactly("Q-Alpha", "Q-Beta", "Q-Gamma");
        assertThat(codes("/units?q=示例Q-B&programme=" + ASSOCIATION)).containsExactly("Q-Beta");
        assertThat(codes("/units?q=abc示例")).containsExactly("Q-Gamma");
        assertThat(codes("/units?q=lpha")).as("not in the middle").isEmpty();
        assertThat(codes("/units?q=示例Q-G")).as("a former name").isEmpty();
    }

    @Test
    @Tag("TZA-1")
    void aMergedUnitIsNoMoreAndItsSeatsAreClosed() {
        String parent = found("G-P", null);
        String unit = found("G-1", "G-P");
        String other = found("G-2", null);
        assertThat(act(parent, "dissolve", Map.of()).problem()).isEqualTo("unit-has-children");
        String seat = get(SECRETARIAT, "/seats?unit=" + unit).body().get("items").get(0).get("id").asString();
        assertThat(post(SECRETARIAT, "/seats/" + seat + "/appointments", Map.of("person", Map.of("name", "示例·李", "mobile", "13800000201"),
                "since", "2026-02-01", "reason", "TAKEN_OVER"), "If-Match", get(SECRETARIAT, "/seats/" + seat).etag()).status()).isEqualTo(201);
        assertThat(act(unit, "merge", Map.of("into", "G-2", "lastDay", "2026-08-31")).text("mergedInto")).isEqualTo(other);

        JsonNode closed = get(SECRETARIAT, "/seats/" + seat).body();
        assertThat(closed.get("closedOn").asString()).isEqualTo("2026-08-31");
        assertThat(get(SECRETARIAT, "/liaisons?unit=" + unit).body().get("items").get(0).get("until").asString()).isEqualTo("2026-08-31");
        assertThat(act(unit, "rename", Map.of("name", "新名称")).problem()).isEqualTo("unit-dissolved");
        assertThat(codes("/units")).doesNotContain("G-1");
        assertThat(codes("/units?on=2026-08-31")).contains("G-1");
        assertThat(act(parent, "dissolve", Map.of()).status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(told(unit)).last().satisfies(last -> {
            assertThat(last.getChange()).isEqualTo(UnitChange.MERGED);
            assertThat(last.getMergedInto()).hasToString(other);
            assertThat(last.getDissolvedOn()).isEqualTo("2026-08-31");
        }));
    }

    @Test
    @Tag("SAF-1")
    void aNewHeadIsTheLiaisonFromTheirFirstDay() {
        String unit = post(OPERATOR, "/units", Map.of("code", "S-9", "name", "示例车间", "kind", "production-unit", "programmes", List.of("work-safety"),
                "foundedOn", "2026-01-01", "head", Map.of("name", "示例·周厂长", "mobile", "13800000202"))).text("id");
        Answer changed = post(OPERATOR, "/units/" + unit + "/head", Map.of("person", Map.of("name", "示例·吴厂长", "mobile", "13800000203"),
                "from", "2026-08-15"), "If-Match", get(OPERATOR, "/units/" + unit).etag());
        JsonNode liaisons = get(OPERATOR, "/liaisons?unit=" + unit).body().get("items");
        assertThat(liaisons.get(0).get("until").asString()).isEqualTo("2026-08-14");
        assertThat(liaisons.get(1).get("since").asString()).isEqualTo("2026-08-15");
        assertThat(liaisons.get(1).get("personId").asString()).isEqualTo(changed.text("headId"));
        assertThat(get(OPERATOR, "/units/" + unit + "?on=2026-08-14").body().get("headId")).isEqualTo(liaisons.get(0).get("personId"));
    }

    @Test
    @Tag("ANH-8")
    @Tag("TZA-5")
    @Tag("JCH-4")
    void registrationDataAndTheLegalRepresentativeAreKept() {
        Map<String, Object> request = new HashMap<>(Map.of("code", "R-1", "name", "示例企业", "kind", "member-unit", "programmes", List.of(ASSOCIATION),
                "foundedOn", "2026-01-01", "registrationNumber", "350100-1", "registrationKind", "有限责任公司", "address", "示例路 1 号",
                "categories", List.of("taxpayer", "exporter")));
        request.put("legalRepresentative", Map.of("name", "示例·法人", "idNumber", "11010519491231002X"));
        Answer founded = post(SECRETARIAT, "/units", request);
        assertThat(founded.status()).isEqualTo(201);
        assertThat(founded.text("registrationNumber")).isEqualTo("350100-1");
        assertThat(founded.text("address")).isEqualTo("示例路 1 号");
        assertThat(codes("/units?category=exporter")).containsExactly("R-1");
        assertThat(everythingStored()).doesNotContain("示例·法人", "11010519491231002X");
        String unit = founded.text("id");
        Answer again = act(unit, "legal-representative", Map.of("person", Map.of("name", "示例·新法人", "mobile", "13800000204"), "from", "2026-09-01"));
        assertThat(again.body().get("legalRepresentativeId")).isNotEqualTo(founded.body().get("legalRepresentativeId"));
        assertThat(get(SECRETARIAT, "/units/" + unit + "?on=2026-08-31").body().get("legalRepresentativeId")).isEqualTo(founded.body().get("legalRepresentativeId"));
        await().untilAsserted(() -> assertThat(told(unit)).first().satisfies(told -> assertThat(told.getCategories()).containsExactly("exporter", "taxpayer")));
        await().untilAsserted(() -> assertThat(told(unit)).last().satisfies(told ->
                assertThat(told.getLegalRepresentativeId()).hasToString(again.text("legalRepresentativeId"))));
    }

    @Test
    void aWrongRequestSaysWhyAndChangesNothing() {
        String above = found("W-P", null);
        String unit = found("W-1", "W-P");
        String etag = get(SECRETARIAT, "/units/" + unit).etag();
        assertThat(act(above, "move", Map.of("parent", "W-1")).faults()).containsExactly("parent: unit-below-itself");
        assertThat(act(unit, "move", Map.of("parent", "nobody")).faults()).containsExactly("parent: unit-unknown");
        assertThat(act(unit, "move", Map.of("from", "2025-12-31")).faults()).containsExactly("from: before-last-change");
        assertThat(act(unit, "rename", Map.of("name", " ")).faults()).containsExactly("name: name");
        assertThat(act(unit, "rename", Map.of("name", "新", "from", "2026-09-11")).faults()).containsExactly("from: in-the-future");
        assertThat(act(unit, "merge", Map.of("into", "W-1")).faults()).containsExactly("into: unit-into-itself");
        assertThat(act(unit, "dissolve", Map.of("lastDay", "2026-09-11")).faults()).containsExactly("lastDay: in-the-future");
        assertThat(act(unit, "head", Map.of()).faults()).containsExactly("person: required");
        assertThat(act(unit, "head", Map.of("person", Map.of("name", "示例", "mobile", "1"))).faults()).containsExactly("person.mobile: mobile");
        assertThat(post(SECRETARIAT, "/units/" + unit + "/dissolve", Map.of()).status()).isEqualTo(428);
        assertThat(post(SECRETARIAT, "/units/" + unit + "/dissolve", Map.of(), "If-Match", "\"0\"").status()).isEqualTo(412);
        assertThat(post(TestTokens.secretariat("work-safety"), "/units/" + unit + "/dissolve", Map.of(), "If-Match", etag).status())
                .as("another programme's office").isEqualTo(404);
        assertThat(get(SECRETARIAT, "/units/" + unit).etag()).isEqualTo(etag);
    }

    private String found(String code, @Nullable String parent) {
        Map<String, Object> request = new HashMap<>(Map.of("code", code, "name", "示例 " + code, "kind", "member-unit", "programmes", List.of(ASSOCIATION),
                "foundedOn", "2026-01-01"));
        if (parent != null) {
            request.put("parent", parent);
        }
        return post(SECRETARIAT, "/units", request).text("id");
    }

    private Answer act(String unit, String verb, Map<String, ?> request) {
        return post(SECRETARIAT, "/units/" + unit + "/" + verb, request, "If-Match", get(SECRETARIAT, "/units/" + unit).etag());
    }

    private List<String> codes(String path) {
        return get(SECRETARIAT, path + (path.contains("?") ? "&" : "?") + "limit=200").body().get("items").findValuesAsString("code");
    }

    private static List<UnitChanged> told(String unit) {
        return TestTopics.values(UnitChanged.class).stream().filter(told -> told.getUnitId().toString().equals(unit)).toList();
    }
}
