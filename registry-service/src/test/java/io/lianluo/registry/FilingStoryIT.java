package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.registry.v1.FilingChange;
import io.lianluo.events.registry.v1.FilingChanged;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.testing.Pdf;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tells how companies file their changes themselves: at the counter with papers, ahead of the change, and once for each. */
class FilingStoryIT extends RegistryTest {

    private static final String COMPANIES = "companies";
    private static final TestTokens SECRETARIAT = TestTokens.secretariat(COMPANIES);
    private static final String CREDIT_CODE = "91350100M000100Y43";
    private static final String OLD = "11010519491231002X";
    private static final String NEW = "110105198001010016";
    private static final String PROGRAMME = """
            programme: companies
            title: {zh: 企业联络员制度, en: Liaisons of companies}
            authority: {unit: bureau, office: registration-office}
            in-force: 2025-01-01
            calendar: cn
            article: 3
            articles:
              - {number: 3, asks: {zh: 设联络员, en: There is a liaison}}
              - {number: 7, asks: {zh: 变更须备案, en: Changes are filed}}
            seats:
              - {id: post, title: {zh: 联络员, en: Liaison}, for: [company], article: 3}
            duties: []
            filings:
              - {id: liaison-change, when: liaison-changed, within: 2 working days, papers: [change-form], compares: [liaison-name, liaison-mobile], article: 7}
              - {id: contact-change, when: contact-changed, within: 2 working days, papers: [change-form], compares: [liaison-mobile], article: 7}
              - {id: unit-change, when: unit-changed, within: 2 working days, papers: [change-form, licence-original],
                 compares: [credit-code, legal-representative-name, legal-representative-id-number], article: 7}
            """;
    private static int companies;

    private TestTokens head;
    private String unit;
    private String seat;

    @BeforeEach
    void aCompanyWithALegalRepresentativeAndALiaison() {
        upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"));
        assertThat(upload(OPERATOR, "/programmes", "application/yaml", PROGRAMME).status()).isBetween(200, 201);
        companies++;
        Answer founded = post(SECRETARIAT, "/units", Map.of("code", "FS-" + companies, "name", "示例公司", "kind", "company", "programmes", List.of(COMPANIES),
                "foundedOn", "2026-07-01", "creditCode", CREDIT_CODE, "head", Map.of("name", "示例·经理", "mobile", "1391001%04d".formatted(companies)),
                "legalRepresentative", Map.of("name", "示例·旧法人", "idNumber", OLD)));
        assertThat(founded.status()).as("%s", founded.body()).isEqualTo(201);
        unit = founded.text("id");
        head = TestTokens.person(UUID.fromString(founded.text("headId")));
        seat = get(SECRETARIAT, "/seats?unit=" + unit).body().get("items").get(0).get("id").asString();
        assertThat(post(SECRETARIAT, "/seats/" + seat + "/appointments", Map.of("person", Map.of("name", "示例·联络员", "mobile", "1391002%04d".formatted(companies)),
                "since", "2026-07-01"), "If-Match", get(SECRETARIAT, "/seats/" + seat).etag()).status()).isEqualTo(201);
    }

