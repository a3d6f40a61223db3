package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.registry.roster.RosterReport;
import io.lianluo.registry.roster.RosterRights;
import io.lianluo.registry.roster.RosterService;
import io.lianluo.registry.roster.line.Column;
import io.lianluo.registry.roster.line.RosterLine;
import io.lianluo.registry.unit.Unit;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A clerk takes a roster over from spreadsheets: sees first what that does, and nothing ends that was not agreed to. */
class RosterTakeoverIT extends RegistryTest {

    private static final String HOSPITAL = "hospital-departments";
    private static final TestTokens CLERK = TestTokens.secretariat(HOSPITAL);
    private static final String UNITS = "type,unit,unit_name,unit_kind,programmes,programme,name,mobile,email,since\n";
    private static final String NOTHING = "\"units\":0,\"persons\":0,\"appointments\":0,\"rejected\":[],\"encoding\":\"UTF-8\",\"encodingFrom\":\"CONTENT\"}";

    @Autowired
    private RosterService rosters;

    @BeforeAll
    void programmes() {
        List.of(HOSPITAL, "work-safety", "registration-anhui", "registration-enterprise").forEach(this::publish);
    }

    /** A file of members with their liaisons. */
    private static String members(String code, int from, int to, String mail, String mobiles) {
        return UNITS + IntStream.range(from, to).mapToObj(n -> """
                unit,%1$s-%2$d,示例会员%2$d,hospital-department,hospital-departments,,,,,2026-06-01
                liaison,%1$s-%2$d,,,,hospital-departments,示例·联络%3$s%2$d,%3$s%2$04d,%4$s%2$d@sample.example,2026-06-02
                """.formatted(code, n, mobiles, mail)).collect(Collectors.joining());
    }

