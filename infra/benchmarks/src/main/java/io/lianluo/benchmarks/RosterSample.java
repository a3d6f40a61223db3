package io.lianluo.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A roster of any length: units in a tree, of which three in four have one liaison and the others two, with a third seat vacant. */
final class RosterSample {

    /** Code of the programme of all of them. */
    static final String PROGRAMME = "benchmark";
    /** The programme. */
    static final String PROGRAMME_FILE = """
            programme: benchmark
            title: {zh: 联络员制度, en: Liaisons}
            authority: {unit: administration, office: affairs}
            in-force: 2025-01-01
            calendar: cn
            rows: [MOD-1]
            seats:
              - {id: small, title: {zh: 联络员, en: Liaison}, for: [small-unit], rows: [MOD-1]}
              - {id: large, title: {zh: 联络员, en: Liaison}, for: [large-unit], holders: 3, rows: [MOD-1]}
            duties: []
            """;

    private static final String HEADER = "type,unit,unit_name,unit_kind,parent,programmes,programme,ordinal,name,mobile,since\n";
    private static final long FIRST_MOBILE = 13_800_000_000L;
    private static final int UNITS_OF_FIVE_LIAISONS = 4;
    private static final int BELOW_EACH = 20;

    private RosterSample() { }

    /** How many units have that many liaisons. */
    static int units(int liaisons) {
        return liaisons * UNITS_OF_FIVE_LIAISONS / 5;
    }

    /** The number of seats of that many units. */
    static int seats(int units) {
        return units + 2 * ((units + UNITS_OF_FIVE_LIAISONS - 1) / UNITS_OF_FIVE_LIAISONS);
    }

    /** Code of a unit. */
    static String code(int unit) {
        return "unit-%06d".formatted(unit);
    }

    /** Name of a unit, of which the first eight characters tell it from all others. */
    static String name(int unit) {
        return "第%06d号示例有限责任公司".formatted(unit);
    }

    /** Writes the roster of the first units, each followed by its liaisons; a longer one begins like a shorter one. */
    static Path write(Path file, int units) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            int liaison = 0;
            for (int unit = 0; unit < units; unit++) {
                boolean large = unit % UNITS_OF_FIVE_LIAISONS == 0;
                out.write("unit,%s,%s,%s,%s,%s,,,,,2026-01-05\n".formatted(code(unit), name(unit), large ? "large-unit" : "small-unit",
                        unit < BELOW_EACH ? "" : code(unit / BELOW_EACH), PROGRAMME));
                for (int ordinal = 1; ordinal <= (large ? 2 : 1); ordinal++, liaison++) {
                    out.write("liaison,%s,,,,,%s,%d,示例·第%d人,%d,2026-01-05\n".formatted(code(unit), PROGRAMME, ordinal, liaison, FIRST_MOBILE + liaison));
                }
            }
        }
        return file;
    }
}
