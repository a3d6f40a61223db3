package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Tries what can be done with a seat and its unit in every capacity: of the mill, of the shop in another part of the tree, and of another programme. Each column
 * tells by a sign for seeing the seat, seeing the unit, suspending the liaison, renaming the unit, reporting its particulars, and letting the liaison stand in for the head:
 * {@code +} may, {@code -} may not, {@code .} there is no such thing for them.
 */
@Tag("JCH-2")
@Tag("JCH-3")
@Tag("COM-7")
class EveryCapacityIT extends RegistryTest {

    private static final String HERE = "capacities";
    private static final String THERE = "capacities-elsewhere";
    private static final String PROGRAMME = """
            programme: capacities
            title: {zh: 联络员制度, en: Liaisons}
            authority: {unit: bureau, office: secretariat}
            in-force: 2025-01-01
            calendar: cn
            article: 2
            articles:
              - {number: 2, asks: {zh: 设联络员, en: There are liaisons}}
              - {number: 5, asks: {zh: 联络员可以代行负责人职责, en: A liaison may stand in for the head}}
            seats:
              - {id: first, title: {zh: 联络员, en: Liaison}, for: [firm-of-capacities], article: 2}
              - {id: second, title: {zh: 第二联络员, en: Second liaison}, for: [firm-of-capacities], holders: 4, article: 2}
            duties: []
            delegation: {of: unit-head, at-most: 30 days, article: 5}
            """;

    private final Map<String, TestTokens> callers = new TreeMap<>();
    private Target mill;
    private Target shop;
    private Target foreign;
    private int people;

    /** A seat and its unit. */
    private record Target(String seat, String unit) { }

