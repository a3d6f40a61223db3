package io.lianluo.reporting;

import io.lianluo.access.Delegation;
import io.lianluo.access.LinkedAccount;
import io.lianluo.access.Office;
import io.lianluo.access.Unit;
import io.lianluo.eventing.EventMeta;
import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.obligation.ObligationEvent;
import io.lianluo.reporting.obligation.ObligationFilter;
import io.lianluo.reporting.obligation.ObligationState;
import io.lianluo.reporting.obligation.ObligationStatus;
import io.lianluo.reporting.obligation.Obligations;
import io.lianluo.reporting.obligation.Tally;
import io.lianluo.reporting.opening.StandingDuties;
import io.lianluo.reporting.opening.StandingDuty;
import io.lianluo.reporting.regime.Programme;
import io.lianluo.reporting.regime.ProgrammeVersion;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.reporting.roster.Liaison;
import io.lianluo.reporting.roster.Roster;
import io.lianluo.reporting.roster.Seat;
import io.lianluo.reporting.roster.SeatHistory;
import io.lianluo.testing.InMemoryStore;
import io.lianluo.workingtime.CalendarYear;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores in memory that the domain cannot tell from real ones, save that events' sequences are not looked at. */
public final class InMemory {

    private InMemory() { }

    /** Obligations, and what happened to them. */
    public static final class StoredObligations extends InMemoryStore<Obligation, ObligationEvent, ObligationState> implements Obligations {

        StoredObligations() {
            super(Obligation::state, Obligation::restore);
        }

        /** All of them, the soonest due first. */
        @Override
        public List<Obligation> all() {
            return super.all().stream().sorted(byDue()).toList();
        }

        @Override
        public boolean open(Obligation obligation) {
            return saveIfAbsent(obligation);
        }

        @Override
        public List<Obligation> overdue(Instant now, Duration patience, @Nullable Obligation after, int limit) {
            return all().stream().filter(one -> one.status() == ObligationStatus.OPEN && one.terms().due().isMissedAt(now))
                    .filter(one -> one.asked() == null || !one.asked().inTime() || one.terms().due().isMissedAt(now.minus(patience)))
                    .filter(one -> after == null || byDue().compare(one, after) > 0).limit(limit).toList();
        }

        @Override
        public List<Obligation> waiting(UUID seatId, @Nullable Obligation after, int limit) {
            return super.all().stream().filter(one -> one.terms().seatId().equals(seatId) && one.status().waits())
                    .filter(one -> after == null || one.id().compareTo(after.id()) > 0).limit(limit).toList();
        }

        @Override
        public List<Obligation> concerning(UUID personId, @Nullable UUID afterId, int limit) {
            return super.all().stream().filter(one -> one.state().toString().contains(personId.toString()))
                    .filter(one -> afterId == null || one.id().compareTo(afterId) > 0).limit(limit).toList();
        }

        @Override
        public List<Obligation> assumed(@Nullable Obligation after, int limit) {
            return super.all().stream().filter(one -> one.status() == ObligationStatus.OPEN && one.terms().due().assumed())
                    .filter(one -> after == null || one.id().compareTo(after.id()) > 0).limit(limit).toList();
        }

        @Override
        public List<Obligation> list(ObligationFilter filter, @Nullable Position after, int limit) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public Tally tally(String programme) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public Tally tally(String programme, Set<UUID> units) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        private static Comparator<Obligation> byDue() {
            return Comparator.comparing((Obligation one) -> one.terms().due().at()).thenComparing(Obligation::id);
        }
    }

    /** Standing duties. */
    public static final class StoredDuties extends InMemoryStore<StandingDuty, StandingDuty.Changed, StandingDuty.State> implements StandingDuties {

        /** The number of duties that have been handed out to be looked at. */
        public int looks;

        StoredDuties() {
            super(StandingDuty::state, StandingDuty::restore);
        }

        @Override
        public boolean begin(StandingDuty duty) {
            return saveIfAbsent(duty);
        }

        @Override
        public boolean saveUnlessChanged(StandingDuty duty) {
            return saveAll(List.of(duty)).isEmpty();
        }

        @Override
        public List<StandingDuty> due(Instant now, @Nullable StandingDuty after, int limit) {
            List<StandingDuty> due = all().stream().filter(duty -> duty.state().lookAt() != null && !duty.state().lookAt().isAfter(now))
                    .sorted(byLook()).filter(duty -> after == null || byLook().compare(duty, after) > 0).limit(limit).toList();
            looks += due.size();
            return due;
        }

