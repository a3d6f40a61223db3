package io.lianluo.registry.unit.mongo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit as kept. */
record UnitState(String code, LocalDate foundedOn, String name, String kind, @Nullable String parentId, @Nullable String creditCode,
                 @Nullable String headId, List<String> programmes, boolean seatsDue) { }
