package io.lianluo.meeting.planning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a planning.
 *
 * @param id             its identity
 * @param programme      code of the programme
 * @param duty           id of the meeting duty
 * @param plannedThrough last day up to which everything is planned; null while nothing is
 * @param nextAt         when to look again
 */
public record PlanningState(String id, String programme, String duty, @Nullable LocalDate plannedThrough, Instant nextAt) {

    PlanningState at(@Nullable LocalDate through, Instant next) {
        return new PlanningState(id, programme, duty, through, next);
    }
}
