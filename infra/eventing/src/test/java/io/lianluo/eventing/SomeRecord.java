package io.lianluo.eventing;

import io.lianluo.schemas.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.specific.AvroGenerated;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.jspecify.annotations.Nullable;

/** Records of any topic. */
final class SomeRecord {

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                type -> type.isAnnotationPresent(AvroGenerated.class), ClassSecurityValidator.getGlobal()));
    }

    private SomeRecord() { }

    static SpecificRecord of(Topic topic) {
        try {
            return (SpecificRecord) value(SpecificData.get().getSchema(Class.forName(topic.record())));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something that the schema allows; ids and texts are new each time. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object value(Schema schema) {
        String logical = schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
        return switch (schema.getType()) {
            case RECORD -> {
                SpecificRecord record = (SpecificRecord) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
                schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema())));
                yield record;
            }
            case ENUM -> Enum.valueOf((Class<Enum>) SpecificData.get().getClass(schema), schema.getEnumSymbols().getFirst());
            case ARRAY -> new ArrayList<>();
            case UNION -> schema.isNullable() ? null : value(schema.getTypes().getFirst());
            case STRING -> logical.equals("uuid") ? UUID.randomUUID() : "text " + UUID.randomUUID();
            case INT -> logical.equals("date") ? LocalDate.of(2026, 3, 1) : (Object) ((int) (Math.random() * 1_000_000));
            case LONG -> logical.isEmpty() ? (Object) 1L : Instant.EPOCH;
            case BOOLEAN -> false;
            case DOUBLE -> 0.5;
            default -> throw new IllegalArgumentException("no values of " + schema.getType());
        };
    }
}
