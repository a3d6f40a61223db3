package io.lianluo.registry.programme.conduct;

import io.lianluo.workingtime.Term;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that tells others of something beside the people concerned, at once or after some time (escalation).
 *
 * @param id       identity among the notices of the programme
 * @param when     what is told
 * @param to       who is told
 * @param after    how long it must have lasted; null when it is told at once
 * @param articles numbers of the articles that it follows from
 */
public record NoticeRule(String id, Occasion when, Set<Receiver> to, @Nullable Term after, List<String> articles) {

    /** The occasions of a notice. */
    public enum Occasion {
        /** Somebody was appointed. */
        APPOINTED,
        /** A seat is vacant. */
        SEAT_VACANT,
        /** A filing is overdue. */
        FILING_OVERDUE,
        /** A report was handed in. */
        REPORT_HANDED_IN,
        /** A report is overdue. */
        REPORT_OVERDUE,
        /** A matter is overdue. */
        MATTER_OVERDUE,
        /** A period passed without the meeting that it should have had. */
        MEETING_MISSING,
        /** A replacement was proposed. */
        REPLACEMENT_PROPOSED,
        /** An award was made. */
        AWARDED
    }

    /** Those who are told. */
    public enum Receiver {
        /** The liaison. */
        LIAISON,
        /** Every liaison of the programme. */
        ALL_LIAISONS,
        /** Whoever heads the unit. */
        UNIT_HEAD,
        /** The liaison of the unit above. */
        SUPERIOR,
        /** The authority's office. */
        SECRETARIAT,
        /** The authority's leaders. */
        LEADER
    }
}
