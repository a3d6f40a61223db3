package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lianluo.registry.unit.Unit;
import io.lianluo.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Rosters that say less than is known change nothing of the rest, and rosters that were taken in can be taken in again. */
class RosterKeepsIT extends RegistryTest {

    private static final String NOTHING = "\"units\":0,\"persons\":0,\"appointments\":0,\"rejected\":[],\"encoding\":\"UTF-8\",\"encodingFrom\":\"CONTENT\"}";
    private static final String FULL = """
            type,unit,unit_name,unit_kind,credit_code,programmes,programme,name,mobile,email,language,since
            unit,K-1,示例企业,enterprise,91990000100000070P,registration-anhui;registration-enterprise,,示例·庚负责,13800130701,head@sample.example,en,2026-07-01
            liaison,K-1,,,,,registration-anhui,示例·庚一,13800130702,one@sample.example,en,2026-07-02
            liaison,K-1,,,,,registration-enterprise,示例·庚二,13800130703,two@sample.example,zh,2026-07-02
            """;

    @BeforeAll
    void programmes() {
        List.of(ASSOCIATION, "school", "company", "work-safety", "registration-anhui", "registration-enterprise").forEach(this::publish);
    }

    @Test
    @Tag("ANH-1")
    void aFileOfNewMailAddressesAloneChangesNothingElse() {
        assertThat(csv(FULL).body().get("appointments").asInt()).isEqualTo(2);
        JsonNode unit = unit("K-1");
        List<String> seats = seats("K-1");
        Answer mails = csv("""
                type,unit,unit_name,unit_kind,name,mobile,email
                unit,K-1,示例企业,enterprise,示例·庚负责,13800130701,head-new@sample.example
                """);
        assertThat(mails.report()).isEqualTo("{\"lines\":1,\"units\":0,\"persons\":1,\"appointments\":0,\"rejected\":[],\"encoding\":\"UTF-8\",\"encodingFrom\":\"CONTENT\"}");
        assertThat(unit("K-1")).isEqualTo(unit);
        assertThat(seats("K-1")).isEqualTo(seats).hasSize(2);
        JsonNode head = person(unit.get("headId").asString());
        assertThat(head.get("language").asString()).isEqualTo("en");
        assertThat(head.get("email").asString()).isEqualTo("h***@sample.example");

        Answer again = csv(FULL);
        assertThat(again.report()).as("one person has the former address again, and nothing else changes")
                .isEqualTo("{\"lines\":3,\"units\":0,\"persons\":1,\"appointments\":0,\"rejected\":[],\"encoding\":\"UTF-8\",\"encodingFrom\":\"CONTENT\"}");
        assertThat(seats("K-1")).isEqualTo(seats);
        assertThat(csv(FULL).report()).endsWith(NOTHING);
    }

    @Test
    @Tag("ANH-8")
    void whatIsMissingOrEmptyStaysAndADashClears() {
        csv("""
                type,unit,unit_name,unit_kind,parent,credit_code,registration_number,registration_kind,address,categories,legal_name,legal_mobile,programmes,name,mobile,since
                unit,K-2P,示例上级,enterprise,,,,,,,,,registration-anhui,,,2026-07-01
                unit,K-2,示例企业,enterprise,K-2P,91350100M000100Y43,350100-2,有限责任公司,示例路 2 号,taxpayer;exporter,示例·法人,13800130721,registration-anhui,示例·负责,13800130722,2026-07-01
                """);
        JsonNode known = unit("K-2");
        assertThat(csv("type,unit\nunit,K-2\n").report()).endsWith(NOTHING);
        assertThat(csv("""
                type,unit,unit_name,unit_kind,parent,credit_code,registration_number,registration_kind,address,categories,legal_name,legal_mobile,programmes,name,mobile,language,since
                unit,K-2,,,,,,,,,,,,,,,
                """).report()).endsWith(NOTHING);
        assertThat(unit("K-2")).isEqualTo(known);
        String clearing = """
                type,unit,parent,credit_code,registration_number,registration_kind,address,categories,legal_name,name
                unit,K-2,—,——,—,——,—,—,——,—
                """;
        assertThat(csv(clearing).body().get("rejected")).isEmpty();
        JsonNode cleared = unit("K-2");
        for (String part : List.of("parentId", "creditCode", "registrationNumber", "registrationKind", "address", "legalRepresentativeId", "headId")) {
            assertThat(known.get(part).isNull()).as(part).isFalse();
            assertThat(cleared.get(part).isNull()).as(part).isTrue();
        }
        assertThat(cleared.get("categories")).isEmpty();
        assertThat(cleared.get("name")).isEqualTo(known.get("name"));
        assertThat(cleared.get("programmes")).isEqualTo(known.get("programmes"));
        assertThat(csv(clearing).report()).as("again").endsWith(NOTHING);
    }

