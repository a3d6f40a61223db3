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
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.path("channels").fieldNames()).toIterable()
                .containsExactlyElementsOf(TOPICS.stream().map(Topic::name).toList());
        assertThat(document.path("operations")).hasSameSizeAs(TOPICS).allSatisfy(operation ->
                assertThat(operation.path("action").asText()).isEqualTo("send"));
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

        assertThat(references).hasSize(4 * TOPICS.size()).allSatisfy(reference -> assertThat(at(reference).isMissingNode()).isFalse());
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
