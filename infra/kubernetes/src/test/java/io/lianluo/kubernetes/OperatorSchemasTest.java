package io.lianluo.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The definitions of operators find what their operators would drop or refuse. */
class OperatorSchemasTest {

    private static final List<HasMetadata> RESOURCES = resources();

    private static List<HasMetadata> resources() {
        List<HasMetadata> resources = new ArrayList<>();
        for (Path values : Charts.values("reporting")) {
            resources.addAll(Charts.resources(Charts.render("reporting", values)));
        }
        return resources;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ScaledObject          | "minReplicaCount": | "minReplicas":
            ScaledObject          | "pollingInterval":30 | "pollingInterval":"often"
            ScaledObject          | "lagThreshold":   | "lagLimit":
            ScaledObject          | "earliest"        | "none"
            ScaledObject          | "name":"reporting"} | "nam":"reporting"}
            TriggerAuthentication | "secretTargetRef": | "secretRef":
            TriggerAuthentication | "parameter":      | "param":
            ServiceMonitor        | "endpoints":      | "endpoint":
            ServiceMonitor        | "30s"             | "often"
            PodMonitor            | "podMetricsEndpoints": | "endpoints":
            PodMonitor            | "matchLabels":    | "labels":
            """)
    void whatAnOperatorDoesNotTakeIsTold(String kind, String right, String wrong) {
        HasMetadata resource = RESOURCES.stream().filter(each -> each.getKind().equals(kind)).findFirst().orElseThrow();
        assertThat(OperatorSchemas.faults(resource)).isEmpty();
        String sound = Serialization.jsonMapper().valueToTree(resource).toString();
        int spec = sound.indexOf("\"spec\":");
        assertThat(sound.substring(spec)).contains(right);
        assertThat(OperatorSchemas.faults((HasMetadata) Serialization.unmarshal(sound.substring(0, spec) + sound.substring(spec).replace(right, wrong)))).isNotEmpty();
    }

    @Test
    void theUsersOfTheReadmeAreTakenByTheOperatorOfMongodb() {
        String readme = Charts.read(Path.of("README.md"));
        String snippet = readme.substring(readme.indexOf("<!-- mongodb -->"));
        snippet = snippet.substring(snippet.indexOf("```yaml") + 7);
        snippet = snippet.substring(0, snippet.indexOf("```"));
        JsonNode spec = Serialization.unmarshal(snippet, JsonNode.class).path("spec");
        assertThat(OperatorSchemas.faults("MongoDBCommunity", spec)).isEmpty();
        ((ObjectNode) spec.at("/users/0")).put("role", "readWrite");
        assertThat(OperatorSchemas.faults("MongoDBCommunity", spec)).isNotEmpty();
    }

    @Test
    void rulesOfPrometheusAreJudgedToo() {
        String rule = """
                {"apiVersion": "monitoring.coreos.com/v1", "kind": "PrometheusRule", "metadata": {"name": "a"},
                 "spec": {"groups": [{"name": "a", "rules": [{"alert": "A", "expr": "up == 0", "for": "5m"}]}]}}""";
        assertThat(OperatorSchemas.faults((HasMetadata) Serialization.unmarshal(rule))).isEmpty();
        assertThat(OperatorSchemas.faults((HasMetadata) Serialization.unmarshal(rule.replace("for", "during")))).isNotEmpty();
    }
}
