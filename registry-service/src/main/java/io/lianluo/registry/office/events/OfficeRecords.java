package io.lianluo.registry.office.events;

import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.registry.v1.OfficeChange;
import io.lianluo.events.registry.v1.OfficeChanged;
import io.lianluo.registry.office.OfficeEvent;
import io.lianluo.registry.office.OfficeKind;
import io.lianluo.registry.office.Officer;
import io.lianluo.registry.office.ProgrammeOffice;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The records that tell others what happened to an office and its officers. */
public final class OfficeRecords {

    private OfficeRecords() { }

    /** The records of an event; the office is as it stands after the change. */
    public static List<SpecificRecord> of(OfficeEvent event, ProgrammeOffice office) {
        return List.of(record(office, switch (event) {
            case OfficeEvent.Opened e -> OfficeChange.OPENED;
            case OfficeEvent.Corrected e -> OfficeChange.CORRECTED;
            case OfficeEvent.OfficerAppointed e -> OfficeChange.OFFICER_APPOINTED;
            case OfficeEvent.OfficerLeft e -> OfficeChange.OFFICER_LEFT;
            case OfficeEvent.Closed e -> OfficeChange.CLOSED;
        }));
    }

    private static SpecificRecord record(ProgrammeOffice office, OfficeChange change) {
        ProgrammeOffice.State state = office.state();
        return OfficeChanged.newBuilder().setOfficeId(office.id()).setProgramme(state.place().programme()).setKind(kind(state.place().kind()))
                .setTitle(new LocalizedText(state.title().zh(), state.title().en())).setUnitId(state.place().unitId()).setRule(state.rule())
                .setOpenedOn(state.openedOn()).setClosedOn(state.closedOn()).setOfficers(state.officers().stream().map(OfficeRecords::officer).toList())
                .setChange(change).build();
    }

    private static io.lianluo.events.registry.v1.OfficeKind kind(OfficeKind kind) {
        return switch (kind) {
            case SECRETARIAT -> io.lianluo.events.registry.v1.OfficeKind.SECRETARIAT;
            case LEADER -> io.lianluo.events.registry.v1.OfficeKind.LEADER;
            case AUDITOR -> io.lianluo.events.registry.v1.OfficeKind.AUDITOR;
        };
    }

    private static io.lianluo.events.registry.v1.Officer officer(Officer officer) {
        return new io.lianluo.events.registry.v1.Officer(officer.officerId(), officer.personId(), officer.since(), officer.until());
    }
}
