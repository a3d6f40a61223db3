package io.lianluo.assessment.ledger.events;

import io.lianluo.assessment.ledger.LedgerKeeper;
import io.lianluo.assessment.source.Attendance;
import io.lianluo.assessment.source.Notice;
import io.lianluo.assessment.source.Obligation;
import io.lianluo.assessment.source.Overdue;
import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.assessment.source.Sources;
import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.meeting.v1.AttendanceOutcome;
import io.lianluo.events.meeting.v1.AttendanceRecorded;
import io.lianluo.events.notification.v1.NoticeServed;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.events.reporting.v1.ObligationStatus;
import io.lianluo.events.reporting.v1.ReportOverdue;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class SourceEvents {

    private final Sources sources;
    private final LedgerKeeper keeper;

    SourceEvents(Sources sources, LedgerKeeper keeper) {
        this.sources = sources;
        this.keeper = keeper;
    }

    @EventHandler
    void on(ObligationChanged event, EventMeta meta) {
        UUID id = event.getObligationId();
        SeatLiaison seatLiaison = new SeatLiaison(event.getProgramme(), event.getSeatId(), event.getUnitId(),
                event.getLiaisonId(), event.getPersonId());
        Obligation said = new Obligation(id, seatLiaison, event.getDuty(), text(event.getTitle()),
                event.getDueBroughtForwardAt() == null ? event.getOpenedAt() : event.getDueBroughtForwardAt(), event.getDueAt(), status(event.getStatus()),
                event.getHandedInAt(), meta.id().toString(), meta.sequence(), Set.of(seatLiaison.ledgerId()));
        sources.keep(meta, sources.obligation(id).map(said::after).orElse(said));
        keeper.whenToldOfObligation(id);
    }

    @EventHandler
    void on(ReportOverdue event, EventMeta meta) {
        UUID id = event.getObligationId();
        SeatLiaison seatLiaison = new SeatLiaison(event.getProgramme(), event.getSeatId(), event.getUnitId(),
                event.getLiaisonId(), event.getPersonId());
        sources.keep(meta, new Overdue(id, seatLiaison, event.getDuty(), text(event.getTitle()), event.getDueAt(), meta.id().toString(), meta.sequence()));
        keeper.whenToldOfObligation(id);
    }

    @EventHandler
    void on(AttendanceRecorded event, EventMeta meta) {
        SeatLiaison seatLiaison = new SeatLiaison(event.getProgramme(), event.getSeatId(), event.getUnitId(),
                event.getLiaisonId(), event.getPersonId());
        Attendance said = new Attendance(event.getMeetingId(), seatLiaison, event.getDuty(), text(event.getTitle()), event.getHeldAt(),
                outcome(event.getOutcome()), event.getCalledAt(), event.getNoticeSufficient(), false, meta.id().toString());
        sources.keep(meta, sources.attendance(said.id()).map(said::after).orElse(said));
        keeper.whenToldOfAttendance(said.id());
    }

    @EventHandler
    void on(NoticeServed event, EventMeta meta) {
        Notice.Kind kind = switch (event.getKind()) {
            case REPORT_REQUESTED, REPORT_DUE_CHANGED, REPORT_OVERDUE -> Notice.Kind.REPORT;
            case MEETING_CALLED -> Notice.Kind.MEETING_CALLED;
            case APPOINTED, RELEASED, MEETING_CANCELLED, REPLACEMENT_PROPOSED, REPLACEMENT_WITHDRAWN, SUSPENDED, RESUMED, TRANSFERRED,
                 UNIT_DISSOLVED, EXCUSE_ASKED, EXCUSE_GRANTED, EXCUSE_REFUSED, APPLICATION_WENT_ON, APPLICATION_TURNED_DOWN, APPLICATION_CLOSED,
                 CONDITION_LAPSES, CONDITION_LAPSED, UNKNOWN -> null;
        };
        if (kind != null) {
            Notice notice = new Notice(event.getNoticeId(), kind, event.getPersonId(), event.getAboutId(),
                    event.getServedAt());
            sources.keep(meta, notice);
            keeper.whenNoticeServed(notice);
        }
    }

    private static Obligation.Status status(ObligationStatus status) {
        return switch (status) {
            case UNKNOWN, OPEN, MISSING -> Obligation.Status.UNSETTLED;
            case HANDED_IN -> Obligation.Status.HANDED_IN;
            case NIL_RETURN -> Obligation.Status.NIL_RETURN;
            case EXCUSED -> Obligation.Status.EXCUSED;
            case CANCELLED -> Obligation.Status.CANCELLED;
        };
    }

    private static Attendance.Outcome outcome(AttendanceOutcome outcome) {
        return switch (outcome) {
            case ATTENDED -> Attendance.Outcome.ATTENDED;
            case DELEGATED -> Attendance.Outcome.DELEGATED;
            case EXCUSED -> Attendance.Outcome.EXCUSED;
            case UNEXCUSED -> Attendance.Outcome.UNEXCUSED;
            case UNKNOWN -> Attendance.Outcome.UNKNOWN;
        };
    }

    private static LocalizedText text(io.lianluo.events.common.v1.LocalizedText text) {
        return new LocalizedText(text.getZh(), text.getEn());
    }
}
