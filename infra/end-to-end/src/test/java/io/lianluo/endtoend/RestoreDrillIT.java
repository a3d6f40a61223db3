package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.lianluo.endtoend.launch.Service;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Services lose their databases and are restored to the night before, as {@code infra/kubernetes/operations/backup-and-restore.md} tells operators. */
@Order(2)
class RestoreDrillIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PROGRAMME = "company";
    private static final String COUNTED = "counted";
    private static final String HEADER = "type,unit,unit_name,unit_kind,programmes,programme,name,id_number,mobile,email,since,reason\n";
    private static final TopicCatalogue CATALOGUE = TopicCatalogue.load();

    @TempDir
    Path directory;

    private static Running running;
    private static Platform platform;
    private static Api operator;
    private static Api office;

    @BeforeAll
    static void start() throws IOException {
        running = Running.leftOrNew();
        platform = running.platform();
        operator = Api.operator(platform);
        office = operator.as("secretariat:" + PROGRAMME);
        for (String file : List.of("calendars/cn-2026.yaml", "programmes/" + PROGRAMME + ".yaml")) {
            operator.upload(platform.registry(), "/" + file.substring(0, file.indexOf('/')), "application/yaml",
                    Files.readString(Running.REPOSITORY.resolve("registry-service").resolve(file)));
        }
    }

    @AfterAll
    static void leave() {
        if (running != null) {
            running.leave();
        }
    }

    @Test
    void aServiceThatLostItsStoreEndsWhereItWasButForWhatPeopleDidMeanwhile() {
        JsonNode early = seat("drill-1", 1);
        String inBackup = asked(early, "in-the-backup");
        String handedIn = asked(early, "handed-in-after-the-backup");
        awaitStandingDuty(early);
        awaitAllTold();

        Instant backupAt = Instant.now();
        StoreBackup backup = StoreBackup.of(store("reporting"), directory.resolve("reporting"));

        // After the backup a report is handed in, two are asked for, and a unit joins, of which reporting hears by events.
        handIn(early, handedIn);
        String askedAgain = asked(early, "asked-and-lost-and-asked-again");
        String lost = asked(early, "asked-and-lost");
        JsonNode late = seat("drill-2", 2);
        awaitStandingDuty(late);
        SortedMap<String, String> before = obligations();
        awaitAllTold();

        Service reporting = running.services().named("reporting");
        reporting.stop();
        backup.restore(store("reporting"));
        reporting.start(Map.of("LIANLUO_EVENTING_RECOVERY_BACKUP_AT", backupAt.toString()));
        reporting.awaitReady();

        SortedMap<String, String> derived = new TreeMap<>(before);
        derived.keySet().removeAll(Set.of(askedAgain, lost));
        derived.put(handedIn, before.get(inBackup));
        Waiting.until("what followed from events is there again, with the ids that it had", PATIENCE, () -> obligations().equals(derived));

        handIn(early, handedIn);
        assertThat(asked(early, "asked-and-lost-and-asked-again")).isEqualTo(askedAgain);
        awaitReadersHave(handedIn);
        awaitReadersHave(askedAgain);

        awaitAllTold();
        reporting.stop();
        reporting.start(Map.of("LIANLUO_EVENTING_RECOVERY_LOST", "take-back"));
        reporting.awaitReady();
        assertThat(last(lost).value()).as("nobody shall wait for what nobody knows of").isNull();
        before.remove(lost);
        assertThat(obligations()).isEqualTo(before);
        assertEverySequenceWasGivenOnce();
        assertThat(new Topics(platform).raw(CATALOGUE.deadLetterTopics().stream().map(TopicCatalogue.DeadLetterTopic::name).toList())).isEmpty();
    }

    /** A version, a correction, a nomination and a meeting come about after the backup; what is made after the loss gets another number. */
    @Test
    void noNumberIsGivenTwice() throws IOException {
        Api clerk = operator.as("secretariat:" + COUNTED);
        Map<String, Object> extra = Map.of("programme", COUNTED, "duty", "department-meeting", "title", Map.of("zh", "示例：临时会议", "en", "Extra meeting"));
        String revised = programme("示例制度（修订）", "2025-02-01");
        assertThat(published(programme("示例制度", "2025-01-01"))).isEqualTo(1);
        assertThat(corrected("元旦")).isEqualTo(1);
        assertThat(clerk.upload(platform.registry(), "/roster-imports", "text/csv", HEADER
                + "unit,%1$s,示例部门,company-department,%1$s,,示例·部门负责人,,13900007010,,2026-06-01,\n".formatted(COUNTED)).get("rejected")).isEmpty();
        JsonNode unit = operator.list(platform.registry(), "/units?q=" + COUNTED).getFirst();
        String seat = operator.list(platform.registry(), "/seats?unit=" + unit.get("id").asString()).getFirst().get("id").asString();
        Api head = operator.as(unit.get("headId").asString());
        awaitAllTold("registry");
        Waiting.until("meeting knows the programme", PATIENCE, () -> inStore("meeting", (store, _) ->
                store.getCollection("programmes").countDocuments(new Document("_id", COUNTED + "/1")) == 1, ""));

        Instant backupAt = Instant.now();
        Map<String, StoreBackup> backups = new HashMap<>();
        List.of("registry", "meeting").forEach(service -> backups.put(service, StoreBackup.of(store(service), directory.resolve(service))));

        assertThat(published(revised)).isEqualTo(2);
        assertThat(corrected("新年")).isEqualTo(2);
        JsonNode nomination = head.post(platform.registry(), "/nominations", Map.of("seatId", seat));
        JsonNode meeting = clerk.post(platform.meeting(), "/meetings", extra);
        backups.forEach((service, backup) -> {
            awaitAllTold(service);
            running.services().named(service).stop();
            backup.restore(store(service));
            running.services().named(service).start(Map.of("LIANLUO_EVENTING_RECOVERY_BACKUP_AT", backupAt.toString()));
        });
        backups.keySet().forEach(service -> running.services().named(service).awaitReady());

        String another = programme("示例制度（另行修订）", "2025-03-01");
        assertThat(operator.tryUpload(platform.registry(), "/programmes", "application/yaml", another).body().get("type").asString()).endsWith("programme-version-lost");
        assertThat(published(revised)).as("the lost version comes back").isEqualTo(2);
        assertThat(published(another)).isEqualTo(3);
        assertThat(corrected("岁首")).isEqualTo(3);
        JsonNode nominatedAnew = head.post(platform.registry(), "/nominations", Map.of("seatId", seat));
        JsonNode metAnew = clerk.post(platform.meeting(), "/meetings", extra);
        assertThat(List.of(nomination, meeting)).allSatisfy(lost -> assertThat(lost.get("ordinal").asInt()).isEqualTo(1));
        assertThat(List.of(nominatedAnew, metAnew)).allSatisfy(made -> assertThat(made.get("ordinal").asInt()).isEqualTo(2));
        assertThat(Set.of(nomination.get("id"), meeting.get("id"), nominatedAnew.get("id"), metAnew.get("id"))).hasSize(4);
    }

    private static String programme(String title, String inForce) throws IOException {
        return Files.readString(Running.REPOSITORY.resolve("registry-service/programmes/company.yaml")).replace("programme: company\n", "programme: " + COUNTED + "\n")
                .replace("公司联络员制度", title).replace("in-force: 2025-01-01", "in-force: " + inForce);
    }

    /** The number of a version. */
    private static int published(String programme) {
        return operator.upload(platform.registry(), "/programmes", "application/yaml", programme).get("version").asInt();
    }

    /** The number of a calendar's version in which the first holiday has another name. */
    private static int corrected(String name) throws IOException {
        return operator.upload(platform.registry(), "/calendars", "application/yaml", Files.readString(Running.REPOSITORY.resolve("registry-service/calendars/cn-2026.yaml"))
                .replace("calendar: cn", "calendar: " + COUNTED).replace("元旦", name)).get("version").asInt();
    }

    private static JsonNode seat(String unit, int number) {
        assertThat(operator.upload(platform.registry(), "/roster-imports", "text/csv", HEADER + """
                unit,%1$s,示例部门%2$d,company-department,company,,,,,,2026-06-01,
                liaison,%1$s,,,,company,示例·部门联络员%2$d,,1390000700%2$d,%1$s@sample.example,2026-06-01,taken-over
                """.formatted(unit, number)).get("rejected")).isEmpty();
        String unitId = operator.list(platform.registry(), "/units").stream().filter(one -> one.get("code").asString().equals(unit)).findFirst().orElseThrow()
                .get("id").asString();
        JsonNode[] seat = new JsonNode[1];
        Waiting.until("the seat of " + unit + " is filled", PATIENCE, () -> {
            seat[0] = operator.list(platform.registry(), "/seats?programme=%s&vacant=false".formatted(PROGRAMME)).stream()
                    .filter(one -> one.get("unitId").asString().equals(unitId)).findFirst().orElse(null);
            return seat[0] != null;
        });
        return seat[0];
    }

    /** Reporting refuses until it knows the programme and the seat; asked for with one key, a report is asked for once. */
    private static String asked(JsonNode seat, String key) {
        String[] id = new String[1];
        Waiting.until("a report is asked for", PATIENCE, () -> {
            Api.Answer answer = office.tryPost(platform.reporting(), "/obligations", Map.of("programme", PROGRAMME, "duty", "decision-progress",
                    "seats", List.of(seat.get("id").asString()), "title", Map.of("zh", "示例：" + key, "en", key), "dueAt", "2026-12-31T15:00:00Z"), "Idempotency-Key", key);
            if (answer.status() < 300) {
                id[0] = answer.body().get(0).get("id").asString();
            }
            return id[0] != null;
        });
        return id[0];
    }

    private static void handIn(JsonNode seat, String obligation) {
        operator.as(seat.get("holder").get("personId").asString()).post(platform.reporting(), "/obligations/" + obligation + "/report", Map.of("text", "示例：进展正常。"));
    }

    private static void awaitStandingDuty(JsonNode seat) {
        Waiting.until("the monthly report is owed", PATIENCE, () -> !operator.list(platform.reporting(),
                "/obligations?programme=%s&seat=%s&duty=statistics".formatted(PROGRAMME, seat.get("id").asString())).isEmpty());
    }

    /** All that is owed, by identity. */
    private static SortedMap<String, String> obligations() {
        SortedMap<String, String> all = new TreeMap<>();
        operator.list(platform.reporting(), "/obligations?programme=" + PROGRAMME).forEach(one -> all.put(one.get("id").asString(), one.get("status").asString()));
        return all;
    }

    private static void awaitAllTold() {
        awaitAllTold("reporting");
    }

    private static void awaitAllTold(String service) {
        inStore(service, (store, _) -> {
            List<String> collections = store.listCollectionNames().into(new ArrayList<>());
            Waiting.until("all is told", PATIENCE, () -> collections.stream().allMatch(collection ->
                    store.getCollection(collection).countDocuments(new Document("relayFrom", new Document("$exists", true))) == 0));
            return null;
        }, "");
    }

    /** The sequence of what was told last is the one that a reader keeps with its replica. */
    private static void awaitReadersHave(String obligation) {
        awaitAllTold();
        long told = Long.parseLong(header(last(obligation), "ce_sequence"));
        Waiting.until("notification has what was told last of " + obligation, PATIENCE, () -> told == inStore("notification", (store, id) ->
                store.getCollection("obligations").find(new Document("_id", id)).first(), obligation).getLong("sequence"));
    }

    private static <T> T inStore(String service, BiFunction<MongoDatabase, String, T> question, String about) {
        try (MongoClient client = MongoClients.create(store(service))) {
            return question.apply(client.getDatabase(service), about);
        }
    }

    private static String store(String service) {
        return running.stack().store().uri(service);
    }

    private static ConsumerRecord<String, byte[]> last(String obligation) {
        return new Topics(platform).raw("reporting.obligation-changed.v1").stream().filter(message -> message.key().equals(obligation)).reduce((_, later) -> later).orElseThrow();
    }

    private static void assertEverySequenceWasGivenOnce() {
        Map<String, Set<String>> ids = new HashMap<>();
        new Topics(platform).raw(CATALOGUE.topics().stream().filter(topic -> topic.owner().equals("reporting")).map(Topic::name).toList()).forEach(message ->
                ids.computeIfAbsent(message.topic() + "/" + message.key() + "#" + header(message, "ce_sequence"), _ -> new HashSet<>()).add(header(message, "ce_id")));
        assertThat(ids).allSatisfy((_, events) -> assertThat(events).hasSize(1));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
