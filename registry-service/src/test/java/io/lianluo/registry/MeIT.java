package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The day of a head, a clerk and a liaison, each of whom begins with what waits for them and looks no id up elsewhere. */
class MeIT extends RegistryTest {

    private static final String BUREAU = "registration-jingchuan";
    private static final TestTokens CLERK = TestTokens.secretariat(BUREAU);
    private static int companies;

    private String company;
    private TestTokens head;

    @BeforeEach
    void anEnterpriseWithoutALiaison() {
        upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"));
        publish(BUREAU);
        companies++;
        company = "示例企业" + companies;
        Answer unit = post(CLERK, "/units", Map.of("code", "ME-" + companies, "name", company, "kind", "enterprise", "programmes", List.of(BUREAU),
                "foundedOn", "2026-07-01", "head", Map.of("name", "示例·负责人", "mobile", "1390000071" + companies)));
        head = TestTokens.person(UUID.fromString(unit.text("headId")));
    }

    @Test
    @Tag("JCH-1")
    @Tag("JCH-13")
    void aHeadRecommendsAndAClerkDecidesByWhatWaitsForThem() {
        JsonNode day = get(head, "/me").body();
        assertThat(day.get("name").asString()).isEqualTo("示例·负责人");
        assertThat(said(day.get("capacities"))).containsExactly(company + "的负责人");
        JsonNode vacant = only(day, "NOMINATION_TO_OPEN");
        assertThat(vacant.get("said").asString()).isEqualTo(company + "的“企业工商联络员”席位空缺，请发起推荐");
        assertThat(vacant.get("articles").valueStream().map(JsonNode::asString)).contains("第四条");

        Answer opened = post(head, href(vacant), Map.of("seatId", vacant.get("seatId").asString()));
        assertThat(opened.status()).isEqualTo(201);
        JsonNode recommend = only(get(head, "/me").body(), "CANDIDATE_TO_RECOMMEND");
        Answer recommended = post(head, href(recommend), Map.of("person", Map.of("name", "示例·人选" + companies, "mobile", "1390000072" + companies), "origin", "OWN_UNIT",
                "findings", List.of("in-post", "knows", "able", "responsible").stream().map(MeIT::met).toList(),
                "papers", List.of(Map.of("kind", "recommendation-form", "fileName", "form.pdf", "sha256", "a".repeat(64)))), "If-Match", opened.etag());
        assertThat(recommended.status()).as("%s", recommended.body()).isEqualTo(200);
        assertThat(get(head, "/me").body().get("waiting")).as("nothing is left to do for the head").isEmpty();

        JsonNode decide = StreamSupport.stream(get(CLERK, "/me").body().get("waiting").spliterator(), false)
                .filter(item -> item.get("unit").asString().equals(company)).findFirst().orElseThrow();
        assertThat(decide.get("said").asString()).isEqualTo("请办理" + company + "“企业工商联络员”席位推荐的“决定”一步");
        assertThat(decide.get("dueAt").asString()).isEqualTo("2026-09-23T15:59:59.999Z");
        Answer decided = post(CLERK, href(decide), Map.of("step", "DECIDE", "outcome", "PASSED"), "If-Match", recommended.etag());
        assertThat(decided.text("status")).as("%s", decided.body()).isEqualTo("APPOINTED");

        TestTokens liaison = TestTokens.person(UUID.fromString(decided.body().at("/candidate/personId").asString()));
        JsonNode first = send("GET", liaison, "/me", null, null, "Accept-Language", "en").body();
        assertThat(said(first.get("capacities"))).containsExactly("Enterprise's liaison of " + company + " (Enterprise liaisons of a county bureau)");
        assertThat(first.get("waiting")).isEmpty();
    }

    @Test
    void whoeverHasNoPartHasNothingToDo() {
        JsonNode day = get(TestTokens.person(UUID.randomUUID()), "/me").body();
        assertThat(day.get("capacities")).isEmpty();
        assertThat(day.get("waiting")).isEmpty();
        assertThat(day.get("name").isNull()).isTrue();
    }

    private static Map<String, Object> met(String condition) {
        return Map.of("condition", condition, "met", true, condition.equals("in-post") ? "record" : "statement", "本单位核对无误");
    }

    private static List<String> said(JsonNode items) {
        return items.valueStream().map(item -> item.get("said").asString()).toList();
    }

    private static JsonNode only(JsonNode day, String kind) {
        assertThat(day.get("waiting").valueStream().map(item -> item.get("kind").asString())).as("%s", day).containsExactly(kind);
        return day.get("waiting").get(0);
    }

    private static String href(JsonNode item) {
        return item.at("/act/href").asString().substring("/api/v1".length());
    }
}
