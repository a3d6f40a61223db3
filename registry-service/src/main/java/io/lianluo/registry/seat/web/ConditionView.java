package io.lianluo.registry.seat.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.condition.Proof;
import io.lianluo.registry.condition.RecordedFinding;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.appointment.Evidence;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.appointment.Liaison;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a seat as callers see it, with what was found about whoever holds the seat.
 *
 * @param condition  id of the condition
 * @param text       the condition in words
 * @param evidence   what must show it
 * @param articles   numbers of the articles that it follows from
 * @param state      whether it is met today
 * @param proof      what shows it; null while nobody looked, and where nothing shows it
 * @param remark     what is said about it
 * @param validUntil last day on which the finding counts; null for one that does not lapse
 * @param signature  who found it, in which capacity, and when; null while nobody looked
 */
@Schema(name = "SeatCondition", description = "席位的一项任职条件及认定情况 · a condition of a seat, with what was found about it")
record ConditionView(String condition, LocalizedText text, Evidence evidence, List<String> articles, State state, @Nullable Proof proof, @Nullable String remark,
                     @Nullable LocalDate validUntil, @Nullable Signature signature) {

    /** The possible states of a condition. */
    enum State {
        /** It is met. */
        MET,
        /** It is not met. */
        UNMET,
        /** Nobody looked yet, or what was found lapsed. */
        UNCHECKED
    }

    static ConditionView of(Condition condition, Seat seat, LocalDate today) {
        Optional<RecordedFinding> recorded = seat.holder().map(Liaison::grounds).flatMap(grounds -> grounds.about(condition.id()));
        Optional<Finding> finding = recorded.map(RecordedFinding::finding);
        State state = recorded.filter(found -> found.countsOn(today)).map(found -> found.finding().met() ? State.MET : State.UNMET).orElse(State.UNCHECKED);
        return new ConditionView(condition.id(), condition.text(), condition.evidence(), condition.articles(), state, finding.map(Finding::proof).orElse(null),
                finding.map(Finding::remark).orElse(null), finding.map(Finding::validUntil).orElse(null), recorded.map(RecordedFinding::signature).orElse(null));
    }
}
