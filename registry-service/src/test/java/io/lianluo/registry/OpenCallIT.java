package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.domain.Erased;
import io.lianluo.events.registry.v1.ApplicationChange;
import io.lianluo.events.registry.v1.ApplicationChanged;
import io.lianluo.events.registry.v1.NominationChange;
import io.lianluo.events.registry.v1.NominationChanged;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** An open call from its making to the appointment of an applicant, over HTTP and on the topics. */
@Tag("MOD-9")
class OpenCallIT extends RegistryTest {

    private static final String CALLING = "calling";
    private static final TestTokens SECRETARIAT = TestTokens.secretariat(CALLING);
    private static final TestTokens LEADER = TestTokens.person(UUID.randomUUID()).office("leader:" + CALLING);
    private static final String PROGRAMME = """
            programme: calling
            title: {zh: 征集制度, en: Calling}
            authority: {unit: bureau, office: registration-office}
            in-force: 2025-01-01
            calendar: cn
            seats:
              - {id: post, title: {zh: 联络员, en: Liaison}, for: [calling-unit], candidates: [own-unit, other-unit]}
            duties: []
            appointment:
              conditions:
                - {id: in-post, text: {zh: 在职, en: in post}, evidence: statement}
                - {id: certificate, text: {zh: 持证, en: certified}, evidence: paper}
              path:
                - {step: open-call, by: secretariat}
                - {step: recommend, by: unit-head}
                - {step: decide, by: leader}
            """;
    private static int units;

    @Autowired
    private MongoTemplate mongo;

    private TestTokens head;
    private String unit;
    private Answer opened;

    @BeforeEach
    void aNominationThatBeginsWithAnOpenCall() {
        upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"));
        assertThat(upload(OPERATOR, "/programmes", "application/yaml", PROGRAMME).status()).isBetween(200, 201);
        Answer founded = founded("示例·负责人");
        head = TestTokens.person(UUID.fromString(founded.text("headId")));
        unit = founded.text("id");
        String seat = get(SECRETARIAT, "/seats?unit=" + unit).body().get("items").get(0).get("id").asString();
        opened = post(SECRETARIAT, "/nominations", Map.of("seatId", seat));
        assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
    }

    private Answer founded(String headName) {
        units++;
        return post(SECRETARIAT, "/units", Map.of("code", "CALL-" + units, "name", "示例单位", "kind", "calling-unit", "programmes", List.of(CALLING),
                "foundedOn", "2026-07-01", "head", Map.of("name", headName, "mobile", "137000001%02d".formatted(units))));
    }

    /** Somebody on the roster who has nothing to do with the unit. */
    private TestTokens elsewhere(String name) {
        return TestTokens.person(UUID.fromString(founded(name).text("headId")));
    }

    private String nomination() {
        return opened.text("id");
    }

    private Answer call() {
        return post(SECRETARIAT, "/nominations/" + nomination() + "/call", Map.of("until", "2026-09-20"), "If-Match",
                get(SECRETARIAT, "/nominations/" + nomination()).etag());
    }

    private Answer apply(TestTokens who, String statement) {
        return post(who, "/applications", application(statement));
    }

    private Map<String, Object> application(String statement) {
        return Map.of("nominationId", nomination(), "statement", statement, "origin", "OTHER_UNIT", "fromUnit", UUID.randomUUID().toString(),
                "evidence", List.of(Map.of("condition", "in-post", "met", true, "statement", "在职三年")));
    }

    /** The last day of the call has passed. */
    private void callIsOver() {
        mongo.updateFirst(new Query(Criteria.where("_id").is(nomination())),
                new Update().set("state.parts.openCall.until", "2026-09-09").set("state.calledUntil", "2026-09-09"), "nominations");
    }

    private Answer act(TestTokens who, Answer application, String act, Map<String, ?> body) {
        return post(who, "/applications/" + application.text("id") + "/" + act, body, "If-Match", get(who, "/applications/" + application.text("id")).etag());
    }

    private Answer step(TestTokens who, String step) {
        return post(who, "/nominations/" + nomination() + "/steps", Map.of("step", step, "outcome", "PASSED"), "If-Match",
                get(SECRETARIAT, "/nominations/" + nomination()).etag());
    }

