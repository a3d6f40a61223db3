package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Classes of confidentiality, as they bind what units and authorities write in filings, nominations and applications. */
@Tag("SAF-11")
class ConfidentialityIT extends RegistryTest {

    private static final String WORKS = "classified-works";
    private static final TestTokens CLERK = TestTokens.secretariat(WORKS);
    private static final String PROGRAMME = """
            programme: classified-works
            title: {zh: 保密企业联络员制度, en: Liaisons of classified works}
            authority: {unit: administration, office: safety}
            in-force: 2025-01-01
            calendar: cn
            article: 3
            articles:
              - {number: 3, asks: {zh: 设联络员, en: There is a liaison}}
              - {number: 6, asks: {zh: 信息分密级, en: Information has a class}}
            seats:
              - {id: works, title: {zh: 厂联络员, en: Liaison of works}, for: [works], article: 3}
              - {id: shop, title: {zh: 车间联络员, en: Liaison of a shop}, for: [shop], reports-to: works, article: 3}
            duties: []
            classes:
              - {id: secret, title: {zh: 企业秘密, en: Secret of the works}, readers: [unit-head, authority], recorded: true, article: 6}
              - {id: own, title: {zh: 本人, en: Their own}, readers: [own-liaison], article: 6}
              - {id: line, title: {zh: 上级联络员, en: The line above}, readers: [line-of-duty], article: 6}
              - {id: liaisons, title: {zh: 联络员内部, en: Among liaisons}, readers: [liaisons], article: 6}
              - {id: everybody, title: {zh: 公开, en: Public}, readers: [public], article: 6}
            filings:
              - {id: unmarked, when: liaison-changed, within: 2 working days, article: 3}
              - {id: secret, when: liaison-changed, within: 2 working days, confidentiality: secret, article: 6}
              - {id: own, when: liaison-changed, within: 2 working days, confidentiality: own, article: 6}
              - {id: line, when: liaison-changed, within: 2 working days, confidentiality: line, article: 6}
              - {id: liaisons, when: liaison-changed, within: 2 working days, confidentiality: liaisons, article: 6}
              - {id: everybody, when: liaison-changed, within: 2 working days, confidentiality: everybody, article: 6}
            """;
    private static final String HIRING = "classified-hiring";
    private static final TestTokens HIRING_CLERK = TestTokens.secretariat(HIRING);
    private static final String WITH_A_PATH = """
            programme: classified-hiring
            title: {zh: 定密任职联络员制度, en: Liaisons who are chosen in confidence}
            authority: {unit: administration, office: safety}
            in-force: 2025-01-01
            calendar: cn
            article: 3
            articles:
              - {number: 3, asks: {zh: 推荐产生联络员, en: A liaison is recommended}}
              - {number: 6, asks: {zh: 推荐材料分密级, en: What is written about candidates has a class}}
            seats:
              - {id: post, title: {zh: 联络员, en: Liaison}, for: [hiring-unit], candidates: [own-unit, outside], article: 3}
            duties: []
            classes:
              - {id: staff, title: {zh: 人事秘密, en: Secret of appointments}, readers: [authority], recorded: true, article: 6}
            appointment:
              conditions:
                - {id: able, text: {zh: 胜任, en: able}, evidence: statement, article: 3}
              path:
                - {step: open-call, by: secretariat, optional: true, article: 3}
                - {step: recommend, by: unit-head, article: 3}
                - {step: vet, by: secretariat, article: 3}
                - {step: decide, by: secretariat, article: 3}
              confidentiality: staff
            """;
    private static int tries;
    private static int hired;

    private TestTokens head;
    private TestTokens upper;
    private TestTokens liaison;
    private TestTokens hiringHead;
    private String seat;

    @BeforeEach
    void aShopWhoseLiaisonChanged() {
        upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"));
        assertThat(upload(OPERATOR, "/programmes", "application/yaml", PROGRAMME).status()).isBetween(200, 201);
        tries++;
        String works = post(CLERK, "/units", Map.of("code", "CW-" + tries, "name", "示例工厂", "kind", "works", "programmes", List.of(WORKS), "foundedOn", "2026-07-01")).text("id");
        Answer shop = post(CLERK, "/units", Map.of("code", "CW-" + tries + "-1", "name", "示例车间", "kind", "shop", "parent", "CW-" + tries, "programmes", List.of(WORKS),
                "foundedOn", "2026-07-01", "head", somebody("示例·主任", 1)));
        assertThat(shop.status()).as("%s", shop.body()).isEqualTo(201);
        head = TestTokens.person(UUID.fromString(shop.text("headId")));
        upper = appoint(seatOf(works), "示例·厂联络员", 2, "2026-07-01");
        seat = seatOf(shop.text("id"));
        appoint(seat, "示例·前任", 3, "2026-07-01");
        liaison = appoint(seat, "示例·现任", 4, "2026-09-10");
    }

