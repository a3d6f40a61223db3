package io.lianluo.avro.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;

/** The hint {@code avro.java.string} that generated Java classes carry in their schemas and that means nothing on the wire. */
public final class JavaProperties {

    private static final String STRING_TYPE = "avro.java.string";
    private static final ObjectMapper JSON = new ObjectMapper();

    private JavaProperties() { }

    /** The schema without the hint, as it stands in a registry that was not filled from Java classes. */
    public static Schema removedFrom(Schema schema) {
        String text = schema.toString();
        if (!text.contains(STRING_TYPE)) {
            return schema;
        }
        try {
            return Schemas.parse(JSON.writeValueAsString(without(JSON.readTree(text))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro wrote a schema that is not JSON", e);
        }
    }

    private static JsonNode without(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(STRING_TYPE);
            // A default is data: a map there may have a key of that name.
            object.properties().stream().filter(entry -> !entry.getKey().equals("default"))
                    .forEach(entry -> without(entry.getValue()));
        } else {
            node.forEach(JavaProperties::without);
        }
        return node;
    }
}
