package io.lianluo.registry.roster.mongo;

import io.lianluo.registry.roster.RosterRun;
import java.time.Instant;

/** An import as kept. */
record RosterRunState(String id, String by, Instant begunAt, RosterRun.Standing standing, Instant heardAt, long lines, int units, int persons,
                      int appointments, int rejected) { }
