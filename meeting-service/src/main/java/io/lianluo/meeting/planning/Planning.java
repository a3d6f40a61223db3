package io.lianluo.meeting.planning;

import io.lianluo.domain.Aggregate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Records how far the meetings of one duty are planned, and when to look again. */
public final class Planning extends Aggregate<PlanningEvent> {

    private PlanningState state;

    private Planning(PlanningState state) {
        this.state = state;
    }

    /** The identity of the planning of a programme's duty. */
    public static String idOf(String programme, String duty) {
        return programme + "/" + duty;
    }

    /** Begins to plan a duty. */
    public static Planning begin(String programme, String duty) {
        Planning planning = new Planning(new PlanningState(idOf(programme, duty), programme, duty, null, Instant.EPOCH));
        planning.raise(new PlanningEvent.Reopened(LocalDate.EPOCH));
        return planning;
    }

    /** The planning of a remembered state; raises nothing. */
    public static Planning restore(PlanningState state) {
        return new Planning(state);
    }

    /** Asks to look again from that day on. Raises even when nothing changes, so that a look under way is not the last. */
    public void reopen(LocalDate from) {
        LocalDate through = state.plannedThrough();
        LocalDate before = from.minusDays(1);
        state = state.at(through == null || through.isBefore(before) ? through : before, Instant.EPOCH);
        raise(new PlanningEvent.Reopened(from));
    }

    /**
     * Says that everything up to a day is planned.
     *
     * @param nextAt when there will be more to plan
     */
    public void advance(LocalDate through, Instant nextAt) {
        state = state.at(through, nextAt);
        raise(new PlanningEvent.Advanced(through));
    }

    @Override
    public String id() {
        return state.id();
    }

    /** The last day up to which everything is planned; empty while nothing is. */
    public Optional<LocalDate> plannedThrough() {
        return Optional.ofNullable(state.plannedThrough());
    }

    /** All that is to be remembered of it. */
    public PlanningState state() {
        return state;
    }
}
