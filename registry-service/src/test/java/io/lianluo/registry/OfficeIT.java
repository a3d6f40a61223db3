package io.lianluo.registry;

import static io.lianluo.testing.TestTokens.person;
import static io.lianluo.testing.TestTokens.secretariat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.registry.v1.OfficeChange;
import io.lianluo.events.registry.v1.OfficeChanged;
import io.lianluo.events.registry.v1.OfficeKind;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** It is 10 September 2026. */
@Tag("JCH-2")
class OfficeIT extends RegistryTest {

    private static final String PROGRAMME = "registration-jingchuan";
    private static final TestTokens SECRETARY = secretariat(PROGRAMME);
    private static final Map<String, Object> LI = Map.of("name", "示例·李经办", "mobile", "13800000701");
    private static final Map<String, Object> WANG = Map.of("name", "示例·王经办", "mobile", "13800000702");

    @BeforeEach
    void publishProgramme() {
        publish(PROGRAMME);
    }

    @Test
    void theOperatorOpensAnOfficeAndStaffsItAndEverybodyElseIsTold() {
        Answer opened = post(OPERATOR, "/offices", Map.of("programme", PROGRAMME, "kind", "SECRETARIAT", "telephone", "0933-3320001"));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.body().at("/title/zh").asString()).isEqualTo("秘书处");
        assertThat(opened.body().get("openedOn").asString()).isEqualTo("2026-09-10");
        UUID id = UUID.fromString(opened.text("id"));

        Answer staffed = post(SECRETARY, "/offices/" + id + "/officers", Map.of("person", LI));
        assertThat(staffed.status()).isEqualTo(201);
        Answer beside = post(OPERATOR, "/offices/" + id + "/officers", Map.of("person", WANG, "since", "2026-10-01", "until", "2026-12-31"));
        assertThat(names(beside.body())).containsExactly("示例·李经办", "示例·王经办");

