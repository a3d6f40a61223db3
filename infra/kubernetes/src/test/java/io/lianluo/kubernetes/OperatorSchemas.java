package io.lianluo.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The resources of operators that fabric8 has no classes for, judged by the operators' own definitions, closed, since Kubernetes drops an unknown field without a word. */
final class OperatorSchemas {

    private OperatorSchemas() { }

    /** Tells if there is a definition of that kind. */
    static boolean know(String kind) {
        return OperatorSchemas.class.getResource("/schemas/" + kind + ".json") != null;
    }

    /** Tells what the operator would not take. */
    static List<String> faults(HasMetadata resource) {
        JsonNode spec = Serialization.jsonMapper().valueToTree(resource).path("spec");
        List<String> faults = new ArrayList<>(faults(resource.getKind(), spec));
        if (resource.getKind().equals("ScaledObject")) {
            spec.path("triggers").valueStream().filter(trigger -> trigger.path("type").asText().equals("kafka"))
                    .forEach(trigger -> faults.addAll(faults("KafkaTrigger", trigger.path("metadata"))));
        }
        return faults;
    }

    static List<String> faults(String kind, JsonNode spec) {
        return schema(kind).validate(JsonMapper.shared().readTree(spec.toString())).stream().map(fault -> kind + fault.getInstanceLocation() + ": " + fault.getMessage()).toList();
    }

    private static Schema schema(String kind) {
        try (InputStream in = OperatorSchemas.class.getResourceAsStream("/schemas/" + kind + ".json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
