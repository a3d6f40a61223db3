package io.lianluo.registry.unit.events;

import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitEvent;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The records that tell others what happened to a unit. */
public final class UnitRecords {

    private UnitRecords() { }

    /** The records of an event; none when it concerns the registry alone. */
    public static List<SpecificRecord> of(UnitEvent event, Unit unit) {
        return switch (event) {
            case UnitEvent.Founded e -> List.of(record(unit, UnitChange.FOUNDED).build());
            case UnitEvent.Corrected e -> List.of(record(unit, UnitChange.CORRECTED).build());
            case UnitEvent.Renamed e -> List.of(record(unit, UnitChange.RENAMED).setFormerName(e.formerName()).build());
            case UnitEvent.Moved e -> List.of(record(unit, UnitChange.MOVED).build());
            case UnitEvent.HeadChanged e -> List.of(record(unit, UnitChange.HEAD_CHANGED).build());
            case UnitEvent.Merged e -> List.of(record(unit, UnitChange.MERGED).build());
            case UnitEvent.Dissolved e -> List.of(record(unit, UnitChange.DISSOLVED).build());
            // Founding says all of a new unit; later another legal representative corrects what is registered of it.
            case UnitEvent.LegalRepresentativeChanged e -> unit.version() == 0 ? List.of() : List.of(record(unit, UnitChange.CORRECTED).build());
            case UnitEvent.SeatsAligned e -> List.of();
        };
    }

    private static UnitChanged.Builder record(Unit unit, UnitChange change) {
        return UnitChanged.newBuilder().setUnitId(unit.id()).setCode(unit.code()).setName(unit.name()).setKind(unit.kind())
                .setParentId(unit.parentId()).setHeadId(unit.headId()).setLegalRepresentativeId(unit.legalRepresentativeId())
                .setProgrammes(unit.programmes()).setFoundedOn(unit.foundedOn()).setDissolvedOn(unit.dissolvedOn().orElse(null))
                .setMergedInto(unit.mergedInto().orElse(null)).setCategories(unit.categories()).setChange(change);
    }
}
