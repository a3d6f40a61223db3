package io.lianluo.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.specific.SpecificData;

/** The schema under which a record travels: the one of its generated class without what concerns Java or the build alone. */
final class WireSchema {

    /** The mark of a text is checked when the contracts are built, and tells a reader nothing. */
    static final String TEXT = "text";
    private static final String JAVA_STRING = "avro.java.string";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Schema> BY_RECORD = new ConcurrentHashMap<>();

    private WireSchema() { }

    /**
     * The schema of the record of that full name.
     *
     * @throws IllegalStateException if no class was generated for it
     */
    static Schema of(String record) {
        return BY_RECORD.computeIfAbsent(record, name -> withoutMarks(SpecificData.get().getSchema(generated(name))));
    }

    /** The schema read from text. */
    static Schema parse(String text) {
        return new SchemaParser().parse(text).mainSchema();
    }

    private static Schema withoutMarks(Schema schema) {
        try {
            JsonNode json = JSON.readTree(schema.toString());
            for (String mark : List.of(JAVA_STRING, TEXT)) {
                json.findParents(mark).forEach(node -> ((ObjectNode) node).remove(mark));
            }
            return parse(json.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro wrote a schema that is no JSON: " + schema.getFullName(), e);
        }
    }

    private static Class<?> generated(String record) {
        try {
            return Class.forName(record);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no contract in src/main/avro defines the record " + record, e);
        }
    }
}
