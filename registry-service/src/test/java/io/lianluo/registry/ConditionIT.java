package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Conditions of an office are checked where no path leads to the appointment: at the appointment or later, each with its evidence, and on record. */
class ConditionIT extends RegistryTest {

    private static final String BY_OFFICE = """
            programme: checked-by-office
            title: {zh: 当然任职, en: Held by office}
            authority: {unit: bureau, office: safety-office}
            in-force: 2025-01-01
            calendar: cn
            articles:
              - {number: 5, asks: {zh: 须经培训合格, en: Has passed the training}}
              - {number: 6, asks: {zh: 须有任职记录, en: Is on record as in post}}
            seats:
              - {id: head, title: {zh: 安全联络员, en: Safety liaison}, for: [checked-workshop], held-by: unit-head, article: 6}
            duties: []
            appointment:
              conditions:
                - {id: trained, text: {zh: 培训合格, en: Trained}, evidence: paper, article: 5}
                - {id: in-post, text: {zh: 在职, en: In post}, evidence: record, article: 6}
            """;

    private static int units;

    /** A unit with a seat, and the office that keeps the roster. */
    private record Place(String programme, String unit, String seat, TestTokens office) { }

    @Test
    @Tag("SCH-13")
    void aSchoolChecksWhomItAppointsDirectly() {
        checkedWithoutAPath("school", "class");
    }

    @Test
    @Tag("HOS-12")
    void aHospitalChecksWhomItAppointsDirectly() {
        checkedWithoutAPath("hospital-departments", "hospital-department");
    }

    @Test
    @Tag("INF-8")
    void anOperatorOfNetworksIsCheckedWhomItAppointsDirectly() {
        checkedWithoutAPath("information-security", "network-operator");
    }

    /** The office appoints, says what it knows by then, finds the seat among what waits, and says the rest. */
    private void checkedWithoutAPath(String programme, String kind) {
        Place place = place(programme, kind);
        List<String> conditions = conditions(place).findValuesAsString("condition");
        assertThat(conditions).hasSizeGreaterThan(1);
        assertThat(waiting(place)).as("nobody holds it").doesNotContain(place.seat());

        assertThat(appoint(place, Map.of("findings", List.of(said(conditions.getFirst())))).status()).isEqualTo(201);
        JsonNode first = conditions(place).get(0);
        assertThat(first.get("state").asString() + first.at("/proof/text").asString() + first.at("/signature/as").asString()).isEqualTo("MET家校沟通得力SECRETARIAT");
        assertThat(first.at("/signature/by").asString()).isEqualTo(place.office().subject());
        assertThat(states(place)).startsWith("MET", "UNCHECKED").doesNotContain("UNMET");
        assertThat(waiting(place)).contains(place.seat());

        Answer checked = check(place, conditions.stream().skip(1).map(ConditionIT::said).toList());
        assertThat(checked.status()).isEqualTo(200);
        assertThat(states(place)).containsOnly("MET");
        assertThat(checked.etag()).isEqualTo(etag(place));
        assertThat(waiting(place)).doesNotContain(place.seat());
    }

    @Test
    @Tag("SCH-13")
    void whoIsFoundNotToMeetAConditionIsNotAppointedAndNothingIsTakenFromWhoIs() {
        Place place = place("school", "class");
        Map<String, Object> indiscreet = Map.of("condition", "discreet", "met", false, "remark", "曾外传学生名单");
        Answer refused = appoint(place, Map.of("findings", List.of(indiscreet)));
        assertThat(refused.status() + refused.problem()).isEqualTo("409seat-condition-not-met");
        assertThat(refused.text("detail")).contains("discreet");

        appoint(place, Map.of());
        Answer found = check(place, List.of(indiscreet));
        assertThat(states(place)).containsExactly("UNCHECKED", "UNMET");
        assertThat(conditions(place).get(1).get("remark").asString()).isEqualTo("曾外传学生名单");
        assertThat(found.body().get("holder").isNull()).as("nothing ends by itself").isFalse();
        assertThat(found.body().get("unattended").isNull()).isTrue();
    }

