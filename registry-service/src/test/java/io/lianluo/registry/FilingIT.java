package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.registry.v1.FilingChange;
import io.lianluo.events.registry.v1.FilingChanged;
import io.lianluo.events.registry.v1.FilingOverdue;
import io.lianluo.registry.filing.Filings;
import io.lianluo.testing.Pdf;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** A change of liaison, contact or unit, filed and ruled on, over HTTP and on the topics. */
class FilingIT extends RegistryTest {

    private static final String OPERATORS = "operators";
    private static final TestTokens SECRETARIAT = TestTokens.secretariat(OPERATORS);
    private static final Instant MUCH_LATER = Instant.parse("2027-01-01T00:00:00Z");
    private static final String CREDIT_CODE = "91350100M000100Y43";
    private static final String PROGRAMME = """
            programme: operators
            title: {zh: 信息安全联络员制度, en: Liaisons}
            authority: {unit: administration, office: network-security}
            in-force: 2025-01-01
            calendar: cn
            article: 3
            articles:
              - {number: 3, asks: {zh: 设联络员, en: There is a liaison}}
              - {number: 4, asks: {zh: 变更须备案, en: Changes are filed}}
            seats:
              - {id: security, title: {zh: 联络员, en: Liaison}, for: [operator], article: 3}
            duties: []
            filings:
              - {id: liaison-change, when: liaison-changed, within: 2 working days, papers: [change-form],
                 compares: [credit-code, liaison-name, liaison-mobile], article: 4}
              - {id: contact-change, when: contact-changed, within: 2 working days, article: 4}
              - {id: basics, when: unit-changed, within: 5 working days, article: 4}
            """;
    private static int units;

    @Autowired
    private Filings filings;

    @Autowired
    private MongoOperations mongo;

    private TestTokens head;
    private String seat;

    @BeforeEach
    void aSeatThatSomebodyHoldsSinceJuly() {
        upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"));
        assertThat(upload(OPERATOR, "/programmes", "application/yaml", PROGRAMME).status()).isBetween(200, 201);
        units++;
        Answer unit = found("示例运营商");
        head = TestTokens.person(UUID.fromString(unit.text("headId")));
        seat = get(SECRETARIAT, "/seats?unit=" + unit.text("id")).body().get("items").get(0).get("id").asString();
        assertThat(appoint("示例·甲", "1380000%04d".formatted(units), "2026-07-01").status()).isEqualTo(201);
    }