    @Test
    @Tag("ANH-8")
    @Tag("TZA-5")
    void aCompanyChangesItsLegalRepresentativeOnTheFirstOfAugustAndTheSecretaryComesToTheCounterWithThePapersOnTheTenthOfSeptember() {
        // The clerk sees the originals and enters what the secretary brought; the day of the change counts, not that of the papers.
        Map<String, Object> entered = Map.of("seatId", seat, "when", "UNIT_CHANGED", "from", "2026-08-01",
                "change", Map.of("legalRepresentative", Map.of("name", "示例·新法人", "idNumber", NEW)), "declared", Map.of("CREDIT_CODE", CREDIT_CODE),
                "onPaper", Map.of("broughtBy", "示例·秘书", "capacity", "办公室秘书", "broughtOn", "2026-09-10", "seenBy", "示例·窗口", "seenOn", "2026-09-10"));
        assertThat(post(head, "/filings", entered).problem()).as("the counter is the office's").isEqualTo("not-entitled");
        Answer filing = post(SECRETARIAT, "/filings", entered);
        assertThat(filing.status()).as("%s", filing.body()).isEqualTo(201);
        assertThat(filing.text("dueAt")).as("two working days after Saturday, 1 August").isEqualTo("2026-08-04T15:59:59.999Z");
        assertThat(filing.body().get("late").asBoolean()).isTrue();
        assertThat(filing.body().get("overdue").asBoolean()).as("it is handed in").isFalse();
        assertThat(filing.body().at("/submissions/0/signature/as").asString()).as("it counts as the unit's").isEqualTo("UNIT");
        assertThat(filing.body().at("/submissions/0/onPaper/broughtBy").asString()).isEqualTo("示例·秘书");
        assertThat(filing.body().at("/submissions/0/onPaper/original/by").asString()).isEqualTo("示例·窗口");
        assertThat(filing.body().at("/declared/legalRepresentative/name").asString()).isEqualTo("示例·新法人");
        assertThat(filing.body().toString()).doesNotContain(NEW);
        assertThat(Pdf.read(download(SECRETARIAT, "/filings/" + filing.text("id") + "/form", "Accept", "application/pdf")).text().replaceAll("\\s", ""))
                .contains("示例·秘书，办公室秘书，2026年9月10日交来书面材料，主管单位代录");

        // Confirming it is all that the office does: the registered data are what was declared, from the first of August on.
        Answer confirmed = act(SECRETARIAT, filing, "confirmation", Map.of());
        assertThat(confirmed.status()).as("%s", confirmed.body()).isEqualTo(200);
        assertThat(confirmed.text("status")).isEqualTo("CONFIRMED");
        assertThat(confirmed.body().get("outcomes").toString()).isEqualTo("[{\"part\":\"LEGAL_REPRESENTATIVE\",\"kind\":\"REGISTERED\"}]");
        assertThat(confirmed.text("note")).contains("不一致", "法定代表人姓名", "法定代表人已按申报登记");
        JsonNode representatives = get(SECRETARIAT, "/units/" + unit + "/history").body().get("legalRepresentatives");
        assertThat(representatives.get(representatives.size() - 1).get("from").asString()).isEqualTo("2026-08-01");
        String now = get(SECRETARIAT, "/units/" + unit).text("legalRepresentativeId");
        assertThat(get(OPERATOR, "/persons/" + now).body().get("name").asString()).isEqualTo("示例·新法人");

        // What the registry tells of the change opens no second filing, and neither does the office that enters it by hand as well.
        act(get(SECRETARIAT, "/units/" + unit), "legal-representative", Map.of("person", Map.of("name", "示例·新法人", "idNumber", NEW), "from", "2026-08-01"));
        await().untilAsserted(() -> assertThat(TestTopics.values(UnitChanged.class)).anyMatch(told -> told.getUnitId().toString().equals(unit)
                && now.equals(String.valueOf(told.getLegalRepresentativeId()))));
        followed();
        assertThat(filings()).hasSize(1);
        await().untilAsserted(() -> assertThat(changesOf(filing)).extracting(FilingChanged::getChange).containsExactly(FilingChange.STARTED, FilingChange.CONFIRMED,
                FilingChange.REGISTERED));
        assertThat(everythingStored()).doesNotContain("示例·秘书").doesNotContain("示例·窗口").doesNotContain(NEW);
    }

    @Test
    @Tag("INF-6")
    @Tag("JCH-16")
    void aUnitFilesAnotherNumberOfItsLiaisonAndTheConfirmedNumberIsRegisteredWithoutASecondFiling() {
        Answer filing = post(head, "/filings", Map.of("seatId", seat, "when", "CONTACT_CHANGED", "from", "2026-09-10", "change", Map.of("mobile", "13910039999"),
                "papers", List.of(paper("change-form"))));
        assertThat(filing.status()).as("%s", filing.body()).isEqualTo(201);
        assertThat(filing.body().get("late").asBoolean()).isFalse();
        assertThat(act(head, filing, "confirmation", Map.of()).status()).isEqualTo(403);
        assertThat(act(SECRETARIAT, filing, "confirmation", Map.of()).body().at("/outcomes/0/kind").asString()).isEqualTo("REGISTERED");
        String person = get(SECRETARIAT, "/seats/" + seat).body().at("/holder/personId").asString();
        assertThat(get(OPERATOR, "/persons/" + person).body().get("mobile").asString()).endsWith("9999");
        followed();
        assertThat(filings()).hasSize(1);
    }

