package io.lianluo.registry.filing.events;

import io.lianluo.events.registry.v1.FilingChange;
import io.lianluo.events.registry.v1.FilingChanged;
import io.lianluo.events.registry.v1.FilingOverdue;
import io.lianluo.events.registry.v1.FilingStatus;
import io.lianluo.events.registry.v1.FilingTrigger;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.FilingEvent;
import io.lianluo.registry.programme.FilingRule;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The records that tell others what happened to a filing: nothing of what was declared. */
public final class FilingRecords {

    private FilingRecords() { }

    /** The records of an event; the filing is as it stands after the change. */
    public static List<SpecificRecord> of(FilingEvent event, Filing filing) {
        return switch (event) {
            case FilingEvent.Opened e -> List.of(changed(filing, FilingChange.OPENED));
            case FilingEvent.Started e -> List.of(changed(filing, FilingChange.STARTED));
            case FilingEvent.ChangeRecorded e -> List.of(changed(filing, FilingChange.CHANGE_RECORDED));
            case FilingEvent.Submitted e -> List.of(changed(filing, FilingChange.SUBMITTED));
            case FilingEvent.Confirmed e -> List.of(changed(filing, FilingChange.CONFIRMED));
            case FilingEvent.Refused e -> List.of(changed(filing, FilingChange.REFUSED));
            case FilingEvent.Registered e -> List.of(changed(filing, FilingChange.REGISTERED));
            case FilingEvent.Withdrawn e -> List.of(changed(filing, FilingChange.WITHDRAWN));
            case FilingEvent.TextsErased e -> List.of();
            case FilingEvent.Overdue e -> List.of(overdue(filing));
        };
    }

    private static FilingChanged changed(Filing filing, FilingChange change) {
        return FilingChanged.newBuilder().setFilingId(filing.id()).setProgramme(filing.seat().programme())
                .setProgrammeVersion(filing.programmeVersion()).setRule(filing.rule().id()).setTrigger(trigger(filing.rule().when()))
                .setSeatId(filing.seat().id()).setUnitId(filing.seat().unitId())
                .setStatus(status(filing.status())).setChangedAt(filing.cause().at()).setDueAt(filing.due().at())
                .setCalendarVersion(filing.due().calendarVersion()).setStartedByUnit(filing.started().isPresent()).setChange(change).build();
    }

    private static FilingOverdue overdue(Filing filing) {
        return FilingOverdue.newBuilder().setFilingId(filing.id()).setProgramme(filing.seat().programme())
                .setRule(filing.rule().id()).setSeatId(filing.seat().id()).setUnitId(filing.seat().unitId())
                .setDueAt(filing.due().at()).build();
    }

    private static FilingTrigger trigger(FilingRule.Trigger trigger) {
        return switch (trigger) {
            case LIAISON_CHANGED -> FilingTrigger.LIAISON_CHANGED;
            case CONTACT_CHANGED -> FilingTrigger.CONTACT_CHANGED;
            case UNIT_CHANGED -> FilingTrigger.UNIT_CHANGED;
        };
    }

    private static FilingStatus status(Filing.Status status) {
        return switch (status) {
            case DUE -> FilingStatus.DUE;
            case SUBMITTED -> FilingStatus.SUBMITTED;
            case REFUSED -> FilingStatus.REFUSED;
            case CONFIRMED -> FilingStatus.CONFIRMED;
            case WITHDRAWN -> FilingStatus.WITHDRAWN;
        };
    }
}