    @Test
    void whoIsNotAmongTheReadersOfAClassKnowsOfTheFilingAndReadsNothingOfIt() {
        String file = uploadFile(head, "涉密说明.txt", "涉密的内容").text("id");
        Answer submitted = act(head, due("secret"), "submission", Map.of("declared", Map.of(), "papers", List.of(Map.of("kind", "note", "file", file)), "remark", "涉密的备注"));
        String path = "/filings/" + submitted.text("id");
        JsonNode seen = get(liaison, path).body();
        assertThat(seen.get("status").asString()).isEqualTo("SUBMITTED");
        assertThat(seen.at("/classification/open").asBoolean()).isFalse();
        assertThat(seen.at("/classification/title/zh").asString()).isEqualTo("企业秘密");
        assertThat(seen.toString() + get(liaison, "/filings?seat=" + seat).body()).doesNotContain("涉密的备注").doesNotContain(file);
        assertThat(get(liaison, "/files/" + file).status()).isEqualTo(404);
        Answer form = send("GET", liaison, path + "/form", null, null, "Accept", "application/pdf");
        assertThat(form.status() + form.problem()).isEqualTo("403filing-classified");
        assertThat(form.text("detail")).contains("企业秘密");

        act(CLERK, submitted, "refusal", Map.of("remark", "涉密的理由"));
        assertThat(get(liaison, path).body().toString()).doesNotContain("涉密的理由");
        assertThat(get(head, path).body().toString()).contains("涉密的理由", "涉密的备注");
        assertThat(new String(download(CLERK, "/files/" + file), StandardCharsets.UTF_8)).isEqualTo("涉密的内容");
    }

    @Test
    void eachReadOfARecordedClassIsOnRecordBeforeItIsShown() {
        Answer submitted = act(head, due("secret"), "submission", Map.of("declared", Map.of(), "papers", List.of(), "remark", "涉密的备注"));
        String path = "/filings/" + submitted.text("id");
        List<String> before = readers(path);
        JsonNode listed = get(CLERK, "/filings?seat=" + seat).body();
        assertThat(listed.toString()).as("no list shows what is on record when it is read").doesNotContain("涉密的备注");
        assertThat(readers(path)).isEqualTo(before);

        assertThat(get(CLERK, path).body().at("/submissions/0/remark").asString()).isEqualTo("涉密的备注");
        get(liaison, path);
        JsonNode last = get(CLERK, path + "/reads").body().get("items");
        assertThat(readers(path)).as("one more, and none of who read nothing").hasSize(before.size() + 1);
        assertThat(last.get(last.size() - 1).get("route").asString()).isEqualTo("GET /api/v1" + path);
        assertThat(last.get(last.size() - 1).get("confidentiality").asString()).isEqualTo("secret");
        assertThat(last.get(last.size() - 1).get("by").asString()).isEqualTo(CLERK.subject());
        assertThat(get(head, path + "/reads").status()).as("offices alone see who read it").isEqualTo(403);

        download(CLERK, path + "/form", "Accept", "application/pdf");
        assertThat(readers(path)).hasSize(before.size() + 2);
    }

    @Test
    void theCirclesOfAClassAreThoseOfTheRoster() {
        assertThat(open("unmarked")).isEqualTo("head, liaison, upper, clerk");
        assertThat(open("secret")).isEqualTo("head, clerk");
        assertThat(open("own")).isEqualTo("liaison");
        assertThat(open("line")).isEqualTo("upper");
        assertThat(open("liaisons")).isEqualTo("liaison, upper");
        assertThat(open("everybody")).isEqualTo("head, liaison, upper, clerk");
    }

