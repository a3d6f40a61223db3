package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.registry.v1.DelegationArea;
import io.lianluo.events.registry.v1.DelegationChange;
import io.lianluo.events.registry.v1.DelegationChanged;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * COM-7: the head of a department is away for some days, and its liaison stands in: within the dates and limits of the delegation, and every act says for
 * whom.
 */
@Tag("COM-7")
class DelegateIT extends RegistryTest {

    private static final String FIRM = "delegating-firm";
    private static final TestTokens SECRETARIAT = TestTokens.secretariat(FIRM);
    private static final String PROGRAMME = """
            programme: delegating-firm
            title: {zh: 公司联络员制度, en: Company liaisons}
            authority: {unit: bureau, office: secretariat}
            in-force: 2025-01-01
            calendar: cn
            article: 2
            articles:
              - {number: 2, asks: {zh: 部门设两名联络员, en: A department has two liaisons}}
              - {number: 5, asks: {zh: 联络员可以代行负责人职责, en: A liaison may stand in for the head}}
            seats:
              - {id: first, title: {zh: 联络员, en: Liaison}, for: [delegating-department], candidates: [own-unit, outside], article: 2}
              - {id: second, title: {zh: 第二联络员, en: Second liaison}, for: [delegating-department], candidates: [own-unit, outside], article: 2}
            duties: []
            appointment:
              path:
                - {step: recommend, by: unit-head, within: 10 working days, article: 2}
                - {step: decide, by: secretariat, article: 2}
            delegation: {of: unit-head, at-most: 30 days, article: 5}
            """;
    private static int units;

    private TestTokens head;
    private TestTokens liaison;
    private String own;
    private String other;

    @BeforeEach
    void aDepartmentWithAHeadAndOneOfTwoLiaisons() {
        upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"));
        assertThat(upload(OPERATOR, "/programmes", "application/yaml", PROGRAMME).status()).isBetween(200, 201);
        units++;
        Answer unit = post(SECRETARIAT, "/units", Map.of("code", "DF-" + units, "name", "示例部门", "kind", "delegating-department", "programmes", List.of(FIRM),
                "foundedOn", "2026-07-01", "head", Map.of("name", "示例·部门负责人", "mobile", "139000071%02d".formatted(units))));
        head = TestTokens.person(UUID.fromString(unit.text("headId")));
        own = seatOf(unit, "first");
        other = seatOf(unit, "second");
        Answer appointed = post(SECRETARIAT, "/seats/" + own + "/appointments", Map.of("person", Map.of("name", "示例·联络员", "mobile", "139000072%02d".formatted(units)),
                "since", "2026-08-01", "reason", "TAKEN_OVER"), "If-Match", get(SECRETARIAT, "/seats/" + own).etag());
        assertThat(appointed.status()).isEqualTo(201);
        liaison = TestTokens.person(UUID.fromString(appointed.text("personId")));
    }

    @Test
    void theDelegateRecommendsInTheHeadsPlaceAndTheRecordSaysForWhom() {
        Answer opened = nomination(other);
        assertThat(recommend(opened).problem()).as("before").isEqualTo("not-entitled");
        Answer given = delegate(List.of("APPOINTMENTS"));
        assertThat(given.body().at("/delegation/inPlaceOf").asString()).isEqualTo(head.subject());
        Answer day = get(liaison, "/me");
        assertThat(day.body().get("capacities").findValuesAsString("capacity")).contains("DELEGATE");
        assertThat(day.body().get("waiting").findValuesAsString("kind")).as("what waits for the head waits for the delegate").contains("CANDIDATE_TO_RECOMMEND");
        Answer recommended = recommend(opened);
        assertThat(recommended.status()).isEqualTo(200);
        assertThat(recommended.body().at("/steps/0/signature/by").asString()).isEqualTo(liaison.subject());
        assertThat(recommended.body().at("/steps/0/signature/as").asString()).isEqualTo("UNIT_HEAD");
        assertThat(recommended.body().at("/steps/0/signature/inPlaceOf").asString()).isEqualTo(head.subject());
        assertThat(get(SECRETARIAT, "/seats/" + own + "/history").body().get("acts").findValuesAsString("sentence"))
                .anySatisfy(sentence -> assertThat(sentence).contains("代行单位负责人职责"));
    }

    @Test
    void aDelegateHasNoMoreThanWasDelegated() {
        Answer opened = nomination(other);
        delegate(List.of("REPORTS", "MEETINGS"));
        assertThat(recommend(opened).problem()).as("not among the areas").isEqualTo("not-entitled");
        Answer forOwnSeat = get(liaison, "/seats/" + own);
        assertThat(post(liaison, "/seats/" + own + "/delegations", Map.of("areas", List.of("REPORTS"), "scope", "再委托", "until", "2026-09-15"),
                "If-Match", forOwnSeat.etag()).status()).as("nobody delegates further").isEqualTo(403);
    }

