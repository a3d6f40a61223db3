package io.lianluo.avro.serde;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Generated records with whatever their schemas allow; the same seed gives the same records. */
final class RandomRecords {

    private static final String[] ALPHABET = {"a", "Z", "0", " ", "联", "络", "é", "😀", "\n", "\u0000"};

    private final Random random;

    RandomRecords(long seed) {
        GeneratedClasses.trust();
        this.random = new Random(seed);
    }

    SpecificRecord next(Schema schema) {
        SpecificRecord record = (SpecificRecord) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
        schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema())));
        return record;
    }

    private Object value(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical != null) {
            return switch (logical.getName()) {
                case "uuid" -> new UUID(random.nextLong(), random.nextLong());
                case "date" -> LocalDate.ofEpochDay(random.nextInt(100_000) - 50_000);
                case "timestamp-millis" -> Instant.ofEpochMilli(random.nextLong() >> 20);
                default -> throw new IllegalArgumentException("no values for " + logical.getName());
            };
        }
        return switch (schema.getType()) {
            case RECORD -> next(schema);
            case ENUM -> Enum.valueOf(enumClass(schema), schema.getEnumSymbols().get(random.nextInt(schema.getEnumSymbols().size())));
            case ARRAY -> IntStream.range(0, random.nextInt(4)).mapToObj(i -> value(schema.getElementType()))
                    .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
            case UNION -> value(pick(schema.getTypes()));
            case NULL -> null;
            case STRING -> text();
            case INT -> random.nextInt();
            case LONG -> random.nextLong();
            case BOOLEAN -> random.nextBoolean();
            case DOUBLE -> random.nextDouble();
            default -> throw new IllegalArgumentException("no values of " + schema.getType());
        };
    }

    private Schema pick(List<Schema> branches) {
        return branches.get(random.nextInt(branches.size()));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(10) == 0 ? 2_000 : 20); i > 0; i--) {
            text.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Class<Enum> enumClass(Schema schema) {
        return (Class<Enum>) SpecificData.get().getClass(schema).asSubclass(Enum.class);
    }
}