    @Test
    void whatStandsInAnApplicationIsForTheReadersOfItsClassAndItsApplicant() {
        String vacant = vacantSeat();
        TestTokens candidate = TestTokens.person(UUID.fromString(hiring("示例·人选").text("headId")));
        Answer opened = post(HIRING_CLERK, "/nominations", Map.of("seatId", vacant));
        assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
        String path = "/nominations/" + opened.text("id");
        String asked = "/calls?programme=" + HIRING;

        post(HIRING_CLERK, path + "/call", Map.of("until", "2026-09-20"), "If-Match", opened.etag());
        assertThat(get(candidate, asked).body().toString()).contains(opened.text("id"));
        String file = uploadFile(candidate, "简历.txt", "涉密的简历").text("id");
        Answer applied = post(candidate, "/applications", Map.of("nominationId", opened.text("id"), "statement", "涉密的理由", "origin", "OUTSIDE",
                "agency", "涉密的机构", "papers", List.of(Map.of("kind", "cv", "file", file))));
        assertThat(applied.status()).as("%s", applied.body()).isEqualTo(201);
        String application = "/applications/" + applied.text("id");
        assertThat(get(candidate, application).text("statement")).as("their own").isEqualTo("涉密的理由");
        assertThat(readersOf(application)).as("no reader of a class reads what is their own").isEmpty();
        assertThat(get(HIRING_CLERK, "/applications?nomination=" + opened.text("id")).body().toString()).contains(applied.text("id"))
                .doesNotContain("涉密的理由", "涉密的机构", file);
        assertThat(get(HIRING_CLERK, application).text("statement")).isEqualTo("涉密的理由");
        assertThat(new String(download(HIRING_CLERK, "/files/" + file), StandardCharsets.UTF_8)).isEqualTo("涉密的简历");
        assertThat(readersOf(application)).containsExactly("GET /api/v1" + application, "GET /api/v1/files/" + file);
        assertThat(get(HIRING_CLERK, "/applications/comparison?nomination=" + opened.text("id")).status()).isEqualTo(200);
        assertThat(readersOf(path)).last().isEqualTo("GET /api/v1/applications/comparison");

    }

    @Test
    void whatIsWrittenOfACandidateIsForTheReadersOfItsClass() {
        String vacant = vacantSeat();
        Answer opened = post(HIRING_CLERK, "/nominations", Map.of("seatId", vacant));
        String path = "/nominations/" + opened.text("id");
        post(HIRING_CLERK, path + "/steps", Map.of("step", "OPEN_CALL", "outcome", "SKIPPED", "remark", "涉密的跳过缘由"), "If-Match", opened.etag());
        Answer skipped = get(HIRING_CLERK, path);
        assertThat(skipped.body().at("/steps/0/remark").asString()).as("%s", skipped.body()).isEqualTo("涉密的跳过缘由");
        Answer recommended = post(hiringHead, path + "/recommendation", Map.of("person", somebody("示例·受荐", 8), "remark", "涉密的推荐意见",
                "findings", List.of(Map.of("condition", "able", "met", true, "statement", "涉密的评价"))), "If-Match", skipped.etag());
        assertThat(recommended.status()).as("%s", recommended.body()).isEqualTo(200);
        for (JsonNode seen : List.of(recommended.body(), get(hiringHead, path).body(), get(hiringHead, "/nominations?seat=" + vacant).body(),
                get(HIRING_CLERK, "/nominations?seat=" + vacant).body())) {
            assertThat(seen.toString()).contains("UNDER_WAY", "人事秘密").doesNotContain("涉密的");
        }
        Answer form = send("GET", hiringHead, path + "/form", null, null, "Accept", "application/pdf");
        assertThat(form.status() + form.problem()).isEqualTo("403nomination-classified");
        assertThat(get(HIRING_CLERK, path).body().toString()).contains("涉密的推荐意见", "涉密的评价");
        assertThat(readersOf(path)).last().isEqualTo("GET /api/v1" + path);
        assertThat(get(hiringHead, path + "/reads").status()).as("offices alone see who read it").isEqualTo(403);

        Answer withdrawn = post(HIRING_CLERK, path + "/withdrawal", Map.of("remark", "涉密的撤回理由"), "If-Match", get(HIRING_CLERK, path).etag());
        assertThat(withdrawn.status()).as("%s", withdrawn.body()).isEqualTo(200);
        assertThat(get(hiringHead, path).body().at("/conclusion/reason").asString()).isNotEmpty().doesNotContain("涉密的");
        assertThat(get(HIRING_CLERK, path).body().at("/conclusion/reason").asString()).isEqualTo("涉密的撤回理由");
    }

