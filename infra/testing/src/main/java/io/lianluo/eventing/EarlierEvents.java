package io.lianluo.eventing;

import io.lianluo.schemas.SchemaLock;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.AvroGenerated;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * Events as earlier releases told them, handed to the handlers of a service: of each locked version a record that has no more than it must, once for each symbol
 * of its enums. A handler may find that it knows nothing of what the event is about; it may not stumble over what an earlier version does not have.
 */
public final class EarlierEvents {

    private static final List<Class<? extends Exception>> STUMBLES = List.of(NullPointerException.class, ClassCastException.class, MatchException.class,
            UnsupportedOperationException.class, NoSuchElementException.class, IndexOutOfBoundsException.class, StoredFormException.class);

    static {
        // Avro loads no class that a schema names unless it is told to trust it.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(type -> type.isAnnotationPresent(AvroGenerated.class), ClassSecurityValidator.getGlobal()));
    }

    private EarlierEvents() { }

    /** A handling of an event. */
    public interface Handling {

        /** Handles it. */
        void handle(SpecificRecord event, EventMeta meta) throws Exception;
    }

    /** The topics that a service reads. */
    public static List<Topic> topicsOf(String service) {
        return TopicCatalogue.load().topics().stream().filter(topic -> topic.readers().contains(service)).toList();
    }

    /** Says how the handlers of an application stumble over events of that topic; empty if they do not. */
    public static List<String> findings(ApplicationContext application, Topic topic) {
        EventHandlers handlers = application.getBean(EventHandlers.class);
        return findings(topic, SchemaLock.load().versionsOf(topic), (event, meta) -> {
            for (HandlerMethod handler : handlers.of(topic.record())) {
                handler.handle(event, meta);
            }
        });
    }

    /** Says how a handling stumbles over events of these versions of a topic's schema. */
    public static List<String> findings(Topic topic, List<Schema> versions, Handling handling) {
        List<String> findings = new ArrayList<>();
        for (int number = 1; number <= versions.size(); number++) {
            Schema version = versions.get(number - 1);
            for (int symbol = 0; symbol < mostSymbols(version); symbol++) {
                SpecificRecord event = told((GenericData.Record) least(version, symbol), topic.schema());
                try {
                    handling.handle(event, new EventMeta(UUID.randomUUID(), topic.record(), CloudEvent.sourceOf(topic.owner()), topic.keyOf(event), symbol + 1,
                            Instant.parse("2026-03-02T01:30:00Z"), topic.name(), null));
                } catch (Exception e) {
                    Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
                    if (STUMBLES.stream().anyMatch(stumble -> stumble.isInstance(cause))) {
                        findings.add("version %d of %s: %s at %s".formatted(number, topic.name(), cause, cause.getStackTrace()[0]));
                    }
                }
            }
        }
        return findings.stream().distinct().toList();
    }

    private static int mostSymbols(Schema record) {
        return record.getFields().stream().map(Schema.Field::schema).filter(schema -> schema.getType() == Schema.Type.ENUM)
                .mapToInt(schema -> schema.getEnumSymbols().size()).max().orElse(1);
    }

    private static Object least(Schema schema, int symbol) {
        String logical = schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
        return switch (schema.getType()) {
            case RECORD -> {
                GenericData.Record record = new GenericData.Record(schema);
                schema.getFields().forEach(field -> record.put(field.pos(), least(field.schema(), symbol)));
                yield record;
            }
            case ENUM -> new GenericData.EnumSymbol(schema, schema.getEnumSymbols().get(symbol % schema.getEnumSymbols().size()));
            case ARRAY -> new GenericData.Array<>(0, schema);
            case MAP -> Map.of();
            case UNION -> schema.isNullable() ? null : least(schema.getTypes().getFirst(), symbol);
            case STRING -> logical.equals("uuid") ? "01890000-0000-7000-8000-000000000001" : "example";
            case INT -> logical.equals("date") ? 20_514 : 1;
            case LONG -> logical.isEmpty() ? (Object) 1L : (Object) 1_772_415_000_000L;
            case BOOLEAN -> false;
            case DOUBLE -> 1.0;
            case FLOAT -> 1.0f;
            default -> throw new IllegalArgumentException("no example of " + schema.getType());
        };
    }

    /** The record as its reader has it: written with its own version, and read as a class of this build. */
    private static SpecificRecord told(GenericData.Record record, Schema present) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<>(record.getSchema()).write(record, encoder);
            encoder.flush();
            SpecificData classes = SpecificData.getForClass(Class.forName(present.getFullName()));
            return (SpecificRecord) new SpecificDatumReader<>(record.getSchema(), present, classes)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
