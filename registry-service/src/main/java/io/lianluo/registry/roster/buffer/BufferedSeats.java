package io.lianluo.registry.roster.buffer;

import io.lianluo.domain.RecordedChange;
import io.lianluo.registry.roster.effect.LineEffects;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatEvent;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.unit.Shown;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Seats as a batch of lines sees them: what is saved is written at its end. */
public final class BufferedSeats implements Seats {

    private final Seats seats;
    private final UnitOfWork<Seat, SeatEvent> ahead;
    private final Map<UUID, Set<Seat>> byUnit = new HashMap<>();
    private final Map<Seat, LocalDate> owedFrom = new IdentityHashMap<>();

    /** The seats of those units, read now. */
    public BufferedSeats(Seats seats, Collection<UUID> unitIds, LineEffects effects) {
        this.seats = seats;
        this.ahead = new UnitOfWork<>(seat -> owedFrom.put(seat, seat.owedFrom()), effects::seat);
        read(unitIds);
    }

    private void read(Collection<UUID> unitIds) {
        Set<UUID> unread = new HashSet<>(unitIds);
        unread.removeAll(byUnit.keySet());
        unread.forEach(unit -> byUnit.put(unit, new LinkedHashSet<>()));
        List<Seat> found = seats.ofUnits(unread);
        ahead.read(List.of(), found);
        found.forEach(seat -> byUnit.get(seat.key().unitId()).add(seat));
    }

    /** Tells whether something happened to a seat that is not to be written, because the line was refused after it. */
    public boolean isTainted() {
        return ahead.isTainted();
    }

    /** From when a seat owed before these lines; null if it was not there. */
    public @Nullable LocalDate owedFromBefore(Seat seat) {
        return owedFrom.get(seat);
    }

    /** Those that are to be written. */
    public Collection<Seat> saved() {
        return ahead.saved();
    }

    /** Writes what was saved; false if somebody else was faster at one of them. */
    public boolean write(Consumer<Seat> written) {
        return ahead.write(seats::saveAll, written);
    }

    @Override
    public List<RecordedChange> since(UUID id, long version) {
        return seats.since(id, version);
    }

    @Override
    public Optional<Seat> find(UUID id) {
        return ahead.find(id, () -> seats.find(id));
    }

    @Override
    public Optional<Seat> ofLiaison(UUID liaisonId) {
        return seats.ofLiaison(liaisonId);
    }

    @Override
    public List<Seat> ofUnits(Collection<UUID> unitIds) {
        read(unitIds);
        return unitIds.stream().flatMap(unit -> byUnit.get(unit).stream()).toList();
    }

    @Override
    public List<Seat> list(SeatFilter filter, @Nullable String afterId, int limit) {
        return filter.unitId() != null && filter.equals(SeatFilter.ofUnit(filter.unitId())) && afterId == null ? ofUnits(Set.of(filter.unitId()))
                : seats.list(filter, afterId, limit);
    }

    @Override
    public void save(Seat seat) {
        byUnit.computeIfAbsent(seat.key().unitId(), unit -> new LinkedHashSet<>(seats.ofUnits(Set.of(unit)))).add(seat);
        ahead.save(seat);
    }

    @Override
    public List<Seat> saveAll(List<Seat> all) {
        all.forEach(this::save);
        return List.of();
    }

    /** All seats of its unit were read, so it is new if it is not among them. */
    @Override
    public boolean saveIfAbsent(Seat seat) {
        boolean absent = ofUnits(Set.of(seat.key().unitId())).stream().noneMatch(known -> known.id().equals(seat.id()));
        if (absent) {
            save(seat);
        }
        return absent;
    }

    @Override
    public Optional<Seat> change(UUID id, Consumer<Seat> change) {
        Optional<Seat> seat = find(id);
        seat.ifPresent(change.andThen(this::save));
        return seat;
    }

    @Override
    public List<Seat> withLapseToTell(String programme, LocalDate today, int limit) {
        return seats.withLapseToTell(programme, today, limit);
    }

    @Override
    public List<Seat> withVacancyTermFrom(String programme, String rule, LocalDate atTheLatest, int limit) {
        return seats.withVacancyTermFrom(programme, rule, atTheLatest, limit);
    }

    @Override
    public List<Seat> transferring(int limit) {
        return seats.transferring(limit);
    }

    @Override
    public List<Seat> withComing(int limit) {
        return seats.withComing(limit);
    }

    @Override
    public boolean isAwaited(UUID personId) {
        return seats.isAwaited(personId);
    }

    @Override
    public List<Seat> withFile(UUID file, int limit) {
        return seats.withFile(file, limit);
    }

    @Override
    public long countHeld(Shown part) {
        return seats.countHeld(part);
    }

    @Override
    public long countVacant(Shown part) {
        return seats.countVacant(part);
    }
}
