package io.lianluo.meeting;

import io.lianluo.access.Delegation;
import io.lianluo.access.LinkedAccount;
import io.lianluo.access.Office;
import io.lianluo.access.Unit;
import io.lianluo.eventing.EventMeta;
import io.lianluo.meeting.meeting.Meeting;
import io.lianluo.meeting.meeting.MeetingEvent;
import io.lianluo.meeting.meeting.MeetingFilter;
import io.lianluo.meeting.meeting.MeetingState;
import io.lianluo.meeting.meeting.MeetingStatus;
import io.lianluo.meeting.meeting.Meetings;
import io.lianluo.meeting.meeting.Tally;
import io.lianluo.meeting.planning.Planning;
import io.lianluo.meeting.planning.PlanningEvent;
import io.lianluo.meeting.planning.PlanningState;
import io.lianluo.meeting.planning.Plannings;
import io.lianluo.meeting.programme.Calendars;
import io.lianluo.meeting.programme.Programme;
import io.lianluo.meeting.programme.Programmes;
import io.lianluo.meeting.roster.Roster;
import io.lianluo.meeting.roster.RosterName;
import io.lianluo.meeting.roster.Seat;
import io.lianluo.testing.InMemoryStore;
import io.lianluo.workingtime.CalendarYear;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ports of the meeting service kept in memory. */
public final class InMemory {

    private InMemory() { }

    /** Meetings in memory. */
    public static final class MeetingsFake extends InMemoryStore<Meeting, MeetingEvent, MeetingState> implements Meetings {

        private final Set<UUID> lost = new HashSet<>();

        public MeetingsFake() {
            super(Meeting::state, Meeting::restore);
        }

        @Override
        public boolean plan(Meeting meeting) {
            return saveIfAbsent(meeting);
        }

        /** Loses a meeting that others know of, as a store does that is restored from a backup. */
        public void lose(UUID id) {
            lost.add(id);
        }

        @Override
        public boolean isLost(UUID id) {
            return lost.contains(id);
        }

        @Override
        public List<Meeting> owed(Instant now, int limit) {
            return all().stream().filter(meeting -> meeting.state().owedUntil() != null && meeting.state().owedUntil().isBefore(now)).limit(limit).toList();
        }

        @Override
        public List<Meeting> planned(String programme, String duty) {
            return all().stream().filter(meeting -> meeting.status() == MeetingStatus.PLANNED
                    && meeting.plan().programme().equals(programme) && duty.equals(meeting.plan().duty())).toList();
        }

        @Override
        public List<Meeting> ahead(String programme, Instant now) {
            return all().stream().filter(meeting -> meeting.status() == MeetingStatus.CALLED && meeting.plan().programme().equals(programme)
                    && meeting.call() != null && meeting.call().startsAt().isAfter(now)).toList();
        }

        @Override
        public List<Meeting> aheadOfParts(Instant now) {
            return all().stream().filter(meeting -> meeting.plan().unitId() != null).flatMap(meeting -> ahead(meeting.plan().programme(), now).stream()
                    .filter(ahead -> ahead.id().equals(meeting.id()))).toList();
        }

        @Override
        public List<Meeting> list(MeetingFilter filter, @Nullable Position after, int limit) {
            throw new UnsupportedOperationException("lists are tested on the real store");
        }

        @Override
        public List<Meeting> saidAboutOrBy(UUID personId, @Nullable UUID after, int limit) {
            return all().stream().filter(meeting -> after == null || meeting.id().toString().compareTo(after.toString()) > 0)
                    .filter(meeting -> meeting.invitations().stream().anyMatch(invitation -> invitation.personId().equals(personId)
                            || invitation.excuse() != null && invitation.excuse().by().equals(personId.toString()))).limit(limit).toList();
        }

        @Override
        public Tally tally(String programme) {
            throw new UnsupportedOperationException("counts are tested on the real store");
        }

        @Override
        public Tally tally(String programme, UUID unitId, Set<UUID> units) {
            throw new UnsupportedOperationException("counts are tested on the real store");
        }
    }

    /** Plannings in memory. */
    public static final class PlanningsFake extends InMemoryStore<Planning, PlanningEvent, PlanningState> implements Plannings {

        public PlanningsFake() {
            super(Planning::state, Planning::restore);
        }

        @Override
        public boolean begin(Planning planning) {
            return saveIfAbsent(planning);
        }

