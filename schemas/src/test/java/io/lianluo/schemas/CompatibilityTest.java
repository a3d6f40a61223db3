package io.lianluo.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTest {

    private static final String OLDER = """
            {"type": "record", "name": "SeatChanged", "namespace": "io.lianluo.events.registry.v1", "fields": [
              {"name": "seatId", "type": {"type": "string", "logicalType": "uuid"}},
              {"name": "openedAt", "type": {"type": "long", "logicalType": "timestamp-millis"}},
              {"name": "ordinal", "type": "int"},
              {"name": "change", "type": {"type": "enum", "name": "SeatChange", "symbols": ["UNKNOWN", "OPENED", "FILLED"], "default": "UNKNOWN"}},
              {"name": "colour", "type": {"type": "enum", "name": "Colour", "symbols": ["RED"]}},
              {"name": "holders", "type": {"type": "array", "items": {"type": "record", "name": "Holder", "fields": [
                  {"name": "since", "type": {"type": "int", "logicalType": "date"}},
                  {"name": "title", "type": ["null", {"type": "record", "name": "Text", "namespace": "io.lianluo.events.common.v1",
                      "fields": [{"name": "zh", "type": "string"}]}], "default": null}]}}},
              {"name": "note", "type": ["null", "string"], "default": null}]}
            """;

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "note", "type": ["null", "string"], "default": null}| {"name": "note", "doc": "A note.", "type": ["null", "string"], "default": null}
            "OPENED", "FILLED"                                           | "OPENED", "FILLED", "CLOSED"
            {"name": "ordinal", "type": "int"},                          | {"name": "ordinal", "type": "int"}, {"name": "late", "type": "boolean", "default": false},
            """)
    void takesWhatBothSidesCanRead(String older, String newer) {
        assertThat(problems(older, newer)).isEmpty();
    }

    @ParameterizedTest(name = "{2}: {0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "ordinal", "type": "int"},| ``                                                            | SeatChanged.ordinal: the field was removed and had no default, so that new records cannot be read by the old version: keep it, or make v2
            {"name": "ordinal", "type": "int"},| {"name": "place", "type": "int"},                             | SeatChanged.ordinal: the field was renamed to place, so that old records lose it: add the new field, keep both, or make v2
            {"name": "note", "type": ["null", "string"], "default": null}| {"name": "remark", "type": ["null", "string"], "default": null}| SeatChanged.note: the field was renamed to remark, so that old records lose it
            "name": "since"                    | "name": "from"                                                | SeatChanged.holders[].since: the field was renamed to from
            {"name": "ordinal", "type": "int"},| {"name": "ordinal", "type": "int"}, {"name": "n", "type": "int"},| SeatChanged.n: the field is new and has no default, so that old records cannot be read by the new version: give it a default or make it optional
            {"name": "ordinal", "type": "int"},| {"name": "ordinal", "type": "long"},                          | SeatChanged.ordinal: the type changed between LONG and INT, so that new records cannot be read by the old version: keep the type and add a new field of the other one, or make v2
            "type": ["null", "string"]         | "type": ["null", "string", "int"]                             | SeatChanged.note: the union has another type, so that new records cannot be read by the old version
            ["RED"]                            | ["RED", "BLUE"]                                               | SeatChanged.colour: the enum has other symbols and no default, so that new records cannot be read by the old version
            , "FILLED"]                        | ]                                                             | SeatChanged.change: the symbols [FILLED] were removed
            , "default": "UNKNOWN"             | ``                                                            | SeatChanged.change: the enum lost its default [UNKNOWN], so that no symbol can ever be added: give it back
            , "default": "UNKNOWN"             | , "default": "OPENED"                                         | SeatChanged.change: the enum lost its default [UNKNOWN]
            "name": "SeatChanged"              | "name": "SeatMoved"                                           | SeatChanged: the name changed between
            "name": "SeatChanged"              | "name": "SeatMoved", "aliases": ["SeatChanged"]               | SeatMoved
            io.lianluo.events.registry.v1      | io.lianluo.events.meeting.v1                                  | SeatChanged: the full name changed from [io.lianluo.events.registry.v1.SeatChanged]
            io.lianluo.events.common.v1        | io.lianluo.events.common.v2                                   | SeatChanged.holders[].title: the full name changed
            "name": "SeatChange",              | "name": "SeatChange", "namespace": "elsewhere",               | SeatChanged.change: the full name changed
            timestamp-millis                   | timestamp-micros                                              | SeatChanged.openedAt: the logical type changed from [timestamp-millis] to [timestamp-micros]
            "name": "since", "type": {"type": "int", "logicalType": "date"}| "name": "since", "type": "int"    | SeatChanged.holders[].since: the logical type changed
            """)
    void refusesWhatOneSideCannotRead(String older, String newer, String sentence) {
        assertThat(problems(older, newer)).anySatisfy(problem -> assertThat(problem).contains(sentence));
    }

    @Test
    void knowsARenamedFieldByItsDocumentationWhereverItStands() {
        String note = "{\"name\": \"note\", \"doc\": \"A note.\", \"type\": [\"null\", \"string\"], \"default\": null}";
        String older = OLDER.replace("{\"name\": \"note\", \"type\": [\"null\", \"string\"], \"default\": null}", note);
        String newer = older.replace(note, "{\"name\": \"late\", \"type\": [\"null\", \"int\"], \"default\": null}, " + note.replace("\"note\"", "\"remark\""));
        assertThat(Compatibility.problems(WireSchema.parse(older), WireSchema.parse(newer))).containsExactly(
                "SeatChanged.note: the field was renamed to remark, so that old records lose it: add the new field, keep both, or make v2");
    }

    @Test
    void tellsARenameInOneSentence() {
        assertThat(problems("{\"name\": \"ordinal\", \"type\": \"int\"},", "{\"name\": \"place\", \"type\": \"int\"},")).hasSize(1);
    }

    /** A schema may hold itself, for example a unit its parts. */
    @Test
    void endsOnARecordThatHoldsItself() {
        Schema tree = WireSchema.parse("""
                {"type": "record", "name": "Unit", "namespace": "x", "fields": [{"name": "parts", "type": {"type": "array", "items": "Unit"}}]}""");

        assertThat(Compatibility.problems(tree, tree)).isEmpty();
    }

    private static java.util.List<String> problems(String older, String newer) {
        assertThat(OLDER).contains(older);
        return Compatibility.problems(WireSchema.parse(OLDER), WireSchema.parse(OLDER.replace(older, newer == null ? "" : newer)));
    }
}
