package io.lianluo.registry.roster.buffer;

import io.lianluo.registry.roster.effect.LineEffects;
import io.lianluo.registry.unit.Shown;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitEvent;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Units as a batch of lines sees them: what is saved is written at its end. */
public final class BufferedUnits implements Units {

    private final Units units;
    private final UnitOfWork<Unit, UnitEvent> ahead;
    private final boolean anyKnown;
    private final Map<Unit, Consumer<Unit>> afterwards = new LinkedHashMap<>();

    /** The units of those ids, read now. */
    public BufferedUnits(Units units, Collection<UUID> ids, LineEffects effects) {
        this.units = units;
        this.ahead = new UnitOfWork<>(unit -> { }, effects::unit);
        List<Unit> found = units.findAll(ids);
        this.anyKnown = !found.isEmpty();
        ahead.read(ids, found);
    }

    /** Tells whether one of the units that the lines name was there before. */
    public boolean anyKnown() {
        return anyKnown;
    }

    /** Puts a unit in the place of what the store knows, for what earlier lines would have done. */
    public void assume(Unit unit) {
        ahead.read(List.of(), List.of(unit));
    }

    /** Those that are to be written. */
    public Collection<Unit> saved() {
        return ahead.saved();
    }

    /** Tells whether anything is to follow once the seats are written. */
    public boolean isFollowed() {
        return !afterwards.isEmpty();
    }

    /** Tells whether something happened to a unit that is not to be written, because the line was refused after it. */
    public boolean isTainted() {
        return ahead.isTainted();
    }

    /** Writes what was saved; false if somebody else was faster at one of them. */
    public boolean write(Consumer<Unit> written) {
        return ahead.write(units::saveAll, written);
    }

    /** Writes what follows once the seats are written too. Where somebody else was faster, the sweep does it later. */
    public void writeWhatFollows() {
        afterwards.forEach((unit, change) -> change.accept(unit));
        units.saveAll(List.copyOf(afterwards.keySet()));
    }

    @Override
    public Optional<Unit> find(UUID id) {
        return ahead.find(id, () -> units.find(id));
    }

    @Override
    public List<Unit> below(Collection<UUID> unitIds) {
        return units.below(unitIds);
    }

    @Override
    public List<Unit> findAll(Collection<UUID> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public void save(Unit unit) {
        ahead.save(unit);
    }

    @Override
    public List<Unit> saveAll(List<Unit> all) {
        all.forEach(this::save);
        return List.of();
    }

    /** A unit has its seats only when they are written, so that a crash leaves what the sweep can see. */
    @Override
    public Optional<Unit> change(UUID id, Consumer<Unit> change) {
        Optional<Unit> unit = find(id);
        unit.ifPresent(known -> afterwards.put(known, change));
        return unit;
    }

    @Override
    public List<Unit> list(UnitFilter filter, @Nullable String afterCode, int limit) {
        return units.list(filter, afterCode, limit);
    }

    @Override
    public List<Unit> withCreditCode(String creditCode, int limit) {
        return units.withCreditCode(creditCode, limit);
    }

    @Override
    public List<Unit> withSeatsDue(int limit) {
        return units.withSeatsDue(limit);
    }

    @Override
    public long count(Shown part) {
        return units.count(part);
    }
}