    @Test
    @Tag("INF-6")
    @Tag("TZA-2")
    @Tag("ANH-8")
    void anotherLiaisonIsFiledComparedRefusedFiledAgainAndConfirmed() {
        appoint("示例·乙", "13800000401", "2026-09-10");
        Answer due = due("liaison-change");
        // Two working days after Thursday, 10 September: Friday and Monday.
        assertThat(due.text("dueAt")).isEqualTo("2026-09-14T15:59:59.999Z");
        assertThat(due.text("calendarVersion")).isEqualTo("cn/2026/1");
        Answer submitted = submit(due, "示例·乙", "13800000402");
        assertThat(submitted.status()).isEqualTo(200);
        assertThat(submitted.body().at("/submissions/0/compared").toString()).isEqualTo("""
                [{"field":"CREDIT_CODE","result":"SAME"},{"field":"LIAISON_NAME","result":"SAME"},{"field":"LIAISON_MOBILE","result":"DIFFERS"}]""");
        assertThat(submitted.body().toString()).doesNotContain("13800000401").doesNotContain("13800000402");
        assertThat(rule(head, submitted, "confirmation", Map.of()).status()).as("the unit does not rule").isEqualTo(403);
        assertThat(rule(SECRETARIAT, submitted, "refusal", Map.of()).faults()).containsExactly("remark: reason-missing");
        Answer refused = rule(SECRETARIAT, submitted, "refusal", Map.of("remark", "手机号码不一致"));
        Answer again = submit(refused, "示例·乙", "13800000401");
        Answer confirmed = rule(SECRETARIAT, again, "confirmation", Map.of());
        assertThat(confirmed.text("status")).isEqualTo("CONFIRMED");
        Answer late = submit(confirmed, "示例·乙", "13800000401");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("detail")).contains("已确认");
        await().untilAsserted(() -> assertThat(changesOf(due)).extracting(FilingChanged::getChange).containsExactly(FilingChange.OPENED,
                FilingChange.SUBMITTED, FilingChange.REFUSED, FilingChange.SUBMITTED, FilingChange.CONFIRMED));
        assertThat(everythingStored()).doesNotContain("13800000401").doesNotContain("13800000402");
    }

    @Test
    @Tag("ANH-8")
    void aNumberIsNotToldByTries() {
        appoint("示例·乙", "13800000411", "2026-09-10");
        Answer filing = due("liaison-change");
        for (int i = 0; i < 5; i++) {
            Answer wrong = submit(filing, "示例·乙", "1380000042" + i);
            assertThat(wrong.status()).as("%s", wrong.body()).isEqualTo(200);
            filing = rule(SECRETARIAT, wrong, "refusal", Map.of("remark", "手机号码不一致"));
        }
        Answer often = submit(filing, "示例·乙", "13800000411");
        assertThat(often.status() + often.problem()).isEqualTo("429too-many-comparisons");
        assertThat(get(SECRETARIAT, "/filings/" + filing.text("id")).text("status")).as("nothing came of it").isEqualTo("REFUSED");
    }

    @Test
    @Tag("INF-6")
    void theFirstLiaisonIsNoChangeAndAnotherNumberIsOne() {
        assertThat(get(SECRETARIAT, "/filings?seat=" + seat).body().get("items")).isEmpty();
        String person = get(SECRETARIAT, "/seats/" + seat).body().at("/holder/personId").asString();
        Answer same = appointWithMail("示例·甲", "1380000%04d".formatted(units), "new%d@example.org".formatted(units));
        assertThat(same.body().get("personId").asString()).as("recognised").isEqualTo(person);
        Answer due = due("contact-change");
        assertThat(due.text("trigger")).isEqualTo("CONTACT_CHANGED");
        assertThat(due.body().at("/articles/0/zh").asString()).isEqualTo("第四条");
    }

    @Test
    @Tag("TZA-5")
    void otherDataOfTheUnitAreFiledToo() {
        found("示例运营商（更名）");
        assertThat(due("basics").text("dueAt")).isEqualTo("2026-09-17T15:59:59.999Z");
    }

    @Test
    @Tag("INF-6")
    void whatIsOwedPastItsTermIsToldOnceAndOnlyThoseConcernedSeeIt() {
        appoint("示例·丙", "13800000403", "2026-09-10");
        Answer due = due("liaison-change");
        String id = due.text("id");
        filings.overdueUntold(MUCH_LATER, 200).forEach(late -> filings.change(late.id(), filing -> filing.tellOverdue(MUCH_LATER)));
        assertThat(filings.overdueUntold(MUCH_LATER, 200)).isEmpty();
        filings.change(UUID.fromString(id), filing -> filing.tellOverdue(MUCH_LATER));
        await().untilAsserted(() -> assertThat(TestTopics.values(FilingOverdue.class)).filteredOn(late -> late.getFilingId().toString().equals(id))
                .singleElement().satisfies(late -> assertThat(late.getRule()).isEqualTo("liaison-change")));
        TestTokens stranger = TestTokens.person(UUID.randomUUID());
        assertThat(get(stranger, "/filings/" + id).status()).isEqualTo(404);
        assertThat(get(stranger, "/filings?seat=" + seat).body().get("items")).isEmpty();
        assertThat(get(TestTokens.secretariat("school"), "/filings/" + id).status()).isEqualTo(404);
        assertThat(get(head, "/filings").body().get("items").findValuesAsString("id")).contains(id);
        assertThat(post(head, "/filings/" + id + "/submission", Map.of()).status()).isEqualTo(428);
    }

    @Test
    @Tag("INF-6")
    @Tag("ANH-8")
    void theChangeFormIsPrintedAndShowsNumbersToTheSecretariatOnRecord() {
        appoint("示例·丁", "13800000404", "2026-09-10");
        Answer submitted = submit(due("liaison-change"), "示例·丁", "13800000405");
        String form = "/filings/" + submitted.text("id") + "/form";
        assertThat(Pdf.read(download(SECRETARIAT, form, "Accept", "application/pdf")).text()).contains("信息安全联络员制度变更备案表",
                "主管单位：administration　　日期：2026年9月10日", "联络员变更", "2026-09-14 23:59", "已提交、待审核", "联络员姓名 示例·丁 一致", "+8613800000404 不一致", CREDIT_CODE, "单位 示例·负责人",
                "变更备案表《", "申报单位意见", "（盖章）", "依据条款", "第四条").doesNotContain("13800000405");
        String liaison = get(SECRETARIAT, "/seats/" + seat).body().at("/holder/personId").asString();
        assertThat(get(OPERATOR, "/persons/" + liaison + "/reads").body().get("items").toString()).contains("打印变更备案表", "GET /api/v1" + form, "[\"MOBILE\"]");
        assertThat(Pdf.read(download(OPERATOR, form, "Accept-Language", "en")).text()).contains("Liaisons: change form", "another liaison", "differs")
                .doesNotContain("13800000404");
        assertThat(get(OPERATOR, "/persons/" + liaison + "/reads").body().get("items")).as("an operator saw nothing").hasSize(1);
        assertThat(send("GET", TestTokens.secretariat("school"), form, null, null, "Accept", "application/pdf").status()).isEqualTo(404);
    }

    @Test
    @Tag("ANH-8")
    void aPaperIsAnUploadedFileForThoseWhoHaveAPartInTheFiling() {
        appoint("示例·戊", "13800000406", "2026-09-10");
        Answer due = due("liaison-change");
        Answer uploaded = uploadFile(head, "变更表·戊.txt", "变更表的内容");
        String file = uploaded.text("id");
        TestTokens stranger = TestTokens.person(UUID.randomUUID());
        assertThat(get(SECRETARIAT, "/files/" + file).status()).as("not yet referred to").isEqualTo(404);
        Answer submitted = submitPaper(head, due, Map.of("kind", "change-form", "file", file));
        assertThat(submitted.status()).as("%s", submitted.body()).isEqualTo(200);
        JsonNode paper = submitted.body().at("/submissions/0/papers/0");
        assertThat(paper.get("fileName").asString()).isEqualTo("变更表·戊.txt");
        assertThat(paper.get("sha256").asString()).isEqualTo(uploaded.text("sha256"));
        assertThat(paper.get("file").asString()).isEqualTo(file);
        assertThat(new String(download(SECRETARIAT, "/files/" + file), StandardCharsets.UTF_8)).isEqualTo("变更表的内容");
        assertThat(get(stranger, "/files/" + file).status()).isEqualTo(404);
        assertThat(get(TestTokens.secretariat("school"), "/files/" + file).status()).isEqualTo(404);
        assertThat(everythingStored()).doesNotContain("变更表·戊").doesNotContain("变更表的内容");
    }

    @Test
    @Tag("ANH-8")
    void nobodyAttachesAnotherOnesFile() {
        appoint("示例·己", "13800000407", "2026-09-10");
        Answer due = due("liaison-change");
        String foreign = uploadFile(SECRETARIAT, "秘书处的文件.txt", "内部").text("id");
        for (String file : List.of(foreign, UUID.randomUUID().toString())) {
            assertThat(submitPaper(head, due, Map.of("kind", "change-form", "file", file)).faults()).containsExactly("papers[0].file: file-unknown");
        }
        assertThat(submitPaper(head, due, Map.of("kind", "change-form", "file", foreign, "fileName", "变更表.pdf")).faults())
                .containsExactly("papers[0].file: file-or-description");
        assertThat(get(head, "/filings/" + due.text("id")).etag()).isEqualTo(due.etag());
    }

    @Test
    @Tag("SCH-8")
    void theFilesAboutSomebodyGoWithThem() {
        String person = get(SECRETARIAT, "/seats/" + seat).body().at("/holder/personId").asString();
        appoint("示例·庚", "13800000408", "2026-09-10");
        Answer due = due("liaison-change");
        String file = uploadFile(head, "示例·甲的离任说明.txt", "说明").text("id");
        assertThat(submitPaper(head, due, Map.of("kind", "change-form", "file", file)).status()).isEqualTo(200);
        assertThat(post(SECRETARIAT, "/persons/" + person + "/erase", Map.of("reason", "本人申请")).status()).isEqualTo(204);
        assertThat(get(SECRETARIAT, "/filings/" + due.text("id")).body().toString()).doesNotContain("离任说明").doesNotContain(file);
        assertThat(send("GET", SECRETARIAT, "/files/" + file, null, null).status()).isEqualTo(404);
        assertThat(mongo.findById(file, Document.class, "files")).isNull();
        assertThat(mongo.count(Query.query(Criteria.where("files_id").is(file)), "files.chunks")).isZero();
    }

    @Test
    @Tag("INF-6")
    void whatIsMissingIsAskedForByAnArticle() {
        appoint("示例·戊", "13800000408", "2026-09-10");
        Answer bare = rule(head, due("liaison-change"), "submission", Map.of("declared", Map.of("CREDIT_CODE", CREDIT_CODE, "LIAISON_NAME", "示例·戊",
                "LIAISON_MOBILE", "13800000408"), "papers", List.of()));
        assertThat(bare.faults()).containsExactly("papers: paper-missing");
        assertThat(bare.body().at("/errors/0/articles").toString()).isEqualTo("[\"第四条\"]");
        Answer undeclared = rule(head, due("liaison-change"), "submission", Map.of("declared", Map.of(), "papers", List.of()));
        assertThat(undeclared.body().at("/errors/0/rule").asString()).isEqualTo("declared-missing");
        assertThat(undeclared.body().at("/errors/0/articles").toString()).isEqualTo("[\"第四条\"]");
    }

    @Test
    @Tag("INF-6")
    void whatIsNotHandedInCannotBeConfirmedAndTheArticleSaysWhy() {
        appoint("示例·己", "13800000410", "2026-09-10");
        Answer due = due("liaison-change");
        Answer early = rule(SECRETARIAT, due, "confirmation", Map.of());
        assertThat(early.problem()).isEqualTo("filing-elsewhere");
        assertThat(early.body().get("articles").toString()).isEqualTo("[\"第四条\"]");
        Answer foreign = rule(head, due, "confirmation", Map.of());
        assertThat(foreign.problem()).isEqualTo("not-entitled");
        assertThat(foreign.body().get("articles").toString()).isEqualTo("[\"第四条\"]");

        Answer confirmed = rule(SECRETARIAT, submit(due, "示例·己", "13800000410"), "confirmation", Map.of());
        assertThat(confirmed.text("status")).isEqualTo("CONFIRMED");
        Answer again = rule(SECRETARIAT, confirmed, "confirmation", Map.of());
        assertThat(again.problem()).isEqualTo("filing-elsewhere");
        assertThat(again.body().has("articles")).as("it is over, which no article asks for").isFalse();
    }

    private Answer submitPaper(TestTokens who, Answer filing, Map<String, Object> paper) {
        return rule(who, filing, "submission", Map.of("declared", Map.of("CREDIT_CODE", CREDIT_CODE, "LIAISON_NAME", "示例", "LIAISON_MOBILE", "13800000409"),
                "papers", List.of(paper)));
    }

    private Answer found(String name) {
        return post(SECRETARIAT, "/units", Map.of("code", "O-" + units, "name", name, "kind", "operator", "programmes", List.of(OPERATORS),
                "foundedOn", "2026-07-01", "creditCode", CREDIT_CODE, "head", Map.of("name", "示例·负责人", "mobile", "1390001%04d".formatted(units))));
    }

    private Answer appoint(String name, String mobile, String since) {
        return post(SECRETARIAT, "/seats/" + seat + "/appointments", Map.of("person", Map.of("name", name, "mobile", mobile), "since", since, "reason", "TAKEN_OVER"),
                "If-Match", get(SECRETARIAT, "/seats/" + seat).etag());
    }

    private Answer appointWithMail(String name, String mobile, String mail) {
        return post(SECRETARIAT, "/seats/" + seat + "/appointments",
                Map.of("person", Map.of("name", name, "mobile", mobile, "email", mail), "since", "2026-09-10", "reason", "TAKEN_OVER"),
                "If-Match", get(SECRETARIAT, "/seats/" + seat).etag());
    }

    /** The filing of that rule that the seat owes, as soon as the change is followed up. */
    private Answer due(String rule) {
        String path = "/filings?programme=%s&seat=%s&status=DUE".formatted(OPERATORS, seat);
        await().untilAsserted(() -> assertThat(get(SECRETARIAT, path).body().get("items").findValuesAsString("rule")).containsExactly(rule));
        return get(SECRETARIAT, "/filings/" + get(SECRETARIAT, path).body().get("items").get(0).get("id").asString());
    }

    private Answer submit(Answer filing, String name, String mobile) {
        return rule(head, filing, "submission", Map.of(
                "declared", Map.of("CREDIT_CODE", CREDIT_CODE, "LIAISON_NAME", name, "LIAISON_MOBILE", mobile),
                "papers", List.of(Map.of("kind", "change-form", "fileName", "变更表.pdf", "sha256", "0123456789abcdef".repeat(4)))));
    }

    private Answer rule(TestTokens who, Answer filing, String act, Map<String, Object> body) {
        return post(who, "/filings/" + filing.text("id") + "/" + act, body, "If-Match", filing.etag());
    }

    private static List<FilingChanged> changesOf(Answer filing) {
        return TestTopics.values(FilingChanged.class).stream().filter(change -> change.getFilingId().toString().equals(filing.text("id"))).toList();
    }
}
