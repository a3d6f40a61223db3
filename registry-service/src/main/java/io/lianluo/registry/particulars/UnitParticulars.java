package io.lianluo.registry.particulars;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.InvalidInput;
import io.lianluo.sealing.TextMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The particulars of one unit, edition after edition (TZA-5). */
public final class UnitParticulars extends Aggregate<ParticularsEvent> {

    /** So many editions are kept. */
    private static final int MOST = 200;

    private final UUID unitId;
    private final List<Edition> editions;

    private UnitParticulars(State state) {
        this.unitId = state.unitId();
        this.editions = new ArrayList<>(state.editions());
    }

    /** The particulars of a unit that reported nothing yet. */
    public static UnitParticulars of(UUID unitId) {
        return new UnitParticulars(new State(unitId, List.of()));
    }

    /** The particulars as the store kept them. */
    public static UnitParticulars restore(State state) {
        return new UnitParticulars(state);
    }

    /**
     * Reports how the unit is from a day on; has no effect where that was reported already.
     *
     * @throws InvalidInput if the day is before that of the edition before
     */
    public void report(Edition edition) {
        Optional<Edition> last = latest();
        if (last.filter(before -> edition.since().isBefore(before.since())).isPresent()) {
            throw new InvalidInput("since", "particulars-before", last.get().since());
        }
        if (last.filter(before -> before.particulars().equals(edition.particulars())).isPresent()) {
            return;
        }
        editions.add(edition);
        if (editions.size() > MOST) {
            editions.removeFirst();
        }
        raise(new ParticularsEvent.Reported(edition));
    }

    /** The latest edition; empty before the first. */
    public Optional<Edition> latest() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast());
    }

    /** All editions, the first first. */
    public List<Edition> editions() {
        return List.copyOf(editions);
    }

    /** All of it, for the store. */
    public State state() {
        return new State(unitId, editions());
    }

    @Override
    public UUID id() {
        return unitId;
    }

    /**
     * All that is kept of it.
     *
     * @param unitId   the unit
     * @param editions the editions, the first first
     */
    public record State(UUID unitId, List<Edition> editions) {

        /** Returns it with every text written otherwise, because the store keeps them sealed. */
        public State withTexts(TextMapper as) {
            return new State(unitId, as.mapEach("editions", editions, Edition::withTexts));
        }
    }
}
