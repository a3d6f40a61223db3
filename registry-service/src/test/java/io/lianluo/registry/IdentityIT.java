package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.testing.Pdf;
import io.lianluo.testing.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Somebody tries to become somebody else, by each door that leads to a person's record. Wang Fang is a liaison whom everybody reads on the roster;
 * Mallory heads another enterprise, and knows her name, her ID number and her telephone. The scenes follow each other.
 */
@Tag("SCH-8")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdentityIT extends RegistryTest {

    private static final String BUREAU = "identity-bureau";
    private static final String DECLARED = "identity-declared";
    private static final String ELSEWHERE = "identity-elsewhere";
    private static final TestTokens CLERK = TestTokens.secretariat(BUREAU);
    private static final TestTokens CLERK_OF_DECLARED = TestTokens.secretariat(DECLARED);
    private static final TestTokens OTHER_CLERK = TestTokens.secretariat(ELSEWHERE);
    private static final String ROSTER = "type,unit,unit_name,unit_kind,programmes,programme,name,id_number,mobile,email,person,since\n";

    private static final String WANG_ID = idNumber("34182319850612410");
    private static final String WANG_MOBILE = "13800151001";
    private static final String WANG_MAIL = "wang@identity.example";
    private static final String EVIL_MOBILE = "13800151666";
    private static final String EVIL_MAIL = "mallory@evil.example";

    @Autowired
    private Persons persons;

    private String wang;
    private TestTokens mallory;
    private String seatOfMallory;
    private String seatDeclared;
    private String unitElsewhere;

    @BeforeAll
    void aLiaisonAndSomebodyElse() {
        upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"));
        for (String programme : List.of(programme(BUREAU, "secretariat"), programme(DECLARED, "unit-head"), programme(ELSEWHERE, "secretariat"))) {
            assertThat(upload(OPERATOR, "/programmes", "application/yaml", programme).status()).isBetween(200, 201);
        }
        Answer roster = imported(OPERATOR, """
                unit,I-WANG,示例汪家企业,enterprise,identity-bureau,,,,,,,2026-07-01
                liaison,I-WANG,,,,identity-bureau,示例·王芳,%s,%s,%s,,2026-07-02
                """.formatted(WANG_ID, WANG_MOBILE, WANG_MAIL));
        assertThat(roster.body().get("rejected")).isEmpty();
        wang = liaisonOf("I-WANG", BUREAU);
        Answer unit = founded("I-MALLORY", List.of(BUREAU, DECLARED), Map.of("name", "示例·马洛", "mobile", "13800151002"));
        mallory = TestTokens.person(UUID.fromString(unit.text("headId")));
        seatOfMallory = seat(unit.text("id"), BUREAU);
        seatDeclared = seat(unit.text("id"), DECLARED);
        unitElsewhere = founded("I-OTHER", List.of(ELSEWHERE), null).text("id");
    }

    @Test
    @Order(1)
    @Tag("JCH-1")
    void aRecommendationWithHerNumberRenamesNobodyAndTellsNothing() {
        String before = wang();
        Answer stranger = recommended(seatOfMallory, form("示例·路人", idNumber("34182319850612420"), "13800151003", "passer@identity.example"));
        String told = shape(stranger);
        assertThat(withdrawn(stranger).status()).isEqualTo(200);
        long people = stored("persons");

        Answer hers = recommended(seatOfMallory, form("示例·马甲", WANG_ID, EVIL_MOBILE, EVIL_MAIL));
        assertThat(shape(hers)).as("the answer is that for a stranger").isEqualTo(told);
        assertThat(hers.body().at("/candidate/personId").asString()).isNotEqualTo(wang);
        assertThat(wang()).as("she is as she was").isEqualTo(before);
        assertThat(stored("persons")).as("nobody is registered").isEqualTo(people);
        assertThat(printed(mallory, hers)).contains("示例·马甲", WANG_ID, EVIL_MAIL).doesNotContain("王芳", WANG_MOBILE, WANG_MAIL);
        assertThat(get(mallory, path(hers) + "/identity?why=x").status()).isEqualTo(403);
        assertThat(get(mallory, path(hers)).body().get("identity").isNull()).isTrue();

        assertThat(get(CLERK, path(hers)).text("identity")).isEqualTo("DOUBTFUL");
        Answer decided = step(CLERK, hers, "DECIDE");
        assertThat(decided.problem()).isEqualTo("nomination-candidate-doubtful");
        assertThat(get(mallory, path(hers)).etag()).as("she who recommended hears nothing of it").isEqualTo(hers.etag());

        Answer withdrawn = withdrawn(hers);
        assertThat(withdrawn.body().at("/candidate/name").isNull()).as("nothing is left of the form").isTrue();
        assertThat(printed(CLERK, withdrawn)).doesNotContain("马甲", EVIL_MAIL, WANG_ID);
        assertThat(wang()).isEqualTo(before);
        assertThat(stored("persons")).isEqualTo(people);
    }

    @Test
    @Order(2)
    void anIdThatIsNotSeenCannotBeNamed() {
        Answer opened = opened(seatOfMallory);
        for (String id : List.of(wang, UUID.randomUUID().toString())) {
            Answer named = post(mallory, path(opened) + "/recommendation", Map.of("personId", id), "If-Match", opened.etag());
            assertThat(named.faults()).as("known or not").containsExactly("personId: person-unknown");
        }
        assertThat(withdrawn(opened).status()).isEqualTo(200);

        String seat = seat(unitElsewhere, ELSEWHERE);
        String etag = get(OTHER_CLERK, "/seats/" + seat).etag();
        for (String verb : List.of("/appointments", "/counterparts")) {
            assertThat(post(OTHER_CLERK, "/seats/" + seat + verb, Map.of("personId", wang), "If-Match", etag).faults()).as(verb)
                    .containsExactly("personId: person-unknown");
        }
        assertThat(post(OTHER_CLERK, "/seats/" + seat + "/corrections", Map.of("personId", wang, "since", "2026-07-02", "until", "2026-07-09", "reason", "补录"),
                "If-Match", etag).faults()).containsExactly("personId: person-unknown");
        assertThat(get(OTHER_CLERK, "/persons/" + wang + "/personal-data?why=x").status()).isEqualTo(404);
    }

    @Test
    @Order(3)
    @Tag("ENT-1")
    void aUnitThatDecidesByItselfGetsSomebodyNew() {
        String before = wang();
        Answer recommended = recommended(seatDeclared, form("示例·王芳", WANG_ID, EVIL_MOBILE, EVIL_MAIL));
        Answer decided = step(mallory, recommended, "DECIDE");
        assertThat(decided.text("status")).isEqualTo("APPOINTED");
        String appointed = decided.body().at("/candidate/personId").asString();
        assertThat(appointed).isNotEqualTo(wang);
        assertThat(get(mallory, "/persons/" + appointed + "/personal-data?why=x").text("mobile")).as("what she typed").isEqualTo("+86" + EVIL_MOBILE);
        assertThat(get(mallory, "/persons/" + wang).status()).isEqualTo(404);
        assertThat(wang()).isEqualTo(before);

        assertThat(get(CLERK_OF_DECLARED, path(decided)).text("identity")).isEqualTo("UNCHECKED");
        Answer both = get(CLERK_OF_DECLARED, path(decided) + "/identity?why=核实人选");
        assertThat(both.body().get("known").findValuesAsString("personId")).containsExactly(wang);
        Answer said = post(CLERK_OF_DECLARED, path(decided) + "/identity", Map.of("person", wang), "If-Match", both.etag());
        assertThat(said.status()).isEqualTo(204);
        assertThat(get(CLERK_OF_DECLARED, "/seats/" + seatDeclared).body().at("/holder/personId").asString()).as("the authority found that it is she")
                .isEqualTo(wang);
        assertThat(wang()).as("and she is reached as she was").isEqualTo(before);
    }

    @Test
    @Order(4)
    @Tag("SCH-7")
    void whatSomebodySaysOfThemselvesMakesThemNobodyElse() {
        assertThat(imported(CLERK, """
                unit,I-SELF,示例自述企业,enterprise,identity-bureau,,,,,,,2026-07-01
                unit,I-PEER,示例同行企业,enterprise,identity-bureau,,,,,,,2026-07-01
                liaison,I-SELF,,,,identity-bureau,示例·李强,,13800151004,,,2026-07-02
                liaison,I-PEER,,,,identity-bureau,示例·赵敏,,13800151005,zhao@identity.example,,2026-07-02
                """).body().get("rejected")).isEmpty();
        String li = liaisonOf("I-SELF", BUREAU);
        String zhao = liaisonOf("I-PEER", BUREAU);
        TestTokens self = TestTokens.person(UUID.fromString(li));
        Answer said = post(self, "/persons/" + li + "/contact/confirmation", Map.of("mobile", "13800151005"), "If-Match", get(self, "/persons/" + li).etag());
        assertThat(said.status()).as("whether somebody has that number is not told").isEqualTo(200);
        Answer again = imported(CLERK, "liaison,I-PEER,,,,identity-bureau,示例·赵敏,,13800151005,new@identity.example,,2026-07-02\n");
        assertThat(again.body().get("rejected")).isEmpty();
        assertThat(liaisonOf("I-PEER", BUREAU)).isEqualTo(zhao);
        assertThat(data(zhao).data().email()).isEqualTo("new@identity.example");
        assertThat(data(li).data().name() + data(li).data().email()).isEqualTo("示例·李强null");
    }

    @Test
    @Order(5)
    @Tag("SCH-7")
    void oneTelephoneOnDutyIsNotOnePerson() {
        Answer report = imported(CLERK, """
                unit,v08-1,示例辛一单位,enterprise,identity-bureau,,,,,,,2026-07-01
                unit,v08-2,示例辛二单位,enterprise,identity-bureau,,,,,,,2026-07-01
                liaison,v08-1,,,,identity-bureau,示例·王芳,,13800130801,wf08@sample.example,,2026-07-02
                liaison,v08-2,,,,identity-bureau,示例·李强,,13800130801,lq08@sample.example,,2026-07-02
                """);
        assertThat(report.body().get("rejected")).isEmpty();
        String fang = liaisonOf("v08-1", BUREAU);
        String qiang = liaisonOf("v08-2", BUREAU);
        assertThat(fang).isNotEqualTo(qiang).isNotEqualTo(wang);
        assertThat(data(fang).data().name() + data(fang).data().email()).isEqualTo("示例·王芳wf08@sample.example");
        Answer successor = imported(CLERK, "liaison,v08-1,,,,identity-bureau,示例·周后任,,13800130801,,,2026-09-01\n");
        assertThat(successor.body().get("rejected")).isEmpty();
        assertThat(data(fang).data().name()).as("the past roster keeps who held the seat").isEqualTo("示例·王芳");
    }

    @Test
    @Order(6)
    void anotherOfficeChangesNothingOfHerByAnyDoor() {
        String before = wang();
        long people = stored("persons");
        String seat = seat(unitElsewhere, ELSEWHERE);
        String seatTag = get(OTHER_CLERK, "/seats/" + seat).etag();
        String unitTag = get(OTHER_CLERK, "/units/" + unitElsewhere).etag();
        Map<String, Object> otherName = form("示例·马甲", WANG_ID, EVIL_MOBILE, EVIL_MAIL);
        Map<String, Object> otherNumber = form("示例·王芳", WANG_ID, EVIL_MOBILE, EVIL_MAIL);
        for (Map.Entry<Map<String, Object>, String> door : Map.of(otherName, "person-doubtful-elsewhere", otherNumber, "person-kept-by-others").entrySet()) {
            List<Answer> answers = List.of(
                    post(OTHER_CLERK, "/units", Map.of("code", "I-OTHER", "head", door.getKey())),
                    post(OTHER_CLERK, "/units", Map.of("code", "I-OTHER", "legalRepresentative", door.getKey())),
                    post(OTHER_CLERK, "/units/" + unitElsewhere + "/head", Map.of("person", door.getKey()), "If-Match", unitTag),
                    post(OTHER_CLERK, "/units/" + unitElsewhere + "/legal-representative", Map.of("person", door.getKey()), "If-Match", unitTag),
                    post(OTHER_CLERK, "/seats/" + seat + "/appointments", Map.of("person", door.getKey()), "If-Match", seatTag),
                    post(OTHER_CLERK, "/seats/" + seat + "/counterparts", Map.of("person", door.getKey()), "If-Match", seatTag),
                    post(OTHER_CLERK, "/seats/" + seat + "/corrections", Map.of("person", door.getKey(), "since", "2026-07-02", "until", "2026-07-09",
                            "reason", "补录"), "If-Match", seatTag));
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.faults()).singleElement().asString().endsWith("person: " + door.getValue());
                assertThat(answer.body().toString()).doesNotContain(wang, "138****1001", WANG_MAIL);
            });
        }
        Answer lines = imported(OTHER_CLERK, """
                liaison,I-OTHER,,,,identity-elsewhere,示例·马甲,%1$s,%2$s,%3$s,,2026-07-02
                liaison,I-OTHER,,,,identity-elsewhere,示例·王芳,%1$s,%2$s,%3$s,,2026-07-02
                liaison,I-OTHER,,,,identity-elsewhere,示例·王芳,%1$s,,,%4$s,2026-07-02
                """.formatted(WANG_ID, EVIL_MOBILE, EVIL_MAIL, wang));
        assertThat(lines.body().get("rejected").findValuesAsString("rule"))
                .containsExactly("person-doubtful-elsewhere", "person-kept-by-others", "person-unknown");
        assertThat(lines.body().get("rejected").findValuesAsString("column")).containsOnly("person");
        assertThat(lines.body().toString()).doesNotContain(wang, WANG_MAIL);
        assertThat(wang()).isEqualTo(before);
        assertThat(stored("persons")).isEqualTo(people);
    }

    @Test
    @Order(7)
    void aDoubtfulLineIsDecidedByTheClerk() {
        String line = "liaison,I-MALLORY,,,,identity-bureau,示例·汪方,%s,,,%s,2026-07-02\n";
        Answer doubtful = imported(CLERK, line.formatted(WANG_ID, ""));
        assertThat(doubtful.body().at("/rejected/0/rule").asString()).isEqualTo("person-doubtful");
        assertThat(doubtful.body().at("/rejected/0/people/0").asString()).isEqualTo(wang);
        assertThat(doubtful.body().at("/rejected/0/reason").asString()).as("both sides").contains("示例·汪方", "示例·王芳", "+86138****1001", wang)
                .doesNotContain(WANG_ID, WANG_MOBILE, WANG_MAIL);
        assertThat(data(wang).data().name()).isEqualTo("示例·王芳");
        assertThat(imported(CLERK, line.formatted(WANG_ID, "she")).body().at("/rejected/0/rule").asString()).isEqualTo("person-id-or-new");

        assertThat(imported(CLERK, line.formatted(WANG_ID, "new")).body().get("rejected")).isEmpty();
        String other = liaisonOf("I-MALLORY", BUREAU);
        assertThat(other).isNotEqualTo(wang);
        Answer again = imported(CLERK, line.formatted(WANG_ID, "new"));
        assertThat(again.body().get("persons").asInt() + again.body().get("appointments").asInt()).as("taken in again").isZero();

        assertThat(imported(CLERK, line.formatted(WANG_ID, wang)).body().get("rejected")).isEmpty();
        assertThat(liaisonOf("I-MALLORY", BUREAU)).isEqualTo(wang);
        assertThat(data(wang).data().name()).as("who keeps her says how she is called").isEqualTo("示例·汪方");
        assertThat(imported(CLERK, "liaison,I-WANG,,,,identity-bureau,示例·王芳,%s,,,%s,2026-07-02\n".formatted(WANG_ID, wang)).body().get("rejected")).isEmpty();
        assertThat(data(wang).data().name()).isEqualTo("示例·王芳");
    }

    @Test
    @Order(8)
    @Tag("JCH-2")
    @Tag("SAF-11")
    void theAuthorityResolvesATrueDoubtWithBothBeforeIt() {
        Answer unit = founded("I-THIRD", List.of(BUREAU), Map.of("name", "示例·孙总", "mobile", "13800151007"));
        TestTokens sun = TestTokens.person(UUID.fromString(unit.text("headId")));
        String seat = seat(unit.text("id"), BUREAU);
        String before = wang();
        Answer opened = post(sun, "/nominations", Map.of("seatId", seat));
        Answer recommended = post(sun, path(opened) + "/recommendation", Map.of("person", form("示例·王方", WANG_ID, "13800151008", null)),
                "If-Match", opened.etag());
        assertThat(get(CLERK, path(recommended) + "/identity").faults()).containsExactly("why: purpose");
        Answer both = get(CLERK, path(recommended) + "/identity?why=核实人选");
        assertThat(both.text("standing")).isEqualTo("DOUBTFUL");
        assertThat(both.body().at("/told/name").asString() + both.body().at("/told/mobile").asString()).isEqualTo("示例·王方+8613800151008");
        assertThat(both.body().at("/known/0/name").asString() + both.body().at("/known/0/mobile").asString()).isEqualTo("示例·王芳+86" + WANG_MOBILE);
        TestTokens herself = TestTokens.person(UUID.fromString(wang));
        assertThat(get(herself, "/persons/" + wang + "/reads").body().get("items").findValuesAsString("route"))
                .contains("GET /api/v1" + path(recommended) + "/identity");

        assertThat(post(CLERK, path(recommended) + "/identity", Map.of("person", wang)).status()).isEqualTo(428);
        assertThat(post(CLERK, path(recommended) + "/identity", Map.of("person", UUID.randomUUID()), "If-Match", both.etag()).faults())
                .containsExactly("person: person-not-in-doubt");
        assertThat(post(CLERK, path(recommended) + "/identity", Map.of(), "If-Match", both.etag()).faults()).containsExactly("person: person-id-or-new");
        assertThat(post(CLERK, path(recommended) + "/identity", Map.of("person", wang), "If-Match", both.etag()).status()).isEqualTo(204);
        assertThat(get(sun, path(recommended)).etag()).as("who recommended hears nothing of it").isEqualTo(recommended.etag());
        Answer decided = step(CLERK, recommended, "DECIDE");
        assertThat(decided.text("status")).isEqualTo("APPOINTED");
        assertThat(decided.body().at("/candidate/personId").asString()).isEqualTo(wang);
        assertThat(wang()).as("a decision changes nothing of who is known").isEqualTo(before);
    }

    @Test
    @Order(9)
    @Tag("JCH-2")
    void whoTheAuthorityFindsToBeNewTakesNothingFromHer() {
        Answer unit = founded("I-FOURTH", List.of(BUREAU), Map.of("name", "示例·吴总", "mobile", "13800151009"));
        TestTokens wu = TestTokens.person(UUID.fromString(unit.text("headId")));
        String before = wang();
        Answer opened = post(wu, "/nominations", Map.of("seatId", seat(unit.text("id"), BUREAU)));
        Answer recommended = post(wu, path(opened) + "/recommendation", Map.of("person", form("示例·冯新", WANG_ID, "13800151010", null)),
                "If-Match", opened.etag());
        assertThat(post(CLERK, path(recommended) + "/identity", Map.of("person", "new"), "If-Match", recommended.etag()).status()).isEqualTo(204);
        Answer decided = step(CLERK, recommended, "DECIDE");
        assertThat(decided.text("status")).isEqualTo("APPOINTED");
        assertThat(decided.body().at("/candidate/personId").asString()).isEqualTo(recommended.body().at("/candidate/personId").asString());
        assertThat(wang()).isEqualTo(before);
        assertThat(imported(CLERK, "liaison,I-WANG,,,,identity-bureau,示例·王芳,%s,,,,2026-07-02\n".formatted(WANG_ID)).body().get("rejected")).isEmpty();
        assertThat(liaisonOf("I-WANG", BUREAU)).as("her number is still hers").isEqualTo(wang);
    }

    /** Everything that is known of her, and how often it changed. */
    private String wang() {
        Person person = data(wang);
        return person.version() + " " + person.data().name() + " " + person.data().idNumber() + " " + person.data().mobile() + " " + person.data().email();
    }

    private Person data(String id) {
        return persons.find(UUID.fromString(id)).orElseThrow();
    }

    /** An answer without what is of one candidate alone. */
    private static String shape(Answer nomination) {
        return nomination.status() + nomination.body().toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("示例·(路人|马甲)", "name")
                .replaceAll("\"ordinal\":\\d+", "");
    }

    private Answer opened(String seat) {
        Answer opened = post(mallory, "/nominations", Map.of("seatId", seat));
        assertThat(opened.status()).isEqualTo(201);
        return opened;
    }

    private Answer recommended(String seat, Map<String, Object> form) {
        Answer opened = opened(seat);
        Answer recommended = post(mallory, path(opened) + "/recommendation", Map.of("person", form), "If-Match", opened.etag());
        assertThat(recommended.status()).isEqualTo(200);
        return recommended;
    }

    private Answer withdrawn(Answer nomination) {
        return post(mallory, path(nomination) + "/withdrawal", Map.of("remark", "另有安排"), "If-Match", nomination.etag());
    }

    private Answer step(TestTokens who, Answer nomination, String step) {
        return post(who, path(nomination) + "/steps", Map.of("step", step, "outcome", "PASSED"), "If-Match", nomination.etag());
    }

    private String printed(TestTokens who, Answer nomination) {
        return Pdf.read(download(who, path(nomination) + "/form", "Accept", "application/pdf")).text();
    }

    private static String path(Answer nomination) {
        return "/nominations/" + nomination.text("id");
    }

    private static Map<String, Object> form(String name, @Nullable String idNumber, String mobile, @Nullable String email) {
        Map<String, Object> form = new HashMap<>(Map.of("name", name, "mobile", mobile));
        if (idNumber != null) {
            form.put("idNumber", idNumber);
        }
        if (email != null) {
            form.put("email", email);
        }
        return form;
    }

    private Answer imported(TestTokens who, String lines) {
        Answer report = upload(who, "/roster-imports", "text/csv", takenOver(ROSTER + lines));
        assertThat(report.status()).isEqualTo(200);
        return report;
    }

    private Answer founded(String code, List<String> programmes, @Nullable Map<String, Object> head) {
        Map<String, Object> unit = new HashMap<>(Map.of("code", code, "name", "示例企业" + code, "kind", "enterprise", "programmes", programmes,
                "foundedOn", "2026-07-01"));
        if (head != null) {
            unit.put("head", head);
        }
        Answer founded = post(OPERATOR, "/units", unit);
        assertThat(founded.status()).isBetween(200, 201);
        return founded;
    }

    private String seat(String unit, String programme) {
        return get(OPERATOR, "/seats?unit=%s&programme=%s".formatted(unit, programme)).body().at("/items/0/id").asString();
    }

    private String liaisonOf(String unit, String programme) {
        String id = get(OPERATOR, "/units?q=" + unit).body().at("/items/0/id").asString();
        return get(OPERATOR, "/seats/" + seat(id, programme)).body().at("/holder/personId").asString();
    }

    /** A number with its check character. */
    private static String idNumber(String first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first17.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return first17 + "10X98765432".charAt(sum % 11);
    }

    private static String programme(String code, String decidedBy) {
        return """
                programme: %s
                title: {zh: 联络员制度, en: Liaisons}
                authority: {unit: bureau, office: registration-office}
                in-force: 2025-01-01
                calendar: cn
                roster: published
                rows: [JCH-1]
                seats:
                  - {id: enterprise, title: {zh: 联络员, en: Liaison}, for: [enterprise], candidates: [own-unit, other-unit, outside], rows: [JCH-1]}
                duties: []
                appointment:
                  conditions: []
                  path:
                    - {step: recommend, by: unit-head, rows: [JCH-1]}
                    - {step: decide, by: %s, rows: [JCH-1]}
                """.formatted(code, decidedBy);
    }
}