    @Test
    @Tag("INF-6")
    void aSuccessorWhoIsFiledAheadIsAppointedWhenTheAuthorityConfirmsAndIsFiledOnce() {
        Map<String, Object> change = new HashMap<>(Map.of("seatId", seat, "when", "LIAISON_CHANGED", "from", "2026-09-10",
                "change", Map.of("liaison", Map.of("name", "示例·继任", "mobile", "13910049999")), "papers", List.of(paper("change-form"))));
        Answer filing = post(head, "/filings", change);
        assertThat(filing.status()).as("%s", filing.body()).isEqualTo(201);
        Answer second = post(head, "/filings", change);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("filing-under-way");
        Answer confirmed = act(SECRETARIAT, filing, "confirmation", Map.of());
        assertThat(confirmed.body().at("/outcomes/0/kind").asString()).as("%s", confirmed.body()).isEqualTo("REGISTERED");
        assertThat(get(SECRETARIAT, "/seats/" + seat).body().at("/holder/since").asString()).isEqualTo("2026-09-10");
        followed();
        assertThat(filings()).hasSize(1);

        change.put("from", "2026-09-30");
        change.put("change", Map.of("liaison", Map.of("name", "示例·后任", "mobile", "13910059999")));
        Answer ahead = act(SECRETARIAT, post(head, "/filings", change), "confirmation", Map.of());
        assertThat(ahead.text("note")).contains("将自变更之日起登记");
        assertThat(ahead.body().get("outcomes")).isEmpty();
    }

