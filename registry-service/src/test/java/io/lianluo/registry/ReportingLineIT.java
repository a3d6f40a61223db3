package io.lianluo.registry;

import static io.lianluo.testing.TestTokens.person;
import static io.lianluo.testing.TestTokens.secretariat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.access.Caller;
import io.lianluo.events.registry.v1.SeatChange;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.access.SeatSight;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The liaison of a school's grade sees the seats of its classes and acts for them. */
@Tag("SCH-1")
class ReportingLineIT extends RegistryTest {

    private static final String SCHOOL = "school";
    private static final TestTokens OFFICE = secretariat(SCHOOL);
    private static int schools;

    @Autowired
    private SeatSight sight;

    private String number;
    private JsonNode school;
    private JsonNode first;
    private JsonNode second;
    private JsonNode pupils;
    private UUID headOfLine;
    private UUID ofFirst;
    private UUID ofSecond;
    private UUID ofPupils;

    @BeforeEach
    void aSchoolWithTwoGradesAndAClass() {
        publish(SCHOOL);
        number = "SL-" + ++schools;
        school = unit("", "school", null);
        first = unit("-G1", "grade", "");
        second = unit("-G2", "grade", "");
        pupils = unit("-C1", "class", "-G1");
        headOfLine = appoint(school, 1);
        ofFirst = appoint(first, 2);
        ofSecond = appoint(second, 3);
        ofPupils = appoint(pupils, 4);
    }

    @Test
    void theGradesLiaisonSeesTheClassAndTheOtherGradesDoesNot() {
        assertThat(seatOf(pupils).get("reportsTo").asString()).isEqualTo(id(seatOf(first)));
        assertThat(seen(ofFirst)).containsExactlyInAnyOrder(id(seatOf(first)), id(seatOf(pupils)));
        assertThat(seen(ofSecond)).containsExactly(id(seatOf(second)));
        assertThat(seen(ofPupils)).containsExactly(id(seatOf(pupils)));
        assertThat(seen(headOfLine)).as("at whichever remove").containsExactlyInAnyOrder(id(seatOf(school)), id(seatOf(first)), id(seatOf(second)), id(seatOf(pupils)));

        String path = "/seats/" + id(seatOf(pupils));
        assertThat(get(person(ofFirst), path).status()).isEqualTo(200);
        assertThat(get(person(ofSecond), path).status()).isEqualTo(404);
        assertThat(get(person(ofFirst), "/persons/" + ofPupils).status()).isEqualTo(200);
        assertThat(get(person(ofSecond), "/persons/" + ofPupils).status()).isEqualTo(404);
        assertThat(get(person(ofFirst), "/units/" + pupils.get("id").asString()).status()).isEqualTo(200);
        assertThat(get(person(ofPupils), "/seats/" + id(seatOf(first))).status()).as("nobody sees up the line").isEqualTo(404);
    }

    @Test
    void theNearestWhoAttendsActs() {
        assertThat(capacities(ofFirst)).containsExactly(Actor.UNIT);
        assertThat(capacities(ofSecond)).isEmpty();
        assertThat(capacities(headOfLine)).as("the grade's liaison is nearer").isEmpty();

        act(first, "suspension", Map.of("reason", "停职"));
        assertThat(capacities(ofFirst)).isEmpty();
        assertThat(seen(ofFirst)).as("a suspended liaison sees their own seat alone").containsExactly(id(seatOf(first)));
        assertThat(capacities(headOfLine)).as("nobody nearer attends").containsExactly(Actor.UNIT);

        act(first, "resumption", Map.of());
        assertThat(capacities(ofFirst)).containsExactly(Actor.UNIT);
        act(first, "release", Map.of());
        assertThat(capacities(ofFirst)).as("the office is over").isEmpty();
        assertThat(get(person(ofFirst), "/seats/" + id(seatOf(pupils))).status()).isEqualTo(404);
    }

