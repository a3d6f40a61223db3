package io.lianluo.registry;

import io.lianluo.domain.RecordedChange;
import io.lianluo.eventing.EventMeta;
import io.lianluo.registry.obligation.OpenObligation;
import io.lianluo.registry.obligation.OpenObligations;
import io.lianluo.registry.person.ContactReliability;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The registry's collections in memory: what was saved is there, and nothing is told. */
public final class InMemory {

    private InMemory() { }

    /** Open obligations in memory. */
    public static final class InMemoryOpenObligations implements OpenObligations {
        private final List<OpenObligation> open = new ArrayList<>();

        /** Opens one. */
        public void add(OpenObligation obligation) {
            open.add(obligation);
        }

        @Override
        public void keep(EventMeta cause, Optional<OpenObligation> obligation) {
            throw new UnsupportedOperationException("nothing is told here");
        }

        @Override
        public long countOf(String programme, String duty) {
            return open.stream().filter(one -> one.programme().equals(programme) && one.duty().equals(duty)).count();
        }

        @Override
        public long countOwedBy(UUID seatId) {
            return open.stream().filter(one -> one.seatId().equals(seatId)).count();
        }
    }

    /** Programmes in memory. */
    public static final class InMemoryProgrammes implements Programmes {
        private final Map<String, Programme> byCode = new TreeMap<>();

        @Override
        public Optional<Programme> find(String code) {
            return Optional.ofNullable(byCode.get(code));
        }

        @Override
        public List<Programme> all() {
            return List.copyOf(byCode.values());
        }

        @Override
        public List<Programme> withSeatsDue() {
            return byCode.values().stream().filter(programme -> programme.seatsDueOn() != null).toList();
        }

        @Override
        public void save(Programme programme) {
            byCode.put(programme.id(), programme);
        }

        @Override
        public Optional<Programme> change(String code, Consumer<Programme> change) {
            Optional<Programme> programme = find(code);
            programme.ifPresent(change);
            return programme;
        }
    }

    /** Units in memory. */
    public static final class InMemoryUnits implements Units {
        private final Map<String, Unit> byCode = new TreeMap<>();

        @Override
        public List<Unit> findAll(Collection<UUID> ids) {
            return ids.stream().map(this::find).flatMap(Optional::stream).toList();
        }

        @Override
        public List<Unit> saveAll(List<Unit> units) {
            units.forEach(this::save);
            return List.of();
        }

        @Override
        public Optional<Unit> find(UUID id) {
            return byCode.values().stream().filter(unit -> unit.id().equals(id)).findFirst();
        }

        @Override
        public List<Unit> list(UnitFilter filter, @Nullable String afterCode, int limit) {
            return byCode.values().stream()
                    .filter(unit -> filter.programmes() == null || unit.programmes().stream().anyMatch(filter.programmes()::contains))
                    .filter(unit -> filter.parentId() == null || filter.parentId().equals(filter.on() == null ? unit.parentId() : unit.parents().on(filter.on())))
                    .filter(unit -> filter.on() == null || unit.existsOn(filter.on()))
                    .filter(unit -> afterCode == null || unit.code().compareTo(afterCode) > 0).limit(limit).toList();
        }

        @Override
        public List<Unit> withSeatsDue(int limit) {
            return byCode.values().stream().filter(Unit::seatsDue).limit(limit).toList();
        }

        @Override
        public long count(String programme) {
            return list(UnitFilter.ofProgramme(programme), null, Integer.MAX_VALUE).size();
        }

        @Override
        public void save(Unit unit) {
            byCode.put(unit.code(), unit);
        }

        @Override
        public Optional<Unit> change(UUID id, Consumer<Unit> change) {
            Optional<Unit> unit = find(id);
            unit.ifPresent(change);
            return unit;
        }
    }

    /** Seats in memory. */
    public static class InMemorySeats implements Seats {
        private final Map<String, Seat> byId = new TreeMap<>();

        @Override
        public List<Seat> ofUnits(Collection<UUID> unitIds) {
            return byId.values().stream().filter(seat -> unitIds.contains(seat.key().unitId())).toList();
        }

        @Override
        public List<Seat> saveAll(List<Seat> seats) {
            seats.forEach(this::save);
            return List.of();
        }

        @Override
        public List<RecordedChange> since(UUID id, long version) {
            return List.of();
        }

        @Override
        public Optional<Seat> find(UUID id) {
            return Optional.ofNullable(byId.get(id.toString()));
        }