    @Test
    @Tag("INF-8")
    void aFindingThatLapsedIsToBeMadeAgain() {
        Place place = place("information-security", "network-operator");
        appoint(place, Map.of());
        check(place, List.of(lasting("responsible", "2026-09-10"), lasting("skilled", "2026-09-09")));
        assertThat(states(place)).as("today is the last day of one, and yesterday was that of the other").containsExactly("MET", "UNCHECKED");
        assertThat(conditions(place).get(1).get("validUntil").asString()).isEqualTo("2026-09-09");
        assertThat(waiting(place)).contains(place.seat());
        check(place, List.of(lasting("skilled", "2026-09-10")));
        assertThat(waiting(place)).doesNotContain(place.seat());
    }

    @Test
    @Tag("SAF-1")
    @Tag("MOD-8")
    void theHeadWhoHoldsASeatByOfficeIsCheckedToo() {
        upload(OPERATOR, "/programmes", "application/yaml", BY_OFFICE);
        TestTokens office = TestTokens.secretariat("checked-by-office");
        Answer unit = post(office, "/units", Map.of("code", "CND-" + ++units, "name", "示例车间", "kind", "checked-workshop", "programmes",
                List.of("checked-by-office"), "foundedOn", "2026-07-01", "head", Map.of("name", "示例·主任", "mobile", mobile())));
        String id = unit.text("id");
        await().untilAsserted(() -> assertThat(get(office, "/seats?vacant=false&unit=" + id).body().get("items")).hasSize(1));
        Place place = new Place("checked-by-office", id, get(office, "/seats?unit=" + id).body().at("/items/0/id").asString(), office);
        assertThat(states(place)).containsExactly("UNCHECKED", "UNCHECKED");
        assertThat(waiting(place)).contains(place.seat());

        String certificate = uploadFile(office, "培训证书.txt", "合格").text("id");
        Map<String, Object> trained = Map.of("condition", "trained", "met", true, "validUntil", "2027-06-30", "paper", Map.of("kind", "certificate", "file", certificate));
        Answer other = check(place, List.of(said("trained"), Map.of("condition", "in-post", "met", true, "paper", Map.of("kind", "letter", "fileName", "函.pdf",
                "sha256", "0123456789abcdef".repeat(4)))));
        assertThat(other.faults()).containsExactly("findings: finding-other-evidence", "findings: finding-other-evidence");
        assertThat(other.body().at("/errors/0").toString()).contains("trained", "证明材料", "第五条");
        assertThat(other.body().at("/errors/1").toString()).contains("in-post", "主管单位记录", "第六条");
        check(place, List.of(trained, Map.of("condition", "in-post", "met", true, "record", "人事档案第 3 卷")));
        assertThat(states(place)).containsExactly("MET", "MET");

        TestTokens head = TestTokens.person(UUID.fromString(get(office, "/units/" + id).text("headId")));
        assertThat(new String(download(head, "/files/" + certificate), StandardCharsets.UTF_8)).as("the head's own").isEqualTo("合格");
        assertThat(get(TestTokens.person(UUID.randomUUID()), "/files/" + certificate).status()).isEqualTo(404);
        assertThat(get(TestTokens.secretariat("school"), "/files/" + certificate).status()).isEqualTo(404);
    }

    @Test
    @Tag("RUL-7")
    @Tag("COM-9")
    @Tag("ANH-3")
    @Tag("JCH-5")
    void whoComesPastThePathIsMarkedAndCheckedAllTheSame() {
        for (String[] one : new String[][] {{"rules-and-regulations", "company-department"}, {"company", "company-department"},
            {"registration-anhui", "enterprise"}, {"registration-jingchuan", "enterprise"}}) {
            Place place = place(one[0], one[1]);
            Answer without = appoint(place, Map.of());
            assertThat(without.faults()).as(one[0]).containsExactly("reason: direct-reason-required");
            assertThat(without.body().at("/errors/0/articles")).as(one[0]).isNotEmpty();
            assertThat(appoint(place, Map.of("reason", "TAKEN_OVER", "since", "2026-08-01")).status()).isEqualTo(201);
            assertThat(get(place.office(), "/seats/" + place.seat()).body().at("/holder/direct").toString()).isEqualTo("{\"reason\":\"TAKEN_OVER\",\"decision\":null}");
            assertThat(waiting(place)).contains(place.seat());
            List<Map<String, Object>> findings = new ArrayList<>();
            conditions(place).forEach(condition -> findings.add(shown(condition)));
            assertThat(check(place, findings).status()).as(one[0]).isEqualTo(200);
            assertThat(states(place)).containsOnly("MET");
            assertThat(waiting(place)).doesNotContain(place.seat());
        }
    }

