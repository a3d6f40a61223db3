package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.lianluo.endtoend.Api.Answer;
import io.lianluo.endtoend.launch.Service;
import io.lianluo.localstack.Traces;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Somebody leaves and asks to be forgotten. Before that they see all that the five services keep of them; after it, none of it stands anywhere: in no
 * store, topic, dead letter, log or metric.
 */
@Order(2)
@Tag("SCH-8")
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ASSOCIATION = "auto-trade-association";
    private static final String NAME = "示例·梅忘川";
    private static final String ID_NUMBER = SampleRoster.idNumber(980);
    private static final String MOBILE = "13900009801";
    private static final String EMAIL = "wangchuan@sample.example";
    private static final String ILLNESS = "示例：住院做胆囊手术";
    private static final String PROOF = "示例：住院证明已收悉，但不符合规定";
    private static final String JOURNEY = "示例：赴外地复查身体";
    private static final String DELEGATE = "示例·代会人";
    private static final String HOSPITAL_STAY = "示例：仍在医院休养";
    private static final String IN_A_BAD_MESSAGE = "示例：坏消息中的号码13900009801";
    private static final List<String> PLANTED = List.of(NAME, ID_NUMBER, MOBILE, "+86" + MOBILE, EMAIL, ILLNESS, PROOF, JOURNEY, DELEGATE, HOSPITAL_STAY, IN_A_BAD_MESSAGE);

    /** Her name stands on a published roster, and so in the free space of the store's files for a while. */
    private static final List<String> NEVER_IN_CLEAR = PLANTED.stream().filter(text -> !text.equals(NAME)).toList();

    private static Running running;
    private static int others;
    private static Platform platform;
    private static Api operator;

    @BeforeAll
    static void start() throws IOException {
        running = Running.leftOrNew();
        platform = running.platform();
        operator = Api.operator(platform);
        for (String file : List.of("calendars/cn-2026.yaml", "programmes/" + ASSOCIATION + ".yaml")) {
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
    void somebodySeesAllThatIsKeptOfThemAndIsThenForgottenEverywhere() throws Exception {
        Api clerk = operator.as("secretariat:" + ASSOCIATION);
        assertThat(clerk.upload(platform.registry(), "/roster-imports", "text/csv", """
                type,unit,unit_name,unit_kind,programmes,programme,name,id_number,mobile,email,since,reason
                unit,forgets,示例忘川会员,member-unit,auto-trade-association,,示例·忘川负责人,,13900009802,forgets-head@sample.example,2026-07-01,
                liaison,forgets,,,,auto-trade-association,%s,%s,%s,%s,2026-07-01,taken-over
                """.formatted(NAME, ID_NUMBER, MOBILE, EMAIL)).get("rejected")).isEmpty();
        JsonNode unit = operator.list(platform.registry(), "/units?q=forgets").getFirst();
        JsonNode seat = operator.list(platform.registry(), "/seats?unit=" + unit.get("id").asString()).getFirst();
        String seatId = seat.get("id").asString();
        String person = seat.at("/holder/personId").asString();
        Api herself = operator.as(person);

        // She asks to be excused from a report twice, and is refused once.
        String obligation = asked(clerk, seatId);
        done(herself.tryPost(platform.reporting(), "/obligations/" + obligation + "/excuse-request", Map.of("reason", ILLNESS)));
        done(clerk.tryPost(platform.reporting(), "/obligations/" + obligation + "/excuse-refusal", Map.of("reason", PROOF)));
        done(herself.tryPost(platform.reporting(), "/obligations/" + obligation + "/excuse-request", Map.of("reason", HOSPITAL_STAY), "Idempotency-Key", "again-ill"));

        // She cannot come to a meeting, and sends somebody.
        String meeting = called(clerk, seatId);
        done(herself.tryPost(platform.meeting(), "/meetings/" + meeting + "/excuses", Map.of("reason", JOURNEY, "delegate", DELEGATE), "Idempotency-Key", "away", "If-Match",
                herself.tryGet(platform.meeting(), "/meetings/" + meeting).etag()));
        Waiting.until("she was told of the meeting", PATIENCE, () -> !herself.list(platform.notification(), "/inbox").isEmpty());

        // A message about her that nobody can read comes to lie among the dead letters.
        plantUnreadable(person);
        Waiting.until("it is put aside", PATIENCE, () -> operator.list(platform.notification(), "/dead-letters").stream()
                .anyMatch(letter -> letter.path("key").asString("").equals(person)));

        // She sees all that is kept.
        assertThat(kept(herself, platform.registry())).contains(NAME, ID_NUMBER, MOBILE, EMAIL);
        assertThat(kept(herself, platform.reporting())).contains(ILLNESS, PROOF, HOSPITAL_STAY);
        assertThat(kept(herself, platform.meeting())).contains(JOURNEY, DELEGATE);
        assertThat(kept(herself, platform.assessment())).contains("ledgers");
        assertThat(kept(herself, platform.notification())).contains(NAME, EMAIL);

        // Her seat is given up, and the operator erases her.
        String path = "/seats/" + seatId;
        done(clerk.tryPost(platform.registry(), path + "/release", Map.of("reason", "离任"), "If-Match", clerk.tryGet(platform.registry(), path).etag()));
        done(operator.tryPost(platform.registry(), "/persons/" + person + "/erase", Map.of("reason", "本人要求")));
        Waiting.until("reporting has forgotten", PATIENCE, () -> !operator.get(platform.reporting(), "/obligations/" + obligation).toString().contains("住院"));
        Waiting.until("meeting has forgotten", PATIENCE, () -> !operator.get(platform.meeting(), "/meetings/" + meeting).toString().contains(DELEGATE));
        assertThat(operator.get(platform.reporting(), "/obligations/" + obligation).toString()).contains("erased");

        // Nothing of her is left anywhere.
        Traces traces = new Traces(running.directory().resolve("stack"), platform.brokers());
        List<String> topics = TopicCatalogue.load().topics().stream().map(Topic::name).toList();
        List<String> dead = TopicCatalogue.load().deadLetterTopics().stream().map(TopicCatalogue.DeadLetterTopic::name).toList();
        traces.compactAtOnce(topics.toArray(String[]::new));
        Waiting.until("no topic has any of it", PATIENCE, () -> {
            anotherPerson(clerk);
            return found(topics, traces).isEmpty();
        });
        assertThat(found(dead, traces)).as("dead letters").isEmpty();
        assertThat(traces.inStore(NEVER_IN_CLEAR)).as("the files of the store").isEmpty();
        for (Service service : running.services().all()) {
            assertThat(inDocuments(service.name())).as("documents of %s", service.name()).isEmpty();
            String log = Files.readString(service.log());
            assertThat(PLANTED.stream().filter(log::contains)).as("log of %s", service.name()).isEmpty();
            String metrics = metrics(service.uri());
            assertThat(PLANTED.stream().filter(metrics::contains)).as("metrics of %s", service.name()).isEmpty();
        }
    }

    private static Set<String> inDocuments(String service) {
        Set<String> found = new TreeSet<>();
        try (MongoClient client = MongoClients.create(running.stack().store().uri(service))) {
            MongoDatabase database = client.getDatabase(service);
            for (String collection : database.listCollectionNames()) {
                for (Document document : database.getCollection(collection).find()) {
                    String all = document.toString();
                    PLANTED.stream().filter(all::contains).map(text -> collection + ": " + text).forEach(found::add);
                }
            }
        }
        return found;
    }

    private static Map<String, Set<String>> found(List<String> topics, Traces traces) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        topics.forEach(topic -> {
            Set<String> there = new TreeSet<>(traces.inSegments(topic, PLANTED));
            if (!there.isEmpty()) {
                found.put(topic, there);
            }
        });
        return found;
    }

    /** Somebody else comes, so that each topic begins another segment and the cleaner may compact the ones before. */
    private static void anotherPerson(Api clerk) {
        others++;
        assertThat(clerk.upload(platform.registry(), "/roster-imports", "text/csv", """
                type,unit,unit_name,unit_kind,programmes,programme,name,mobile,since,reason
                unit,after-%1$d,示例后来会员%1$d,member-unit,auto-trade-association,,示例·后来%1$d,1390000%2$04d,2026-07-01,
                liaison,after-%1$d,,,,auto-trade-association,示例·后来员%1$d,1390001%2$04d,2026-07-01,taken-over
                """.formatted(others, 9000 + others)).get("rejected")).isEmpty();
    }

    private static String asked(Api clerk, String seatId) {
        List<String> id = new ArrayList<>();
        Waiting.until("a report is asked for", PATIENCE, () -> {
            Answer answer = clerk.tryPost(platform.reporting(), "/obligations", Map.of("programme", ASSOCIATION, "duty", "commissioned-item", "seats", List.of(seatId),
                    "title", Map.of("zh", "示例：约稿", "en", "An item"), "dueAt", "2027-03-31T15:00:00Z"), "Idempotency-Key", "forgets-" + seatId);
            if (answer.status() < 300) {
                id.add(answer.body().get(0).get("id").asString());
            }
            return !id.isEmpty();
        });
        return id.getFirst();
    }

    private static String called(Api clerk, String seatId) {
        List<String> called = new ArrayList<>();
        Waiting.until("a meeting is called", PATIENCE, () -> {
            Answer planned = clerk.tryPost(platform.meeting(), "/meetings", Map.of("programme", ASSOCIATION, "title", Map.of("zh", "示例：碰头会", "en", "Meeting"),
                    "seats", List.of(seatId)));
            if (planned.status() >= 300) {
                return false;
            }
            String path = "/meetings/" + planned.body().get("id").asString();
            done(clerk.tryPost(platform.meeting(), path + "/call", Map.of("startsAt", Instant.now().plus(20, ChronoUnit.DAYS).toString(), "place", "示例会议室", "mode", "IN_PERSON"),
                    "If-Match", planned.etag()));
            called.add(planned.body().get("id").asString());
            return true;
        });
        return called.getFirst();
    }

    private static void plantUnreadable(String person) throws Exception {
        try (KafkaProducer<String, byte[]> stranger = new KafkaProducer<>(Map.of("bootstrap.servers", platform.brokers()), new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> bad = new ProducerRecord<>("registry.contact-changed.v1", person, ("\0\0\0\0\1" + IN_A_BAD_MESSAGE).getBytes(StandardCharsets.UTF_8));
            Map.of("ce_id", "0198a000-0000-7000-8000-000000000980", "ce_type", "io.lianluo.events.registry.v1.ContactChanged", "ce_source", "/registry", "ce_subject", person,
                    "ce_specversion", "1.0", "ce_time", "2026-11-01T00:00:00Z", "ce_sequence", "999").forEach((name, value) -> bad.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            stranger.send(bad).get();
        }
    }

    private static String kept(Api who, URI service) {
        return who.get(service, "/me/data").toString();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 299);
    }

    private static String metrics(URI service) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(service.resolve("/actuator/prometheus"))
                    .header("Authorization", "Bearer " + new Tokens(platform, client).of("operator")).build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
