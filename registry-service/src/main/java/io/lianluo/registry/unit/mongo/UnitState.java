package io.lianluo.registry.unit.mongo;

import io.lianluo.registry.acting.Act;
import io.lianluo.registry.unit.Correction;
import io.lianluo.registry.unit.DataChange;
import io.lianluo.registry.unit.History;
import io.lianluo.registry.unit.Registration;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit as kept; its present parent, head and legal representative stand beside their histories to be found by, and code and name as
 * they are looked for.
 */
record UnitState(String code, LocalDate foundedOn, @Nullable LocalDate dissolvedOn, @Nullable UUID mergedInto, @Nullable Act endedBy, List<History.Period<String>> names,
                 List<History.Period<UUID>> parents, List<History.Period<UUID>> heads, List<History.Period<UUID>> legalRepresentatives,
                 @Nullable UUID parentId, @Nullable UUID headId, @Nullable UUID legalRepresentativeId, String kind, @Nullable String creditCode, Registration registration,
                 List<String> categories, List<String> programmes, boolean seatsDue, @Nullable List<DataChange> dataChanges, @Nullable List<Correction> corrections, List<String> sought) {

    static UnitState of(Unit.State unit) {
        return new UnitState(unit.code(), unit.foundedOn(), unit.dissolvedOn(), unit.mergedInto(), unit.endedBy(), unit.names().periods(), unit.parents().periods(),
                unit.heads().periods(), unit.legalRepresentatives().periods(), unit.parents().latest(), unit.heads().latest(),
                unit.legalRepresentatives().latest(), unit.kind(),
                unit.creditCode(), unit.registration(), List.copyOf(unit.categories()), List.copyOf(unit.programmes()), unit.seatsDue(),
                unit.dataChanges(), unit.corrections(), Stream.of(unit.code(), unit.names().latest()).filter(Objects::nonNull).map(UnitFilter::normal).distinct().toList());
    }

    Unit.State state() {
        return new Unit.State(code, foundedOn, dissolvedOn, mergedInto, endedBy, new History<>(names), new History<>(parents), new History<>(heads),
                new History<>(legalRepresentatives), kind, creditCode, registration, categories, programmes, seatsDue,
                Objects.requireNonNullElse(dataChanges, List.of()), Objects.requireNonNullElse(corrections, List.of()));
    }
}
