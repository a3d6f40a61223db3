package io.lianluo.registry.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of an import, or of a part of it.
 *
 * @param lines        how many lines the file had besides its column names
 * @param units        how many units were founded or brought up to date
 * @param persons      how many people were registered or brought up to date
 * @param appointments how many liaisons were appointed
 * @param rejected     the lines that did not come in, and why
 */
public record RosterReport(long lines, int units, int persons, int appointments, List<Rejected> rejected) {

    /** Of nothing. */
    public static final RosterReport NONE = new RosterReport(0, 0, 0, 0, List.of());

    public RosterReport {
        rejected = List.copyOf(rejected);
    }

    /**
     * Why a line did not come in.
     *
     * @param line   the line, from 1
     * @param column English name of the column
     * @param rule   the rule that is broken, in kebab case
     * @param args   what a sentence about it mentions
     */
    public record Rejected(long line, String column, String rule, List<Object> args) { }

    /** What came of this part and of the one that followed. */
    public RosterReport plus(RosterReport next) {
        List<Rejected> both = new ArrayList<>(rejected);
        both.addAll(next.rejected);
        return new RosterReport(lines + next.lines, units + next.units, persons + next.persons, appointments + next.appointments, both);
    }
}
