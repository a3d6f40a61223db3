package io.lianluo.assessment.ledger.web;

import io.lianluo.assessment.ledger.Fact;
import io.lianluo.assessment.ledger.Judged;
import io.lianluo.assessment.ledger.Judgement;
import io.lianluo.assessment.ledger.Ledger;
import io.lianluo.assessment.ledger.Outcome;
import io.lianluo.assessment.ledger.Streak;
import io.lianluo.assessment.ledger.Term;
import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.domain.LocalizedText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of one appointment as callers see it.
 *
 * @param programme  code of the programme
 * @param programmeTitle what the programme is called; null while no version of it is known
 * @param seatId     the seat
 * @param seatTitle  what the seat is called; null likewise, and while the registry has not told of the seat
 * @param unitId     its unit
 * @param unitName   name of the unit; null while it is not known
 * @param liaisonId  the appointment; null for what fell into vacancies of the seat
 * @param personId   the person; null likewise
 * @param since      first day of the appointment
 * @param until      last day of the appointment
 * @param closed     whether the liaison has left
 * @param counted    how many facts count against the liaison
 * @param notCounted how many facts might have counted and do not
 * @param streaks    what counted in a row, past and present
 * @param facts      every fact, whether it counts, and if not, why not, the oldest first; in lists always absent
 */
@Schema(name = "Ledger", description = "一次任职的考核台账 · the ledger of one appointment")
record LedgerView(String programme, @Nullable LocalizedText programmeTitle, UUID seatId, @Nullable LocalizedText seatTitle, UUID unitId, @Nullable String unitName,
                  @Nullable UUID liaisonId, @Nullable UUID personId,
                  @Nullable LocalDate since, @Nullable LocalDate until, boolean closed, int counted, int notCounted,
                  List<StreakView> streaks, @Nullable List<FactView> facts) {

    /**
     * A streak of facts that counted in a row.
     *
     * @param duty     the duty
     * @param outcome  what came back each time
     * @param length   how often
     * @param lasts    whether it lasts
     * @param subjects the obligations or meetings, the oldest first
     * @param endedBy  the obligation or meeting that ended it
     */
    @Schema(name = "Streak", description = "连续计入的事实 · facts that counted in a row")
    record StreakView(String duty, Outcome outcome, int length, boolean lasts, List<UUID> subjects, @Nullable UUID endedBy) {

        static StreakView of(Streak streak) {
            return new StreakView(streak.duty(), streak.outcome(), streak.length(), streak.lasts(),
                    streak.facts().stream().map(Fact::subjectId).toList(), streak.endedBy() == null ? null : streak.endedBy().subjectId());
        }
    }

    /**
     * A fact, and whether it counts.
     *
     * @param subjectId      the obligation or meeting
     * @param duty           the duty
     * @param title          what the obligation or meeting is called
     * @param at             the moment for which it counts
     * @param outcome        how it turned out
     * @param standing       whether it counts, and if not, why not
     * @param why            the same in words
     * @param handedInLateAt when a missing report came after all
     * @param corrected      whether it was recorded differently before
     * @param noticeId       the notice by which the person was told
     * @param eventId        the event that brought it
     */
    @Schema(name = "Fact", description = "一项事实及其是否计入 · a fact, and whether it counts")
    record FactView(UUID subjectId, @Nullable String duty, LocalizedText title, Instant at, Outcome outcome, Judgement standing, String why,
                    @Nullable Instant handedInLateAt, boolean corrected, @Nullable UUID noticeId, String eventId) {

        static FactView of(Judged judged, Function<Judgement, String> why) {
            Fact fact = judged.fact();
            return new FactView(fact.subjectId(), fact.duty(), fact.title(), fact.at(), fact.outcome(), judged.judgement(),
                    why.apply(judged.judgement()), fact.handedInLateAt(), fact.corrected(), fact.noticeId(), fact.eventId());
        }
    }

    /**
     * The names of what a ledger has ids of.
     *
     * @param programme what the programme is called
     * @param seat      what the seat is called
     * @param unit      name of the unit
     */
    record Labels(@Nullable LocalizedText programme, @Nullable LocalizedText seat, @Nullable String unit) { }

    static LedgerView inList(Ledger ledger, ZoneId zone, Labels labels) {
        return of(ledger, labels, ledger.judged(zone), null);
    }

    static LedgerView inFull(Ledger ledger, ZoneId zone, Labels labels, Function<Judgement, String> why) {
        List<Judged> judged = ledger.judged(zone);
        return of(ledger, labels, judged, judged.stream().map(fact -> FactView.of(fact, why)).toList());
    }

    private static LedgerView of(Ledger ledger, Labels labels, List<Judged> judged, @Nullable List<FactView> facts) {
        SeatLiaison seatLiaison = ledger.seatLiaison();
        Term term = ledger.term();
        int counted = (int) judged.stream().filter(Judged::counts).count();
        return new LedgerView(seatLiaison.programme(), labels.programme(), seatLiaison.seatId(), labels.seat(), seatLiaison.unitId(), labels.unit(), seatLiaison.liaisonId(), seatLiaison.personId(),
                term == null ? null : term.since(), term == null ? null : term.until(), ledger.isClosed(), counted,
                (int) judged.stream().filter(fact -> !fact.counts() && fact.judgement() != Judgement.FULFILLED).count(),
                Streak.of(judged).stream().map(StreakView::of).toList(), facts);
    }
}
