package io.lianluo.schemas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/** Records of a schema, as many as it takes to have each symbol of its enums and each type of its unions in one of them. */
final class ExampleRecords {

    private static final int DEEPEST = 6;

    private ExampleRecords() { }

    static Stream<GenericData.Record> of(Schema schema) {
        return IntStream.range(0, choices(schema, 0)).mapToObj(n -> (GenericData.Record) value(schema, n, 0));
    }

    private static int choices(Schema schema, int depth) {
        return depth > DEEPEST ? 1 : switch (schema.getType()) {
            case RECORD -> schema.getFields().stream().mapToInt(field -> choices(field.schema(), depth + 1)).max().orElse(1);
            case ENUM -> schema.getEnumSymbols().size();
            case ARRAY -> choices(schema.getElementType(), depth + 1);
            case MAP -> choices(schema.getValueType(), depth + 1);
            // Each type with each of its own choices.
            case UNION -> schema.getTypes().size() * schema.getTypes().stream().mapToInt(type -> choices(type, depth + 1)).max().orElse(1);
            default -> 1;
        };
    }

    private static Object value(Schema schema, int n, int depth) {
        String logical = schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
        return switch (schema.getType()) {
            case RECORD -> {
                GenericData.Record record = new GenericData.Record(schema);
                schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema(), n, depth + 1)));
                yield record;
            }
            case ENUM -> new GenericData.EnumSymbol(schema, schema.getEnumSymbols().get(n % schema.getEnumSymbols().size()));
            case ARRAY -> {
                GenericData.Array<Object> array = new GenericData.Array<>(2, schema);
                for (int i = 0; depth <= DEEPEST && i < 2; i++) {
                    array.add(value(schema.getElementType(), n + i, depth + 1));
                }
                yield array;
            }
            case MAP -> new HashMap<>(Map.of("示例", value(schema.getValueType(), n, depth + 1)));
            case UNION -> {
                // Once it is deep enough, a record that holds itself ends with null, which is the first type.
                List<Schema> types = schema.getTypes();
                Schema type = depth > DEEPEST ? types.get(0) : types.get(n % types.size());
                yield type.getType() == Schema.Type.NULL ? null : value(type, n / types.size(), depth + 1);
            }
            case STRING -> logical.equals("uuid") ? new UUID(n, depth).toString() : "示例-" + n;
            case INT -> logical.equals("date") ? 20_000 + n : n;
            case LONG -> logical.isEmpty() ? (Object) (long) n : (Object) (1_764_115_200_000L + n);
            case BOOLEAN -> n % 2 == 0;
            case DOUBLE -> n / 4.0;
            case FLOAT -> n / 4.0f;
            default -> throw new IllegalArgumentException("no example of " + schema.getType());
        };
    }
}