        @Override
        public List<Planning> due(Instant now, int limit) {
            return all().stream().filter(planning -> !planning.state().nextAt().isAfter(now)).limit(limit).toList();
        }
    }

    /** Programmes in memory. */
    public static final class ProgrammesFake implements Programmes {

        private final Map<String, Programme> versions = new TreeMap<>();

        @Override
        public void keep(@Nullable EventMeta cause, Programme programme) {
            versions.put(programme.code() + "/" + programme.version(), programme);
        }

        @Override
        public List<Programme> versions(String code) {
            return versions.values().stream().filter(programme -> programme.code().equals(code)).toList();
        }

        @Override
        public SortedSet<String> codes() {
            return versions.values().stream().map(Programme::code).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** One calendar for all names. */
    public static final class CalendarsFake implements Calendars {

        private final List<CalendarYear> years = new ArrayList<>();

        @Override
        public void keep(@Nullable EventMeta cause, String calendar, CalendarYear year) {
            years.removeIf(known -> known.year() == year.year());
            years.add(year);
        }

        @Override
        public WorkingCalendar named(String calendar) {
            return WorkingCalendar.of(calendar, years);
        }
    }

    /** A roster in memory. */
    public static final class RosterFake implements Roster {

        private final Map<UUID, Seat> seats = new TreeMap<>(Comparator.comparing(UUID::toString));
        private final Map<UUID, Unit> units = new TreeMap<>(Comparator.comparing(UUID::toString));
        private final Map<UUID, Office> offices = new TreeMap<>(Comparator.comparing(UUID::toString));
        private final Map<UUID, RosterName> liaisons = new TreeMap<>(Comparator.comparing(UUID::toString));

        @Override
        public void keep(@Nullable EventMeta cause, Seat seat) {
            seats.put(seat.id(), seat);
        }

        @Override
        public void keep(@Nullable EventMeta cause, RosterName liaison) {
            liaisons.put(liaison.id(), liaison);
        }

        @Override
        public void keep(@Nullable EventMeta cause, Office office) {
            offices.put(office.id(), office);
        }

        @Override
        public void keep(EventMeta cause, Delegation delegation) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public Collection<Delegation> delegationsOf(UUID personId) {
            throw new UnsupportedOperationException("asked over HTTP only");
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
            return offices.values();
        }

        @Override
        public Collection<Office> startingAt(String programme, Collection<UUID> unitIds) {
            return offices.values().stream().filter(office -> office.programme().equals(programme) && unitIds.contains(office.unitId())).toList();
        }

        @Override
        public void keep(@Nullable EventMeta cause, Unit unit) {
            units.put(unit.id(), unit);
        }

        @Override
        public Optional<Seat> seat(UUID id) {
            return Optional.ofNullable(seats.get(id));
        }

        @Override
        public List<Seat> heldBy(UUID personId) {
            return seats.values().stream().filter(seat -> seat.holder() != null && seat.holder().personId().equals(personId)).toList();
        }

        @Override
        public List<Seat> seats(String programme, String rule) {
            return seats.values().stream().filter(seat -> seat.programme().equals(programme) && seat.rule().equals(rule))
                    .sorted(Comparator.comparing(seat -> seat.id().toString())).toList();
        }

        @Override
        public boolean hasSeat(String programme, String rule, LocalDate from, LocalDate to) {
            return seats(programme, rule).stream()
                    .anyMatch(seat -> !seat.owesFrom().isAfter(to) && (seat.closedOn() == null || !seat.closedOn().isBefore(from)));
        }

        @Override
        public Map<UUID, String> names(Collection<UUID> liaisonIds) {
            return Map.of();
        }

        @Override
        public Map<UUID, String> unitNames(Collection<UUID> unitIds) {
            return Map.of();
        }

        @Override
        public Optional<Unit> unit(UUID id) {
            return Optional.ofNullable(units.get(id));
        }

        @Override
        public Set<UUID> ledBy(UUID personId) {
            return units.values().stream().filter(unit -> unit.isLedBy(personId)).map(Unit::id).collect(Collectors.toSet());
        }

        @Override
        public Set<UUID> below(Collection<UUID> unitIds) {
            return units.values().stream().filter(unit -> unit.parentId() != null && unitIds.contains(unit.parentId())).map(Unit::id)
                    .collect(Collectors.toSet());
        }
    }
}