        @Override
        public List<StandingDuty> waitingFor(String calendarYear, int limit) {
            return all().stream().filter(duty -> calendarYear.equals(duty.state().waitsFor())).limit(limit).toList();
        }

        private static Comparator<StandingDuty> byLook() {
            return Comparator.comparing((StandingDuty duty) -> duty.state().lookAt()).thenComparing(StandingDuty::id);
        }
    }

    /** Programmes and calendars. */
    public static final class KeptRegimes implements Regimes {

        private final Map<String, ProgrammeVersion> versions = new TreeMap<>();
        private final Map<String, Map<Integer, CalendarYear>> years = new TreeMap<>();

        public void keep(ProgrammeVersion version) {
            versions.put(version.programme() + "/" + version.version(), version);
        }

        public void keep(String calendar, CalendarYear year) {
            years.computeIfAbsent(calendar, name -> new TreeMap<>()).put(year.year(), year);
        }

        @Override
        public void keep(EventMeta cause, ProgrammeVersion version) {
            keep(version);
        }

        @Override
        public void keep(EventMeta cause, String calendar, CalendarYear year) {
            keep(calendar, year);
        }

        @Override
        public Optional<Programme> programme(String code) {
            List<ProgrammeVersion> known = versions.values().stream().filter(version -> version.programme().equals(code)).toList();
            return known.isEmpty() ? Optional.empty() : Optional.of(new Programme(known));
        }

        @Override
        public SortedSet<String> codes() {
            return new TreeSet<>(versions.values().stream().map(ProgrammeVersion::programme).toList());
        }

        @Override
        public WorkingCalendar calendar(String name) {
            return WorkingCalendar.of(name, years.getOrDefault(name, Map.of()).values());
        }
    }

    /** Seats, appointments and units. */
    public static final class KeptRoster implements Roster {

        private final Map<UUID, Seat> seats = new TreeMap<>(Comparator.comparing(UUID::toString));
        private final Map<UUID, Liaison> liaisons = new TreeMap<>(Comparator.comparing(UUID::toString));
        private final Map<UUID, Unit> units = new TreeMap<>(Comparator.comparing(UUID::toString));
        private final Map<UUID, Office> offices = new TreeMap<>(Comparator.comparing(UUID::toString));
        private final Map<UUID, Delegation> delegations = new TreeMap<>(Comparator.comparing(UUID::toString));

        public void keep(Seat seat) {
            seats.put(seat.id(), seat);
        }

        public void keep(Liaison liaison) {
            liaisons.put(liaison.liaisonId(), liaison);
        }

        @Override
        public void keep(EventMeta cause, Seat seat) {
            keep(seat);
        }

        @Override
        public void keep(EventMeta cause, Liaison liaison) {
            keep(liaison);
        }

        @Override
        public void keep(EventMeta cause, Unit unit) {
            units.put(unit.id(), unit);
        }

        @Override
        public void keep(EventMeta cause, Office office) {
            offices.put(office.id(), office);
        }

        @Override
        public void keep(EventMeta cause, Delegation delegation) {
            delegations.put(delegation.id(), delegation);
        }

        @Override
        public Collection<Delegation> delegationsOf(UUID personId) {
            return delegations.values().stream().filter(delegation -> delegation.personId().equals(personId)).toList();
        }

        @Override
        public void keep(EventMeta cause, LinkedAccount account) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public Optional<UUID> personOf(UUID accountId) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public Collection<Office> of(UUID personId) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public Collection<Office> startingAt(String programme, Collection<UUID> unitIds) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public Optional<SeatHistory> seat(UUID seatId) {
            return Optional.ofNullable(seats.get(seatId)).map(seat -> new SeatHistory(seat,
                    liaisons.values().stream().filter(liaison -> liaison.seatId().equals(seatId)).toList()));
        }

        @Override
        public List<Seat> seats(String programme, @Nullable UUID after, int limit) {
            return seats.values().stream().filter(seat -> seat.programme().equals(programme))
                    .filter(seat -> after == null || seat.id().toString().compareTo(after.toString()) > 0).limit(limit).toList();
        }

        @Override
        public Optional<Unit> unit(UUID unitId) {
            return Optional.ofNullable(units.get(unitId));
        }

        @Override
        public Set<UUID> seatsReportingTo(Collection<UUID> seatIds) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public List<Liaison> liaisonsOf(Collection<UUID> seatIds) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public List<Liaison> appointmentsOf(UUID personId) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public Set<UUID> ledBy(UUID personId) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public Set<UUID> below(Collection<UUID> unitIds) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public Map<UUID, String> unitNames(Collection<UUID> unitIds) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }
    }
}
