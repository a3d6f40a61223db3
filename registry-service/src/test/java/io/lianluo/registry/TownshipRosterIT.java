package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A township's office takes in a roster of its part, and the bureau one of the rest: each line about others' units is told, and changes nothing. */
@Tag("JCH-2")
@Tag("JCH-11")
class TownshipRosterIT extends RegistryTest {

    private static final String PROGRAMME = "registration-jingchuan";
    private static final TestTokens BUREAU = TestTokens.secretariat(PROGRAMME);
    private static int counties;

    private String mark;
    private String office;
    private TestTokens officer;

    @BeforeEach
    void aTownshipWithAnOfficeAndAMillAndAShopInTheCountyTown() {
        publish(PROGRAMME);
        mark = "RT" + ++counties;
        unit("-T", "township", null);
        unit("-MILL", "enterprise", mark + "-T");
        unit("-SHOP", "enterprise", null);
        office = post(OPERATOR, "/offices", Map.of("programme", PROGRAMME, "unit", mark + "-T", "kind", "SECRETARIAT", "openedOn", "2026-09-01",
                "title", Map.of("zh", "示例镇市场监管所", "en", "Sample station"))).text("id");
        Answer staffed = post(OPERATOR, "/offices/" + office + "/officers", Map.of("person", Map.of("name", "示例·所员", "mobile", "1371000%04d".formatted(counties)), "since", "2026-09-01"));
        officer = TestTokens.person(UUID.fromString(staffed.body().at("/officers/0/personId").asString()));
    }

    @Test
    void theTownshipTakesInItsPartAndEveryOtherLineIsTold() {
        String file = """
                type,unit,unit_name,unit_kind,parent,programmes,programme,name,mobile,since,reason
                unit,%1$s-NEW,示例新厂,enterprise,%1$s-T,registration-jingchuan,,,,2026-09-01,
                unit,%1$s-NEWSHOP,示例新厂分店,enterprise,%1$s-NEW,registration-jingchuan,,,,2026-09-01,
                liaison,%1$s-NEWSHOP,,,,,registration-jingchuan,示例·甲,1372%2$03d0001,2026-09-01,taken-over
                liaison,%1$s-MILL,,,,,registration-jingchuan,示例·乙,1372%2$03d0002,2026-09-01,taken-over
                unit,%1$s-SHOP,改名商店,,,,,,,,
                liaison,%1$s-SHOP,,,,,registration-jingchuan,示例·丙,1372%2$03d0003,2026-09-01,taken-over
                unit,%1$s-LONE,示例散户,enterprise,,registration-jingchuan,,,,2026-09-01,
                unit,%1$s-MILL,,,%1$s-SHOP,,,,,,
                officer,%1$s-T,,,,,registration-jingchuan,示例·新所员,1372%2$03d0004,2026-09-01,
                """.formatted(mark, counties);
        Answer preview = upload(officer, "/roster-imports?preview=true", "text/csv", file);
        assertThat(faults(preview.body().get("report"))).containsExactlyElementsOf(List.of("6 roster-outside-part", "7 roster-outside-part", "8 roster-outside-part",
                "9 roster-outside-part", "10 roster-not-yours"));
        Answer taken = upload(officer, "/roster-imports", "text/csv", file);
        assertThat(faults(taken.body())).isEqualTo(faults(preview.body().get("report")));
        assertThat(taken.body().get("units").asInt()).isEqualTo(2);
        assertThat(taken.body().get("appointments").asInt()).isEqualTo(2);
        assertThat(found("-NEWSHOP").get("parentId").asString()).isEqualTo(found("-NEW").get("id").asString());
        assertThat(found("-SHOP").get("name").asString()).isEqualTo("示例-SHOP");
        assertThat(found("-MILL").get("parentId").asString()).isEqualTo(found("-T").get("id").asString());
        assertThat(upload(officer, "/roster-imports", "text/csv", file).body().get("units").asInt()).as("again").isZero();
        assertThat(get(officer, "/units?limit=200").body().get("items").valueStream().map(one -> one.get("code").asString())).containsExactlyInAnyOrder(mark + "-T", mark + "-MILL",
                mark + "-NEW", mark + "-NEWSHOP");
    }

    @Test
    void theBureauTouchesNothingWhereTheTownshipActsAndIsToldWhichOfficeDoes() {
        String file = """
                type,unit,unit_name,programme,name,mobile,since,reason
                unit,%1$s-MILL,改名磨坊,,,,,
                liaison,%1$s-MILL,,registration-jingchuan,示例·丁,1373%2$03d0001,2026-09-01,taken-over
                liaison,%1$s-SHOP,,registration-jingchuan,示例·戊,1373%2$03d0002,2026-09-01,taken-over
                """.formatted(mark, counties);
        Answer taken = upload(BUREAU, "/roster-imports", "text/csv", file);
        assertThat(faults(taken.body())).containsExactly("2 roster-nearer-office", "3 roster-nearer-office");
        assertThat(taken.body().at("/rejected/0/reason").asString()).contains("示例镇市场监管所");
        assertThat(taken.body().get("appointments").asInt()).isEqualTo(1);
        assertThat(found("-MILL").get("name").asString()).isEqualTo("示例-MILL");

        Answer closed = post(OPERATOR, "/offices/" + office + "/closure", Map.of("lastDay", "2026-09-09"), "If-Match", get(OPERATOR, "/offices/" + office).etag());
        assertThat(closed.status()).as("%s", closed.body()).isEqualTo(200);
        assertThat(upload(BUREAU, "/roster-imports", "text/csv", file).body().get("rejected")).as("nobody is nearer").isEmpty();
        assertThat(upload(officer, "/roster-imports", "text/csv", file).status()).as("after the office").isEqualTo(403);
    }

    @Test
    void theSummaryOfThePartCountsThePart() {
        assertThat(get(officer, "/summary").body()).singleElement().satisfies(part -> {
            assertThat(part.get("programme").asString()).isEqualTo(PROGRAMME);
            assertThat(part.get("unitId").asString()).isEqualTo(found("-T").get("id").asString());
            assertThat(part.get("units").asInt()).isEqualTo(2);
            assertThat(part.get("vacancies").asInt()).isEqualTo(1);
        });
        JsonNode whole = get(BUREAU, "/summary").body().get(0);
        assertThat(whole.get("unitId").isNull()).isTrue();
        assertThat(whole.get("units").asInt()).isGreaterThanOrEqualTo(3);
    }

    private void unit(String suffix, String kind, @Nullable String parent) {
        Map<String, Object> body = new HashMap<>(Map.of("code", mark + suffix, "name", "示例" + suffix, "kind", kind, "programmes", List.of(PROGRAMME), "foundedOn", "2026-07-01"));
        if (parent != null) {
            body.put("parent", parent);
        }
        assertThat(post(OPERATOR, "/units", body).status()).isEqualTo(201);
    }

    private JsonNode found(String suffix) {
        return get(OPERATOR, "/units?q=" + mark + suffix).body().get("items").valueStream().filter(one -> one.get("code").asString().equals(mark + suffix)).findFirst().orElseThrow();
    }

    private static List<String> faults(JsonNode report) {
        return report.get("rejected").valueStream().map(one -> one.get("line").asInt() + " " + one.get("rule").asString()).toList();
    }
}
