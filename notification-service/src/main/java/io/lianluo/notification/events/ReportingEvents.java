package io.lianluo.notification.events;

import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.reporting.v1.ObligationChange;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.events.reporting.v1.ObligationStatus;
import io.lianluo.events.reporting.v1.ReportOverdue;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.replica.Basis;
import io.lianluo.notification.replica.Cause;
import io.lianluo.notification.replica.Obligation.Status;
import io.lianluo.notification.replica.Obligation;
import io.lianluo.notification.replica.Obligations;
import io.lianluo.notification.telling.WhenExcuseIsAskedThenTell.Request;
import io.lianluo.notification.telling.WhenExcuseIsAskedThenTell;
import io.lianluo.notification.telling.WhenReportIsOwedThenTellHolder.Owed;
import io.lianluo.notification.telling.WhenReportIsOwedThenTellHolder;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Hears of reporting: what is owed, by whom, and what is overdue. */
@Component
class ReportingEvents {

    private static final Set<ObligationChange> CHANGES_THE_HOLDER = Set.of(ObligationChange.OPENED, ObligationChange.REASSIGNED);

    private final Obligations obligations;
    private final WhenReportIsOwedThenTellHolder tell;
    private final WhenExcuseIsAskedThenTell tellOfExcuse;

    ReportingEvents(Obligations obligations, WhenReportIsOwedThenTellHolder tell, WhenExcuseIsAskedThenTell tellOfExcuse) {
        this.obligations = obligations;
        this.tell = tell;
        this.tellOfExcuse = tellOfExcuse;
    }

    @EventHandler
    void on(ObligationChanged event, EventMeta meta) {
        UUID id = event.getObligationId();
        obligations.keep(meta, new Obligation(id, status(event.getStatus()), event.getPersonId(), event.getDueAt(), event.getExcuseAskedAt() != null));
        if (event.getStatus() == ObligationStatus.OPEN && event.getPersonId() != null) {
            Owed owed = new Owed(event.getProgramme(), id, event.getPersonId(), event.getUnitId(),
                    Basis.duty(event.getProgrammeVersion(), event.getDuty()), Translate.text(event.getTitle()), Translate.period(event.getPeriod()), event.getDueAt(), event.getDueAssumed());
            if (CHANGES_THE_HOLDER.contains(event.getChange())) {
                tell.requested(Cause.of(meta), owed);
            } else if (event.getChange() == ObligationChange.DUE_RECOUNTED) {
                tell.dueChanged(Cause.of(meta), owed);
            }
        }
        tellOfExcuse(event, meta);
    }

    /** Tells of a request to be excused: whoever asked and whoever answers for the report learn what was decided. */
    private void tellOfExcuse(ObligationChanged event, EventMeta meta) {
        Set<UUID> told = Stream.of(event.getExcuseAskedBy(), event.getPersonId()).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        Request request = new Request(event.getProgramme(), event.getObligationId(), event.getUnitId(), NoticeContent.report(Translate.text(event.getTitle()),
                Translate.period(event.getPeriod()), event.getDueAt(), false, event.getUnitId(), Basis.duty(event.getProgrammeVersion(), event.getDuty())));
        switch (event.getChange()) {
            case EXCUSE_ASKED -> tellOfExcuse.asked(Cause.of(meta), request);
            case EXCUSE_REFUSED -> tellOfExcuse.refused(Cause.of(meta), request, told);
            case EXCUSED -> tellOfExcuse.granted(Cause.of(meta), request, event.getExcuseAskedBy() == null ? Set.of() : told);
            case OPENED, REASSIGNED, HANDED_IN, FOUND_MISSING, EXCUSE_WITHDRAWN, CANCELLED, DUE_RECOUNTED, UNKNOWN -> { }
        }
    }

    @EventHandler
    void on(ReportOverdue event, EventMeta meta) {
        if (event.getPersonId() != null) {
            tell.overdue(Cause.of(meta), new Owed(event.getProgramme(), event.getObligationId(), event.getPersonId(),
                    event.getUnitId(), Basis.duty(null, event.getDuty()), Translate.text(event.getTitle()), Translate.period(event.getPeriod()), event.getDueAt(), false));
        }
    }

    private static Status status(ObligationStatus status) {
        return switch (status) {
            case OPEN -> Status.OPEN;
            case MISSING -> Status.MISSING;
            case HANDED_IN, NIL_RETURN, EXCUSED, CANCELLED, UNKNOWN -> Status.SETTLED;
        };
    }
}