    @Test
    void nobodyDecidesInTheHeadsPlaceAboutTheirOwnSeat() {
        delegate(List.of("APPOINTMENTS"));
        assertThat(post(SECRETARIAT, "/seats/" + own + "/suspension", Map.of("reason", "停职检查", "since", "2026-09-10"), "If-Match",
                get(SECRETARIAT, "/seats/" + own).etag()).status()).isEqualTo(200);
        assertThat(recommend(nomination(other)).problem()).as("a suspended liaison acts for nobody").isIn("not-entitled", "not-found");
        assertThat(post(SECRETARIAT, "/seats/" + own + "/resumption", Map.of("since", "2026-09-10"), "If-Match", get(SECRETARIAT, "/seats/" + own).etag()).status())
                .isEqualTo(200);
        Answer release = post(SECRETARIAT, "/seats/" + own + "/release", Map.of(), "If-Match", get(SECRETARIAT, "/seats/" + own).etag());
        assertThat(release.status()).isEqualTo(200);
        assertThat(recommend(nomination(own)).problem()).as("an appointment that ended ends its delegation").isIn("not-entitled", "not-found");
    }

    @Test
    void othersAreToldWhoStandsInAndThatItEnds() {
        Answer given = delegate(List.of("MEETINGS", "APPOINTMENTS"));
        String id = given.body().at("/delegation/id").asString();
        Answer revoked = post(head, "/seats/" + own + "/delegations/" + id + "/revocation", Map.of(), "If-Match", given.etag());
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(recommend(nomination(other)).problem()).as("after").isEqualTo("not-entitled");
        await().untilAsserted(() -> {
            List<DelegationChanged> told = TestTopics.values(DelegationChanged.class).stream().filter(one -> one.getDelegationId().toString().equals(id)).toList();
            assertThat(told).extracting(DelegationChanged::getChange).containsExactly(DelegationChange.GIVEN, DelegationChange.REVOKED);
            assertThat(told.getFirst().getAreas()).containsExactly(DelegationArea.APPOINTMENTS, DelegationArea.MEETINGS);
            assertThat(told.getFirst().getInPlaceOf()).hasToString(head.subject());
            assertThat(told.getFirst().getPersonId()).hasToString(liaison.subject());
        });
        assertThat(TestTopics.values(DelegationChanged.class).toString()).as("the matters in words stay here").doesNotContain("签收文件");
    }

    @Test
    void nobodyStandsInForAHeadWhomTheUnitDoesNotHave() {
        Answer headless = post(SECRETARIAT, "/units", Map.of("code", "DF-X" + units, "name", "示例部门", "kind", "delegating-department", "programmes", List.of(FIRM),
                "foundedOn", "2026-07-01"));
        String seat = seatOf(headless, "first");
        post(SECRETARIAT, "/seats/" + seat + "/appointments", Map.of("person", Map.of("name", "示例·联络员", "mobile", "139000073%02d".formatted(units)),
                "since", "2026-08-01", "reason", "TAKEN_OVER"), "If-Match", get(SECRETARIAT, "/seats/" + seat).etag());
        Answer refused = post(SECRETARIAT, "/seats/" + seat + "/delegations", Map.of("areas", List.of("REPORTS"), "scope", "报送", "until", "2026-09-15"),
                "If-Match", get(SECRETARIAT, "/seats/" + seat).etag());
        assertThat(refused.problem()).isEqualTo("delegation-of-nobody");
        assertThat(post(head, "/seats/" + own + "/delegations", Map.of("areas", List.of(), "scope", "报送", "until", "2026-09-15"), "If-Match",
                get(head, "/seats/" + own).etag()).faults()).as("deny by default").containsExactly("areas: required");
    }

    private String seatOf(Answer unit, String rule) {
        return get(SECRETARIAT, "/seats?unit=" + unit.text("id")).body().get("items").valueStream().filter(seat -> seat.get("seat").asString().equals(rule))
                .findFirst().orElseThrow().get("id").asString();
    }

    private Answer delegate(List<String> areas) {
        Answer given = post(head, "/seats/" + own + "/delegations", Map.of("areas", areas, "scope", "签收文件，参加例会", "until", "2026-09-15"), "If-Match",
                get(head, "/seats/" + own).etag());
        assertThat(given.status()).isEqualTo(200);
        return given;
    }

    private Answer nomination(String seat) {
        return post(head, "/nominations", Map.of("seatId", seat));
    }

    private Answer recommend(Answer opened) {
        Answer now = get(head, "/nominations/" + opened.text("id"));
        return post(liaison, "/nominations/" + opened.text("id") + "/recommendation", Map.of("person", Map.of("name", "示例·新人",
                "mobile", "139000074%02d".formatted(units)), "origin", "OWN_UNIT"), "If-Match", now.etag());
    }
}
