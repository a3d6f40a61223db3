package io.lianluo.reporting.obligation;

import io.lianluo.domain.LocalizedText;
import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Terms say what is owed, by which rule and until when. They are frozen when the obligation opens, so that a rule changed later rewrites
 * nothing; only a due time that rests on a calendar not published yet is counted again.
 *
 * @param programme        code of the programme
 * @param programmeVersion version of the programme by which it opened
 * @param duty             id of the report duty
 * @param title            what it is called
 * @param seatId           the seat that owes it
 * @param unitId           the unit of that seat
 * @param period           what it is for
 * @param parts            parts that the report must have; empty when it is free
 * @param nilAllowed       whether "nothing to report" fulfils it
 * @param openedAt         when it opened
 * @param due              when it is due, and by which calendar that was counted
 * @param backfilled       whether it was due before its seat or its duty came on record: the gap shows, and nobody answers for it
 * @param articles         names of the articles that the duty follows from; empty where the programme cites none
 * @param broughtForwardAt when its due time, which was only assumed, was last counted again to an earlier one; null if it never was
 */
public record Terms(String programme, int programmeVersion, String duty, LocalizedText title, UUID seatId, UUID unitId,
                    Period period, List<String> parts, boolean nilAllowed, Instant openedAt, Deadline due, boolean backfilled,
                    List<LocalizedText> articles, @Nullable Instant broughtForwardAt) {

    /** Terms that are frozen as they are, of what is owed by somebody and follows from no article. */
    public Terms(String programme, int programmeVersion, String duty, LocalizedText title, UUID seatId, UUID unitId, Period period,
                 List<String> parts, boolean nilAllowed, Instant openedAt, Deadline due) {
        this(programme, programmeVersion, duty, title, seatId, unitId, period, parts, nilAllowed, openedAt, due, false, List.of(), null);
    }

    /** The same, of what fell due before anybody could know of it. */
    public Terms asBackfilled() {
        return new Terms(programme, programmeVersion, duty, title, seatId, unitId, period, parts, nilAllowed, openedAt, due, true, articles, null);
    }

    /** Returns these terms with the articles that they follow from. */
    public Terms citing(List<LocalizedText> asking) {
        return new Terms(programme, programmeVersion, duty, title, seatId, unitId, period, parts, nilAllowed, openedAt, due, backfilled, asking, broughtForwardAt);
    }

    Terms recounted(Deadline again, Instant now) {
        Instant broughtForward = again.at().isBefore(due.at()) ? now : broughtForwardAt;
        return new Terms(programme, programmeVersion, duty, title, seatId, unitId, period, parts, nilAllowed, openedAt, again, backfilled, articles, broughtForward);
    }
}
