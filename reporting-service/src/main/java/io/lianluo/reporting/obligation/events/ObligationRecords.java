package io.lianluo.reporting.obligation.events;

import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.reporting.v1.ObligationChange;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.events.reporting.v1.ObligationStatus;
import io.lianluo.events.reporting.v1.ReportOverdue;
import io.lianluo.reporting.obligation.AnswerableLiaison;
import io.lianluo.reporting.obligation.AskedExcuse;
import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.obligation.ObligationEvent;
import io.lianluo.reporting.obligation.ObligationEvent.Cancelled;
import io.lianluo.reporting.obligation.ObligationEvent.DueRecounted;
import io.lianluo.reporting.obligation.ObligationEvent.ExcuseAsked;
import io.lianluo.reporting.obligation.ObligationEvent.ExcuseRefused;
import io.lianluo.reporting.obligation.ObligationEvent.ExcuseWithdrawn;
import io.lianluo.reporting.obligation.ObligationEvent.Excused;
import io.lianluo.reporting.obligation.ObligationEvent.FoundMissing;
import io.lianluo.reporting.obligation.ObligationEvent.FoundUndecided;
import io.lianluo.reporting.obligation.ObligationEvent.HandedIn;
import io.lianluo.reporting.obligation.ObligationEvent.Opened;
import io.lianluo.reporting.obligation.ObligationEvent.Reassigned;
import io.lianluo.reporting.obligation.ObligationEvent.TextsErased;
import io.lianluo.reporting.obligation.Report;
import io.lianluo.reporting.obligation.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The records that tell of an obligation's events. */
public final class ObligationRecords {

    private ObligationRecords() { }

    /** What others are told of the event; the obligation is as it is after it. */
    public static List<SpecificRecord> of(ObligationEvent event, Obligation obligation) {
        return switch (event) {
            case Opened e -> List.of(changed(obligation, ObligationChange.OPENED));
            case Reassigned e -> List.of(changed(obligation, ObligationChange.REASSIGNED));
            case HandedIn e -> List.of(changed(obligation, ObligationChange.HANDED_IN));
            case FoundMissing missing when obligation.terms().backfilled() -> List.of(changed(obligation, ObligationChange.FOUND_MISSING));
            case FoundUndecided e -> List.of(changed(obligation, ObligationChange.FOUND_MISSING));
            case FoundMissing missing -> List.of(changed(obligation, ObligationChange.FOUND_MISSING), overdue(obligation, missing.at()));
            case DueRecounted e -> List.of(changed(obligation, ObligationChange.DUE_RECOUNTED));
            case ExcuseAsked e -> List.of(changed(obligation, ObligationChange.EXCUSE_ASKED));
            case ExcuseRefused e -> List.of(changed(obligation, ObligationChange.EXCUSE_REFUSED));
            case ExcuseWithdrawn e -> List.of(changed(obligation, ObligationChange.EXCUSE_WITHDRAWN));
            case Excused e -> List.of(changed(obligation, ObligationChange.EXCUSED));
            case TextsErased e -> List.of();
            case Cancelled e -> List.of(changed(obligation, ObligationChange.CANCELLED));
        };
    }

    private static ObligationChanged changed(Obligation obligation, ObligationChange change) {
        Terms terms = obligation.terms();
        Optional<Report> report = Optional.ofNullable(obligation.report());
        Optional<AskedExcuse> lastAsked = obligation.state().allAsked().stream().reduce((earlier, later) -> later);
        return ObligationChanged.newBuilder()
                .setObligationId(obligation.id())
                .setProgramme(terms.programme())
                .setProgrammeVersion(terms.programmeVersion())
                .setDuty(terms.duty())
                .setTitle(title(terms))
                .setSeatId(terms.seatId())
                .setUnitId(terms.unitId())
                .setLiaisonId(liaisonId(obligation.holder()))
                .setPersonId(personId(obligation.holder()))
                .setPeriod(terms.period().name())
                .setPeriodFrom(terms.period().from())
                .setPeriodTo(terms.period().to())
                .setOpenedAt(terms.openedAt())
                .setDueAt(terms.due().at())
                .setCalendarVersion(terms.due().calendarVersion())
                .setDueAssumed(terms.due().assumed())
                .setStatus(status(obligation.status()))
                .setHandedInAt(report.map(Report::at).orElse(null))
                .setLate(report.map(Report::late).orElse(false))
                .setChange(change)
                .setBackfilled(terms.backfilled())
                .setDueBroughtForwardAt(terms.broughtForwardAt())
                .setExcuseAskedAt(obligation.asked() == null ? null : obligation.asked().at())
                .setExcuseAskedBy(lastAsked.map(AskedExcuse::personId).orElse(null))
                .build();
    }

    private static ReportOverdue overdue(Obligation obligation, Instant foundAt) {
        Terms terms = obligation.terms();
        return ReportOverdue.newBuilder()
                .setObligationId(obligation.id())
                .setProgramme(terms.programme())
                .setDuty(terms.duty())
                .setTitle(title(terms))
                .setSeatId(terms.seatId())
                .setUnitId(terms.unitId())
                .setLiaisonId(liaisonId(obligation.holder()))
                .setPersonId(personId(obligation.holder()))
                .setPeriod(terms.period().name())
                .setDueAt(terms.due().at())
                .setFoundAt(foundAt)
                .build();
    }

    private static LocalizedText title(Terms terms) {
        return new LocalizedText(terms.title().zh(), terms.title().en());
    }

    private static @Nullable UUID liaisonId(@Nullable AnswerableLiaison holder) {
        return holder == null ? null : holder.liaisonId();
    }

    private static @Nullable UUID personId(@Nullable AnswerableLiaison holder) {
        return holder == null ? null : holder.personId();
    }

    private static ObligationStatus status(io.lianluo.reporting.obligation.ObligationStatus status) {
        return switch (status) {
            case OPEN -> ObligationStatus.OPEN;
            case MISSING -> ObligationStatus.MISSING;
            case HANDED_IN -> ObligationStatus.HANDED_IN;
            case NIL_RETURN -> ObligationStatus.NIL_RETURN;
            case EXCUSED -> ObligationStatus.EXCUSED;
            case CANCELLED -> ObligationStatus.CANCELLED;
        };
    }
}