    @Test
    void whatIsKnownOfAPersonIsClearedPartByPart() {
        csv("""
                type,unit,unit_name,unit_kind,programmes,programme,name,id_number,mobile,email,language,since
                unit,K-3,示例会员,member-unit,auto-trade-association,,,,,,,2026-07-01
                liaison,K-3,,,,auto-trade-association,示例·丙,11010519491231002X,13800130731,three@sample.example,en,2026-07-02
                """);
        String liaison = holder("K-3");
        assertThat(csv("type,unit,programme,name,id_number\nliaison,K-3,auto-trade-association,示例·丙,11010519491231002X\n").report()).endsWith(NOTHING);
        String clearing = "type,unit,programme,name,id_number,mobile,email,language\nliaison,K-3,auto-trade-association,示例·丙,11010519491231002X,—,three@sample.example,——\n";
        assertThat(csv(clearing).body().get("rejected")).isEmpty();
        JsonNode person = person(liaison);
        assertThat(person.get("mobile").isNull()).isTrue();
        assertThat(person.get("email").asString()).isEqualTo("t***@sample.example");
        assertThat(person.get("language").asString()).isEqualTo("zh");
        assertThat(csv(clearing).report()).as("again").endsWith(NOTHING);
        assertThat(holder("K-3")).isEqualTo(liaison);
    }