    @Test
    @Tag("COM-9")
    void aDecisionOfTheAuthorityIsNamedByItsNumber() {
        Place place = place("company", "company-department");
        assertThat(appoint(place, Map.of("reason", "DECISION")).faults()).containsExactly("decision: direct-decision-required");
        assertThat(appoint(place, Map.of("reason", "TAKEN_OVER", "decision", "示例〔2026〕8号")).faults()).containsExactly("decision: direct-decision-needless");
        assertThat(appoint(place, Map.of("reason", "BECAUSE")).status()).isEqualTo(400);
        Map<String, Object> person = Map.of("name", "示例·点名", "mobile", mobile());
        assertThat(appoint(place, Map.of("person", person, "decision", "关于任用示例·点名的决定")).faults()).as("it is kept for ever")
                .containsExactly("decision: names-the-person");
        Answer appointed = appoint(place, Map.of("decision", "示例〔2026〕8号"));
        assertThat(appointed.body().get("direct").toString()).isEqualTo("{\"reason\":\"DECISION\",\"decision\":\"示例〔2026〕8号\"}");
        assertThat(get(place.office(), "/liaisons?unit=" + place.unit()).body().at("/items/0/direct/decision").asString()).isEqualTo("示例〔2026〕8号");
    }

    @Test
    @Tag("MOD-9")
    void aRosterSaysWhyItsLiaisonsComePastThePath() {
        Place place = place("company", "company-department");
        String unit = get(place.office(), "/units/" + place.unit()).text("code");
        String file = "type,unit,programme,name,mobile,reason,decision\nliaison," + unit + ",company,示例·承接,%s,%%s,%%s\n".formatted(mobile());
        assertThat(fault(place, file.formatted("", ""))).isEqualTo("reason: direct-reason-required");
        assertThat(fault(place, file.formatted("since ever", ""))).isEqualTo("reason: roster-reason");
        assertThat(fault(place, file.formatted("决定", ""))).isEqualTo("decision: direct-decision-required");
        assertThat(fault(place, file.formatted("启用时承接", "示例〔2026〕8号"))).isEqualTo("decision: direct-decision-needless");
        assertThat(fault(place, file.formatted("—", ""))).isEqualTo("reason: roster-not-clearable");
        assertThat(fault(place, file.formatted("启用时承接", ""))).isEqualTo(": ");
        assertThat(get(place.office(), "/seats/" + place.seat()).body().at("/holder/direct/reason").asString()).isEqualTo("TAKEN_OVER");
        assertThat(fault(place, file.formatted("", ""))).as("nothing changes by it").isEqualTo(": ");
    }

    private String fault(Place place, String file) {
        JsonNode rejected = upload(place.office(), "/roster-imports", "text/csv", file).body().at("/rejected/0");
        return rejected.path("column").asString("") + ": " + rejected.path("rule").asString("");
    }

    /** A finding that a condition is met, by the evidence that it asks for. */
    private static Map<String, Object> shown(JsonNode condition) {
        Map<String, Object> finding = new HashMap<>(Map.of("condition", condition.get("condition").asString(), "met", true));
        switch (condition.get("evidence").asString()) {
            case "RECORD" -> finding.put("record", "人事档案第 3 卷");
            case "PAPER" -> finding.put("paper", Map.of("kind", "certificate", "fileName", "证书.pdf", "sha256", "0123456789abcdef".repeat(4)));
            default -> finding.put("statement", "情况属实");
        }
        return finding;
    }