    /** A county with two townships: a mill stands in one, whose office is staffed; a shop in none. */
    @BeforeAll
    void aCounty() {
        upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"));
        assertThat(upload(OPERATOR, "/programmes", "application/yaml", PROGRAMME).status()).isBetween(200, 201);
        assertThat(upload(OPERATOR, "/programmes", "application/yaml", PROGRAMME.replace("programme: capacities", "programme: " + THERE)).status()).isBetween(200, 201);
        unit("EC-COUNTY", "county", null, HERE, Map.of());
        unit("EC-TOWN", "township", "EC-COUNTY", HERE, Map.of("head", described("head of the township")));
        unit("EC-NEIGHBOUR", "township", "EC-COUNTY", HERE, Map.of());
        mill = unit("EC-MILL", "firm-of-capacities", "EC-TOWN", HERE, Map.of("head", described("head"), "legalRepresentative", described("legal representative")));
        shop = unit("EC-SHOP", "firm-of-capacities", "EC-COUNTY", HERE, Map.of());
        foreign = unit("EC-FOREIGN", "firm-of-capacities", null, THERE, Map.of());
        appoint(mill.seat(), "liaison until yesterday", "2026-08-01");
        appoint(mill.seat(), "liaison", "2026-09-10");
        appoint(shop.seat(), "suspended liaison", "2026-08-01");
        change(shop.seat(), "suspension", Map.of("reason", "停职检查", "since", "2026-09-10"));
        List<String> seconds = seats(mill.unit(), "second");
        delegate(seconds.get(0), "delegate", "APPOINTMENTS", "2026-09-10");
        delegate(seconds.get(1), "delegate in reports", "REPORTS", "2026-09-10");
        delegate(seconds.get(2), "delegate from tomorrow", "APPOINTMENTS", "2026-09-11");
        delegate(seconds.get(3), "suspended delegate", "APPOINTMENTS", "2026-09-10");
        change(seconds.get(3), "suspension", Map.of("reason", "停职检查", "since", "2026-09-10"));
        counterpart("counterpart until yesterday", "2026-08-01");
        counterpart("counterpart", "2026-09-10");
        office("secretariat", "SECRETARIAT", null, "2026-09-10", null);
        office("leader", "LEADER", null, "2026-09-10", null);
        office("auditor", "AUDITOR", null, "2026-09-10", null);
        office("secretariat of the township", "SECRETARIAT", "EC-TOWN", "2026-09-10", null);
        office("secretariat of the township from tomorrow", "SECRETARIAT", "EC-TOWN", "2026-09-11", null);
        office("secretariat of the township until yesterday", "SECRETARIAT", "EC-TOWN", "2026-09-01", "2026-09-09");
        office("auditor of the township", "AUDITOR", "EC-TOWN", "2026-09-10", null);
        office("secretariat of the neighbour", "SECRETARIAT", "EC-NEIGHBOUR", "2026-09-10", null);
        callers.put("stranger", TestTokens.person(UUID.randomUUID()));
        callers.put("operator", OPERATOR);
        callers.put("system", TestTokens.system("statistics", "registry.read", "registry.write"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            liaison                                     | ++--+- | ..--.. | ..--..
            liaison until yesterday                     | ++---- | ..--.. | ..--..
            suspended liaison                           | ..--.. | ++---- | ..--..
            head                                        | ++--++ | ..--.. | ..--..
            legal representative                        | ++--++ | ..--.. | ..--..
            head of the township                        | ++---+ | ..--.. | ..--..
            delegate                                    | ++--+- | ..--.. | ..--..
            delegate in reports                         | .+--+. | ..--.. | ..--..
            delegate from tomorrow                      | .+--+. | ..--.. | ..--..
            suspended delegate                          | .+---. | ..--.. | ..--..
            counterpart                                 | ++---- | ..--.. | ..--..
            counterpart until yesterday                 | ..--.. | ..--.. | ..--..
            secretariat                                 | ++---- | ++++-+ | ......
            leader                                      | ++---- | ++---- | ..--..
            auditor                                     | ++---- | ++---- | ..--..
            secretariat of the township                 | ++++-+ | ...... | ......
            secretariat of the township from tomorrow   | ..--.. | ..--.. | ..--..
            secretariat of the township until yesterday | ..--.. | ..--.. | ..--..
            auditor of the township                     | ++---- | ..--.. | ..--..
            secretariat of the neighbour                | ...... | ...... | ......
            stranger                                    | ..--.. | ..--.. | ..--..
            operator                                    | ++++-+ | ++++-+ | ++++-+
            system                                      | ++---- | ++---- | ++----
            """)
    void seesAndActsAsTheRosterSays(String who, String own, String other, String elsewhere) {
        assertThat(List.of(tried(who, mill), tried(who, shop), tried(who, foreign))).containsExactly(own, other, elsewhere);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            head                        | 5 | 1
            head of the township        | 5 | 2
            liaison                     | 1 | 1
            delegate                    | 1 | 1
            counterpart                 | 1 | 1
            counterpart until yesterday | 0 | 0
            secretariat of the township | 5 | 2
            stranger                    | 0 | 0
            """)
    void findsByListsWhatIsTheirs(String who, int seats, int units) {
        assertThat(get(callers.get(who), "/seats").body().get("items")).hasSize(seats);
        assertThat(get(callers.get(who), "/units").body().get("items")).hasSize(units);
    }

    /** Of what changes something, somebody who may is refused for a version that nobody has. */
    private String tried(String who, Target target) {
        TestTokens caller = callers.get(who);
        String seat = "/seats/" + target.seat();
        String unit = "/units/" + target.unit();
        return Stream.of(get(caller, seat), get(caller, unit), stale(caller, seat + "/suspension", Map.of("reason", "示例")),
                stale(caller, unit + "/rename", Map.of("name", "示例")), stale(caller, unit + "/particulars", Map.of("staff", 1)),
                stale(caller, seat + "/delegations", Map.of("areas", List.of("REPORTS"), "scope", "示例", "until", "2026-09-15")))
                .map(EveryCapacityIT::sign).collect(Collectors.joining());
    }

    private Answer stale(TestTokens caller, String path, Map<String, ?> body) {
        return post(caller, path, body, "If-Match", "\"99\"");
    }

    private static String sign(Answer answer) {
        return switch (answer.status()) {
            case 200, 412 -> "+";
            case 403 -> "-";
            case 404 -> ".";
            default -> "[" + answer.status() + " " + answer.problem() + "]";
        };
    }

    private Target unit(String code, String kind, @Nullable String parent, String programme, Map<String, Object> leaders) {
        Map<String, Object> body = new HashMap<>(Map.of("code", code, "name", "示例" + code, "kind", kind, "programmes", List.of(programme), "foundedOn", "2026-07-01"));
        body.putAll(leaders);
        if (parent != null) {
            body.put("parent", parent);
        }
        Answer founded = post(OPERATOR, "/units", body);
        assertThat(founded.status()).as("%s", founded.body()).isEqualTo(201);
        String id = founded.text("id");
        met(founded.body().get("headId"), kind.equals("township") ? "head of the township" : "head");
        met(founded.body().get("legalRepresentativeId"), "legal representative");
        List<String> first = seats(id, "first");
        return new Target(first.isEmpty() ? "" : first.getFirst(), id);
    }

    private void met(JsonNode personId, String who) {
        if (!personId.isNull()) {
            callers.put(who, TestTokens.person(UUID.fromString(personId.asString())));
        }
    }

    private List<String> seats(String unit, String rule) {
        return get(OPERATOR, "/seats?unit=" + unit).body().get("items").valueStream().filter(seat -> seat.get("seat").asString().equals(rule))
                .map(seat -> seat.get("id").asString()).toList();
    }

    private Map<String, String> described(String who) {
        people++;
        return Map.of("name", "示例·" + people, "mobile", "1374000%04d".formatted(people));
    }

    private void appoint(String seat, String who, String since) {
        met(change(seat, "appointments", Map.of("person", described(who), "since", since)).body().get("personId"), who);
    }

    private void counterpart(String who, String since) {
        met(change(mill.seat(), "counterparts", Map.of("person", described(who), "since", since)).body().at("/counterpart/personId"), who);
    }

    private void delegate(String seat, String who, String area, String from) {
        appoint(seat, who, "2026-08-01");
        Answer given = post(callers.get("head"), "/seats/" + seat + "/delegations", Map.of("areas", List.of(area), "scope", "日常事务", "from", from, "until", "2026-09-20"),
                "If-Match", get(OPERATOR, "/seats/" + seat).etag());
        assertThat(given.status()).as("%s", given.body()).isBetween(200, 201);
    }

    private Answer change(String seat, String verb, Map<String, ?> body) {
        Answer changed = post(OPERATOR, "/seats/" + seat + "/" + verb, body, "If-Match", get(OPERATOR, "/seats/" + seat).etag());
        assertThat(changed.status()).as("%s", changed.body()).isBetween(200, 201);
        return changed;
    }

    private void office(String who, String kind, @Nullable String part, String since, @Nullable String until) {
        Map<String, Object> body = new HashMap<>(Map.of("programme", HERE, "kind", kind, "openedOn", "2026-09-01"));
        Map<String, Object> officer = new HashMap<>(Map.of("person", described(who), "since", since));
        if (part != null) {
            body.put("unit", part);
        }
        if (until != null) {
            officer.put("until", until);
        }
        Answer opened = post(OPERATOR, "/offices", body);
        String id = opened.status() == 201 ? opened.text("id") : get(OPERATOR, "/offices?limit=200&programme=" + HERE).body().get("items").valueStream()
                .filter(one -> one.get("kind").asString().equals(kind) && one.get("unitCode").asString("").equals(part == null ? "" : part)).findFirst().orElseThrow().get("id").asString();
        Answer staffed = post(OPERATOR, "/offices/" + id + "/officers", officer);
        assertThat(staffed.status()).as("%s", staffed.body()).isEqualTo(201);
        met(staffed.body().get("officers").valueStream().reduce((one, last) -> last).orElseThrow().get("personId"), who);
    }
}
