package io.lianluo.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.AvroGenerated;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The classes of this build work beside every locked version: they read its events, and it reads theirs. */
class SideBySideTest {

    private static final String OLDER = """
            {"type": "record", "name": "Moved", "namespace": "x", "fields": [
              {"name": "id", "type": {"type": "string", "logicalType": "uuid"}},
              {"name": "change", "type": {"type": "enum", "name": "Change", "symbols": ["UNKNOWN", "A"], "default": "UNKNOWN"}},
              {"name": "places", "type": {"type": "array", "items": {"type": "record", "name": "Place", "fields": [
                  {"name": "room", "type": ["null", "string"], "default": null}]}}},
              {"name": "note", "type": ["null", "string"], "default": null}]}
            """;

    @BeforeAll
    static void trustGeneratedClasses() {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(type -> type.isAnnotationPresent(AvroGenerated.class), ClassSecurityValidator.getGlobal()));
    }

    static Stream<Arguments> locked() {
        return TopicCatalogue.load().topics().stream().flatMap(topic -> SchemaLock.load().versionsOf(topic).stream().map(version -> Arguments.of(topic, version)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("locked")
    void eventsOfALockedVersionAndOfThisBuildAreReadByBoth(Topic topic, Schema version) throws ClassNotFoundException {
        Class<?> generated = Class.forName(topic.record());
        assertThat(SideBySide.findings(version, topic.schema(), SpecificData.getForClass(generated))).isEmpty();
    }

    @ParameterizedTest(name = "{2}: {0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "name": "note"                                  | "name": "remark"                          | Moved.note: this release loses it of what the older one tells
            "name": "note"                                  | "name": "remark"                          | Moved.note: this release tells it no more
            "name": "room"                                  | "name": "chair"                           | Moved.places[].room: this release loses it of what the older one tells
            "UNKNOWN", "A"], "default": "UNKNOWN"           | "UNKNOWN"], "default": "UNKNOWN"          | Moved.change: this release loses it
            {"name": "note", "type": ["null", "string"], "default": null} | {"name": "n", "type": "int"} | Moved: this release cannot read what the older one tells
            "name": "note", "type": ["null", "string"]      | "name": "note", "type": ["null", "int"]   | Moved: this release cannot read what the older one tells
            """)
    void whatBreaksOneOfTheTwoIsFound(String older, String newer, String sentence) {
        assertThat(OLDER).contains(older);
        assertThat(findings(older, newer)).anySatisfy(finding -> assertThat(finding).startsWith(sentence));
    }

    @Test
    void aSymbolThatTheOlderReleaseDoesNotKnowIsReadAsItsDefault() {
        assertThat(findings("\"UNKNOWN\", \"A\"", "\"UNKNOWN\", \"A\", \"B\"")).isEmpty();
        assertThat(SideBySide.findings(schema(OLDER.replace(", \"default\": \"UNKNOWN\"", "")), schema(OLDER.replace("\"A\"]", "\"A\", \"B\"]")), new GenericData()))
                .anySatisfy(finding -> assertThat(finding).contains("the older release cannot read what this one tells"));
    }

    private static List<String> findings(String older, String newer) {
        return SideBySide.findings(schema(OLDER), schema(OLDER.replace(older, newer)), new GenericData());
    }

    private static Schema schema(String text) {
        return new Schema.Parser().parse(text);
    }
}
