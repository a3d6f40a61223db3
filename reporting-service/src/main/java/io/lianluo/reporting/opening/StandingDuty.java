package io.lianluo.reporting.opening;

import io.lianluo.domain.Aggregate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A duty that comes back to a seat: how far its obligations are opened, and when to look again. Others learn of the obligations. */
public final class StandingDuty extends Aggregate<StandingDuty.Changed> {

    /** It was dealt with, or is to be looked at again. */
    public record Changed() { }

    /**
     * All that is remembered of it.
     *
     * @param id        its identity, made of seat and duty
     * @param seatId    the seat
     * @param duty      id of the duty
     * @param programme code of the programme that asks for it
     * @param through   last day that is dealt with; null when none is
     * @param lookAt    when to look again; null when nothing will open unless the seat or the programme changes
     * @param waitsFor  calendar year that must be known first, such as cn/2027; null when none
     * @param owedFrom  first day from which the seat owed what was dealt with; null where that was not remembered
     */
    public record State(String id, UUID seatId, String duty, String programme, @Nullable LocalDate through, @Nullable Instant lookAt,
                        @Nullable String waitsFor, @Nullable LocalDate owedFrom) { }

    private State state;

    private StandingDuty(State state) {
        this.state = state;
    }

    /** A duty of a seat of which nothing is dealt with yet, to be looked at now. */
    static StandingDuty begin(UUID seatId, String duty, String programme, LocalDate owedFrom, Instant now) {
        StandingDuty begun = new StandingDuty(new State(idOf(seatId, duty), seatId, duty, programme, null, now, null, owedFrom));
        begun.raise(new Changed());
        return begun;
    }

    /** The duty of a remembered state; raises nothing. */
    public static StandingDuty restore(State state) {
        return new StandingDuty(state);
    }

    /** The identity of that duty of that seat. */
    static String idOf(UUID seatId, String duty) {
        return seatId + "/" + duty;
    }

    /**
     * Everything through that day is dealt with, and nothing is to be done before that moment.
     *
     * @param through last day that is dealt with; null when none is
     * @param lookAt  when to look again; null for not unless something changes
     */
    void dealtWith(@Nullable LocalDate through, @Nullable Instant lookAt) {
        become(through, lookAt, null);
    }

    /** Everything through that day is dealt with; what follows waits for the calendar year until it comes or that moment passes. */
    void waitFor(String calendarYear, @Nullable LocalDate through, Instant atMostUntil) {
        become(through, atMostUntil, calendarYear);
    }

    /** Something it rests on has changed: it is to be looked at now, and whoever is just doing so has to begin anew. */
    void wake(Instant now) {
        become(state.through(), now, null);
    }

    /** The same, because of the seat: if it owes from earlier on than was thought, nothing counts as dealt with. */
    void wake(LocalDate owedFrom, Instant now) {
        boolean earlier = state.owedFrom() != null && owedFrom.isBefore(state.owedFrom());
        state = new State(state.id(), state.seatId(), state.duty(), state.programme(), earlier ? null : state.through(), now, null, owedFrom);
        raise(new Changed());
    }

    /** Whether it has to be looked at. */
    boolean isDue(Instant now) {
        return state.lookAt() != null && !state.lookAt().isAfter(now);
    }

    @Override
    public String id() {
        return state.id();
    }

    /** All that is to be remembered of it. */
    public State state() {
        return state;
    }

    private void become(@Nullable LocalDate through, @Nullable Instant lookAt, @Nullable String waitsFor) {
        state = new State(state.id(), state.seatId(), state.duty(), state.programme(), through, lookAt, waitsFor, state.owedFrom());
        raise(new Changed());
    }
}