        @Override
        public Optional<Seat> ofLiaison(UUID liaisonId) {
            return byId.values().stream().filter(seat -> seat.liaisons().stream().anyMatch(one -> one.liaisonId().equals(liaisonId))).findFirst();
        }

        @Override
        public List<Seat> list(SeatFilter filter, @Nullable String afterId, int limit) {
            return byId.values().stream()
                    .filter(seat -> filter.unitId() == null || seat.key().unitId().equals(filter.unitId()))
                    .filter(seat -> filter.programmes() == null || filter.programmes().contains(seat.key().programme()))
                    .filter(seat -> filter.everHeldBy() == null
                            || seat.liaisons().stream().anyMatch(appointment -> appointment.personId().equals(filter.everHeldBy())))
                    .filter(seat -> afterId == null || seat.id().toString().compareTo(afterId) > 0).limit(limit).toList();
        }

        @Override
        public List<Seat> withVacancyTermFrom(String programme, String rule, LocalDate atTheLatest, int limit) {
            return byId.values().stream().filter(seat -> seat.key().programme().equals(programme) && seat.key().rule().equals(rule))
                    .filter(seat -> seat.vacancy().filter(vacancy -> vacancy.missed() == null && !vacancy.termFrom().isAfter(atTheLatest)).isPresent())
                    .limit(limit).toList();
        }

        @Override
        public List<Seat> transferring(int limit) {
            return byId.values().stream().filter(seat -> seat.transfer().isPresent()).limit(limit).toList();
        }

        @Override
        public long countHeld(String programme) {
            return byId.values().stream().filter(seat -> seat.key().programme().equals(programme) && seat.holder().isPresent()).count();
        }

        @Override
        public long countVacant(String programme) {
            return byId.values().stream().filter(seat -> seat.key().programme().equals(programme) && seat.isVacant()).count();
        }

        @Override
        public void save(Seat seat) {
            byId.put(seat.id().toString(), seat);
        }

        @Override
        public boolean saveIfAbsent(Seat seat) {
            return byId.putIfAbsent(seat.id().toString(), seat) == null;
        }

        @Override
        public Optional<Seat> change(UUID id, Consumer<Seat> change) {
            Optional<Seat> seat = find(id);
            seat.ifPresent(change);
            return seat;
        }
    }

    /** People in memory. */
    public static final class InMemoryPersons implements Persons {
        private final Map<String, Person> byId = new TreeMap<>();

        @Override
        public List<Person> alike(Collection<PersonalData> data) {
            return byId.values().stream().filter(person -> data.stream().anyMatch(told -> told.recognisedBy().entrySet().stream()
                    .anyMatch(key -> key.getValue().equals(person.recognisedBy().get(key.getKey()))))).toList();
        }

        @Override
        public List<Person> saveAll(List<Person> persons) {
            persons.forEach(this::save);
            return List.of();
        }

        @Override
        public Optional<Person> find(UUID id) {
            return Optional.ofNullable(byId.get(id.toString()));
        }

        @Override
        public List<Person> findAll(Collection<UUID> ids) {
            return byId.values().stream().filter(person -> ids.contains(person.id())).toList();
        }

        @Override
        public void save(Person person) {
            byId.put(person.id().toString(), person);
        }

        @Override
        public List<Person> list(ContactReliability.Status contact, @Nullable Set<String> programmes, @Nullable String afterId, int limit) {
            return byId.values().stream().filter(person -> person.contact().statuses().contains(contact) || contact == ContactReliability.Status.MISSING && !person.isReachable())
                    .filter(person -> programmes == null || !Collections.disjoint(programmes, person.contact().programmes()))
                    .filter(person -> afterId == null || person.id().toString().compareTo(afterId) > 0).limit(limit).toList();
        }

        @Override
        public List<Person> confirmationOverdueUntold(Instant now, int limit) {
            return byId.values().stream().filter(person -> Optional.ofNullable(person.contact().ask())
                    .filter(ask -> !ask.overdue() && ask.due().isMissedAt(now)).isPresent()).limit(limit).toList();
        }

        @Override
        public Optional<Person> change(UUID id, Consumer<Person> change) {
            Optional<Person> person = find(id);
            person.ifPresent(change);
            return person;
        }

        @Override
        public boolean apply(EventMeta cause, UUID id, Consumer<Person> change) {
            return change(id, change).isPresent();
        }

        @Override
        public void erase(Person person) {
            byId.remove(person.id().toString());
        }
    }
}