        await().untilAsserted(() -> assertThat(told(id)).extracting(OfficeChanged::getChange)
                .containsExactly(OfficeChange.OPENED, OfficeChange.OFFICER_APPOINTED, OfficeChange.OFFICER_APPOINTED));
        OfficeChanged last = told(id).getLast();
        assertThat(last.getKind()).isEqualTo(OfficeKind.SECRETARIAT);
        assertThat(last.getUnitId()).isNull();
        assertThat(last.getTitle().getEn()).isEqualTo("Secretariat");
        assertThat(last.getOfficers()).satisfiesExactly(li -> {
            assertThat(li.getSince()).isEqualTo(LocalDate.parse("2026-09-10"));
            assertThat(li.getUntil()).isNull();
        }, wang -> {
            assertThat(wang.getSince()).isEqualTo(LocalDate.parse("2026-10-01"));
            assertThat(wang.getUntil()).isEqualTo(LocalDate.parse("2026-12-31"));
        });
    }

    @Test
    void aLowerOfficeStandsAtAUnitOfTheKindThatTheProgrammeNames() {
        String unit = unit("township", "示例镇");
        Map<String, Object> request = new HashMap<>(Map.of("programme", PROGRAMME, "kind", "SECRETARIAT", "unit", unit, "rule", "township-office"));
        Answer opened = post(OPERATOR, "/offices", request);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.body().at("/title/zh").asString()).as("as the programme calls it").isNotEqualTo("秘书处");
        assertThat(opened.text("unitName")).isEqualTo("示例镇");
        assertThat(opened.text("unitCode")).isEqualTo(unit);

        Answer twice = post(OPERATOR, "/offices", request);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.problem()).isEqualTo("office-exists");

        request.put("unit", unit("farm", "示例农场"));
        assertThat(post(OPERATOR, "/offices", request).faults()).containsExactly("unit: office-unit-kind");
        request.put("unit", "NONE-" + UUID.randomUUID());
        assertThat(post(OPERATOR, "/offices", request).faults()).containsExactly("unit: unit-unknown");
        request.remove("unit");
        assertThat(post(OPERATOR, "/offices", request).faults()).containsExactly("unit: office-unit-missing");
        request.put("rule", "nothing");
        assertThat(post(OPERATOR, "/offices", request).faults()).containsExactly("rule: office-rule-unknown");
        assertThat(post(OPERATOR, "/offices", Map.of("title", Map.of("zh", " ", "en", "Office"), "telephone", "unknown")).faults())
                .containsExactlyInAnyOrder("programme: required", "kind: required", "title.zh: office-title", "telephone: office-telephone");
        assertThat(post(OPERATOR, "/offices", Map.of("programme", "nothing", "kind", "LEADER")).faults()).containsExactly("programme: programme-unknown");
    }

    @Test
    void anOfficerIsNeverAppointedTwiceForOneDayAndLeavesOnADayPastOrToCome() {
        Answer office = post(OPERATOR, "/offices", Map.of("programme", PROGRAMME, "unit", anywhere(), "kind", "LEADER", "openedOn", "2026-07-01"));
        String path = "/offices/" + office.text("id");
        Answer staffed = post(OPERATOR, path + "/officers", Map.of("person", LI, "since", "2026-07-01"));
        JsonNode officer = staffed.body().at("/officers/0");
        Answer again = post(OPERATOR, path + "/officers", Map.of("personId", officer.get("personId").asString(), "since", "2026-12-01"));
        assertThat(again.problem()).isEqualTo("officer-already");
        assertThat(post(OPERATOR, path + "/officers", Map.of("person", WANG, "since", "2026-06-30")).faults()).containsExactly("since: before-office");
        assertThat(post(OPERATOR, path + "/officers", Map.of("person", WANG, "since", "2026-08-02", "until", "2026-08-01")).faults())
                .containsExactly("until: before-first-day");

        String end = path + "/officers/" + officer.get("officerId").asString() + "/end";
        assertThat(post(OPERATOR, end, Map.of()).status()).isEqualTo(428);
        Answer stale = post(OPERATOR, end, Map.of(), "If-Match", office.etag());
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().at("/since/0/act").asString()).isNotBlank();
        assertThat(post(OPERATOR, end, Map.of("until", "2026-06-01"), "If-Match", staffed.etag()).faults()).containsExactly("until: before-appointment");
        Answer ahead = post(OPERATOR, end, Map.of("until", "2026-12-31"), "If-Match", staffed.etag());
        assertThat(ahead.body().at("/officers/0/until").asString()).isEqualTo("2026-12-31");
        Answer past = post(OPERATOR, end, Map.of("until", "2026-09-09"), "If-Match", ahead.etag());
        assertThat(past.status()).isEqualTo(200);
        assertThat(post(OPERATOR, end, Map.of("until", "2026-09-10"), "If-Match", past.etag()).problem()).isEqualTo("officer-left");
        Answer back = post(OPERATOR, path + "/officers", Map.of("personId", officer.get("personId").asString(), "since", "2026-10-01"));
        assertThat(back.status()).isEqualTo(201);
        String planned = path + "/officers/" + back.body().at("/officers/1/officerId").asString() + "/end";
        assertThat(post(OPERATOR, planned, Map.of(), "If-Match", back.etag()).body().get("officers")).as("taken back before it began").hasSize(1);
        assertThat(post(OPERATOR, path + "/officers/" + UUID.randomUUID() + "/end", Map.of(), "If-Match", "*").status()).isEqualTo(404);
    }

    @Test
    void aClosedOfficeHoldsNobodyAndMayBeFollowedByAnother() {
        String unit = anywhere();
        Map<String, String> request = Map.of("programme", PROGRAMME, "unit", unit, "kind", "AUDITOR", "openedOn", "2026-07-01");
        Answer office = post(OPERATOR, "/offices", request);
        String path = "/offices/" + office.text("id");
        Answer staffed = post(OPERATOR, path + "/officers", Map.of("person", LI, "since", "2026-07-01"));
        assertThat(post(OPERATOR, path + "/closure", Map.of("lastDay", "2026-06-30"), "If-Match", staffed.etag()).faults()).containsExactly("lastDay: before-office");
        Answer closed = post(OPERATOR, path + "/closure", Map.of("lastDay", "2026-09-09"), "If-Match", staffed.etag());
        assertThat(closed.body().at("/officers/0/until").asString()).isEqualTo("2026-09-09");
        for (String command : List.of("/closure", "/officers", "/correction")) {
            Map<String, Object> body = command.equals("/officers") ? Map.of("person", WANG) : Map.of();
            assertThat(post(OPERATOR, path + command, body, "If-Match", closed.etag()).problem()).as(command).isEqualTo("office-closed");
        }
        assertThat(post(OPERATOR, "/offices", request).problem()).as("on days of the former one").isEqualTo("office-exists");
        Answer next = post(OPERATOR, "/offices", Map.of("programme", PROGRAMME, "unit", unit, "kind", "AUDITOR"));
        assertThat(next.status()).isEqualTo(201);
        assertThat(next.text("id")).isNotEqualTo(office.text("id"));
        assertThat(listed("", unit)).hasSize(2);
        assertThat(listed("&on=2026-09-10", unit)).containsExactly(next.text("id"));
    }

    @Test
    void titleAndTelephoneArePutRightAndWhatIsLeftOutStays() {
        Answer office = post(OPERATOR, "/offices", Map.of("programme", PROGRAMME, "unit", anywhere(), "kind", "SECRETARIAT", "telephone", "0933-3320001"));
        String path = "/offices/" + office.text("id");
        Answer named = post(SECRETARY, path + "/correction", Map.of("title", Map.of("zh", "泾川县登记科", "en", "Jingchuan registration")), "If-Match", office.etag());
        assertThat(named.text("telephone")).isEqualTo("0933-3320001");
        assertThat(named.body().at("/title/zh").asString()).isEqualTo("泾川县登记科");
        Answer cleared = post(SECRETARY, path + "/correction", Map.of("telephone", ""), "If-Match", named.etag());
        assertThat(cleared.body().get("telephone").isNull()).isTrue();
        assertThat(cleared.body().at("/title/zh").asString()).isEqualTo("泾川县登记科");
        assertThat(post(SECRETARY, path + "/correction", Map.of(), "If-Match", cleared.etag()).etag()).isEqualTo(cleared.etag());
    }

    @Test
    void theSecretariatStaffsItselfAndNobodyWhoWatchesOverIt() {
        String leaders = "/offices/" + post(OPERATOR, "/offices", Map.of("programme", PROGRAMME, "unit", anywhere(), "kind", "LEADER")).text("id");
        String own = "/offices/" + post(OPERATOR, "/offices", Map.of("programme", PROGRAMME, "unit", anywhere(), "kind", "SECRETARIAT")).text("id");
        assertThat(post(SECRETARY, leaders + "/officers", Map.of("person", LI)).status()).isEqualTo(403);
        assertThat(post(secretariat("company"), own + "/officers", Map.of("person", LI)).status()).isEqualTo(403);
        assertThat(post(person(UUID.randomUUID()).office("leader:" + PROGRAMME), own + "/officers", Map.of("person", LI)).status()).isEqualTo(403);
        assertThat(post(SECRETARY, own + "/closure", Map.of(), "If-Match", "*").status()).isEqualTo(403);
        assertThat(post(SECRETARY, "/offices", Map.of("programme", PROGRAMME, "kind", "AUDITOR")).status()).isEqualTo(403);
        assertThat(post(OPERATOR, "/offices/" + UUID.randomUUID() + "/officers", Map.of("person", LI)).status()).isEqualTo(404);
    }

    @Test
    @Tag("SCH-8")
    void officersAreShownToTheirProgrammeAndThemselvesAndTheOfficeToEverybody() {
        String path = "/offices/" + post(OPERATOR, "/offices", Map.of("programme", PROGRAMME, "unit", anywhere(), "kind", "SECRETARIAT", "telephone", "0933-3320001")).text("id");
        Answer staffed = post(OPERATOR, path + "/officers", Map.of("person", LI));
        UUID li = UUID.fromString(staffed.body().at("/officers/0/personId").asString());
        for (TestTokens who : List.of(OPERATOR, SECRETARY, person(UUID.randomUUID()).office("auditor:" + PROGRAMME), person(li))) {
            assertThat(names(get(who, path).body())).containsExactly("示例·李经办");
        }
        for (TestTokens who : List.of(person(UUID.randomUUID()), secretariat("company"))) {
            Answer seen = get(who, path);
            assertThat(seen.text("telephone")).isEqualTo("0933-3320001");
            assertThat(seen.body().get("officers").isNull()).isTrue();
        }
        Answer known = get(SECRETARY, "/persons/" + li);
        assertThat(known.body().get("offices").valueStream().map(office -> office.get("officeId").asString())).contains(path.substring("/offices/".length()));
        assertThat(get(secretariat("company"), "/persons/" + li).status()).isEqualTo(404);
    }

    @Test
    void whoActsForTheSecretariatMayStaffItFromTheFirstDayToTheLast() {
        publish("work-safety");
        String path = "/offices/" + post(OPERATOR, "/offices", Map.of("programme", "work-safety", "kind", "SECRETARIAT", "openedOn", "2026-07-01")).text("id");
        Answer both = post(OPERATOR, path + "/officers", Map.of("person", Map.of("name", "示例·周经办", "mobile", "13800000721"), "since", "2026-07-01"));
        both = post(OPERATOR, path + "/officers", Map.of("person", Map.of("name", "示例·吴经办", "mobile", "13800000722"), "since", "2026-09-11"));
        JsonNode present = both.body().at("/officers/0");
        TestTokens inPost = person(UUID.fromString(present.get("personId").asString()));
        TestTokens tomorrow = person(UUID.fromString(both.body().at("/officers/1/personId").asString()));
        assertThat(post(tomorrow, path + "/officers", Map.of("person", LI)).status()).isEqualTo(403);
        Answer staffed = post(inPost, path + "/officers", Map.of("person", LI));
        assertThat(staffed.status()).isEqualTo(201);
        String end = path + "/officers/" + present.get("officerId").asString() + "/end";
        assertThat(post(OPERATOR, end, Map.of("until", "2026-09-09"), "If-Match", staffed.etag()).status()).isEqualTo(200);
        assertThat(post(inPost, path + "/officers", Map.of("person", WANG)).status()).isEqualTo(403);
    }

    @Test
    void whoAppointedAnOfficerShows() {
        String path = "/offices/" + post(OPERATOR, "/offices", Map.of("programme", PROGRAMME, "unit", anywhere(), "kind", "SECRETARIAT", "openedOn", "2026-07-01")).text("id");
        JsonNode officer = post(OPERATOR, path + "/officers", Map.of("person", LI, "since", "2026-07-01")).body().at("/officers/0");
        assertThat(officer.at("/appointed/by").asString()).isEqualTo(OPERATOR.subject());
        assertThat(officer.at("/appointed/at").asString()).isEqualTo("2026-09-10T02:00:00Z");
        assertThat(officer.get("ended").isNull()).isTrue();
        Answer ended = post(SECRETARY, path + "/officers/" + officer.get("officerId").asString() + "/end", Map.of("until", "2026-09-12"), "If-Match", get(OPERATOR, path).etag());
        assertThat(ended.body().at("/officers/0/ended/by").asString()).isEqualTo(SECRETARY.subject());
        assertThat(get(person(UUID.randomUUID()), path).body().get("officers").isNull()).as("nobody else learns of them").isTrue();
    }

    @Test
    void anOfficeWhoseUnitExistsNoLongerWaitsForTheOperatorToCloseIt() {
        String town = unit("township", "示例撤并乡");
        Answer opened = post(OPERATOR, "/offices", Map.of("programme", PROGRAMME, "unit", town, "kind", "SECRETARIAT", "openedOn", "2026-07-01"));
        String unit = opened.text("unitId");
        assertThat(post(OPERATOR, "/units/" + unit + "/dissolve", Map.of("lastDay", "2026-09-10"), "If-Match", get(OPERATOR, "/units/" + unit).etag()).status()).isEqualTo(200);
        assertThat(toClose(opened)).as("it exists today").isEmpty();
        String other = "O-" + UUID.randomUUID();
        post(OPERATOR, "/units", Map.of("code", other, "name", "示例已撤乡", "kind", "township", "programmes", List.of(PROGRAMME), "foundedOn", "2026-07-01"));
        Answer left = post(OPERATOR, "/offices", Map.of("programme", PROGRAMME, "unit", other, "kind", "SECRETARIAT", "openedOn", "2026-07-01"));
        String gone = left.text("unitId");
                Answer dissolved = post(OPERATOR, "/units/" + gone + "/dissolve", Map.of("lastDay", "2026-09-09"), "If-Match", get(OPERATOR, "/units/" + gone).etag());
        assertThat(dissolved.status()).as("%s", dissolved.body()).isEqualTo(200);
        assertThat(get(SECRETARY, "/offices/" + left.text("id")).text("unitDissolvedOn")).isEqualTo("2026-09-09");
        JsonNode item = toClose(left).getFirst();
        assertThat(item.get("said").asString()).startsWith("示例已撤乡已撤销，请撤销");
        Answer closed = post(OPERATOR, item.at("/act/href").asString().substring("/api/v1".length()), Map.of("lastDay", "2026-09-09"), "If-Match", left.etag());
        assertThat(closed.status()).as("%s", closed.body()).isEqualTo(200);
        assertThat(toClose(left)).isEmpty();
    }

    private List<JsonNode> toClose(Answer office) {
        return get(OPERATOR, "/me").body().get("waiting").valueStream().filter(item -> item.get("id").asString().equals(office.text("id"))).toList();
    }

    @Test
    @Tag("SCH-8")
    void nobodyIsErasedWhileTheyActForAnOffice() {
        String path = "/offices/" + post(OPERATOR, "/offices", Map.of("programme", PROGRAMME, "unit", anywhere(), "kind", "SECRETARIAT", "openedOn", "2026-07-01")).text("id");
        Answer staffed = post(OPERATOR, path + "/officers", Map.of("person", LI, "since", "2026-07-01"));
        JsonNode officer = staffed.body().at("/officers/0");
        String erase = "/persons/" + officer.get("personId").asString() + "/erase";
        assertThat(post(OPERATOR, erase, Map.of("reason", "本人要求")).problem()).isEqualTo("person-in-office");
        post(OPERATOR, path + "/officers/" + officer.get("officerId").asString() + "/end", Map.of("until", "2026-09-09"), "If-Match", staffed.etag());
        assertThat(post(OPERATOR, erase, Map.of("reason", "本人要求")).status()).isBetween(200, 204);
        assertThat(get(OPERATOR, path).body().at("/officers/0/name").isNull()).isTrue();
    }

    @Test
    void aRosterOfTheOperatorOpensAnOfficeAndStaffsItAndChangesNothingTheSecondTime() {
        String town = unit("township", "示例乡");
        String file = """
                type,unit,programme,office,name,mobile,since,until
                officer,%s,registration-jingchuan,township-office,示例·赵经办,13800000711,2026-07-01,
                经办人,%s,registration-jingchuan,township-office,示例·钱经办,13800000712,2026-10-01,2026年12月31日
                officer,%s,registration-jingchuan,leader,示例·孙组长,13800000713,2026-07-01,
                """.formatted(town, town, town);
        Answer preview = upload(OPERATOR, "/roster-imports?preview=true", "text/csv", file);
        assertThat(preview.body().get("effects").valueStream().map(effect -> effect.get("effect").asString()).filter(effect -> effect.startsWith("OFFICE")))
                .containsExactly("OFFICE_OPENS", "OFFICER_APPOINTED", "OFFICER_APPOINTED", "OFFICE_OPENS", "OFFICER_APPOINTED");
        assertThat(listed("", town)).isEmpty();
        assertThat(upload(SECRETARY, "/roster-imports", "text/csv", file).body().get("rejected").valueStream().map(fault -> fault.get("rule").asString()))
                .containsExactly("roster-office-missing", "roster-office-missing", "roster-not-yours");

        assertThat(upload(OPERATOR, "/roster-imports", "text/csv", file).report()).contains("\"persons\":3,\"appointments\":3").contains("\"rejected\":[]");
        assertThat(upload(OPERATOR, "/roster-imports", "text/csv", file).report()).contains("\"persons\":0,\"appointments\":0").contains("\"rejected\":[]");
        assertThat(listed("", town)).hasSize(2);
        JsonNode office = listed("", town).stream().map(id -> get(OPERATOR, "/offices/" + id).body()).filter(one -> one.get("kind").asString().equals("SECRETARIAT"))
                .findFirst().orElseThrow();
        assertThat(names(office)).containsExactly("示例·赵经办", "示例·钱经办");
        assertThat(office.get("rule").asString()).isEqualTo("township-office");

        Answer ended = upload(SECRETARY, "/roster-imports", "text/csv", """
                type,unit,programme,office,name,mobile,since,until
                officer,%s,registration-jingchuan,township-office,示例·赵经办,13800000711,,2026-09-30
                officer,%s,registration-jingchuan,township-office,示例·李新人,13800000714,2026-06-30,
                officer,%s,registration-jingchuan,nothing,示例·李新人,13800000714,,
                officer,,registration-jingchuan,township-office,示例·李新人,13800000714,,soon
                """.formatted(town, town, town));
        assertThat(ended.body().get("rejected").valueStream().map(fault -> fault.get("column").asString() + ": " + fault.get("rule").asString()))
                .containsExactly("since: before-office", "office: roster-office", "until: date");
        assertThat(get(OPERATOR, "/offices/" + office.get("id").asString()).body().at("/officers/0/until").asString()).isEqualTo("2026-09-30");
    }

    private List<String> listed(String on, String unit) {
        return get(OPERATOR, "/offices?limit=200&programme=" + PROGRAMME + on).body().get("items").valueStream()
                .filter(office -> office.get("unitCode").asString("").equals(unit)).map(office -> office.get("id").asString()).toList();
    }

    /** Code of a new unit, so that a test finds no office of another one there. */
    private String anywhere() {
        return unit("enterprise", "示例企业");
    }

    private String unit(String kind, String name) {
        String code = "O-" + UUID.randomUUID();
        assertThat(post(OPERATOR, "/units", Map.of("code", code, "name", name, "kind", kind, "programmes", List.of(PROGRAMME))).status()).isEqualTo(201);
        return code;
    }

    private static List<String> names(JsonNode office) {
        return office.get("officers").valueStream().map(officer -> officer.get("name").asString()).toList();
    }

    private static List<OfficeChanged> told(UUID id) {
        return TestTopics.values(OfficeChanged.class).stream().filter(office -> office.getOfficeId().equals(id)).toList();
    }
}