    @Test
    void aClassThatTheFileDoesNotHaveIsTold() {
        Answer wrong = upload(OPERATOR, "/programmes", "application/yaml", PROGRAMME.replace("programme: classified-works", "programme: classified-wrongly")
                .replace("confidentiality: own", "confidentiality: top"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.faults()).containsExactly("filings[2].confidentiality: file-class-unknown");
        Answer path = upload(OPERATOR, "/programmes", "application/yaml", WITH_A_PATH.replace("programme: classified-hiring", "programme: classified-wrongly")
                .replace("confidentiality: staff", "confidentiality: top"));
        assertThat(path.status()).isEqualTo(400);
        assertThat(path.faults()).containsExactly("appointment.confidentiality: file-class-unknown");
    }

    private String vacantSeat() {
        assertThat(upload(OPERATOR, "/programmes", "application/yaml", WITH_A_PATH).status()).isBetween(200, 201);
        Answer unit = hiring("示例·负责人");
        hiringHead = TestTokens.person(UUID.fromString(unit.text("headId")));
        return get(HIRING_CLERK, "/seats?unit=" + unit.text("id")).body().at("/items/0/id").asString();
    }

    private Answer hiring(String head) {
        hired++;
        Answer unit = post(HIRING_CLERK, "/units", Map.of("code", "CH-" + hired, "name", "示例单位", "kind", "hiring-unit", "programmes", List.of(HIRING),
                "foundedOn", "2026-07-01", "head", Map.of("name", head, "mobile", "13814%06d".formatted(hired))));
        assertThat(unit.status()).as("%s", unit.body()).isEqualTo(201);
        return unit;
    }

    /** The requests by which somebody read it, the oldest first. */
    private List<String> readersOf(String path) {
        return get(HIRING_CLERK, path + "/reads").body().get("items").findValuesAsString("route");
    }

    private String open(String rule) {
        String path = "/filings/" + due(rule).text("id");
        Map<String, TestTokens> people = new LinkedHashMap<>();
        people.put("head", head);
        people.put("liaison", liaison);
        people.put("upper", upper);
        people.put("clerk", CLERK);
        return people.entrySet().stream().filter(person -> {
            Answer seen = get(person.getValue(), path);
            assertThat(seen.status()).as("%s of %s", person.getKey(), rule).isEqualTo(200);
            return seen.body().get("classification").isNull() || seen.body().at("/classification/open").asBoolean();
        }).map(Map.Entry::getKey).collect(Collectors.joining(", "));
    }

    private List<String> readers(String path) {
        return get(CLERK, path + "/reads").body().get("items").valueStream().map(read -> read.get("by").asString()).toList();
    }

    private Answer act(TestTokens who, Answer filing, String verb, Object body) {
        String path = "/filings/" + filing.text("id");
        Answer done = post(who, path + "/" + verb, body, "If-Match", get(head, path).etag());
        assertThat(done.status()).as("%s", done.body()).isEqualTo(200);
        return done;
    }

    private Answer due(String rule) {
        List<JsonNode> found = new ArrayList<>();
        await().untilAsserted(() -> {
            found.clear();
            get(CLERK, "/filings?seat=" + seat).body().get("items").forEach(filing -> {
                if (filing.get("rule").asString().equals(rule)) {
                    found.add(filing);
                }
            });
            assertThat(found).isNotEmpty();
        });
        return get(CLERK, "/filings/" + found.getFirst().get("id").asString());
    }

    private String seatOf(String unit) {
        return get(CLERK, "/seats?unit=" + unit).body().at("/items/0/id").asString();
    }

    private TestTokens appoint(String id, String name, int number, String since) {
        Answer appointed = post(CLERK, "/seats/" + id + "/appointments", Map.of("person", somebody(name, number), "since", since, "reason", "TAKEN_OVER"),
                "If-Match", get(CLERK, "/seats/" + id).etag());
        assertThat(appointed.status()).as("%s", appointed.body()).isEqualTo(201);
        return TestTokens.person(UUID.fromString(appointed.text("personId")));
    }

    private static Map<String, String> somebody(String name, int number) {
        return Map.of("name", name, "mobile", "13813%04d%02d".formatted(tries, number));
    }
}
