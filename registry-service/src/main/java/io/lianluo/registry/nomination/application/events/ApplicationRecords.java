package io.lianluo.registry.nomination.application.events;

import io.lianluo.events.registry.v1.ApplicationChange;
import io.lianluo.events.registry.v1.ApplicationChanged;
import io.lianluo.events.registry.v1.ApplicationStatus;
import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.nomination.application.ApplicationEvent;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The records that tell others what happened to an application: by whom and where it stands, and nothing of what it says. */
public final class ApplicationRecords {

    private ApplicationRecords() { }

    /** The records of an event; the application is as it stands after the change. */
    public static List<SpecificRecord> of(ApplicationEvent event, Application application) {
        return switch (event) {
            case ApplicationEvent.Submitted e -> List.of(changed(application, ApplicationChange.SUBMITTED));
            case ApplicationEvent.WentOn e -> List.of(changed(application, ApplicationChange.WENT_ON));
            case ApplicationEvent.TurnedDown e -> List.of(changed(application, ApplicationChange.TURNED_DOWN));
            case ApplicationEvent.Withdrawn e -> List.of(changed(application, ApplicationChange.WITHDRAWN));
            case ApplicationEvent.Appointed e -> List.of(changed(application, ApplicationChange.APPOINTED));
            case ApplicationEvent.Closed e -> List.of(changed(application, ApplicationChange.CLOSED));
            case ApplicationEvent.ConditionsFound e -> List.of();
            case ApplicationEvent.TextsErased e -> List.of();
        };
    }

    private static ApplicationChanged changed(Application application, ApplicationChange change) {
        return ApplicationChanged.newBuilder().setApplicationId(application.id()).setNominationId(application.nominationId())
                .setProgramme(application.seat().programme()).setSeat(application.seat().rule()).setSeatId(application.seat().id())
                .setUnitId(application.seat().unitId()).setPersonId(application.isDescribed() ? null : application.personId())
                .setStatus(status(application.status())).setChange(change).build();
    }

    private static ApplicationStatus status(Application.Status status) {
        return switch (status) {
            case SUBMITTED -> ApplicationStatus.SUBMITTED;
            case WENT_ON -> ApplicationStatus.WENT_ON;
            case TURNED_DOWN -> ApplicationStatus.TURNED_DOWN;
            case WITHDRAWN -> ApplicationStatus.WITHDRAWN;
            case APPOINTED -> ApplicationStatus.APPOINTED;
            case CLOSED -> ApplicationStatus.CLOSED;
        };
    }
}
