package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A publisher and reader in Python, which knows {@code schemas/PUBLISHING.md} alone: the services take its event, and it reads theirs. */
@Order(2)
class AnotherLanguageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path SCHEMAS = Running.REPOSITORY.resolve("schemas");
    private static final Topic UNITS = TopicCatalogue.load().named("registry.unit-changed.v1").orElseThrow();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The events that the script told. */
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private static Running running;
    private static Platform platform;

    @BeforeAll
    static void start() {
        boolean installed = isInstalled();
        if (!installed) {
            System.err.println("*** python3 (3.8 or later) is not installed here: NOTHING was shown of publishers and readers in another language ***");
        }
        assumeTrue(installed, "python3 (3.8 or later) is not installed");
        running = Running.leftOrNew();
        platform = running.platform();
    }

    @AfterAll
    static void leave() {
        if (running != null) {
            running.leave();
        }
    }

    @Test
    void eachReaderTakesWhatItTells() throws Exception {
        Map<String, Double> before = new LinkedHashMap<>();
        UNITS.readers().forEach(service -> before.put(service, handled(service)));
        assertThat(before).as("all services read it").hasSize(TopicCatalogue.load().contexts().size());

        String versions = answer(platform.schemaRegistry() + "/subjects/" + UNITS.subject() + "/versions");
        JsonNode told = JSON.readTree(python("", "tell", platform.schemaRegistry().toString(), SCHEMAS.resolve("src/main/resources/schema-lock").toString(),
                "PY-001", Integer.toString(UNITS.partitions())).getFirst());
        assertThat(answer(platform.schemaRegistry() + "/subjects/" + UNITS.subject() + "/versions")).as("registered again, nothing is new").isEqualTo(versions);
        TOLD.add(told.get("headers").get("ce_id").asString());
        assertThat(told.get("partition").asInt()).isEqualTo(send(told));

        before.forEach((service, count) -> Waiting.until(service + " has taken the event", PATIENCE, () -> handled(service) > count));
        Topics topics = new Topics(platform);
        assertThat(TopicCatalogue.load().deadLetterTopics().stream().flatMap(topic -> topics.raw(topic.name()).stream()))
                .extracting(letter -> headersOf(letter).get("ce_id")).doesNotContainAnyElementsOf(TOLD);
    }

    @Test
    void itReadsWhatTheServicesTell() throws IOException {
        Api operator = Api.operator(platform);
        operator.upload(platform.registry(), "/calendars", "application/yaml",
                Files.readString(Running.REPOSITORY.resolve("registry-service/calendars/cn-2026.yaml")));
        operator.upload(platform.registry(), "/roster-imports", "text/csv", """
                type,unit,unit_name,unit_kind,programmes,programme,name,id_number,mobile,email,since
                unit,HEARD-001,示例单位,member-unit,,,,,,,
                """);
        Topics topics = new Topics(platform);
        for (String name : List.of("registry.calendar-published.v1", UNITS.name())) {
            Waiting.until("the registry told on " + name, PATIENCE, () -> topics.raw(name).stream().anyMatch(AnotherLanguageIT::isOfTheRegistry));
            List<ConsumerRecord<String, byte[]>> messages = topics.raw(name).stream().filter(AnotherLanguageIT::isOfTheRegistry).limit(50).toList();
            List<String> heard = python(String.join("\n", messages.stream().map(AnotherLanguageIT::line).toList()), "hear", platform.schemaRegistry().toString(),
                    Integer.toString(TopicCatalogue.load().named(name).orElseThrow().partitions()));
            assertThat(heard).isNotEmpty().hasSameSizeAs(messages);
            for (int i = 0; i < heard.size(); i++) {
                JsonNode one = JSON.readTree(heard.get(i));
                assertThat(one.get("broken")).isEmpty();
                assertThat(one.get("record")).isEqualTo(JSON.readTree(decoded(messages.get(i).value()).toString()));
            }
        }
    }

    /** Hands a line of the script to the broker as it is, and returns the partition to which Kafka's own client gave it. */
    private static int send(JsonNode told) throws ExecutionException, InterruptedException {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(told.get("topic").asString(), told.get("key").asString(),
                Base64.getDecoder().decode(told.get("value").asString()));
        told.get("headers").properties().forEach(header -> message.headers().add(header.getKey(), header.getValue().asString().getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", platform.brokers()), new StringSerializer(),
                new ByteArraySerializer())) {
            return producer.send(message).get().partition();
        }
    }

    private static boolean isOfTheRegistry(ConsumerRecord<String, byte[]> message) {
        return message.value() != null && !TOLD.contains(headersOf(message).get("ce_id"));
    }

    private static String line(ConsumerRecord<String, byte[]> message) {
        return JSON.writeValueAsString(Map.of("topic", message.topic(), "partition", message.partition(), "key", message.key(),
                "headers", headersOf(message), "value", Base64.getEncoder().encodeToString(message.value())));
    }

    private static Map<String, String> headersOf(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    private static GenericData.Record decoded(byte[] value) throws IOException {
        ByteBuffer message = ByteBuffer.wrap(value);
        message.get();
        Schema schema = new Schema.Parser().parse(JSON.readTree(answer(platform.schemaRegistry() + "/schemas/ids/" + message.getInt())).get("schema").asString());
        return new GenericDatumReader<GenericData.Record>(schema, schema, new GenericData())
                .read(null, DecoderFactory.get().binaryDecoder(value, message.position(), message.remaining(), null));
    }

    /** Counts the events of the topic that the service has handled well since it started. */
    private static double handled(String service) {
        return answer(platform.service(service) + "/actuator/prometheus").lines()
                .filter(line -> line.startsWith("lianluo_events_handled_seconds_count{") && line.contains("outcome=\"handled\"")
                        && line.contains("topic=\"" + UNITS.name() + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    private static String answer(String address) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + new Tokens(platform, http).of("operator"))
                    .build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 8))").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The lines that the script prints. */
    private static List<String> python(String input, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("python3", "-B", SCHEMAS.resolve("src/test/python/events.py").toString()));
        command.addAll(Arrays.asList(arguments));
        Path given = Files.writeString(Files.createTempFile("events", ".jsonl"), input);
        try {
            Process process = new ProcessBuilder(command).redirectInput(given.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
            assertThat(process.waitFor()).as("exit code of " + command).isZero();
            return lines;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            Files.delete(given);
        }
    }
}
