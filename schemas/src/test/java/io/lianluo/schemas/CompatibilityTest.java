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
            {"name": "note", "type": ["null", "string"], "default": null}| {"name": "remark", "type": ["null", "string"], "default": null}
            "OPENED", "FILLED"                                           | "OPENED", "FILLED", "CLOSED"
            {"name": "ordinal", "type": "int"},                          | {"name": "ordinal", "type": "int"}, {"name": "late", "type": "boolean", "default": false},
            """)
    void takesWhatBothSidesCanRead(String older, String newer) {
        assertThat(problems(older, newer)).isEmpty();
    }

    @ParameterizedTest(name = "{2}: {0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "ordinal", "type": "int"},| ``                                                            | new records cannot be read by the old version: READER_FIELD_MISSING_DEFAULT_VALUE
            {"name": "ordinal", "type": "int"},| {"name": "place", "type": "int"},                             | old records cannot be read by the new version: READER_FIELD_MISSING_DEFAULT_VALUE
            {"name": "ordinal", "type": "int"},| {"name": "ordinal", "type": "int"}, {"name": "n", "type": "int"},| old records cannot be read by the new version: READER_FIELD_MISSING_DEFAULT_VALUE
            {"name": "ordinal", "type": "int"},| {"name": "ordinal", "type": "long"},                          | new records cannot be read by the old version: TYPE_MISMATCH
            "type": ["null", "string"]         | "type": ["null", "string", "int"]                             | new records cannot be read by the old version: MISSING_UNION_BRANCH
            ["RED"]                            | ["RED", "BLUE"]                                               | new records cannot be read by the old version: MISSING_ENUM_SYMBOLS
            , "FILLED"]                        | ]                                                             | SeatChanged.change: the symbols [FILLED] were removed
            "name": "SeatChanged"              | "name": "SeatMoved"                                           | NAME_MISMATCH
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