    @Test
    @Tag("TZA-2")
    void whatTheUnitBeganAndTheOfficeRecordsLaterIsOneAndCannotBeWithdrawnThen() {
        Answer filing = post(head, "/filings", representative("2026-09-09"));
        assertThat(act(TestTokens.person(UUID.randomUUID()), filing, "withdrawal", Map.of("remark", "无关的人")).status()).isEqualTo(404);
        assertThat(act(SECRETARIAT, filing, "withdrawal", Map.of("remark", "不是经办人发起的")).problem()).isEqualTo("not-entitled");
        assertThat(act(head, filing, "withdrawal", Map.of()).faults()).containsExactly("remark: reason-missing");
        assertThat(post(head, "/filings/" + filing.text("id") + "/withdrawal", Map.of("remark", "变更取消")).status()).isEqualTo(428);
        act(get(SECRETARIAT, "/units/" + unit), "legal-representative", Map.of("person", Map.of("name", "示例·新法人", "idNumber", NEW), "from", "2026-09-09"));
        await().untilAsserted(() -> assertThat(changesOf(filing)).extracting(FilingChanged::getChange).endsWith(FilingChange.CHANGE_RECORDED));
        assertThat(filings()).hasSize(1);
        Answer late = act(head, get(head, "/filings/" + filing.text("id")), "withdrawal", Map.of("remark", "变更取消"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("filing-change-registered");
        assertThat(late.text("detail")).contains("不能撤回");
    }

    @Test
    @Tag("TZA-2")
    void whatIsWithdrawnIsOwedByNobody() {
        Answer filing = post(head, "/filings", representative("2026-09-30"));
        Answer withdrawn = act(head, filing, "withdrawal", Map.of("remark", "变更取消"));
        assertThat(withdrawn.text("status")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.body().at("/withdrawal/reason").asString()).isEqualTo("变更取消");
        assertThat(act(SECRETARIAT, withdrawn, "confirmation", Map.of()).problem()).isEqualTo("filing-elsewhere");
        assertThat(post(head, "/filings", representative("2026-09-30")).status()).as("another may be begun").isEqualTo(201);
    }

    @Test
    @Tag("ANH-5")
    @Tag("TZA-2")
    void aTypingErrorThatIsPutRightIsOnRecordWithItsReasonAndMakesNothingDue() {
        act(get(SECRETARIAT, "/units/" + unit), "rename", Map.of("name", "示例股份公司", "correction", " "));
        Answer refused = post(SECRETARIAT, "/units/" + unit + "/rename", Map.of("name", "示例股份公司", "from", "2026-08-01", "correction", "录入有误"), "If-Match",
                get(SECRETARIAT, "/units/" + unit).etag());
        assertThat(refused.faults()).containsExactly("from: correction-from");
        act(get(SECRETARIAT, "/units/" + unit), "rename", Map.of("name", "示例股份公司", "correction", "录入有误"));
        JsonNode history = get(SECRETARIAT, "/units/" + unit + "/history").body();
        assertThat(history.get("names")).hasSize(1);
        assertThat(history.at("/corrections/0/reason").asString()).isEqualTo("录入有误");

        String person = get(SECRETARIAT, "/seats/" + seat).body().at("/holder/personId").asString();
        Answer put = post(SECRETARIAT, "/persons/" + person + "/contact/confirmation", Map.of("mobile", "13910069999", "reason", "录入有误", "correction", true), "If-Match",
                get(SECRETARIAT, "/persons/" + person).etag());
        assertThat(put.status()).as("%s", put.body()).isEqualTo(200);
        followed();
        assertThat(filings()).isEmpty();
    }

    @Test
    @Tag("ANH-8")
    void whatIsWrongIsSaidFieldByFieldWithTheArticleThatAsksForIt() {
        Map<String, Object> bare = Map.of("seatId", seat, "when", "UNIT_CHANGED", "from", "2026-08-01", "change", Map.of(), "declared", Map.of());
        assertThat(post(head, "/filings", bare).faults()).containsExactly("change: change-missing");
        Map<String, Object> wrong = new HashMap<>(bare);
        wrong.put("change", Map.of("creditCode", "1", "mobile", "1", "legalRepresentative", Map.of("name", "示例·新法人")));
        assertThat(post(head, "/filings", wrong).faults()).containsExactlyInAnyOrder("change.creditCode: credit-code", "change.mobile: mobile",
                "change.legalRepresentative.idNumber: person-unrecognisable");
        Map<String, Object> without = new HashMap<>(representative("2026-08-01"));
        without.put("papers", List.of());
        Answer missing = post(head, "/filings", without);
        assertThat(missing.faults()).containsExactly("papers: paper-missing", "papers: paper-missing");
        assertThat(missing.body().at("/errors/0/articles").toString()).isEqualTo("[\"第七条\"]");
        without.put("onPaper", Map.of("broughtBy", "示例·秘书", "broughtOn", "2026-09-11"));
        assertThat(post(SECRETARIAT, "/filings", without).faults()).containsExactlyInAnyOrder("onPaper.capacity: required", "onPaper.broughtOn: in-the-future",
                "onPaper.seenBy: paper-or-original");
        assertThat(post(head, "/filings", representative("2026-06-30")).faults()).containsExactly("from: seat-not-open-yet");
        assertThat(post(head, "/filings", Map.of()).faults()).contains("seatId: required", "when: required", "from: required", "change: required");
        assertThat(post(head, "/filings", representativeOf(UUID.randomUUID().toString())).status()).isEqualTo(404);
        assertThat(post(TestTokens.person(UUID.randomUUID()), "/filings", representative("2026-08-01")).status()).isEqualTo(404);
        assertThat(filings()).isEmpty();
    }

    private Map<String, Object> representativeOf(String otherSeat) {
        Map<String, Object> request = new HashMap<>(representative("2026-08-01"));
        request.put("seatId", otherSeat);
        return request;
    }

    private Map<String, Object> representative(String from) {
        return Map.of("seatId", seat, "when", "UNIT_CHANGED", "from", from, "change", Map.of("legalRepresentative", Map.of("name", "示例·新法人", "idNumber", NEW)),
                "declared", Map.of("CREDIT_CODE", CREDIT_CODE), "papers", List.of(paper("change-form"), paper("licence-original")));
    }

    private static Map<String, Object> paper(String kind) {
        return Map.of("kind", kind, "fileName", kind + ".pdf", "sha256", "0123456789abcdef".repeat(4));
    }

    private Answer act(TestTokens who, Answer filing, String act, Map<String, Object> body) {
        return post(who, "/filings/" + filing.text("id") + "/" + act, body, "If-Match", filing.etag());
    }

    private void act(Answer of, String change, Map<String, Object> body) {
        post(SECRETARIAT, "/units/" + unit + "/" + change, body, "If-Match", of.etag());
    }

    private JsonNode filings() {
        return get(SECRETARIAT, "/filings?seat=" + seat).body().get("items");
    }

    /** Waits until everything told so far was followed up: a change of another company, told behind it, has made its filing due. */
    private void followed() {
        Answer other = post(SECRETARIAT, "/units", Map.of("code", "FS-OTHER-" + UUID.randomUUID(), "name", "示例旁公司", "kind", "company",
                "programmes", List.of(COMPANIES), "foundedOn", "2026-07-01"));
        assertThat(post(SECRETARIAT, "/units/" + other.text("id") + "/rename", Map.of("name", "示例旁公司更名", "from", "2026-09-10"), "If-Match",
                get(SECRETARIAT, "/units/" + other.text("id")).etag()).status()).isEqualTo(200);
        String otherSeat = get(SECRETARIAT, "/seats?unit=" + other.text("id")).body().get("items").get(0).get("id").asString();
        await().untilAsserted(() -> assertThat(get(SECRETARIAT, "/filings?seat=" + otherSeat).body().get("items")).isNotEmpty());
    }

    private static List<FilingChanged> changesOf(Answer filing) {
        return TestTopics.values(FilingChanged.class).stream().filter(change -> change.getFilingId().toString().equals(filing.text("id"))).toList();
    }
}