    @Test
    @Tag("HOS-1")
    void aClerkTakesARosterOverAndKeepsIt() {
        String file = members("W", 0, 7, "old", "1380014");
        String before = known("W", 7);
        JsonNode preview = preview(CLERK, file, "").body();
        assertThat(preview.at("/report/units").asInt()).isEqualTo(7);
        assertThat(preview.at("/report/persons").asInt()).isEqualTo(7);
        assertThat(preview.at("/report/appointments").asInt()).isEqualTo(7);
        assertThat(preview.at("/outlook/counts").toString())
                .isEqualTo("{\"UNIT_FOUNDED\":7,\"SEAT_OPENS\":7,\"LIAISON_APPOINTED\":7,\"PERSON_REGISTERED\":7}");
        assertThat(preview.at("/outlook/ends").asInt()).isZero();
        assertThat(preview.at("/outlook/confirm").isNull()).isTrue();
        JsonNode estimate = preview.at("/outlook/estimate");
        assertThat(estimate.get("note").asString()).contains("估算");
        assertThat(estimate.get("told").asInt()).isEqualTo(7);
        assertThat(estimate.get("gaps").asInt()).as("nothing is owed from before today").isZero();
        assertThat(duties(estimate)).containsExactly(tuple("daily-exchange", false, 7, 0), tuple("monthly-report", false, 7, 0),
                tuple("weekly-meeting", true, 1, 0), tuple("quarterly-exchange", true, 1, 0));
        assertThat(known("W", 7)).as("a preview changes nothing").isEqualTo(before);

        JsonNode backfilled = preview(CLERK, file, "&backfill=true").body().at("/outlook/estimate");
        assertThat(duties(backfilled)).contains(tuple("monthly-report", false, 28, 21), tuple("weekly-meeting", true, 15, 14),
                tuple("quarterly-exchange", true, 2, 1));
        assertThat(backfilled.get("obligations").asInt()).isGreaterThan(estimate.get("obligations").asInt());
        assertThat(backfilled.get("told")).isEqualTo(estimate.get("told"));

        assertThat(send(CLERK, file, "").report()).isEqualTo("{\"lines\":14,\"units\":7,\"persons\":7,\"appointments\":7,\"rejected\":[],\"encoding\":\"UTF-8\",\"encodingFrom\":\"CONTENT\"}");
        String taken = known("W", 7);
        assertThat(send(CLERK, file, "").report()).as("again").endsWith(NOTHING);
        assertThat(preview(CLERK, file, "").body().at("/outlook/unchanged").asInt()).isEqualTo(14);
        assertThat(known("W", 7)).isEqualTo(taken);

        String mails = "type,unit,programme,name,mobile,email\n" + IntStream.range(0, 7).mapToObj(n ->
                "liaison,W-%1$d,hospital-departments,示例·联络1380014%1$d,1380014%1$04d,new%1$d@sample.example\n".formatted(n)).collect(Collectors.joining());
        assertThat(preview(CLERK, mails, "").body().at("/outlook/counts").toString()).isEqualTo("{\"CONTACT_REDIRECTED\":7}");
        assertThat(send(CLERK, mails, "").report()).isEqualTo("{\"lines\":7,\"units\":0,\"persons\":7,\"appointments\":0,\"rejected\":[],\"encoding\":\"UTF-8\",\"encodingFrom\":\"CONTENT\"}");
        assertThat(known("W", 7)).as("units and seats stay as they are").isEqualTo(taken);

        String successors = members("W", 0, 6, "next", "1380015").replace("2026-06-02", "2026-08-01");
        Answer refused = send(CLERK, successors, "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("roster-unconfirmed");
        assertThat(refused.text("detail")).contains("6", "?preview=true", "?confirm=6");
        assertThat(known("W", 7)).as("nothing came in").isEqualTo(taken);
        JsonNode ends = preview(CLERK, successors, "").body();
        assertThat(ends.at("/outlook/confirm").asInt()).isEqualTo(6);
        assertThat(ends.get("effects").valueStream().filter(effect -> effect.get("ends").asBoolean()))
                .extracting(effect -> effect.get("line").asInt(), effect -> effect.get("effect").asString(), effect -> effect.get("unit").asString(),
                        effect -> effect.get("name").asString())
                .hasSize(6).contains(tuple(3, "LIAISON_LEAVES", "W-0", "示例·联络13800140"), tuple(13, "LIAISON_LEAVES", "W-5", "示例·联络13800145"));
        for (String wrong : List.of("&confirm=5", "&confirm=7", "&confirm=0")) {
            assertThat(send(CLERK, successors, wrong).status()).as(wrong).isEqualTo(409);
        }
        assertThat(send(CLERK, successors, "&confirm=six").status()).isEqualTo(400);
        assertThat(known("W", 7)).isEqualTo(taken);
        assertThat(send(CLERK, successors, "&confirm=6").body().get("appointments").asInt()).isEqualTo(6);
        assertThat(send(CLERK, successors, "&confirm=6").report()).as("again").endsWith(NOTHING);
        assertThat(send(CLERK, file, "").report()).as("the first file once more: whoever held the seats then is on record")
                .isEqualTo("{\"lines\":14,\"units\":0,\"persons\":7,\"appointments\":0,\"rejected\":[],\"encoding\":\"UTF-8\",\"encodingFrom\":\"CONTENT\"}");
    }

    @Test
    void upToFiveMayEndWithoutConsentAndAWrongNumberIsRefused() {
        assertThat(send(CLERK, members("V", 0, 5, "old", "1380016"), "").status()).isEqualTo(200);
        String successors = members("V", 0, 5, "next", "1380017").replace("2026-06-02", "2026-08-01");
        assertThat(send(CLERK, successors, "&confirm=4").status()).isEqualTo(409);
        assertThat(send(CLERK, successors, "").body().get("appointments").asInt()).isEqualTo(5);
    }

    @Test
    @Tag("SAF-1")
    void closedSeatsAndHeadsWhoLeaveCountOnceEach() {
        String two = """
                type,unit,unit_name,unit_kind,programmes,programme,legal_name,legal_mobile,name,mobile,since
                unit,U-1,示例企业,enterprise,registration-anhui;registration-enterprise,,示例·法人,13800141701,示例·负责,13800141702,2026-07-01
                liaison,U-1,,,,registration-anhui,,,示例·甲,13800141703,2026-07-01
                unit,U-2,示例企业,enterprise,registration-anhui;registration-enterprise,,,,,,2026-07-01
                unit,U-3,示例车间,production-unit,work-safety,,,,示例·厂长,13800141704,2026-07-01
                """;
        assertThat(send(OPERATOR, takenOver(two), "").body().get("rejected")).isEmpty();
        String out = """
                type,unit,unit_kind,programmes,legal_name,name,mobile
                unit,U-1,,—registration-anhui;—registration-enterprise,—,—,
                unit,U-2,sole-trader-online,,,,
                unit,U-3,,,,示例·新厂长,13800141705
                """;
        JsonNode preview = preview(OPERATOR, out, "").body();
        assertThat(preview.get("effects").valueStream().filter(effect -> effect.get("ends").asBoolean()))
                .extracting(effect -> effect.get("line").asInt(), effect -> effect.get("effect").asString())
                .containsExactlyInAnyOrder(tuple(2, "SEAT_CLOSES"), tuple(2, "SEAT_CLOSES"), tuple(2, "HEAD_LEAVES"), tuple(2, "LEGAL_REPRESENTATIVE_LEAVES"),
                        tuple(3, "SEAT_CLOSES"), tuple(3, "SEAT_CLOSES"), tuple(4, "HEAD_LEAVES"));
        assertThat(preview.at("/outlook/ends").asInt()).as("a head leaves with the office, once").isEqualTo(7);
        assertThat(preview.at("/outlook/counts/LIAISON_LEAVES").asInt()).as("and it shows that the seat goes with it").isEqualTo(1);
        assertThat(send(OPERATOR, out, "").status()).isEqualTo(409);
        assertThat(send(OPERATOR, out, "&confirm=7").body().get("rejected")).isEmpty();
        assertThat(send(OPERATOR, out, "&confirm=7").report()).as("again nothing ends").endsWith(NOTHING);
    }

    @Test
    void twoHeadsOfOneUnitInOneFileAreAContradiction() {
        Answer report = send(OPERATOR, """
                type,unit,unit_name,unit_kind,programmes,name,mobile
                unit,T-91,示例车间,production-unit,work-safety,示例·一,13800141801
                unit,T-91,示例车间,production-unit,work-safety,示例·二,13800141802
                """, "");
        assertThat(report.body().get("rejected")).extracting(rejected -> rejected.get("line").asInt(), rejected -> rejected.get("rule").asString())
                .containsExactly(tuple(3, "roster-unit-twice"));
        assertThat(report.body().get("units").asInt()).isEqualTo(1);
        assertThat(report.body().get("persons").asInt()).as("nobody is registered by a line that did not come in").isEqualTo(1);
    }

    @Test
    void aBackfillLetsSeatsOweFromTheirDay() {
        send(CLERK, members("B", 0, 1, "b", "1380018"), "");
        owedFrom("B-0", "2026-09-10");
        assertThat(preview(CLERK, members("B", 0, 1, "b", "1380018"), "&backfill=true").body().at("/outlook/counts").toString())
                .isEqualTo("{\"SEAT_BACKFILLED\":1}");
        send(CLERK, members("B", 0, 2, "b", "1380018"), "&backfill=true");
        owedFrom("B-0", "2026-06-01");
        owedFrom("B-1", "2026-06-01");
        assertThat(send(CLERK, members("B", 0, 2, "b", "1380018"), "&backfill=true").report()).endsWith(NOTHING);
    }

    @Test
    void aLongFileIsPreviewedAndAskedForConsentBehindTheRequest() {
        String padding = "unit,L-%d,%s,hospital-department,hospital-departments,,,,,2026-06-01\n";
        String many = IntStream.range(0, 4_000).mapToObj(n -> padding.formatted(n, "长名".repeat(45))).collect(Collectors.joining());
        send(CLERK, members("L", 0, 6, "l", "1380019"), "");
        JsonNode preview = ended(send(CLERK, members("L", 0, 6, "m", "1380020").replace("2026-06-02", "2026-08-01") + many, "&preview=true"));
        assertThat(preview.get("standing").asString()).isEqualTo("DONE");
        assertThat(preview.get("preview").asBoolean()).isTrue();
        assertThat(preview.at("/outlook/confirm").asInt()).isEqualTo(6);
        assertThat(preview.at("/outlook/counts/UNIT_FOUNDED").asInt()).isEqualTo(3_994);
        assertThat(preview.get("lines").asInt()).isEqualTo(4_012);
        assertThat(get(CLERK, "/units/" + Unit.id("L-3999")).status()).isEqualTo(404);

        JsonNode refused = ended(send(CLERK, members("L", 0, 6, "m", "1380020").replace("2026-06-02", "2026-08-01") + many, ""));
        assertThat(refused.get("standing").asString()).isEqualTo("UNCONFIRMED");
        assertThat(refused.get("lines").asInt()).isZero();
        assertThat(refused.at("/outlook/ends").asInt()).isEqualTo(6);
        assertThat(get(CLERK, "/units/" + Unit.id("L-3999")).status()).as("nothing came in").isEqualTo(404);
        Answer effects = get(CLERK, "/roster-imports/" + refused.get("id").asString() + "/effects?limit=4");
        assertThat(effects.body().get("items")).hasSize(4).allSatisfy(effect -> assertThat(effect.get("effect").asString()).isEqualTo("LIAISON_LEAVES"));
        assertThat(get(CLERK, "/roster-imports/" + refused.get("id").asString() + "/effects?limit=4&cursor=" + effects.text("next")).body().get("items")).hasSize(2);
    }

    @Test
    void whatNobodyCountedDoesNotEnd() throws IOException {
        send(CLERK, members("R", 0, 1, "r", "1380021").lines().limit(2).collect(Collectors.joining("\n")), "");
        RosterLine line = new RosterLine(2, Map.of(Column.TYPE, "liaison", Column.UNIT, "R-0", Column.PROGRAMME, HOSPITAL, Column.NAME, "示例·后任",
                Column.MOBILE, "13800210009"));
        List<RosterReport> reports = new ArrayList<>();
        AtomicInteger reads = new AtomicInteger();
        rosters.takeIn(then -> {
            if (reads.incrementAndGet() == 2) {
                assertThat(send(CLERK, members("R", 0, 1, "r", "1380021"), "").body().get("appointments").asInt()).isEqualTo(1);
            }
            then.accept(line);
        }, new RosterRights(null, null, false), null, () -> { }, reports::add);
        assertThat(reports).singleElement().satisfies(report -> assertThat(report.rejected()).extracting(RosterReport.Rejected::rule)
                .containsExactly("changed-meanwhile"));
        JsonNode holder = get(OPERATOR, "/liaisons?programme=" + HOSPITAL + "&unit=" + Unit.id("R-0")).body().get("items");
        assertThat(holder).extracting(liaison -> liaison.get("name").asString()).as("whoever was appointed meanwhile stays").containsExactly("示例·联络13800210");
    }

    private static List<Tuple> duties(JsonNode estimate) {
        return estimate.get("programmes").get(0).get("duties").valueStream().map(duty -> tuple(duty.get("duty").asString(), duty.get("meeting").asBoolean(),
                duty.get("opens").asInt(), duty.get("gaps").asInt())).toList();
    }

    private JsonNode ended(Answer begun) {
        assertThat(begun.status()).isEqualTo(202);
        String run = "/roster-imports/" + begun.text("id");
        await().atMost(Duration.ofMinutes(1)).until(() -> !get(CLERK, run).text("standing").equals("RUNNING"));
        return get(CLERK, run).body();
    }

    private static void owedFrom(String unit, String day) {
        await().untilAsserted(() -> assertThat(TestTopics.values(SeatChanged.class)).filteredOn(seat -> seat.getUnitId().equals(Unit.id(unit)))
                .last().satisfies(seat -> assertThat(seat.getOwedFrom()).isEqualTo(day)));
    }

    private Answer preview(TestTokens who, String file, String more) {
        return send(who, file, "&preview=true" + more);
    }

    private Answer send(TestTokens who, String file, String more) {
        return upload(who, "/roster-imports?" + (more.isEmpty() ? "" : more.substring(1)), "text/csv", file);
    }

    /** What everybody may know of the units of these codes and of their seats. */
    private String known(String code, int units) {
        return IntStream.range(0, units).mapToObj(n -> Unit.id(code + "-" + n)).flatMap(unit -> Stream.of(get(OPERATOR, "/units/" + unit).body().toString(),
                get(OPERATOR, "/seats?unit=" + unit).body().toString())).filter(text -> !text.contains("traceId")).collect(Collectors.joining("\n"));
    }
}
