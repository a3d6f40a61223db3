package io.lianluo.registry.programme.mongo;

import io.lianluo.registry.programme.ProgrammeVersion;
import java.util.List;

/** A programme as kept. */
record ProgrammeState(String code, List<ProgrammeVersion> versions, boolean seatsDue) { }