    @Test
    @Tag("MOD-8")
    @Tag("MOD-10")
    void fromTheCallToTheAppointmentOfAnApplicant() {
        TestTokens li = elsewhere("示例·李");
        TestTokens wang = elsewhere("示例·王");
        assertThat(apply(li, "太早").status()).as("nobody called").isEqualTo(404);
        assertThat(call().body().get("calledUntil").asString()).isEqualTo("2026-09-20");
        var offered = get(li, "/calls?programme=" + CALLING).body().get("items");
        assertThat(offered).extracting(call -> call.get("nominationId").asString()).contains(nomination());
        assertThat(offered.findValuesAsString("seat")).contains("联络员");

        Answer lis = apply(li, "熟悉业务李");
        assertThat(lis.status()).as("%s", lis.body()).isEqualTo(201);
        assertThat(lis.body().at("/conditions/0/status").asString()).as("the applicant's word is not the office's").isEqualTo("UNCHECKED");
        assertThat(apply(li, "再来一次").problem()).isEqualTo("application-once");
        Answer wangs = apply(wang, "熟悉业务王");
        Answer onPaper = entered();

        assertThat(act(SECRETARIAT, lis, "decision", Map.of("outcome", "GOES_ON")).problem()).isEqualTo("nomination-call-open");
        callIsOver();
        assertThat(get(li, "/calls?programme=" + CALLING).body().get("items")).extracting(call -> call.get("nominationId").asString()).doesNotContain(nomination());
        assertThat(apply(elsewhere("示例·迟"), "迟到").problem()).isEqualTo("application-call-over");
        assertThat(step(SECRETARIAT, "OPEN_CALL").problem()).isEqualTo("nomination-applications-undecided");

        assertThat(act(SECRETARIAT, lis, "findings", Map.of("findings", List.of(Map.of("condition", "in-post", "met", true, "statement", "已核实"),
                Map.of("condition", "certificate", "met", true, "paper", paper())))).status()).isEqualTo(200);
        assertThat(act(SECRETARIAT, wangs, "findings", Map.of("findings", List.of(Map.of("condition", "certificate", "met", false)))).status()).isEqualTo(200);
        var compared = get(SECRETARIAT, "/applications/comparison?nomination=" + nomination()).body();
        Map<String, String> certificate = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            certificate.put(compared.at("/applicants/" + i + "/name").asString(), compared.at("/rows/1/statuses/" + i).asString());
        }
        assertThat(certificate).isEqualTo(Map.of("示例·李", "MET", "示例·王", "UNMET", "示例·纸面", "UNCHECKED"));

        assertThat(act(SECRETARIAT, wangs, "decision", Map.of("outcome", "GOES_ON")).problem()).isEqualTo("nomination-condition-not-met");
        assertThat(act(SECRETARIAT, wangs, "decision", Map.of("outcome", "TURNED_DOWN")).faults()).containsExactly("reason: reason-missing");
        assertThat(act(SECRETARIAT, wangs, "decision", Map.of("outcome", "TURNED_DOWN", "reason", "未持证")).text("status")).isEqualTo("TURNED_DOWN");
        assertThat(get(wang, "/applications/" + wangs.text("id")).body().at("/decision/reason").asString()).isEqualTo("未持证");
        assertThat(act(SECRETARIAT, lis, "decision", Map.of("outcome", "GOES_ON")).text("status")).isEqualTo("WENT_ON");
        assertThat(act(SECRETARIAT, onPaper, "decision", Map.of("outcome", "GOES_ON")).text("status")).isEqualTo("WENT_ON");
        assertThat(get(head, "/applications?nomination=" + nomination()).body().get("items").findValuesAsString("id")).as("the head recommends one of those who go on")
                .containsExactlyInAnyOrder(lis.text("id"), onPaper.text("id"));

        Answer called = step(SECRETARIAT, "OPEN_CALL");
        assertThat(called.status()).as("%s", called.body()).isEqualTo(200);
        assertThat(post(head, "/nominations/" + nomination() + "/recommendation", Map.of("applicationId", wangs.text("id")), "If-Match", called.etag()).faults())
                .containsExactly("applicationId: application-not-going-on");
        Answer recommended = post(head, "/nominations/" + nomination() + "/recommendation", Map.of("applicationId", lis.text("id")), "If-Match", called.etag());
        assertThat(recommended.status()).as("%s", recommended.body()).isEqualTo(200);
        assertThat(recommended.body().at("/candidate/applicationId").asString()).isEqualTo(lis.text("id"));
        assertThat(step(LEADER, "DECIDE").text("status")).isEqualTo("APPOINTED");
        await().untilAsserted(() -> {
            assertThat(changes(lis)).containsExactly(ApplicationChange.SUBMITTED, ApplicationChange.WENT_ON, ApplicationChange.APPOINTED);
            assertThat(changes(wangs)).containsExactly(ApplicationChange.SUBMITTED, ApplicationChange.TURNED_DOWN);
            assertThat(changes(onPaper)).containsExactly(ApplicationChange.SUBMITTED, ApplicationChange.WENT_ON, ApplicationChange.CLOSED);
        });
        assertThat(get(SECRETARIAT, "/applications/" + onPaper.text("id")).text("statement")).as("nobody else knows whom it described").isEqualTo(Erased.TEXT);
        assertThat(TestTopics.values(NominationChanged.class)).filteredOn(change -> change.getNominationId().toString().equals(nomination()))
                .extracting(NominationChanged::getChange).contains(NominationChange.CALLED);
        assertThat(TestTopics.values(ApplicationChanged.class).toString()).doesNotContain("示例", "熟悉业务", "未持证");
        assertThat(TestStack.get().traces().inStore(List.of("熟悉业务李", "熟悉业务王", "未持证"))).as("sealed").isEmpty();

