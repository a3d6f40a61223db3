package io.lianluo.registry.archive.events;

import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.meeting.v1.AttendanceRecorded;
import io.lianluo.events.notification.v1.NoticeServed;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.registry.archive.Activities;
import io.lianluo.registry.archive.Entry;
import io.lianluo.registry.archive.Entry.Kind;
import io.lianluo.registry.archive.Notice;
import io.lianluo.registry.programme.Ground;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what reporting, meeting and notification tell of liaisons. That a report is missing is told by its obligation, too. */
@Component
class ArchiveEvents {

    private final Activities activities;

    ArchiveEvents(Activities activities) {
        this.activities = activities;
    }

    @EventHandler
    void on(ObligationChanged event, EventMeta meta) {
        activities.report(meta, event.getLiaisonId() == null ? Optional.empty() : kind(event).map(kind -> new Entry(
                "report/" + event.getObligationId(), kind, event.getLiaisonId(), event.getObligationId(),
                event.getHandedInAt() == null ? event.getDueAt() : event.getHandedInAt(), text(event.getTitle()), event.getDueAt(),
                Ground.ofDuty(event.getDuty(), event.getProgrammeVersion()))));
    }

    @EventHandler
    void on(AttendanceRecorded event, EventMeta meta) {
        UUID liaisonId = event.getLiaisonId();
        activities.attendance(meta, liaisonId, kind(event).map(kind -> new Entry("attendance/" + event.getMeetingId(), kind, liaisonId,
                event.getMeetingId(), event.getHeldAt(), text(event.getTitle()), null,
                event.getDuty() == null ? null : Ground.ofDuty(event.getDuty(), null))));
    }

    @EventHandler
    void on(NoticeServed event, EventMeta meta) {
        activities.notice(meta, new Notice(event.getPersonId(), event.getAboutId(), event.getKind().name(),
                event.getChannel().name(), event.getServedAt()));
    }

    private static Optional<Kind> kind(ObligationChanged event) {
        return Optional.ofNullable(switch (event.getStatus()) {
            case HANDED_IN -> event.getLate() ? Kind.REPORTED_LATE : Kind.REPORTED;
            case NIL_RETURN -> event.getLate() ? Kind.NIL_RETURN_LATE : Kind.NIL_RETURN;
            case MISSING -> Kind.REPORT_MISSING;
            case EXCUSED -> Kind.REPORT_EXCUSED;
            case OPEN, CANCELLED, UNKNOWN -> null;
        });
    }

    private static Optional<Kind> kind(AttendanceRecorded event) {
        return Optional.ofNullable(switch (event.getOutcome()) {
            case ATTENDED -> Kind.ATTENDED;
            case DELEGATED -> Kind.DELEGATED;
            case EXCUSED -> Kind.ABSENCE_EXCUSED;
            case UNEXCUSED -> Kind.ABSENT;
            case UNKNOWN -> null;
        });
    }

    private static LocalizedText text(io.lianluo.events.common.v1.LocalizedText title) {
        return new LocalizedText(title.getZh(), title.getEn());
    }
}
