package io.lianluo.registry.roster;

/** Counts what an import wrote. */
final class RosterCounts {

    private int units;
    private int persons;
    private int appointments;

    void unit() {
        units++;
    }

    void person() {
        persons++;
    }

    void appointments(int more) {
        appointments += more;
    }

    int units() {
        return units;
    }

    int persons() {
        return persons;
    }

    int appointments() {
        return appointments;
    }
}
