package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.endtoend.Api.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A week of a township's officer and of two heads of enterprises, one in the township and one elsewhere in the county. Each of them begins with what
 * waits for them, and no id is looked up elsewhere.
 */
@Order(4)
class TownshipWeekIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String COUNTY = "registration-jingchuan";
    private static final String ROSTER = """
            type,unit,unit_name,unit_kind,parent,programmes,programme,name,mobile,email,since,office
            unit,wk-town,示例西镇,township,,registration-jingchuan,,,,,2026-07-01,
            unit,wk-inside,示例镇企业,enterprise,wk-town,registration-jingchuan,,示例·镇企负责人,13900007001,inside@sample.example,2026-07-01,
            unit,wk-outside,示例县企业,enterprise,,registration-jingchuan,,示例·县企负责人,13900007002,outside@sample.example,2026-07-01,
            officer,,,,,,registration-jingchuan,示例·县局经办人,13900007003,county@sample.example,2026-07-01,secretariat
            officer,wk-town,,,,,registration-jingchuan,示例·镇所经办人,13900007004,town@sample.example,2026-07-01,township-office
            """;

    private static Running running;
    private static Platform platform;
    private static Api operator;

    @BeforeAll
    static void aCountyWithAnOfficeOfATownship() throws IOException {
        running = Running.leftOrNew();
        platform = running.platform();
        operator = Api.operator(platform);
        for (String file : List.of("calendars/cn-2026.yaml", "programmes/" + COUNTY + ".yaml")) {
            operator.upload(platform.registry(), "/" + file.substring(0, file.indexOf('/')), "application/yaml",
                    Files.readString(Running.REPOSITORY.resolve("registry-service").resolve(file)));
        }
        assertThat(operator.upload(platform.registry(), "/roster-imports", "text/csv", ROSTER).get("rejected")).isEmpty();
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    @Tag("JCH-1")
    @Tag("JCH-2")
    void theTownshipConfirmsAndManagesItsOwnLiaisonsAndTheCountyThoseOfNobodyElse() {
        Api town = officer("示例西镇");
        Api county = officer(null);
        assertThat(said(me(town))).containsExactly("Office of the township (Enterprise liaisons of a county bureau)");

        // Two heads recommend by what waits for them.
        JsonNode inside = recommended("wk-inside", "示例·镇联络员", "13900007011");
        JsonNode outside = recommended("wk-outside", "示例·县联络员", "13900007012");

        // Each office finds its own, and the county learns whose the other is.
        JsonNode decide = only(town, "STEP_TO_TAKE");
        assertThat(decide.get("unit").asString()).isEqualTo("示例镇企业");
        assertThat(only(county, "STEP_TO_TAKE").get("unit").asString()).isEqualTo("示例县企业");
        Answer refused = step(county, inside);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().toString()).contains("nearer-office-acts").contains("Office of the township");
        assertThat(town.tryGet(platform.registry(), "/nominations/" + outside.get("id").asString()).status()).as("not of the township").isEqualTo(404);

        assertThat(step(town, inside).granted().get("status").asString()).isEqualTo("APPOINTED");
        assertThat(step(county, outside).granted().get("status").asString()).isEqualTo("APPOINTED");

        // The township asks its enterprise for a survey; reporting knows the office by events alone.
        String insideSeat = inside.get("seatId").asString();
        String outsideSeat = outside.get("seatId").asString();
        Waiting.until("reporting knows the seat, its holder and the office", PATIENCE, () -> ask(town, insideSeat).status() == 201);
        assertThat(ask(town, outsideSeat).status()).as("of the county, not of the township").isIn(403, 404);
        assertThat(ask(county, insideSeat).status()).as("the nearest office asks").isEqualTo(403);
        assertThat(units(town)).containsOnly("wk-inside");
        Waiting.until("the county sees what the township asked for", PATIENCE, () -> units(county).contains("wk-inside"));

        // The officer leaves; from then on the county acts for the township, until somebody follows.
        JsonNode office = operator.list(platform.registry(), "/offices?programme=" + COUNTY).stream()
                .filter(one -> one.path("unitName").asString("").equals("示例西镇")).findFirst().orElseThrow();
        String leaving = "/offices/" + office.get("id").asString() + "/officers/" + office.at("/officers/0/officerId").asString() + "/end";
        assertThat(operator.tryPost(platform.registry(), leaving, Map.of("until", "2026-07-02"), "If-Match",
                operator.tryGet(platform.registry(), "/offices/" + office.get("id").asString()).etag()).status()).isEqualTo(200);
        Waiting.until("reporting has heard it", PATIENCE, () -> ask(county, insideSeat).status() == 201);
        assertThat(said(me(town))).isEmpty();
        assertThat(ask(town, insideSeat).status()).isIn(403, 404);
    }

    private static JsonNode recommended(String unit, String name, String mobile) {
        Api head = operator.as(operator.list(platform.registry(), "/units?q=" + unit).getFirst().get("headId").asString());
        JsonNode vacant = only(head, "NOMINATION_TO_OPEN");
        Answer opened = head.tryPost(platform.registry(), href(vacant), Map.of("seatId", vacant.get("seatId").asString()));
        JsonNode recommend = only(head, "CANDIDATE_TO_RECOMMEND");
        return head.post(platform.registry(), href(recommend), Map.of("person", Map.of("name", name, "mobile", mobile),
                "findings", List.of(finding("in-post", "record"), finding("knows", "statement"), finding("able", "statement"), finding("responsible", "statement")),
                "papers", List.of(Map.of("kind", "recommendation-form", "fileName", "form.pdf", "sha256", "0123456789abcdef".repeat(4)))), "If-Match", opened.etag());
    }

    private static Map<String, Object> finding(String condition, String evidence) {
        return Map.of("condition", condition, "met", true, evidence, "本单位核对无误");
    }

    private static Answer step(Api who, JsonNode nomination) {
        String path = "/nominations/" + nomination.get("id").asString();
        return who.tryPost(platform.registry(), path + "/steps", Map.of("step", "DECIDE", "outcome", "PASSED"), "If-Match",
                who.tryGet(platform.registry(), path).etag());
    }

    private static Answer ask(Api who, String seat) {
        return who.tryPost(platform.reporting(), "/obligations", Map.of("programme", COUNTY, "duty", "survey", "seats", List.of(seat),
                "dueAt", "2027-03-01T08:00:00Z"));
    }

    private static List<String> units(Api who) {
        return who.list(platform.reporting(), "/obligations?programme=" + COUNTY).stream()
                .map(obligation -> operator.get(platform.registry(), "/units/" + obligation.get("unitId").asString()).get("code").asString()).distinct().toList();
    }

    /** The officer of the office of that unit, or of the whole county. */
    private static Api officer(@Nullable String unit) {
        return operator.as(operator.list(platform.registry(), "/offices?programme=" + COUNTY).stream()
                .filter(office -> office.get("kind").asString().equals("SECRETARIAT") && office.path("unitId").isNull() == (unit == null))
                .filter(office -> unit == null || office.get("unitName").asString().equals(unit))
                .findFirst().orElseThrow().at("/officers/0/personId").asString());
    }

    private static JsonNode me(Api who) {
        return who.get(platform.registry(), "/me");
    }

    private static JsonNode only(Api who, String kind) {
        JsonNode waiting = me(who).get("waiting");
        List<JsonNode> found = waiting.valueStream().filter(item -> item.get("kind").asString().equals(kind)).toList();
        assertThat(found).as("%s", waiting).hasSize(1);
        return found.getFirst();
    }

    private static List<String> said(JsonNode day) {
        return day.get("capacities").valueStream().map(capacity -> capacity.get("said").asString()).toList();
    }

    private static String href(JsonNode item) {
        return item.at("/act/href").asString().substring("/api/v1".length());
    }
}
