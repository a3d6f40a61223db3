package io.lianluo.reporting.obligation.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.reporting.obligation.Tally;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Counts the obligations of a programme, or of the part of it that an office has, by their status.
 *
 * @param programme      code of the programme
 * @param programmeTitle what it is called; null while no version of it is known
 * @param whole          whether all of the programme is counted, and not only the part of an office
 * @param open           open
 * @param overdue        missing
 * @param overdueVacant  of these, those that nobody answers for because the seat was vacant
 * @param handedIn       handed in
 * @param handedInLate   of these, those that came late
 * @param nilReturns     fulfilled by "nothing to report"
 * @param excused        excused
 * @param excuseAsked    of those open or missing, those for which a request to be excused waits for its answer
 * @param cancelled      cancelled
 */
@Schema(name = "Tally")
record TallyView(String programme, @Nullable LocalizedText programmeTitle, boolean whole, long open, long overdue, long overdueVacant, long handedIn, long handedInLate,
                 long nilReturns, long excused, long excuseAsked, long cancelled) {

    static TallyView of(Tally tally, @Nullable LocalizedText title) {
        return new TallyView(tally.programme(), title, tally.whole(), tally.open(), tally.overdue(), tally.overdueVacant(), tally.handedIn(), tally.handedInLate(),
                tally.nilReturns(), tally.excused(), tally.excuseAsked(), tally.cancelled());
    }
}