        assertThat(post(OPERATOR, "/units/" + headed(wang) + "/dissolve", Map.of(), "If-Match", get(OPERATOR, "/units/" + headed(wang)).etag()).status())
                .isEqualTo(200);
        assertThat(post(OPERATOR, "/persons/" + wangs.text("personId") + "/erase", Map.of("reason", "本人要求")).status()).isLessThan(300);
        Answer erased = get(SECRETARIAT, "/applications/" + wangs.text("id"));
        assertThat(erased.text("statement") + erased.body().at("/decision/reason").asString()).isEqualTo(Erased.TEXT + Erased.TEXT);
    }

    private String headed(TestTokens person) {
        return get(person, "/units").body().get("items").get(0).get("id").asString();
    }

    private Answer entered() {
        Map<String, Object> body = new HashMap<>(application("书面申请"));
        body.put("person", Map.of("name", "示例·纸面", "mobile", "13712340009"));
        assertThat(post(SECRETARIAT, "/applications", body).faults()).containsExactly("onPaper: required");
        body.put("onPaper", Map.of("broughtBy", "示例·纸面", "capacity", "本人", "broughtOn", "2026-09-09", "seenBy", "示例·窗口", "seenOn", "2026-09-09"));
        assertThat(post(head, "/applications", body).problem()).as("the counter is the office's").isEqualTo("not-entitled");
        Answer entered = post(SECRETARIAT, "/applications", body);
        assertThat(entered.status()).as("%s", entered.body()).isEqualTo(201);
        assertThat(entered.text("told")).isEqualTo("BY_OFFICE");
        assertThat(entered.body().get("personId").isNull()).isTrue();
        return entered;
    }

    @Test
    void noApplicantSeesAnothersApplicationAndEachTakesTheOwnBack() {
        TestTokens li = elsewhere("示例·李");
        TestTokens wang = elsewhere("示例·王");
        call();
        Answer lis = apply(li, "李的理由");
        Answer heads = apply(head, "负责人的理由");
        assertThat(apply(TestTokens.person(UUID.randomUUID()), "无此人").problem()).isEqualTo("application-by-person");
        for (TestTokens other : List.of(wang, head, TestTokens.secretariat("school"))) {
            assertThat(get(other, "/applications/" + lis.text("id")).status()).isEqualTo(404);
            assertThat(post(other, "/applications/" + lis.text("id") + "/withdrawal", Map.of(), "If-Match", lis.etag()).status()).isEqualTo(404);
            assertThat(get(other, "/applications?nomination=" + nomination()).body().get("items").findValuesAsString("id")).doesNotContain(lis.text("id"));
            assertThat(get(other, "/applications/comparison?nomination=" + nomination()).status()).isEqualTo(404);
        }
        assertThat(get(head, "/applications").body().get("items").findValuesAsString("id")).containsExactly(heads.text("id"));
        assertThat(act(li, lis, "decision", Map.of("outcome", "GOES_ON")).status()).isEqualTo(403);
        assertThat(act(SECRETARIAT, lis, "withdrawal", Map.of()).status()).as("it did not come on paper").isEqualTo(403);
        assertThat(post(li, "/applications/" + lis.text("id") + "/withdrawal", Map.of()).status()).isEqualTo(428);
        assertThat(act(li, lis, "withdrawal", Map.of()).text("status")).isEqualTo("WITHDRAWN");
        assertThat(act(li, lis, "withdrawal", Map.of()).problem()).isEqualTo("application-over");
        assertThat(apply(li, "重新申请").text("status")).isEqualTo("SUBMITTED");
    }

    private static Map<String, String> paper() {
        return Map.of("kind", "certificate", "fileName", "证书.pdf", "sha256", "0123456789abcdef".repeat(4));
    }

    private static List<ApplicationChange> changes(Answer application) {
        return TestTopics.values(ApplicationChanged.class).stream().filter(change -> change.getApplicationId().toString().equals(application.text("id")))
                .map(ApplicationChanged::getChange).toList();
    }
}