    @Test
    void aClassThatMovesReportsToTheOtherGradeAndEverybodyIsTold() {
        Answer moved = post(OFFICE, "/units/" + pupils.get("id").asString() + "/move", Map.of("parent", number + "-G2"),
                "If-Match", get(OFFICE, "/units/" + pupils.get("id").asString()).etag());
        assertThat(moved.status()).isEqualTo(200);
        assertThat(seatOf(pupils).get("reportsTo").asString()).isEqualTo(id(seatOf(second)));
        assertThat(seen(ofFirst)).containsExactly(id(seatOf(first)));
        assertThat(seen(ofSecond)).contains(id(seatOf(pupils)));
        UUID seat = UUID.fromString(id(seatOf(pupils)));
        await().untilAsserted(() -> assertThat(TestTopics.values(SeatChanged.class).stream().filter(told -> told.getSeatId().equals(seat)).toList().getLast())
                .satisfies(told -> {
                    assertThat(told.getChange()).isEqualTo(SeatChange.REPORTS_ELSEWHERE);
                    assertThat(told.getReportsToSeatId()).hasToString(id(seatOf(second)));
                }));
    }

    @Test
    void listsOfLiaisonsAndOfWhatBelongsToSeatsShowTheLineBelow() {
        assertThat(liaisons(ofFirst, "")).containsExactlyInAnyOrder(ofFirst.toString(), ofPupils.toString());
        assertThat(liaisons(ofFirst, "&on=2026-07-05")).containsExactlyInAnyOrder(ofFirst.toString(), ofPupils.toString());
        assertThat(liaisons(ofSecond, "")).containsExactly(ofSecond.toString());
        assertThat(liaisons(ofPupils, "")).as("nobody sees up the line").containsExactly(ofPupils.toString());
        UUID below = UUID.fromString(id(seatOf(pupils)));
        assertThat(sight.scope(caller(ofFirst), SCHOOL, null).seatIds()).as("nominations and filings").contains(below);
        assertThat(sight.scope(caller(headOfLine), SCHOOL, null).seatIds()).contains(below);
        assertThat(sight.scope(caller(ofSecond), SCHOOL, null).seatIds()).doesNotContain(below);
        act(first, "release", Map.of());
        assertThat(liaisons(ofFirst, "")).as("the office is over").containsExactly(ofFirst.toString());
        assertThat(sight.scope(caller(ofFirst), SCHOOL, null).seatIds()).doesNotContain(below);
    }

    private List<String> liaisons(UUID person, String query) {
        return get(person(person), "/liaisons?programme=" + SCHOOL + query).body().get("items").findValuesAsString("personId");
    }

    private static Caller caller(UUID who) {
        return new Caller(who.toString(), who, Set.of(), Set.of(), Set.of());
    }

    private Set<Actor> capacities(UUID who) {
        SeatKey key = new SeatKey(SCHOOL, "class", UUID.fromString(pupils.get("id").asString()), 1);
        return sight.acting(caller(who), key).capacities();
    }

    private JsonNode unit(String suffix, String kind, @Nullable String above) {
        Map<String, Object> body = new HashMap<>(Map.of("code", number + suffix, "name", "示例" + suffix, "kind", kind, "programmes", List.of(SCHOOL), "foundedOn", "2026-07-01"));
        if (above != null) {
            body.put("parent", number + above);
        }
        Answer founded = post(OFFICE, "/units", body);
        assertThat(founded.status()).as(founded.body().toString()).isEqualTo(201);
        return founded.body();
    }

    private UUID appoint(JsonNode unit, int person) {
        Answer appointed = post(OFFICE, "/seats/" + id(seatOf(unit)) + "/appointments", Map.of("person", Map.of("name", "示例·" + person,
                "mobile", "1380001%02d%02d".formatted(schools, person)), "since", "2026-07-01", "reason", "TAKEN_OVER"), "If-Match", etag(unit));
        assertThat(appointed.status()).as(appointed.body().toString()).isEqualTo(201);
        return UUID.fromString(appointed.text("personId"));
    }

    private void act(JsonNode unit, String verb, Map<String, ?> body) {
        assertThat(post(OFFICE, "/seats/" + id(seatOf(unit)) + "/" + verb, body, "If-Match", etag(unit)).status()).isEqualTo(200);
    }

    private String etag(JsonNode unit) {
        return get(OFFICE, "/seats/" + id(seatOf(unit))).etag();
    }

    private JsonNode seatOf(JsonNode unit) {
        return get(OFFICE, "/seats?unit=" + unit.get("id").asString()).body().get("items").get(0);
    }

    private List<String> seen(UUID person) {
        return get(person(person), "/seats?programme=" + SCHOOL).body().get("items").findValuesAsString("id");
    }

    private static String id(JsonNode seat) {
        return seat.get("id").asString();
    }
}
