package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.registry.unit.Unit;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Rosters of many lines come in, and go out again. */
class LongRosterIT extends RegistryTest {

    private static final String HEADER = "type,unit,unit_name,unit_kind,parent,credit_code,programmes,programme,seat,ordinal,name,id_number,mobile,email,language,since\n";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @BeforeAll
    void programmes() {
        publish(ASSOCIATION);
        publish("company");
        publish("hospital-departments");
    }

    @Test
    void manyLinesComeInTogetherInTheirOrder() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int n = 0; n < 400; n++) {
            file.append("unit,MANY-%d,示例众多%d,company-department,%s,,company,,,,,,,,,2026-07-01\n".formatted(n, n, n < 10 ? "" : "MANY-" + n / 10));
            file.append("liaison,MANY-%d,,,,,,company,,,示例·众%d,,%d,,,2026-07-01\n".formatted(n, n / 2, 13700000000L + n / 2));
        }
        Answer report = csv(file + "liaison,MANY-7,,,,,,company,,,示例·众,,1,,,\n" + "liaison,MANY-7,,,,,,company,,,示例·后任,,13700009999,,,2026-08-01\n");
        assertThat(report.body().get("rejected")).singleElement().satisfies(rejected -> assertThat(rejected.get("line").asInt()).isEqualTo(802));
        assertThat(report.body().get("units").asInt()).isEqualTo(400);
        assertThat(report.body().get("appointments").asInt()).isEqualTo(401);
        String seven = get(OPERATOR, "/units/" + unitId("MANY-7")).text("id");
        JsonNode liaisons = list("/liaisons?programme=company&unit=" + seven);
        assertThat(liaisons).extracting(liaison -> liaison.get("until").asString()).containsExactly("2026-07-31", "");
        assertThat(list("/units?parent=" + unitId("MANY-3"))).hasSize(10);
        assertThat(list("/liaisons?programme=company&unit=" + unitId("MANY-8")).get(0).get("personId")).as("one person, two seats")
                .isEqualTo(list("/liaisons?programme=company&unit=" + unitId("MANY-9")).get(0).get("personId"));
        await().untilAsserted(() -> assertThat(TestTopics.values(SeatChanged.class).stream().filter(told -> told.getUnitId().equals(unitId("MANY-399"))))
                .isNotEmpty().last().satisfies(told -> assertThat(told.getHolder()).isNotNull()));
        assertThat(csv(file.toString()).body().get("units").asInt()).as("again").isZero();
    }

    @Test
    void aLongFileIsTakenInBehindTheRequestAndCanBeWatched() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int n = 0; n < 700; n++) {
            file.append("unit,LONG-%d,%s%d,company-department,,,company,,,,,,,,,2026-07-01\n".formatted(n, "长名".repeat(45), n));
        }
        Answer begun = csv(file + "dog,LONG-7,,,,,,,,,,,,,,\n".repeat(2_345));
        assertThat(begun.status()).isEqualTo(202);
        String run = "/roster-imports/" + begun.text("id");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(get(OPERATOR, run).text("standing")).isEqualTo("DONE"));
        Answer report = get(OPERATOR, run);
        assertThat(report.body().get("lines").asInt()).isEqualTo(3_045);
        assertThat(report.body().get("units").asInt()).isEqualTo(700);
        assertThat(report.body().get("rejected").asInt()).isEqualTo(2_345);
        Answer last = get(OPERATOR, run + "/rejected?limit=200");
        int read = 0;
        while (last.body().has("next") && !last.body().get("next").isNull()) {
            read += last.body().get("items").size();
            last = get(OPERATOR, run + "/rejected?limit=200&cursor=" + last.text("next"));
        }
        assertThat(read + last.body().get("items").size()).isEqualTo(2_345);
        assertThat(last.body().get("items").get(144).get("line").asInt()).as("the last line of the file").isEqualTo(3_046);
        List<String> lines = new String(download(OPERATOR, run + "/rejected", "Accept", "text/csv"), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2_346).last().asString().startsWith("3046,type,roster-type,");
        assertThat(get(TestTokens.secretariat("company"), run + "/rejected").status()).as("somebody else's").isEqualTo(404);
        assertThat(get(TestTokens.secretariat("company"), run + "/effects").status()).as("somebody else's").isEqualTo(404);
        assertThat(get(OPERATOR, "/units/" + unitId("LONG-699")).status()).isEqualTo(200);
        assertThat(get(TestTokens.secretariat("company"), run).status()).as("somebody else's").isEqualTo(404);
        assertThat(get(OPERATOR, "/roster-imports/" + UUID.randomUUID()).status()).isEqualTo(404);

        Answer unreadable = csv("no,such,columns\n" + "x".repeat(200_000));
        await().untilAsserted(() -> assertThat(get(OPERATOR, "/roster-imports/" + unreadable.text("id")).text("standing")).isEqualTo("BROKEN"));
        assertThat(get(OPERATOR, "/roster-imports/" + unreadable.text("id") + "/rejected").body().get("items")).singleElement()
                .satisfies(rejected -> assertThat(rejected.get("rule").asString()).startsWith("roster-column-"));
    }

    @Test
    void aRejectedLineAboutSomebodyKnownChangesNothingOfThem() {
        csv(HEADER + "unit,Q-1,示例会员,member-unit,,,auto-trade-association,,,,,,,,,2026-07-01\n"
                + "liaison,Q-1,,,,,,auto-trade-association,,,示例·已知,,13800000081,old@sample.example,,2026-07-01\n"
                + "unit,Q-2,示例会员,member-unit,,,auto-trade-association,,,,,,,,,2026-07-01\n");
        Answer report = csv(HEADER + "unit,Q-3,示例会员,member-unit,,,auto-trade-association,,,,,,,,,2026-07-01\n"
                + "liaison,Q-2,,,,,,auto-trade-association,,,示例·已知,,13800000081,new@sample.example,,2026-06-01\n"
                + "unit,Q-4,示例会员,member-unit,,,auto-trade-association,,,,,,,,,2026-07-01\n");
        assertThat(report.body().get("units").asInt()).isEqualTo(2);
        assertThat(report.body().get("persons").asInt()).isZero();
        assertThat(report.body().get("rejected")).singleElement().satisfies(rejected -> assertThat(rejected.get("rule").asString()).isEqualTo("seat-not-open-yet"));
        String person = list("/liaisons?programme=auto-trade-association&unit=" + unitId("Q-1")).get(0).get("personId").asString();
        assertThat(get(OPERATOR, "/persons/" + person).text("email")).isEqualTo("o***@sample.example");
    }

    @Test
    @Tag("TZA-2")
    void aLiaisonWhoIsReplacedInTheSameFileIsAChangeToBeFiled() {
        csv(HEADER + "unit,F-1,示例会员,member-unit,,,auto-trade-association,,,,,,,,,2026-07-01\n"
                + "liaison,F-1,,,,,,auto-trade-association,,,示例·前任,,13800000071,,,2026-07-01\n"
                + "liaison,F-1,,,,,,auto-trade-association,,,示例·后任,,13800000072,,,2026-08-01\n");
        String seat = list("/seats?unit=" + unitId("F-1")).get(0).get("id").asString();
        await().untilAsserted(() -> assertThat(list("/filings?seat=" + seat)).extracting(filing -> filing.get("trigger").asString())
                .containsExactly("LIAISON_CHANGED"));
    }

    @ParameterizedTest
    @CsvSource({"text/csv", XLSX})
    @Tag("TZA-5")
    @Tag("JCH-4")
    void unitsThatAreExportedAreTakenBackUnchanged(String type) throws Exception {
        csv("类型,单位代码,单位名称,单位类别,上级单位,统一社会信用代码,登记注册号,登记类型,住所,企业分类,法定代表人,法定代表人手机,参加制度,起始日期\n"
                + "单位,Z-9,\"示例,上级\",hospital-department,,,,,,,,,hospital-departments,2026-07-01\n"
                + "单位,A-9,示例下级,hospital-department,Z-9,91350100M000100Y43,350100-9,有限责任公司,示例路 9 号,taxpayer;exporter,示例·法人,13800000091,hospital-departments,2026-07-02\n");
        byte[] exported = download(OPERATOR, "/units/export?programme=hospital-departments", "Accept", type);
        List<String> before = list("/units?programme=hospital-departments").valueStream().map(JsonNode::toString).toList();
        assertThat(get(OPERATOR, "/units/" + unitId("A-9")).text("legalRepresentativeId")).isNotEmpty();
        Answer again = send("POST", OPERATOR, "/roster-imports", type, exported);
        assertThat(again.body().get("rejected")).isEmpty();
        assertThat(again.body().get("lines").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(again.body().get("units").asInt()).isZero();
        assertThat(list("/units?programme=hospital-departments").valueStream().map(JsonNode::toString)).isEqualTo(before);
        if (type.equals("text/csv")) {
            String text = new String(exported, StandardCharsets.UTF_8);
            assertThat(text.indexOf("unit,Z-9")).as("the parent first").isPositive().isLessThan(text.indexOf("unit,A-9"));
            assertThat(text).contains("unit,A-9,示例下级,hospital-department,Z-9,91350100M000100Y43,350100-9,有限责任公司,示例路 9 号,exporter;taxpayer,hospital-departments,2026-07-02")
                    .contains("\"示例,上级\"").doesNotContain("示例·法人");
        }
    }

    private Answer csv(String file) {
        return upload(OPERATOR, "/roster-imports", "text/csv", takenOver(file));
    }

    private JsonNode list(String path) {
        return get(OPERATOR, path + "&limit=200").body().get("items");
    }

    private static UUID unitId(String code) {
        return Unit.id(code);
    }
}
