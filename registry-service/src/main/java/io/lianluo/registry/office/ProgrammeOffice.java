package io.lianluo.registry.office;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.DerivedId;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An office that acts for a programme's authority (经办部门, JCH-2): the secretariat, the leader, the auditor, or a lower one such as a
 * township's, which acts for a part of the tree. Its officers may act for it from their first day to their last, and several side by side.
 */
public final class ProgrammeOffice extends Aggregate<OfficeEvent> {

    /**
     * All that is remembered of an office.
     *
     * @param place     its place among the offices of the programme
     * @param ordinal   which of the offices it is that were ever in that place, from 1
     * @param rule      id of the lower office among those that the programme names; null for the programme's own
     * @param title     its name
     * @param telephone the telephone at which it is reached; null where nobody said it
     * @param openedOn  first day on which it acts
     * @param closedOn  last day on which it acts; null while it is open
     * @param officers  all who act for it, acted, or will act, the first appointed first
     */
    public record State(OfficePlace place, int ordinal, @Nullable String rule, LocalizedText title, @Nullable String telephone, LocalDate openedOn,
                        @Nullable LocalDate closedOn, List<Officer> officers) {

        public State {
            officers = List.copyOf(officers);
        }
    }

    private State state;

    private ProgrammeOffice(State state) {
        this.state = state;
    }

    /** The id of the office that was opened in a place as the one of that ordinal: two who open it at once open one. */
    public static UUID id(OfficePlace place, int ordinal) {
        return DerivedId.of("office", place.programme(), place.kind(), place.unitId() == null ? "" : place.unitId(), ordinal);
    }

    /** An office that is opened. */
    static ProgrammeOffice open(OfficePlace place, int ordinal, @Nullable String rule, LocalizedText title, @Nullable String telephone, LocalDate openedOn) {
        ProgrammeOffice office = new ProgrammeOffice(new State(place, ordinal, rule, title, telephone, openedOn, null, List.of()));
        office.raise(new OfficeEvent.Opened());
        return office;
    }

    /** The office as the store kept it. */
    public static ProgrammeOffice restore(State kept) {
        return new ProgrammeOffice(kept);
    }

    /** Everything that is remembered of it. */
    public State state() {
        return state;
    }

    /**
     * Puts its title and telephone right.
     *
     * @param telephone null for none
     * @throws Conflict if it acts no longer
     */
    public void correct(LocalizedText title, @Nullable String telephone, LocalDate today) {
        refuseClosed(today);
        if (!title.equals(state.title) || !Objects.equals(telephone, state.telephone)) {
            state = new State(state.place, state.ordinal, state.rule, title, telephone, state.openedOn, state.closedOn, state.officers);
            raise(new OfficeEvent.Corrected());
        }
    }

    /**
     * Appoints a person to act for it, perhaps for days to come; others stay beside.
     *
     * @param until last day; null while no end is known
     * @throws InvalidInput if the office does not act on these days, or the last lies before the first
     * @throws Conflict     if it acts no longer, or the person acts for it on one of these days already
     */
    public void appoint(UUID personId, LocalDate since, @Nullable LocalDate until, Act act) {
        refuseClosed(act.on());
        if (since.isBefore(state.openedOn)) {
            throw new InvalidInput("since", "before-office", state.openedOn);
        }
        refuseAfterClosing("since", since);
        if (until != null && until.isBefore(since)) {
            throw new InvalidInput("until", "before-first-day", since);
        }
        refuseAfterClosing("until", until);
        Officer officer = new Officer(UuidCreator.getTimeOrderedEpoch(), personId, since, until == null ? state.closedOn : until, act, null);
        refuseTwice(officer);
        replace(Stream.concat(state.officers.stream(), Stream.of(officer)));
        raise(new OfficeEvent.OfficerAppointed(officer));
    }

