package io.lianluo.registry.unit.events;

import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitEvent;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The records that tell others what happened to a unit. */
public final class UnitRecords {

    private UnitRecords() { }

    /** The records of an event; none when it concerns the registry alone. */
    public static List<SpecificRecord> of(UnitEvent event, Unit unit) {
        return switch (event) {
            case UnitEvent.Founded e -> List.of(record(unit, UnitChange.FOUNDED));
            case UnitEvent.Corrected e -> List.of(record(unit, UnitChange.CORRECTED));
            case UnitEvent.Moved e -> List.of(record(unit, UnitChange.MOVED));
            case UnitEvent.HeadChanged e -> List.of(record(unit, UnitChange.HEAD_CHANGED));
            case UnitEvent.SeatsAligned e -> List.of();
        };
    }

    private static UnitChanged record(Unit unit, UnitChange change) {
        return UnitChanged.newBuilder().setUnitId(UUID.fromString(unit.id())).setCode(unit.code()).setName(unit.name()).setKind(unit.kind())
                .setParentId(uuid(unit.parentId())).setHeadId(uuid(unit.headId())).setProgrammes(unit.programmes()).setFoundedOn(unit.foundedOn())
                .setChange(change).build();
    }

    private static @Nullable UUID uuid(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }
}