    @Test
    void programmesArePutInAndTakenOutOneByOne() {
        csv("""
                type,unit,unit_name,unit_kind,programmes,since
                unit,K-4,示例企业,enterprise,registration-anhui,2026-07-01
                """);
        csv("type,unit,programmes\nunit,K-4,registration-enterprise\n");
        assertThat(unit("K-4").get("programmes").valueStream().map(JsonNode::asString)).containsExactly("registration-anhui", "registration-enterprise");
        upload(OPERATOR, "/roster-imports?programme=company", "text/csv", "type,unit\nunit,K-4\n");
        assertThat(unit("K-4").get("programmes")).as("a line without programmes is of the one given").hasSize(3);
        String out = "type,unit,programmes\nunit,K-4,—registration-anhui;——company\n";
        assertThat(csv(out).body().get("rejected")).isEmpty();
        assertThat(unit("K-4").get("programmes").valueStream().map(JsonNode::asString)).containsExactly("registration-enterprise");
        assertThat(csv(out).report()).as("again").endsWith(NOTHING);
        assertThat(fault("type,unit,programmes\nunit,K-4,-registration-anhui\n")).isEqualTo("programmes: roster-take-out");
        assertThat(fault("type,unit,programmes\nunit,K-4,company;—company\n")).isEqualTo("programmes: roster-in-and-out");
        assertThat(fault("type,unit,programmes\nunit,K-4,—no-such\n")).isEqualTo("programme: programme-unknown");
        assertThat(fault("type,unit,programmes\nunit,K-4,—registration-enterprise\n", TestTokens.secretariat("company"))).as("not theirs")
                .isEqualTo("programme: roster-not-yours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "－", "---", "———", "―", "ー", "/", "？", "无", "暂无", "不详", "N/A", "n/a", "*", "…"})
    void whatFormsAreFilledWithIsAFaultThatNamesTheRightForm(String filler) {
        Answer report = csv("type,unit,unit_name,unit_kind,programmes,address\nunit,K-5,示例,member-unit,auto-trade-association," + filler + "\n",
                "Accept-Language", "en");
        assertThat(report.body().get("rejected")).singleElement().satisfies(rejected -> {
            assertThat(rejected.get("column").asString()).isEqualTo("address");
            assertThat(rejected.get("line").asInt()).isEqualTo(2);
            assertThat(rejected.get("reason").asString()).contains("—");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "unit,—,,,,,,,                     | unit        | roster-not-clearable",
        "unit,K-6,——,,,,,,                 | unit_name   | roster-not-clearable",
        "unit,K-6,,—,,,,,                  | unit_kind   | roster-not-clearable",
        "unit,K-6,,,,,,,—                  | since       | roster-not-clearable",
        "unit,K-6,,,,,,13800130761,        | name        | roster-of-whom",
        "liaison,K-6,,,,—,示例,13800130761, | programme   | roster-not-clearable",
        "liaison,K-6,,,,,——,13800130761,   | name        | roster-not-clearable",
        "liaison,K-6,,,,,示例,13800130761,— | since       | roster-not-clearable",
        "liaison,K-6,,,,,示例,—,            | id_number   | person-unrecognisable",
        "liaison,K-6,,,,,示例,null,         | mobile      | roster-filler",
    })
    void whatIsRequiredCannotBeCleared(String line, String column, String rule) {
        csv("type,unit,unit_name,unit_kind,programmes\nunit,K-6,示例,member-unit,auto-trade-association\n");
        assertThat(csvOf(ASSOCIATION, "type,unit,unit_name,unit_kind,programmes,programme,name,mobile,since\n" + line + "\n").body().get("rejected"))
                .extracting(rejected -> rejected.get("column").asString(), rejected -> rejected.get("rule").asString()).containsExactly(tuple(column, rule));
    }

    @Test
    void aSignInAColumnThatIsNotOfTheLineMeansNothing() {
        csv("""
                type,unit,unit_name,unit_kind,programmes,programme,seat,ordinal,name,mobile,since
                unit,K-7,示例,member-unit,auto-trade-association,—,-,/,—,—,2026-07-01
                liaison,K-7,—,-,——,auto-trade-association,member,1,示例·七,13800130771,2026-07-01
                """).body().get("rejected").forEach(rejected -> {
                    throw new AssertionError(rejected.toString());
                });
        assertThat(holder("K-7")).isNotEmpty();
    }

    @Test
    void aFileOfSuccessorsCanBeTakenInAgain() {
        String file = """
                type,unit,unit_name,unit_kind,programmes,programme,name,mobile,since
                unit,K-8,示例,member-unit,auto-trade-association,,,,2026-07-01
                liaison,K-8,,,,auto-trade-association,示例·前任,13800130781,2026-07-01
                liaison,K-8,,,,auto-trade-association,示例·后任,13800130782,2026-08-01
                """;
        assertThat(csv(file).body().get("appointments").asInt()).isEqualTo(2);
        List<String> seats = seats("K-8");
        assertThat(csv(file).report()).endsWith(NOTHING);
        assertThat(seats("K-8")).isEqualTo(seats);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "unit,K-11,示例会员,,,示例·甲,13800130811,,;unit,K-11,另一名称,,,,,,                                                                   | unit  | roster-unit-twice",
        "unit,K-11,示例会员,,,示例·甲,13800130811,,;unit,K-11,示例会员,,,示例·乙,13800130812,,                                                | unit  | roster-unit-twice",
        "liaison,K-11,,auto-trade-association,member,示例·甲,13800130811,,;liaison,K-11,,auto-trade-association,member,示例·乙,13800130812,, | since | roster-seat-twice",
        "liaison,K-11,,auto-trade-association,member,示例·甲,13800130811,,2026-08-01;liaison,K-11,,auto-trade-association,member,示例·乙,13800130812,,2026-08-01 | since | roster-seat-twice",
        "unit,K-11,示例会员,,,示例·甲,13800130811,a@sample.example,;liaison,K-11,,auto-trade-association,member,示例·甲,13800130811,b@sample.example, | email | roster-person-twice",
    })
    void aFileThatSaysTwoThingsOfOneIsRefusedWhereItDoesAndEachTimeItComes(String lines, String column, String rule) {
        String code = "K-11" + Math.abs(lines.hashCode());
        csv("type,unit,unit_name,unit_kind,programmes,since\nunit," + code + ",示例会员,member-unit,auto-trade-association,2026-07-01\n");
        String file = "type,unit,unit_name,programme,seat,name,mobile,email,since\n" + lines.replace("K-11", code).replace(';', '\n').replace("13800130", "1390" + code.substring(4, 8)) + "\n";
        for (int time = 1; time <= 3; time++) {
            Answer report = csv(file);
            assertThat(report.body().get("rejected")).as("time %d", time).extracting(rejected -> rejected.get("line").asInt(),
                    rejected -> rejected.get("column").asString(), rejected -> rejected.get("rule").asString()).containsExactly(tuple(3, column, rule));
            if (time > 1) {
                assertThat(report.body().toString()).as("time %d", time).startsWith("{\"lines\":2,\"units\":0,\"persons\":0,\"appointments\":0,");
            }
        }
    }

    @Test
    void aUnitMayStandTwiceForItsProgrammes() {
        assertThat(csv("""
                type,unit,unit_name,unit_kind,programmes,since
                unit,K-12,示例企业,enterprise,registration-anhui,2026-07-01
                unit,K-12,示例企业,enterprise,registration-enterprise,2026-07-01
                """).body().get("rejected")).isEmpty();
        assertThat(unit("K-12").get("programmes")).hasSize(2);
    }

    @Test
    @Tag("SAF-1")
    void aHeadWhoIsClearedHoldsNoSeatByOfficeAnyMore() {
        csv("type,unit,unit_name,unit_kind,programmes,name,mobile,since\nunit,K-9,示例车间,production-unit,work-safety,示例·九,13800130791,2026-07-01\n");
        assertThat(holder("K-9")).isEqualTo(unit("K-9").get("headId").asString());
        csv("type,unit,name\nunit,K-9,—\n");
        JsonNode seat = get(OPERATOR, "/seats?unit=" + Unit.id("K-9")).body().get("items").get(0);
        assertThat(seat.get("holder").isNull()).isTrue();
        assertThat(seat.get("vacantSince").asString()).isEqualTo("2026-09-10");
    }

    @Test
    void aRequestThatLeavesSomethingOutKeepsIt() {
        csv(FULL.replace("K-1", "K-10").replace("1307", "1317").replace("sample.example", "k10.example").replace("91990000100000070P", "91350100M000100Y43"));
        JsonNode known = unit("K-10");
        List<String> seats = seats("K-10");
        Answer told = post(OPERATOR, "/units", Map.of("code", "K-10", "head", Map.of("name", "示例·庚负责", "mobile", "13800131701")));
        assertThat(told.status()).isEqualTo(200);
        assertThat(unit("K-10")).isEqualTo(known);
        assertThat(seats("K-10")).isEqualTo(seats);
        assertThat(person(known.get("headId").asString()).get("language").asString()).isEqualTo("en");
        assertThat(post(OPERATOR, "/units", Map.of("code", "K-10", "creditCode", "")).body().get("creditCode").isNull()).isTrue();
        assertThat(post(TestTokens.secretariat("company"), "/units", Map.of("code", "K-10")).status()).as("others' unit").isEqualTo(403);
    }

    private String fault(String file) {
        return fault(file, OPERATOR);
    }

    private String fault(String file, TestTokens who) {
        JsonNode rejected = upload(who, "/roster-imports", "text/csv", takenOver(file)).body().get("rejected").get(0);
        return rejected.get("column").asString() + ": " + rejected.get("rule").asString();
    }

    private Answer csv(String file, String... headers) {
        return send("POST", OPERATOR, "/roster-imports", "text/csv", takenOver(file).getBytes(StandardCharsets.UTF_8), headers);
    }

    private Answer csvOf(String programme, String file) {
        return upload(OPERATOR, "/roster-imports?programme=" + programme, "text/csv", takenOver(file));
    }

    private JsonNode unit(String code) {
        return get(OPERATOR, "/units/" + Unit.id(code)).body();
    }

    private JsonNode person(String id) {
        return get(OPERATOR, "/persons/" + UUID.fromString(id)).body();
    }

    private List<String> seats(String unit) {
        return get(OPERATOR, "/seats?unit=" + Unit.id(unit)).body().get("items").valueStream().map(JsonNode::toString).toList();
    }

    private String holder(String unit) {
        JsonNode held = get(OPERATOR, "/seats?unit=" + Unit.id(unit)).body().get("items").get(0).get("holder");
        return held.isNull() ? "" : held.get("personId").asString();
    }
}
