package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;

/** In every record of every topic each day, moment and text is looked at before it is written, however deep it stands. */
class ReadableTest {

    private static final TopicCatalogue CATALOGUE = TopicCatalogue.load();
    private static final List<LocalDate> BAD_DAYS = List.of(LocalDate.of(10_000, 1, 1), LocalDate.of(0, 12, 31));
    private static final List<Instant> BAD_MOMENTS = List.of(Instant.parse("+10000-01-01T00:00:00Z"), Instant.parse("0000-12-31T23:59:59Z"));
    private static final List<String> BAD_TEXTS = List.of("示例\uD842单位", "\uDFB7");

    static List<Topic> topics() {
        return CATALOGUE.topics();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void takesWhatEveryClientReads(Topic topic) {
        assertThat(write(topic, new Filling(-1, 0))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void refusesEachValueThatSomeClientCannotRead(Topic topic) {
        Filling whole = new Filling(-1, 0);
        write(topic, whole);
        assertThat(whole.values).isPositive();
        for (int bad = 0; bad < whole.values; bad++) {
            for (int way = 0; way < 2; way++) {
                Filling filling = new Filling(bad, way);
                assertThatExceptionOfType(IllegalArgumentException.class).as("value %d of %s", bad, topic.name())
                        .isThrownBy(() -> write(topic, filling))
                        .withMessageStartingWith(topic.record().substring(topic.record().lastIndexOf('.') + 1) + ".")
                        .withMessageContaining("is not told: the ").withMessageContaining("some clients cannot read it");
            }
        }
    }

    private static List<Entry> write(Topic topic, Filling filling) {
        EventWriter writer = new EventWriter(CATALOGUE, topic.owner(), new EventSchemas(mock(MongoOperations.class)), OutboxSeal.NONE, () -> null,
                Clock.systemUTC(), 1_048_576);
        return writer.entries(List.of(filling.record(topic)), 1);
    }

    /** Fills a record wholly, with one value that some client cannot read. */
    private static final class Filling {

        private final int bad;
        private final int way;
        private int values;

        Filling(int bad, int way) {
            this.bad = bad;
            this.way = way;
        }

        SpecificRecord record(Topic topic) {
            return (SpecificRecord) value(SpecificData.get().getSchema(generated(topic.record())));
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Object value(Schema schema) {
            String logical = schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
            return switch (schema.getType()) {
                case RECORD -> {
                    SpecificRecord record = (SpecificRecord) SpecificData.newInstance(generated(schema.getFullName()), schema);
                    schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema())));
                    yield record;
                }
                case ENUM -> Enum.valueOf((Class<Enum>) generated(schema.getFullName()), schema.getEnumSymbols().getFirst());
                case ARRAY -> new ArrayList<>(List.of(value(schema.getElementType())));
                case UNION -> value(schema.getTypes().getLast());
                case STRING -> logical.equals("uuid") ? UUID.randomUUID() : isBad() ? BAD_TEXTS.get(way) : "联络\uD842\uDFB7";
                case INT -> !logical.equals("date") ? (Object) 1 : isBad() ? BAD_DAYS.get(way) : LocalDate.of(9999, 12, 31);
                case LONG -> isBad() ? BAD_MOMENTS.get(way) : Instant.parse("9999-12-31T23:59:59.999Z");
                case BOOLEAN -> false;
                default -> throw new IllegalArgumentException("no values of " + schema.getType());
            };
        }

        /** Avro trusts no package by itself; this asks it for no class. */
        private static Class<?> generated(String name) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean isBad() {
            return values++ == bad;
        }
    }
}