    /**
     * Gives an appointment its last day, past or to come, or another one while it lasts. One that has not begun is taken back by a day before
     * its first.
     *
     * @throws InvalidInput if there is no such appointment, or it has begun and its first day is later, or the office does not act on that day
     * @throws Conflict     if the office acts no longer, the officer has left already, or would act for it twice on one day
     */
    public void end(UUID officerId, LocalDate until, Act act) {
        refuseClosed(act.on());
        Officer officer = officer(officerId).orElseThrow(() -> new InvalidInput("officer", "officer-unknown"));
        if (until.equals(officer.until())) {
            return;
        }
        if (officer.isOverBefore(act.on())) {
            throw new Conflict("officer-left", Objects.requireNonNull(officer.until()));
        }
        refuseAfterClosing("until", until);
        Officer ended = officer.until(until, act);
        if (!until.isBefore(officer.since())) {
            refuseTwice(ended);
            replace(state.officers.stream().map(other -> other.equals(officer) ? ended : other));
        } else if (officer.since().isAfter(act.on())) {
            replace(state.officers.stream().filter(other -> !other.equals(officer)));
        } else {
            throw new InvalidInput("until", "before-appointment", officer.since());
        }
        raise(new OfficeEvent.OfficerLeft(ended));
    }

    /**
     * Closes it. Its officers leave with it; whoever was to come later never does.
     *
     * @param lastDay last day on which it acts, past or to come
     * @throws InvalidInput if it is opened later
     * @throws Conflict     if it is closed already, or will be
     */
    public void close(LocalDate lastDay, Act act) {
        if (state.closedOn != null) {
            throw new Conflict("office-closed", state.closedOn);
        }
        if (lastDay.isBefore(state.openedOn)) {
            throw new InvalidInput("lastDay", "before-office", state.openedOn);
        }
        List<Officer> leaving = state.officers.stream().filter(officer -> !officer.since().isAfter(lastDay))
                .map(officer -> officer.isInPostOn(lastDay) ? officer.until(lastDay, act) : officer).toList();
        state = new State(state.place, state.ordinal, state.rule, state.title, state.telephone, state.openedOn, lastDay, leaving);
        raise(new OfficeEvent.Closed());
    }

    private void refuseClosed(LocalDate today) {
        if (state.closedOn != null && state.closedOn.isBefore(today)) {
            throw new Conflict("office-closed", state.closedOn);
        }
    }

    private void refuseAfterClosing(String part, @Nullable LocalDate day) {
        if (day != null && state.closedOn != null && day.isAfter(state.closedOn)) {
            throw new InvalidInput(part, "after-office", state.closedOn);
        }
    }

    private void refuseTwice(Officer officer) {
        state.officers.stream().filter(other -> !other.officerId().equals(officer.officerId()) && other.personId().equals(officer.personId()))
                .filter(officer::overlaps).findFirst().ifPresent(other -> {
                    throw new Conflict("officer-already", other.since());
                });
    }

    private void replace(Stream<Officer> officers) {
        state = new State(state.place, state.ordinal, state.rule, state.title, state.telephone, state.openedOn, state.closedOn, officers.toList());
    }

    /** Its place among the offices of the programme. */
    public OfficePlace place() {
        return state.place;
    }

    /** Last day on which it acts; null while it is open. */
    public @Nullable LocalDate closedOn() {
        return state.closedOn;
    }

    /** All who act for it, acted, or will act, the first appointed first. */
    public List<Officer> officers() {
        return state.officers;
    }

    /** The appointment of that id. */
    public Optional<Officer> officer(UUID officerId) {
        return state.officers.stream().filter(officer -> officer.officerId().equals(officerId)).findFirst();
    }

    /** Tells whether it acts on a day. */
    public boolean actsOn(LocalDate day) {
        return !day.isBefore(state.openedOn) && (state.closedOn == null || !day.isAfter(state.closedOn));
    }

    /** Tells whether a person acts for it today, or will. */
    public boolean actsFromNowOn(UUID personId, LocalDate today) {
        return state.officers.stream().anyMatch(officer -> officer.personId().equals(personId) && !officer.isOverBefore(today));
    }

    @Override
    public UUID id() {
        return id(state.place, state.ordinal);
    }
}
