package io.lianluo.registry.roster.mongo;

import io.lianluo.registry.roster.RosterRun;
import io.lianluo.registry.roster.effect.RosterOutlook;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as kept. */
record RosterRunState(UUID id, String by, Instant begunAt, RosterRun.Status status, Instant heardAt, long lines, int units, int persons,
                      int appointments, int unreachable, int rejected, boolean preview, @Nullable RosterOutlook outlook,
                      @Nullable String encoding) { }
