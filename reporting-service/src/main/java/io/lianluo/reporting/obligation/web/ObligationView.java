package io.lianluo.reporting.obligation.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.OnPaper;
import io.lianluo.reporting.obligation.AnswerableLiaison;
import io.lianluo.reporting.obligation.AskedExcuse;
import io.lianluo.reporting.obligation.Excuse;
import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.obligation.ObligationSight;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as callers see it.
 *
 * @param id               identity
 * @param programme        code of the programme
 * @param programmeTitle   what the programme is called; null while no version of it is known
 * @param programmeVersion version of the programme by which it opened
 * @param duty             id of the duty
 * @param title            what it is called
 * @param seatId           the seat that owes it
 * @param seat             what the seat is called; null likewise
 * @param unitId           the unit of that seat
 * @param unit             name of the unit; null while it is not known
 * @param liaisonId        the appointment that answers for it
 * @param personId         the person who answers for it
 * @param person           their name, where the programme publishes it
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
 * @param excuseAskedAt    when somebody asked to be excused who waits for an answer
 * @param excuseRequests   everything that was asked and answered; in lists always absent
 */
@Schema(name = "Obligation", description = "一个席位在一个周期内应提交的一份报告 · one report that one seat owes for one period")
record ObligationView(UUID id, String programme, @Nullable LocalizedText programmeTitle, int programmeVersion, String duty, LocalizedText title, UUID seatId,
                      @Nullable LocalizedText seat, UUID unitId, @Nullable String unit, @Nullable UUID liaisonId, @Nullable UUID personId, @Nullable String person, boolean vacant, boolean backfilled, String period, LocalDate periodFrom,
                      LocalDate periodTo, Instant openedAt, Instant dueAt, boolean dueAssumed, @Nullable String calendarVersion,
                      ObligationStatus status, @Nullable Instant handedInAt, boolean late, List<String> parts, boolean nilReturnAllowed,
                      List<LocalizedText> articles, @Nullable Content report, @Nullable Excuse excuse, @Nullable Instant excuseAskedAt,
                      @Nullable List<Request> excuseRequests) {

    /**
     * The content of a report that was handed in.
     *
     * @param by    who handed it in, or entered it
     * @param name  their name, where the programme publishes it
     * @param inPlaceOf the person for whom a delegate did
     * @param onPaper how it came on paper, where an office entered it
     * @param parts the parts by their ids
     * @param text  free text
     */
    @Schema(name = "ReportContent")
    record Content(String by, @Nullable String name, @Nullable UUID inPlaceOf, @Nullable OnPaper onPaper, Map<String, String> parts, @Nullable String text) { }

    /**
     * Somebody asked to be excused.
     *
     * @param askedAt    when
     * @param inTime     whether that was before the due time
     * @param by         who asked, or entered it
     * @param name       their name, where the programme publishes it
     * @param inPlaceOf  the person for whom a delegate asked
     * @param onPaper    how it came on paper, where an office entered it
     * @param reason     why
     * @param outcome    what came of it
     * @param answeredAt when it was answered
     * @param answer     why it was granted or refused
     */
    @Schema(name = "ExcuseRequested", description = "一次免除申请及其答复 · a request to be excused, and its answer")
    record Request(Instant askedAt, boolean inTime, String by, @Nullable String name, @Nullable UUID inPlaceOf, @Nullable OnPaper onPaper, String reason, RequestOutcome outcome, @Nullable Instant answeredAt, @Nullable String answer) {

        static Request of(AskedExcuse asked, boolean obligationWaits, @Nullable String name) {
            AskedExcuse.@Nullable Answer answer = asked.answer();
            RequestOutcome outcome = asked.withdrawnAt() != null ? RequestOutcome.WITHDRAWN : answer == null ? obligationWaits ? RequestOutcome.WAITING : RequestOutcome.SETTLED
                    : answer.granted() ? RequestOutcome.GRANTED : RequestOutcome.REFUSED;
            return new Request(asked.at(), asked.inTime(), asked.signature().by(), name, asked.signature().inPlaceOf(), asked.signature().onPaper(), asked.reason(), outcome, answer == null ? null : answer.at(),
                    answer == null ? null : answer.reason());
        }
    }

    /** Tells what came of a request to be excused. */
    enum RequestOutcome {
        /** It waits for its answer. */
        WAITING,
        /** The obligation is excused. */
        GRANTED,
        /** The report is owed all the same. */
        REFUSED,
        /** A report came first, or nothing is owed any more. */
        SETTLED,
        /** The person who asked took it back. */
        WITHDRAWN
    }

    /** The obligation as it is kept of a person: in full where they answer for it or handed it in, else their requests to be excused alone. */
    static ObligationView keptOf(UUID personId, Obligation obligation, Labels labels) {
        Report report = obligation.report();
        return ObligationSight.answersFor(personId, obligation) || report != null && report.isSignedBy(personId) ? inFull(obligation, labels)
                : of(obligation, labels, null, null, requests(obligation.state().allAsked().stream().filter(asked -> asked.wasMadeBy(personId)), obligation, labels));
    }

    static ObligationView inFull(Obligation obligation, Labels labels) {
        return of(obligation, labels, Optional.ofNullable(obligation.report())
                .map(report -> new Content(report.signature().by(), labels.person(obligation.terms(), report.signature().by()), report.signature().inPlaceOf(), report.signature().onPaper(), report.content().parts(), report.content().text())).orElse(null), obligation.state().excuse(),
                requests(obligation.state().allAsked().stream(), obligation, labels));
    }

    private static List<Request> requests(Stream<AskedExcuse> asked, Obligation obligation, Labels labels) {
        return asked.map(one -> Request.of(one, obligation.status().waits(), labels.person(obligation.terms(), one.signature().by()))).toList();
    }

    static ObligationView inList(Obligation obligation, Labels labels) {
        return of(obligation, labels, null, obligation.state().excuse(), null);
    }

    private static ObligationView of(Obligation obligation, Labels labels, @Nullable Content content, @Nullable Excuse excuse, @Nullable List<Request> requests) {
        Terms terms = obligation.terms();
        Optional<AnswerableLiaison> holder = Optional.ofNullable(obligation.holder());
        Optional<Report> report = Optional.ofNullable(obligation.report());
        return new ObligationView(obligation.id(), terms.programme(), labels.programme(terms), terms.programmeVersion(), terms.duty(), terms.title(),
                terms.seatId(), labels.seat(terms), terms.unitId(), labels.unit(terms), holder.map(AnswerableLiaison::liaisonId).orElse(null),
                holder.map(AnswerableLiaison::personId).orElse(null),
                holder.map(answers -> labels.person(terms, answers.personId().toString())).orElse(null), holder.isEmpty(), terms.backfilled(), terms.period().name(), terms.period().from(), terms.period().to(), terms.openedAt(), terms.due().at(),
                terms.due().assumed(), terms.due().calendarVersion(), obligation.status(), report.map(Report::at).orElse(null),
                report.map(Report::late).orElse(false), terms.parts(), terms.nilAllowed(), terms.articles(), content, excuse,
                Optional.ofNullable(obligation.asked()).map(AskedExcuse::at).orElse(null), requests);
    }
}