    @Test
    @Tag("MOD-8")
    void aFindingThatDoesNotFitChangesNothing() {
        Place place = place("school", "class");
        appoint(place, Map.of());
        String etag = etag(place);
        assertThat(check(place, List.of(said("thrifty"))).faults()).containsExactly("findings: condition-unknown");
        assertThat(check(place, List.of(said("responsible"))).faults()).as("of another programme").containsExactly("findings: condition-unknown");
        assertThat(check(place, List.of(said("discreet"), said("discreet"))).faults()).containsExactly("findings: finding-twice");
        assertThat(check(place, List.of(Map.of("condition", "discreet", "met", true, "record", "档案"))).faults()).containsExactly("findings: finding-other-evidence");
        assertThat(check(place, List.of(Map.of("condition", "discreet", "met", true))).faults()).containsExactly("findings[0].proof: proof-missing");
        assertThat(check(place, List.of(Map.of("condition", "discreet", "met", false, "validUntil", "2027-01-01"))).faults())
                .containsExactly("findings[0].validUntil: valid-until-unmet");
        assertThat(check(place, List.of(Map.of("condition", "discreet", "met", true, "statement", "严守秘密", "validUntil", "2027-02-30"))).faults())
                .containsExactly("findings[0].validUntil: date");
        assertThat(check(place, List.of()).faults()).containsExactly("findings: required");
        assertThat(post(place.office(), path(place), Map.of("findings", List.of(said("discreet")))).status()).isEqualTo(428);
        assertThat(post(place.office(), path(place), Map.of("findings", List.of(said("discreet"))), "If-Match", STALE).status()).isEqualTo(412);
        assertThat(etag(place)).isEqualTo(etag);
        assertThat(states(place)).containsOnly("UNCHECKED");

        Place vacant = place("school", "class");
        assertThat(check(vacant, List.of(said("discreet"))).problem()).isEqualTo("seat-vacant");
    }

    @Test
    @Tag("SCH-8")
    void whatIsFoundIsForThoseAloneWhomItConcerns() {
        Place place = place("school", "class");
        String former = appoint(place, Map.of("since", "2026-07-02")).text("personId");
        String present = appoint(place, Map.of("since", "2026-08-01")).text("personId");
        check(place, List.of(said("discreet")));
        assertThat(get(person(present), "/seats/" + place.seat()).body().at("/conditions/1/proof/text").asString()).isEqualTo("家校沟通得力");
        Answer seen = get(person(former), "/seats/" + place.seat());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body().get("conditions").isNull()).isTrue();
        assertThat(post(person(present), path(place), Map.of("findings", List.of(said("discreet"))), "If-Match", etag(place)).status()).isEqualTo(403);
        assertThat(post(TestTokens.secretariat("company"), path(place), Map.of("findings", List.of(said("discreet"))), "If-Match", etag(place)).status()).isEqualTo(404);
    }

    private Place place(String programme, String kind) {
        publish(programme);
        TestTokens office = TestTokens.secretariat(programme);
        String unit = post(office, "/units", Map.of("code", "CND-" + ++units, "name", "示例单位", "kind", kind, "programmes", List.of(programme),
                "foundedOn", "2026-07-01")).text("id");
        return new Place(programme, unit, get(office, "/seats?unit=" + unit).body().at("/items/0/id").asString(), office);
    }

    private Answer appoint(Place place, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Map.of("person", Map.of("name", "示例·联络员" + ++units, "mobile", mobile())));
        request.putAll(more);
        return post(place.office(), "/seats/" + place.seat() + "/appointments", request, "If-Match", etag(place));
    }

    private static String mobile() {
        return "139%08d".formatted(7_000 + ++units);
    }

    /** The office puts it on record, once more where the sweep that tells of lapses came in between. */
    private Answer check(Place place, List<Map<String, Object>> findings) {
        Answer checked = post(place.office(), path(place), Map.of("findings", findings), "If-Match", etag(place));
        return checked.status() == 412 ? check(place, findings) : checked;
    }

    private static String path(Place place) {
        return "/seats/" + place.seat() + "/findings";
    }

    private String etag(Place place) {
        return get(place.office(), "/seats/" + place.seat()).etag();
    }

    private JsonNode conditions(Place place) {
        return get(place.office(), "/seats/" + place.seat()).body().get("conditions");
    }

    private List<String> states(Place place) {
        return conditions(place).findValuesAsString("state");
    }

    /** The seats of its programme that wait for a finding. */
    private List<String> waiting(Place place) {
        List<String> ids = new ArrayList<>();
        get(place.office(), "/seats?limit=200&unchecked=true&programme=" + place.programme()).body().get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    private static TestTokens person(String id) {
        return TestTokens.person(UUID.fromString(id));
    }

    private static Map<String, Object> said(String condition) {
        return Map.of("condition", condition, "met", true, "statement", "家校沟通得力");
    }

    private static Map<String, Object> lasting(String condition, String validUntil) {
        return Map.of("condition", condition, "met", true, "statement", "培训考核合格", "validUntil", validUntil);
    }
}
