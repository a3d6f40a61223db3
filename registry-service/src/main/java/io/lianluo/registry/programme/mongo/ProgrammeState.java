package io.lianluo.registry.programme.mongo;

import io.lianluo.registry.programme.ProgrammeVersion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A programme as kept. */
record ProgrammeState(String code, List<ProgrammeVersion> versions, @Nullable LocalDate seatsDueOn) { }
