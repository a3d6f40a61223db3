package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.endtoend.Api.Answer;
import io.lianluo.events.registry.v1.LiaisonChanged;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import tools.jackson.databind.JsonNode;

/** People who mean well or ill use the whole platform; nobody is blamed, renamed, exposed or cut off by it. */
class NobodyIsHarmedIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HOSPITAL = "hospital-departments";
    private static final String ASSOCIATION = "auto-trade-association";
    private static final String HEADER = "type,unit,unit_name,unit_kind,programmes,programme,name,id_number,mobile,email,since\n";

    @TempDir
    private static Path directory;
    private static Running running;
    private static Platform platform;
    private static Api operator;

    @BeforeAll
    static void start() throws IOException {
        running = Running.on(directory);
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
                unit,dept-%1$d,示例科室%1$d,hospital-department,hospital-departments,,示例·科主任%1$d,,1390000100%1$d,,2026-06-01
                liaison,dept-%1$d,,,,hospital-departments,示例·科联络员%1$d,,1390000200%1$d,dept%1$d@sample.example,2026-06-01
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

    @Test
    void somebodyTriesToBecomeSomebodyElseAndTheAuthorityFindsOut() {
        Api secretariat = operator.as("secretariat:" + ASSOCIATION);
        String number = SampleRoster.idNumber(11);
        assertThat(secretariat.upload(platform.registry(), "/roster-imports", "text/csv", HEADER + """
                unit,honest,示例会员单位甲,member-unit,auto-trade-association,,示例·甲负责人,%s,13900003001,honest-head@sample.example,
                liaison,honest,,,,auto-trade-association,示例·真联络员,%s,13900003002,true@sample.example,
                unit,sly,示例会员单位乙,member-unit,auto-trade-association,,示例·乙负责人,%s,13900003003,sly-head@sample.example,
                unit,other,示例会员单位丙,member-unit,auto-trade-association,,示例·丙负责人,%s,13900003004,other-head@sample.example,
                """.formatted(SampleRoster.idNumber(10), number, SampleRoster.idNumber(12), SampleRoster.idNumber(13))).get("rejected")).isEmpty();
        JsonNode before = roster("honest");

        Answer known = recommend("sly", number);
        Answer unknown = recommend("other", SampleRoster.idNumber(14));
        assertThat(known.status()).as("the same answer, whether the number is known or not").isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(known.body().propertyNames()).containsExactlyInAnyOrderElementsOf(unknown.body().propertyNames());
        assertThat(known.body().at("/candidate").propertyNames()).containsExactlyInAnyOrderElementsOf(unknown.body().at("/candidate").propertyNames());
        assertThat(known.body().toString()).doesNotContain("真联络员", "13900003002", "true@sample.example");
        assertThat(roster("honest")).as("the published roster").isEqualTo(before);

        String nomination = "/nominations/" + known.body().get("id").asString();
        Map<String, Object> pass = Map.of("step", "VET", "outcome", "PASSED");
        assertThat(secretariat.tryPost(platform.registry(), nomination + "/steps", pass, "If-Match", known.etag()).status())
                .as("nobody is appointed while it is doubtful who they are").isEqualTo(409);
        JsonNode both = secretariat.get(platform.registry(), nomination + "/identity?why=compare");
        assertThat(both.toString()).as("both sides are shown to the authority").contains("示例·冒名者", "示例·真联络员");
        assertThat(headOf("sly").tryGet(platform.registry(), nomination + "/identity?why=compare").status()).isIn(403, 404);

        Answer now = secretariat.tryGet(platform.registry(), nomination);
        assertThat(secretariat.tryPost(platform.registry(), nomination + "/steps",
                Map.of("step", "VET", "outcome", "REFUSED", "remark", "证件号码属于他人"), "If-Match", now.etag()).status()).isEqualTo(200);
        assertThat(roster("honest")).isEqualTo(before);
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
            assertThat(caller.list(platform.registry(), "/programmes")).isNotEmpty();
        }
        running.services().all().forEach(service -> {
            try {
                service.awaitReady();
            } catch (IllegalStateException notReady) {
                throw new AssertionFailedError(service.name(), notReady);
            }
        });
        assertThat(operator.upload(platform.registry(), "/roster-imports", "text/csv",
                HEADER + "unit,after,示例单位,member-unit,,,,,,,\n").get("rejected")).as("and the next clerk is served").isEmpty();
    }

    private void refused(String path, String type, String content) {
        Answer answer = operator.tryUpload(platform.registry(), path, type, content);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isBetween(400, 499);
    }

    private Answer recommend(String unit, String idNumber) {
        Api head = headOf(unit);
        JsonNode found = unit(unit);
        String seat = operator.list(platform.registry(), "/seats?unit=" + found.get("id").asString()).getFirst().get("id").asString();
        Answer opened = head.tryPost(platform.registry(), "/nominations", Map.of("seatId", seat));
        assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
        Map<String, Object> candidate = new HashMap<>(Map.of("person", Map.of("name", "示例·冒名者", "idNumber", idNumber, "mobile", "13900003099",
                "email", "sly@sample.example")));
        candidate.put("findings", Stream.of("willing", "knows-trade", "writes").map(id -> Map.of("condition", id, "met", true, "statement", "符合")).toList());
        candidate.put("papers", List.of(Map.of("kind", "unit-proof", "fileName", "证明.pdf", "sha256", "0".repeat(64))));
        return head.tryPost(platform.registry(), "/nominations/" + opened.body().get("id").asString() + "/recommendation", candidate, "If-Match", opened.etag());
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
