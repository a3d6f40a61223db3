package io.lianluo.avro.serde;

import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A schema as a registry keeps it under a subject.
 *
 * @param subject    the subject
 * @param version    its version there, from 1
 * @param id         number by which messages name it
 * @param guid       identity by which messages may name it in a header; null where the registry gives none
 * @param schema     the schema, its references resolved
 * @param references the schemas it uses by name
 */
public record RegisteredSchema(String subject, int version, int id, @Nullable UUID guid, Schema schema,
                               List<SchemaReference> references) {
    public RegisteredSchema {
        references = List.copyOf(references);
    }
}
