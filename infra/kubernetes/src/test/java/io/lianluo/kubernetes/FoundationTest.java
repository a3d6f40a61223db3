package io.lianluo.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.lianluo.schemas.TopicCatalogue;
import io.lianluo.setup.Rights;
import io.lianluo.setup.Setup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The charts make for Kafka all that the catalogue of topics says, in the form that Strimzi takes. */
class FoundationTest {

    private static final TopicCatalogue CATALOGUE = TopicCatalogue.load();

    @TempDir
    static Path folder;

    private static final Path LISTING = Path.of("charts/foundation/files/kafka.yaml");

    /** Charts are copied when their class is first used, so that the file is written before. */
    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("lianluo.write")) {
            Files.writeString(LISTING, now());
        }
    }

    @Test
    void theChartHasTheCatalogueAsItIs() {
        assertThat(LISTING).content()
                .as("make it anew: mvn -q test -pl infra/kubernetes -am -Dtest=FoundationTest -Dsurefire.failIfNoSpecifiedTests=false -Dlianluo.write=true")
                .isEqualTo(now());
    }

    private static String now() {
        ByteArrayOutputStream now = new ByteArrayOutputStream();
        Setup.print(new PrintStream(now, true, StandardCharsets.UTF_8));
        return now.toString(StandardCharsets.UTF_8);
    }

    @Test
    void eachTopicIsMadeWithItsPartitionsAndItsConfiguration() {
        Map<String, JsonNode> topics = ofKind("KafkaTopic").collect(Collectors.toMap(topic -> topic.at("/metadata/name").asText(), topic -> topic.get("spec")));
        assertThat(topics).hasSize(CATALOGUE.topics().size() + CATALOGUE.deadLetterTopics().size());
        CATALOGUE.topics().forEach(topic -> {
            JsonNode spec = topics.get(topic.name());
            assertThat(spec.get("partitions").asInt()).isEqualTo(topic.partitions());
            assertThat(spec.get("replicas").asInt()).isEqualTo(3);
            Map<String, String> config = new TreeMap<>(topic.configuration());
            config.put("min.insync.replicas", "2");
            assertThat(texts(spec.get("config"))).isEqualTo(config);
        });
        CATALOGUE.deadLetterTopics().forEach(topic -> assertThat(texts(topics.get(topic.name()).get("config")))
                .containsEntry("retention.ms", Long.toString(topic.retention().toMillis())));
    }

    @Test
    void eachServiceHasAUserWithItsRightsAndNoOthers() {
        Map<String, JsonNode> users = ofKind("KafkaUser").collect(Collectors.toMap(user -> user.at("/metadata/name").asText(), user -> user.get("spec")));
        assertThat(users.keySet()).containsExactlyInAnyOrderElementsOf(Charts.SERVICES);
        users.forEach((service, spec) -> {
            List<String> rights = Stream.of(spec.at("/authorization/acls")).flatMap(acls -> acls.valueStream())
                    .map(acl -> acl.at("/resource/type").asText() + " " + acl.at("/resource/name").asText() + " " + acl.at("/resource/patternType").asText() + " "
                            + acl.get("operations").valueStream().map(operation -> operation.asText().toUpperCase()).sorted().toList()).toList();
            assertThat(rights).containsExactlyInAnyOrderElementsOf(Rights.of(CATALOGUE, service).stream().map(right -> right.resource().name().toLowerCase() + " "
                    + right.name() + " literal " + right.operations().stream().map(Enum::name).sorted().toList()).toList());
        });
    }

    @Test
    void prometheusGetsEachRuleAndGrafanaEachDashboardWithTheirRunbooks() {
        List<JsonNode> resources = resources("monitoring").toList();
        JsonNode rule = resources.stream().filter(resource -> resource.get("kind").asText().equals("PrometheusRule")).findFirst().orElseThrow();
        Path observability = Path.of("..", "observability");
        List<String> groups = List.of("lianluo", "objectives").stream().map(file -> observability.resolve("rules").resolve(file + ".yaml"))
                .flatMap(file -> Serialization.<JsonNode>unmarshal(Charts.read(file), JsonNode.class).get("groups").valueStream())
                .map(group -> group.toString().replace("\"runbooks/", "\"https://wiki.example.org/lianluo/runbooks/")).toList();
        assertThat(rule.at("/spec/groups").valueStream().map(group -> tree(group.toString()))).containsExactlyElementsOf(groups.stream().map(FoundationTest::tree).toList());
        assertThat(rule.at("/metadata/labels/release").asText()).isEqualTo("prometheus");
        List<JsonNode> dashboards = resources.stream().filter(resource -> resource.at("/metadata/labels/grafana_dashboard").asText().equals("1")).toList();
        assertThat(dashboards).hasSize(Charts.SERVICES.size() + 1).allSatisfy(dashboard -> {
            String file = dashboard.get("data").fieldNames().next();
            String json = dashboard.get("data").get(file).asText();
            assertThat(json.replace("https://wiki.example.org/lianluo/", "")).isEqualTo(Charts.read(observability.resolve("dashboards").resolve(file.substring("lianluo-".length()))));
            assertThat(json).contains("](https://wiki.example.org/lianluo/runbooks/Lianluo");
        });
    }

    /** The chart links to the rules and dashboards of the kit, and who has its package alone has no links. */
    @Test
    void thePackageOfTheChartMakesWhatItsFolderDoes() {
        Path values = values("monitoring");
        assertThat(Charts.renderPackaged("foundation", values, folder)).contains("kind: PrometheusRule", "grafana_dashboard").isEqualTo(Charts.render("foundation", values));
    }

    /** As a tree, because the chart sorts keys. */
    private static Object tree(String json) {
        return Serialization.unmarshal(json, Map.class);
    }

    @Test
    void strimziTakesThem() throws Exception {
        Schema topic = schema("io.strimzi.api.kafka.model.topic.KafkaTopic");
        Schema user = schema("io.strimzi.api.kafka.model.user.KafkaUser");
        ofKind("KafkaTopic").forEach(resource -> assertThat(topic.validate(convert(resource.get("spec")))).isEmpty());
        ofKind("KafkaUser").forEach(resource -> assertThat(user.validate(convert(resource.get("spec")))).isEmpty());
        // A field that Strimzi does not know, and a value that it does not take.
        ObjectNode spec = ofKind("KafkaTopic").findFirst().orElseThrow().get("spec").deepCopy();
        assertThat(topic.validate(convert(spec.put("replica", 3)))).isNotEmpty();
        ObjectNode wrong = ofKind("KafkaUser").findFirst().orElseThrow().get("spec").deepCopy();
        assertThat(user.validate(convert(wrong.set("authentication", Serialization.jsonMapper().createObjectNode().put("type", "password"))))).isNotEmpty();
    }

    private static Stream<JsonNode> ofKind(String kind) {
        return resources("strimzi").filter(document -> document.get("kind").asText().equals(kind));
    }

    private static Path values(String name) {
        return Charts.values("foundation").stream().filter(each -> each.getFileName().toString().startsWith(name)).findFirst().orElseThrow();
    }

    private static Stream<JsonNode> resources(String values) {
        return Charts.documents(Charts.render("foundation", values(values))).map(document -> (JsonNode) Serialization.unmarshal(document, JsonNode.class));
    }

    private static Map<String, String> texts(JsonNode object) {
        return object.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
    }

    /** The schema of the spec, closed: Kubernetes drops a field that it does not know without a word. */
    private static Schema schema(String kind) throws Exception {
        Path file = folder.resolve(kind + ".yaml");
        Process generator = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", Path.of("target", "strimzi") + "/*",
                "io.strimzi.crdgenerator.CrdGenerator", "--yaml", kind + "=" + file).inheritIO().start();
        assertThat(generator.waitFor()).isZero();
        GenericKubernetesResource definition = Serialization.unmarshal(Files.readString(file), GenericKubernetesResource.class);
        JsonNode spec = Serialization.jsonMapper().valueToTree(definition).at("/spec/versions").valueStream()
                .filter(version -> version.get("name").asText().equals("v1")).findFirst().orElseThrow().at("/schema/openAPIV3Schema/properties/spec");
        close(spec);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(spec.toString());
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(FoundationTest::close);
    }

    private static tools.jackson.databind.JsonNode convert(JsonNode node) {
        return tools.jackson.databind.json.JsonMapper.shared().readTree(node.toString());
    }
}
