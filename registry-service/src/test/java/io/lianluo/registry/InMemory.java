package io.lianluo.registry;

import io.lianluo.eventing.EventMeta;
import io.lianluo.registry.obligation.OpenObligation;
import io.lianluo.registry.obligation.OpenObligations;
import io.lianluo.registry.person.ContactReliability;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonEvent;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeEvent;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatEvent;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.SeatState;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.unit.Shown;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitEvent;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import io.lianluo.testing.InMemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registry's collections in memory: what was saved is there as a store keeps it, and nothing is told. */
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
    public static final class InMemoryProgrammes extends InMemoryStore<Programme, ProgrammeEvent, Programme.State> implements Programmes {

        private final Map<Integer, Optional<ProgrammeDefinition>> lost = new HashMap<>();

        public InMemoryProgrammes() {
            super(Programme::state, Programme::restore);
        }

        /** Loses a version that others know of, as a store does that is restored from a backup; without what it says, it was taken back. */
        public void lose(int number, Optional<ProgrammeDefinition> said) {
            lost.put(number, said);
        }

        @Override
        public boolean isTakenBack(String code, int number) {
            return lost.getOrDefault(number, Optional.empty()).isEmpty() && lost.containsKey(number);
        }

        @Override
        public boolean isLost(ProgrammeVersion version) {
            return lost.getOrDefault(version.number(), Optional.empty()).filter(said -> !said.equals(version.definition())).isPresent();
        }

        @Override
        public boolean refersTo(UUID file) {
            return all().stream().flatMap(programme -> programme.versions().stream()).anyMatch(version -> version.fullText() != null && version.fullText().file().equals(file));
        }

        @Override
        public List<Programme> withSeatsDue() {
            return all().stream().filter(programme -> programme.seatsDueOn() != null).toList();
        }
    }

    /** Units in memory. */
    public static final class InMemoryUnits extends InMemoryStore<Unit, UnitEvent, Unit.State> implements Units {

        public InMemoryUnits() {
            super(Unit::state, Unit::restore);
        }

        @Override
        public List<Unit> findAll(Collection<UUID> ids) {
            return ids.stream().map(this::find).flatMap(Optional::stream).toList();
        }

        @Override
        public List<Unit> list(UnitFilter filter, @Nullable String afterCode, int limit) {
            return all().stream().sorted(Comparator.comparing(Unit::code))
                    .filter(unit -> filter.shown().programmes() == null || unit.programmes().stream().anyMatch(programme -> filter.shown().covers(programme, unit.id())))
                    .filter(unit -> filter.parentId() == null || filter.parentId().equals(filter.on() == null ? unit.parentId() : unit.parents().on(filter.on())))
                    .filter(unit -> filter.on() == null || unit.existsOn(filter.on()))
                    .filter(unit -> afterCode == null || unit.code().compareTo(afterCode) > 0).limit(limit).toList();
        }

        @Override
        public List<Unit> withCreditCode(String creditCode, int limit) {
            return all().stream().filter(unit -> creditCode.equals(unit.creditCode())).limit(limit).toList();
        }

        @Override
        public List<Unit> below(Collection<UUID> unitIds) {
            return all().stream().filter(unit -> unit.parentId() != null && unitIds.contains(unit.parentId())).toList();
        }

        @Override
        public List<Unit> withSeatsDue(int limit) {
            return all().stream().filter(Unit::seatsDue).limit(limit).toList();
        }

        @Override
        public long count(Shown part) {
            return list(UnitFilter.all().in(part), null, Integer.MAX_VALUE).size();
        }
    }

    /** Seats in memory. */
    public static class InMemorySeats extends InMemoryStore<Seat, SeatEvent, InMemorySeats.Kept> implements Seats {

        record Kept(SeatKey key, SeatState state) { }

        public InMemorySeats() {
            super(seat -> new Kept(seat.key(), seat.state()), kept -> Seat.restore(kept.key(), kept.state()));
        }

        @Override
        public List<Seat> ofUnits(Collection<UUID> unitIds) {
            return all().stream().filter(seat -> unitIds.contains(seat.key().unitId())).toList();
        }

        @Override
        public Optional<Seat> ofLiaison(UUID liaisonId) {
            return all().stream().filter(seat -> seat.liaisons().stream().anyMatch(one -> one.liaisonId().equals(liaisonId))).findFirst();
        }

        @Override
        public List<Seat> list(SeatFilter filter, @Nullable String afterId, int limit) {
            return all().stream()
                    .filter(seat -> filter.unitId() == null || seat.key().unitId().equals(filter.unitId()))
                    .filter(seat -> filter.shown().covers(seat.key().programme(), seat.key().unitId()))
                    .filter(seat -> filter.everHeldBy() == null || seat.liaisons().stream().anyMatch(appointment -> appointment.personId().equals(filter.everHeldBy())))
                    .filter(seat -> filter.above() == null || seat.reportsTo() != null && filter.above().contains(seat.reportsTo()))
                    .filter(seat -> afterId == null || seat.id().toString().compareTo(afterId) > 0).limit(limit).toList();
        }

        @Override
        public List<Seat> withLapseToTell(String programme, LocalDate today, int limit) {
            return all().stream().filter(seat -> seat.key().programme().equals(programme) && seat.tellsLapseFrom().filter(from -> !from.isAfter(today)).isPresent())
                    .limit(limit).toList();
        }

        @Override
        public List<Seat> withVacancyTermFrom(String programme, String rule, LocalDate atTheLatest, int limit) {
            return all().stream().filter(seat -> seat.key().programme().equals(programme) && seat.key().rule().equals(rule))
                    .filter(seat -> seat.vacancy().filter(vacancy -> vacancy.missed() == null && !vacancy.termFrom().isAfter(atTheLatest)).isPresent())
                    .limit(limit).toList();
        }

        @Override
        public List<Seat> transferring(int limit) {
            return all().stream().filter(seat -> seat.transfer().isPresent()).limit(limit).toList();
        }

        @Override
        public List<Seat> withComing(int limit) {
            return all().stream().filter(seat -> !seat.coming().isEmpty()).limit(limit).toList();
        }

        @Override
        public boolean isAwaited(UUID personId) {
            return all().stream().anyMatch(seat -> seat.coming().stream().anyMatch(coming -> coming.candidate() != null && coming.candidate().personId().equals(personId)));
        }

        @Override
        public List<Seat> withFile(UUID file, int limit) {
            return all().stream().filter(seat -> seat.files().contains(file)).limit(limit).toList();
        }

        @Override
        public long countHeld(Shown part) {
            return all().stream().filter(seat -> part.covers(seat.key().programme(), seat.key().unitId()) && seat.holder().isPresent()).count();
        }

        @Override
        public long countVacant(Shown part) {
            return all().stream().filter(seat -> part.covers(seat.key().programme(), seat.key().unitId()) && seat.isVacant()).count();
        }
    }

    /** People in memory. */
    public static final class InMemoryPersons extends InMemoryStore<Person, PersonEvent, Person.State> implements Persons {

        public InMemoryPersons() {
            super(Person::state, Person::restore);
        }

        @Override
        public List<Person> alike(Collection<PersonalData> data) {
            return all().stream().filter(person -> data.stream().anyMatch(told -> told.recognisedBy().entrySet().stream()
                    .anyMatch(key -> key.getValue().equals(person.recognisedBy().get(key.getKey()))))).toList();
        }

        @Override
        public List<Person> findAll(Collection<UUID> ids) {
            return all().stream().filter(person -> ids.contains(person.id())).toList();
        }

        @Override
        public List<Person> list(ContactReliability.Status contact, @Nullable Set<String> programmes, @Nullable String afterId, int limit) {
            return all().stream().filter(person -> person.contact().statuses().contains(contact) || contact == ContactReliability.Status.MISSING && !person.isReachable())
                    .filter(person -> programmes == null || !Collections.disjoint(programmes, person.contact().programmes()))
                    .filter(person -> afterId == null || person.id().toString().compareTo(afterId) > 0).limit(limit).toList();
        }

        @Override
        public List<Person> confirmationOverdueUntold(Instant now, int limit) {
            return all().stream().filter(person -> Optional.ofNullable(person.contact().ask())
                    .filter(ask -> !ask.overdue() && ask.due().isMissedAt(now)).isPresent()).limit(limit).toList();
        }

        @Override
        public void erase(Person person, Instant at) {
            person.erased(at);
            delete(person);
        }
    }
}
