package io.lianluo.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** On the document that the build has put beside the classes. */
class AsyncApiTest {

    private static final List<Topic> TOPICS = TopicCatalogue.load().topics();

    private final JsonNode document = read();

    @Test
    void describesEveryTopicAndNoOther() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.1.0");
        assertThat(document.path("channels").fieldNames()).toIterable()
                .containsExactlyElementsOf(TOPICS.stream().map(Topic::name).toList());
        assertThat(document.path("servers").path("local").path("host").asText()).isEqualTo("localhost:19092");
        assertThat(document.path("info").path("contact").path("name").asText()).isNotEmpty();
    }

    @Test
    void givesEachOwnerItsSendingAndEachReaderItsReceiving() {
        List<String> wanted = new ArrayList<>();
        TOPICS.forEach(topic -> {
            wanted.add(topic.owner() + "-sends-" + topic.name() + " send " + topic.owner());
            topic.readers().stream().sorted().forEach(reader -> wanted.add(reader + "-receives-" + topic.name() + " receive " + reader));
        });

        assertThat(document.path("operations").properties()).extracting(operation -> operation.getKey() + " "
                + operation.getValue().path("action").asText() + " " + operation.getValue().path("tags").path(0).path("name").asText())
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void tellsTheTombstonesOfStateAndOfNothingElse() {
        assertThat(TOPICS).allSatisfy(topic -> {
            JsonNode messages = document.path("channels").path(topic.name()).path("messages");
            assertThat(messages).hasSize(topic.kind() == Topic.Kind.STATE ? 2 : 1);
            messages.properties().stream().filter(message -> message.getKey().endsWith(".tombstone")).forEach(message -> {
                assertThat(at(message.getValue()).path("payload").path("type").asText()).isEqualTo("null");
                assertThat(at(at(message.getValue()).path("traits").path(0)).path("headers").path("properties").has("ce_dataschema")).isFalse();
            });
        });
    }

    @Test
    void saysOfATopicWhatTheCatalogueSays() {
        JsonNode contacts = document.path("channels").path("registry.contact-changed.v1");
        assertThat(contacts.path("x-owner").asText()).isEqualTo("registry");
        assertThat(contacts.path("x-access").asText()).isEqualTo("restricted");
        assertThat(contacts.path("x-readers")).extracting(JsonNode::asText).containsExactly("notification", "registry");
        assertThat(contacts.path("description").asText()).contains("only its readers may read it");
        assertThat(contacts.path("bindings").path("kafka").path("topicConfiguration").path("cleanup.policy").path(0).asText())
                .isEqualTo("compact");
        assertThat(contacts.path("bindings").path("kafka").path("topicConfiguration").path("max.compaction.lag.ms").asLong())
                .isEqualTo(7L * 24 * 3600 * 1000);

        JsonNode overdue = document.path("channels").path("reporting.report-overdue.v1").path("bindings").path("kafka");
        assertThat(overdue.path("partitions").asInt()).isEqualTo(6);
        assertThat(overdue.path("topicConfiguration").path("retention.ms").asLong()).isEqualTo(90L * 24 * 3600 * 1000);
    }

    @Test
    void givesEachMessageTheSchemaThatTravelsAndTheEnvelope() {
        assertThat(TOPICS).allSatisfy(topic -> {
            JsonNode message = at(document.path("channels").path(topic.name()).path("messages").elements().next());
            assertThat(message.path("name").asText()).isEqualTo(topic.record());
            assertThat(WireSchema.parse(message.path("payload").path("schema").toString())).isEqualTo(topic.schema());
        });
        assertThat(document.path("components").path("messageTraits").path("envelope").path("headers").path("required"))
                .extracting(JsonNode::asText).containsExactly("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time",
                        "ce_sequence");
    }

    @Test
    void pointsNowhereThatIsNot() {
        List<JsonNode> references = new ArrayList<>(document.findParents("$ref"));

        assertThat(references).hasSizeGreaterThan(4 * TOPICS.size()).allSatisfy(reference -> assertThat(at(reference).isMissingNode()).isFalse());
    }

    private JsonNode at(JsonNode reference) {
        return document.at(reference.path("$ref").asText().substring(1));
    }

    private static JsonNode read() {
        InputStream built = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml");
        assertThat(built).as("asyncapi.yaml, which mvn process-classes writes").isNotNull();
        return new ObjectMapper().valueToTree(new Yaml().load(built));
    }
}
