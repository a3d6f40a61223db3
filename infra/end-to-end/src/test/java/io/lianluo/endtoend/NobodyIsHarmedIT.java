package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lianluo.endtoend.Api.Answer;
import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.LiaisonChanged;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import tools.jackson.databind.JsonNode;

/** People who mean well or ill use the whole platform; nobody is blamed, renamed, exposed or cut off by it. */
@Order(3)
class NobodyIsHarmedIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HOSPITAL = "hospital-departments";
    private static final String ASSOCIATION = "auto-trade-association";
    private static final String HEADER = "type,unit,unit_name,unit_kind,programmes,programme,name,id_number,mobile,email,since,reason\n";

    private static Running running;
    private static Platform platform;
    private static Api operator;

    @BeforeAll
    static void start() throws IOException {
        running = Running.leftOrNew();
        platform = running.platform();
        operator = Api.operator(platform);
        for (String file : List.of("calendars/cn-2026.yaml", "programmes/" + HOSPITAL + ".yaml", "programmes/" + ASSOCIATION + ".yaml")) {
            operator.upload(platform.registry(), "/" + file.substring(0, file.indexOf('/')), "application/yaml",
                    Files.readString(Running.REPOSITORY.resolve("registry-service").resolve(file)));
        }
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void aClerkTakesARosterOverAndNobodyIsBlamedForWhatWasBefore() {
        Api clerk = operator.as("secretariat:" + HOSPITAL);
        String roster = HEADER + IntStream.rangeClosed(1, 5).mapToObj(n -> """
                unit,dept-%1$d,示例科室%1$d,hospital-department,hospital-departments,,示例·科主任%1$d,,1390000100%1$d,,2026-06-01,
                liaison,dept-%1$d,,,,hospital-departments,示例·科联络员%1$d,,1390000200%1$d,dept%1$d@sample.example,2026-06-01,
                """.formatted(n)).collect(Collectors.joining());

        JsonNode preview = clerk.upload(platform.registry(), "/roster-imports?preview=true", "text/csv", roster);
        assertThat(preview.toString()).contains("estimate");
        assertThat(operator.list(platform.registry(), "/units?q=" + "dept-1")).as("a preview changes nothing").isEmpty();

        JsonNode report = clerk.upload(platform.registry(), "/roster-imports", "text/csv", roster);
        assertThat(report.get("rejected")).isEmpty();
        Waiting.until("meeting knows the seats", PATIENCE, () -> Summary.of(operator, platform.meeting()).get(HOSPITAL).path("planned").asInt() > 0);
        stillAfter("reporting has opened what is owed", () -> operator.list(platform.reporting(), "/obligations?programme=" + HOSPITAL));

        assertThat(operator.list(platform.reporting(), "/obligations?programme=" + HOSPITAL)).as("nothing of the months before is asked for")
                .allSatisfy(obligation -> assertThat(obligation.get("status").asString()).isEqualTo("OPEN"));
        assertThat(operator.list(platform.meeting(), "/meetings?programme=%s&status=MISSED".formatted(HOSPITAL))).isEmpty();
        assertThat(operator.list(platform.assessment(), "/proposals?programme=" + HOSPITAL)).isEmpty();
        assertThat(operator.list(platform.notification(), "/notices?programme=" + HOSPITAL)).extracting(notice -> notice.get("kind").asString())
                .doesNotContain("REPORT_OVERDUE", "MEETING_MISSED", "REPLACEMENT_PROPOSED");
        assertThat(clerk.upload(platform.registry(), "/roster-imports", "text/csv", roster).get("rejected")).as("it can come again").isEmpty();
    }

    /** Mallory heads an enterprise of the association, and knows the name, the number and the telephone of the liaison of another one. */
    @Test
    void somebodyTriesToBecomeSomebodyElseByEachDoorAndTheAuthorityResolvesATrueDoubt() {
        Api secretariat = operator.as("secretariat:" + ASSOCIATION);
        String number = number(2);
        imported(secretariat, """
                unit,honest,示例会员单位甲,member-unit,auto-trade-association,,示例·甲负责人,%s,13900003001,honest-head@sample.example,,
                liaison,honest,,,,auto-trade-association,示例·真联络员,%s,13900003002,true@sample.example,,taken-over
                unit,sly,示例会员单位乙,member-unit,auto-trade-association,,示例·乙负责人,%s,13900003003,sly-head@sample.example,,
                liaison,sly,,,,auto-trade-association,示例·乙联络员,,13900003005,,,taken-over
                unit,other,示例会员单位丙,member-unit,auto-trade-association,,示例·丙负责人,%s,13900003004,other-head@sample.example,,
                unit,mistyped,示例会员单位丁,member-unit,auto-trade-association,,示例·丁负责人,%s,13900003006,mistyped-head@sample.example,,
                """.formatted(number(1), number, number(3), number(4), number(6)));
        String victim = holder("honest");
        String before = known(secretariat, victim);
        JsonNode published = roster("honest");

        // The door of a recommendation: a number that is known is answered like one that is not.
        Answer known = recommend("sly", "示例·冒名者", number);
        Answer unknown = recommend("other", "示例·冒名者", number(5));
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(shape(known)).isEqualTo(shape(unknown));
        String nomination = "/nominations/" + known.body().get("id").asString();
        assertThat(step(secretariat, nomination, "VET", "PASSED").status()).as("nobody is appointed while it is doubtful who they are").isEqualTo(409);
        assertThat(headOf("sly").tryGet(platform.registry(), nomination + "/identity?why=compare").status()).isIn(403, 404);
        assertThat(secretariat.get(platform.registry(), nomination + "/identity?why=compare").toString()).contains("示例·冒名者", "示例·真联络员");
        assertThat(step(secretariat, nomination, "VET", "REFUSED").status()).isEqualTo(200);

        // The door of an id: it stands on open topics, and names nobody whom the caller does not see.
        Answer opened = nominated("sly");
        for (String id : List.of(victim, UUID.randomUUID().toString())) {
            Answer named = headOf("sly").tryPost(platform.registry(), "/nominations/" + opened.body().get("id").asString() + "/recommendation",
                    Map.of("personId", id), "If-Match", opened.etag());
            assertThat(named.status()).isEqualTo(400);
            assertThat(named.body().at("/errors/0/rule").asString()).isEqualTo("person-unknown");
        }

        // The door of oneself: a liaison says that the other's telephone is their own, and the next roster names the other by it alone.
        String pretender = holder("sly");
        Api self = operator.as(pretender);
        Answer myself = self.tryGet(platform.registry(), "/persons/" + pretender);
        assertThat(self.tryPost(platform.registry(), "/persons/" + pretender + "/contact/confirmation", Map.of("mobile", "13900003002"), "If-Match",
                myself.etag()).status()).isEqualTo(200);
        imported(secretariat, "liaison,honest,,,,auto-trade-association,示例·真联络员,,13900003002,,,\n");
        assertThat(holder("honest")).isEqualTo(victim);

        // The doors of heads, legal representatives and seats: another office learns nothing and changes nothing.
        Api foreign = operator.as("secretariat:" + HOSPITAL);
        imported(foreign, "unit,ward,示例病区,hospital-department,hospital-departments,,,,,,,\n");
        Map<String, Object> form = Map.of("name", "示例·冒名者", "idNumber", number, "mobile", "13900003098", "email", "sly@sample.example");
        String ward = operator.list(platform.registry(), "/units?q=ward").getFirst().get("id").asString();
        Map<String, Map<String, Object>> doors = Map.of("/units/" + ward + "/head", Map.of("person", form),
                "/units/" + ward + "/legal-representative", Map.of("person", form),
                "/seats/" + seat("ward") + "/appointments", Map.of("person", form), "/seats/" + seat("ward") + "/counterparts", Map.of("personId", victim));
        doors.forEach((door, body) -> {
            Answer tag = foreign.tryGet(platform.registry(), door.substring(0, door.lastIndexOf('/')));
            Answer refused = foreign.tryPost(platform.registry(), door, body, "If-Match", tag.etag());
            assertThat(refused.status()).as("%s: %s", door, refused.body()).isEqualTo(400);
            assertThat(refused.body().toString()).doesNotContain("真联络员", "3002", "true@sample.example");
        });
        JsonNode lines = foreign.upload(platform.registry(), "/roster-imports", "text/csv",
                HEADER + "liaison,ward,,,,hospital-departments,示例·冒名者,%s,13900003098,sly@sample.example,,\n".formatted(number));
        assertThat(lines.get("rejected").findValuesAsString("rule")).containsExactly("person-doubtful-elsewhere");

        // The door of a filing: what a unit declares is compared with what stands, and changes none of it.
        imported(secretariat, "liaison,sly,,,,auto-trade-association,示例·乙后任,,13900003007,,,taken-over\n");
        String due = "/filings?programme=%s&seat=%s&status=DUE".formatted(ASSOCIATION, seat("sly"));
        Waiting.until("a change of liaison is to be filed", PATIENCE, () -> !operator.list(platform.registry(), due).isEmpty());
        Answer filing = headOf("sly").tryGet(platform.registry(), "/filings/" + operator.list(platform.registry(), due).getFirst().get("id").asString());
        Answer declared = headOf("sly").tryPost(platform.registry(), "/filings/" + filing.body().get("id").asString() + "/submission", Map.of(
                "declared", Map.of("LIAISON_NAME", "示例·真联络员", "LIAISON_MOBILE", "13900003002"),
                "papers", List.of(Map.of("kind", "unit-proof", "fileName", "证明.pdf", "sha256", "0".repeat(64)))), "If-Match", filing.etag());
        assertThat(declared.body().at("/submissions/0/compared").findValuesAsString("result")).containsOnly("DIFFERS");

        assertThat(known(secretariat, victim)).as("after every door").isEqualTo(before);
        assertThat(roster("honest")).as("the published roster").isEqualTo(published);
        assertThat(new Topics(platform).read("registry.contact-changed.v1", ContactChanged.class)).filteredOn(contact -> contact.getPersonId().toString().equals(victim))
                .as("messages to them go where they went").extracting(ContactChanged::getName, ContactChanged::getEmail)
                .containsOnly(tuple("示例·真联络员", "true@sample.example"));

        // A true doubt: a head means this very person and mistypes the name. The authority sees both and says who it is.
        Answer mistyped = recommend("mistyped", "示例·真连络员", number);
        String doubtful = "/nominations/" + mistyped.body().get("id").asString();
        Answer both = secretariat.tryGet(platform.registry(), doubtful + "/identity?why=checking");
        assertThat(both.body().at("/told/name").asString()).isEqualTo("示例·真连络员");
        assertThat(both.body().get("known").findValuesAsString("name")).containsExactly("示例·真联络员");
        assertThat(secretariat.tryPost(platform.registry(), doubtful + "/identity", Map.of("person", victim), "If-Match", both.etag()).status()).isEqualTo(204);
        assertThat(step(secretariat, doubtful, "VET", "PASSED").status()).isEqualTo(200);
        Answer vetted = secretariat.tryGet(platform.registry(), doubtful);
        Answer announced = secretariat.tryPost(platform.registry(), doubtful + "/announcement", Map.of("number", "协〔2026〕8号",
                "date", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(), "title", Map.of("zh", "关于任命联络员的通知", "en", "Appointment of a liaison"),
                "text", Map.of("zh", "经研究，任命下列人员为联络员。", "en", "The following person is appointed.")), "If-Match", vetted.etag());
        assertThat(announced.status()).as("%s", announced.body()).isEqualTo(200);
        assertThat(holder("mistyped")).isEqualTo(victim);
        assertThat(known(secretariat, victim)).as("a decision renames nobody").isEqualTo(before);
        assertThat(operator.as(victim).get(platform.registry(), "/persons/" + victim + "/reads").toString()).as("and they can read who looked")
                .contains(doubtful + "/identity");
    }

    @Test
    void hostileFilesRulesMessagesAndHeadersStopNothing() throws Exception {
        String bomb = "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n";
        refused("/programmes", "application/yaml", bomb);
        refused("/calendars", "application/yaml", "a: &a\n  b: *a\n");
        refused("/roster-imports", "text/csv", "type,unit" + ",".repeat(900_000));
        refused("/roster-imports", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u0003\u0004 and no more");
        String rule = Files.readString(Running.REPOSITORY.resolve("registry-service/programmes/" + ASSOCIATION + ".yaml"))
                .replace("programme: " + ASSOCIATION, "programme: hostile")
                .replace("streak(\"commissioned-item\", MISSING) >= 2 ||", "'aaa'.matches('((a{0,100}){0,100}){0,100}') ||");
        assertThat(rule).contains("matches");
        refused("/programmes", "application/yaml", rule);

        try (KafkaProducer<String, byte[]> stranger = new KafkaProducer<>(Map.of("bootstrap.servers", platform.brokers()), new StringSerializer(),
                new ByteArraySerializer())) {
            // A genuine appointment, told on a topic of which a stranger has the key.
            var appointment = new Topics(platform).raw("registry.liaison-changed.v1").stream().findFirst();
            byte[] bytes = appointment.map(message -> message.value()).orElse(new byte[] {0, 0, 0, 0, 1, 2});
            ProducerRecord<String, byte[]> forged = new ProducerRecord<>("reporting.report-overdue.v1", "forged", bytes);
            Map.of("ce_id", "1", "ce_type", LiaisonChanged.class.getName(), "ce_source", "/reporting", "ce_subject", "forged", "ce_specversion", "1.0",
                    "ce_time", "2026-11-01T00:00:00Z", "ce_sequence", "1").forEach((name, value) -> forged.headers().add(name, value.getBytes()));
            stranger.send(forged).get();
        }
        Waiting.until("the forged event is among the dead letters", PATIENCE,
                () -> operator.list(platform.notification(), "/dead-letters").stream().anyMatch(letter -> "forged".equals(letter.path("key").asString(""))));

        for (Api caller : List.of(operator, operator.as("secretariat:" + ASSOCIATION))) {
            assertThat(caller.get(platform.registry(), "/programmes").get("items")).isNotEmpty();
        }
        running.services().all().forEach(service -> {
            try {
                service.awaitReady();
            } catch (IllegalStateException notReady) {
                throw new AssertionFailedError(service.name(), notReady);
            }
        });
        assertThat(operator.upload(platform.registry(), "/roster-imports", "text/csv",
                HEADER + "unit,after,示例单位,member-unit,,,,,,,,\n").get("rejected")).as("and the next clerk is served").isEmpty();
    }

    private void refused(String path, String type, String content) {
        Answer answer = operator.tryUpload(platform.registry(), path, type, content);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isBetween(400, 499);
    }

    /** The number of somebody who is not on the sample roster, which may have been played on this platform before. */
    private static String number(int person) {
        return SampleRoster.idNumber(900 + person);
    }

    private static void imported(Api clerk, String lines) {
        assertThat(clerk.upload(platform.registry(), "/roster-imports", "text/csv", HEADER + lines).get("rejected")).isEmpty();
    }

    private static Answer step(Api who, String nomination, String step, String outcome) {
        Answer now = who.tryGet(platform.registry(), nomination);
        return who.tryPost(platform.registry(), nomination + "/steps", Map.of("step", step, "outcome", outcome, "remark", "核对人选"), "If-Match", now.etag());
    }

    /** Reads all that is known of a person, as the clerk who has them. */
    private static String known(Api clerk, String person) {
        return clerk.get(platform.registry(), "/persons/" + person + "/personal-data?why=check").toString();
    }

    /** An answer without what is of one nomination alone. */
    private static String shape(Answer nomination) {
        return nomination.body().toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "time");
    }

    private Answer nominated(String unit) {
        Answer opened = headOf(unit).tryPost(platform.registry(), "/nominations", Map.of("seatId", seat(unit)));
        assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
        return opened;
    }

    private Answer recommend(String unit, String name, String idNumber) {
        Answer opened = nominated(unit);
        Map<String, Object> candidate = new HashMap<>(Map.of("person", Map.of("name", name, "idNumber", idNumber, "mobile", "13900003099",
                "email", "sly@sample.example")));
        candidate.put("findings", Stream.of("willing", "knows-trade", "writes").map(id -> Map.of("condition", id, "met", true, "statement", "符合")).toList());
        candidate.put("papers", List.of(Map.of("kind", "unit-proof", "fileName", "证明.pdf", "sha256", "0".repeat(64))));
        return headOf(unit).tryPost(platform.registry(), "/nominations/" + opened.body().get("id").asString() + "/recommendation", candidate, "If-Match",
                opened.etag());
    }

    private String seat(String unit) {
        String id = operator.list(platform.registry(), "/units?q=" + unit).getFirst().get("id").asString();
        return operator.list(platform.registry(), "/seats?unit=" + id).getFirst().get("id").asString();
    }

    private String holder(String unit) {
        return operator.get(platform.registry(), "/seats/" + seat(unit)).at("/holder/personId").asString();
    }

    private Api headOf(String unit) {
        return operator.as(unit(unit).get("headId").asString());
    }

    private JsonNode unit(String code) {
        return operator.list(platform.registry(), "/units?programme=" + ASSOCIATION).stream().filter(unit -> unit.get("code").asString().equals(code))
                .findFirst().orElseThrow();
    }

    private List<JsonNode> rosterRows() {
        return operator.list(platform.registry(), "/roster?programme=" + ASSOCIATION);
    }

    private JsonNode roster(String unit) {
        return rosterRows().stream().filter(row -> row.toString().contains("\"" + unit + "\"")).findFirst().orElseThrow();
    }

    private static void stillAfter(String what, java.util.function.Supplier<List<JsonNode>> list) {
        int[] last = {-1, 0};
        Waiting.until(what, PATIENCE, () -> {
            int now = list.get().size();
            last[1] = now == last[0] && now > 0 ? last[1] + 1 : 0;
            last[0] = now;
            return last[1] >= 10;
        });
    }
}
