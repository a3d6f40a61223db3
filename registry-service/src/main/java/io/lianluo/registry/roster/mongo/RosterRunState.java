package io.lianluo.registry.roster.mongo;

import io.lianluo.registry.roster.RosterRun;
import java.time.Instant;
import java.util.List;

/** An import as kept; what a sentence about a rejected line mentions is kept as text. */
record RosterRunState(String id, String by, Instant begunAt, RosterRun.Standing standing, Instant heardAt, long lines, int units, int persons,
                      int appointments, List<Rejected> first, int rejected) {

    record Rejected(long line, String column, String rule, List<String> args) { }
}
