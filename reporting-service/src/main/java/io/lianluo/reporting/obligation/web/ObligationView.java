package io.lianluo.reporting.obligation.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.reporting.obligation.AnswerableLiaison;
import io.lianluo.reporting.obligation.Excuse;
import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.obligation.ObligationStatus;
import io.lianluo.reporting.obligation.Report;
import io.lianluo.reporting.obligation.Terms;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as callers see it.
 *
 * @param id               identity
 * @param programme        code of the programme
 * @param programmeVersion version of the programme by which it opened
 * @param duty             id of the duty
 * @param title            what it is called
 * @param seatId           the seat that owes it
 * @param unitId           the unit of that seat
 * @param liaisonId        the appointment that answers for it
 * @param personId         the person who answers for it
 * @param vacant           whether nobody answers for it, because the seat is vacant or its liaison suspended when it is due, or it is backfilled
 * @param backfilled       whether it was due before its seat or duty came on record: the gap shows, and nobody answers for it
 * @param period           what it is for
 * @param periodFrom       first day of the period
 * @param periodTo         last day of the period
 * @param openedAt         when it opened
 * @param dueAt            the last moment in time
 * @param dueAssumed       whether that rests on a calendar that is not published
 * @param calendarVersion  the working calendar by which it was counted
 * @param status           where it stands
 * @param handedInAt       when it was handed in
 * @param late             whether that was too late
 * @param parts            parts that the report must have
 * @param nilReturnAllowed whether "nothing to report" fulfils it
 * @param articles         names of the articles of the regulation that ask for it
 * @param report           what was handed in; in lists always absent
 * @param excuse           why it is excused
 */
@Schema(name = "Obligation", description = "一个席位在一个周期内应提交的一份报告 · one report that one seat owes for one period")
record ObligationView(UUID id, String programme, int programmeVersion, String duty, LocalizedText title, UUID seatId, UUID unitId,
                      @Nullable UUID liaisonId, @Nullable UUID personId, boolean vacant, boolean backfilled, String period, LocalDate periodFrom,
                      LocalDate periodTo, Instant openedAt, Instant dueAt, boolean dueAssumed, @Nullable String calendarVersion,
                      ObligationStatus status, @Nullable Instant handedInAt, boolean late, List<String> parts, boolean nilReturnAllowed,
                      List<LocalizedText> articles, @Nullable Content report, @Nullable Excuse excuse) {

    /**
     * The content of a report that was handed in.
     *
     * @param by    who handed it in
     * @param parts the parts by their ids
     * @param text  free text
     */
    @Schema(name = "ReportContent")
    record Content(String by, Map<String, String> parts, @Nullable String text) { }

    static ObligationView inFull(Obligation obligation) {
        return of(obligation, Optional.ofNullable(obligation.report())
                .map(report -> new Content(report.by(), report.content().parts(), report.content().text())).orElse(null));
    }

    static ObligationView inList(Obligation obligation) {
        return of(obligation, null);
    }

    private static ObligationView of(Obligation obligation, @Nullable Content content) {
        Terms terms = obligation.terms();
        Optional<AnswerableLiaison> holder = Optional.ofNullable(obligation.holder());
        Optional<Report> report = Optional.ofNullable(obligation.report());
        return new ObligationView(obligation.id(), terms.programme(), terms.programmeVersion(), terms.duty(), terms.title(),
                terms.seatId(), terms.unitId(), holder.map(AnswerableLiaison::liaisonId).orElse(null),
                holder.map(AnswerableLiaison::personId).orElse(null), holder.isEmpty(), terms.backfilled(), terms.period().name(), terms.period().from(), terms.period().to(), terms.openedAt(), terms.due().at(),
                terms.due().assumed(), terms.due().calendarVersion(), obligation.status(), report.map(Report::at).orElse(null),
                report.map(Report::late).orElse(false), terms.parts(), terms.nilAllowed(), terms.articles(), content, obligation.state().excuse());
    }
}
