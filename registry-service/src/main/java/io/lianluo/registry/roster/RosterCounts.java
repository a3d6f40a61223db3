package io.lianluo.registry.roster;

import java.util.List;

/** Counts what an import wrote. */
final class RosterCounts {

    private int units;
    private int persons;
    private int appointments;
    private int unreachable;

    void unit() {
        units++;
    }

    void person() {
        persons++;
    }

    void appointments(int more) {
        appointments += more;
    }

    void unreachable(int more) {
        unreachable += more;
    }

    /** @param lines how many lines were looked at */
    RosterReport report(long lines, List<RosterReport.Rejected> rejected) {
        return new RosterReport(lines, units, persons, appointments, unreachable, rejected);
    }
}
