package io.lianluo.registry.roster.publication;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.RosterEntry;
import io.lianluo.registry.unit.Shown;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws up rosters (JCH-11, INF-5, MOD-1): which seats stand on a day, and who holds them. */
public class RosterPublication {

    private static final int PAGE = 200;

    private final Seats seats;
    private final Units units;
    private final Persons persons;
    private final Clock clock;

    /** A service over all seats, their units and those who hold them. */
    public RosterPublication(Seats seats, Units units, Persons persons, Clock clock) {
        this.seats = seats;
        this.units = units;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * A part of a roster.
     *
     * @param entries the seats that stand on the day
     * @param next    where the next part begins; null at the end
     */
    public record Part(List<RosterRow> entries, @Nullable String next) { }

    /**
     * A part of the roster on a day, by seat.
     *
     * @param definition what the programme says on that day
     * @param shown      which of its seats are shown
     * @param afterSeat  where the part before ended; null at the beginning
     * @param limit      how many seats to look at; those that do not stand on the day are left out
     */
    public Part part(ProgrammeDefinition definition, LocalDate day, Shown shown, @Nullable String afterSeat, int limit) {
        List<Seat> found = seats.list(SeatFilter.all().in(shown), afterSeat, limit + 1);
        List<Seat> looked = found.subList(0, Math.min(limit, found.size()));
        return new Part(entries(definition, day, looked, new HashMap<>()), found.size() > limit ? looked.getLast().id().toString() : null);
    }

    /**
     * The whole roster on a day.
     *
     * @param shown which of its seats are shown
     * @throws Conflict if it has more seats than the limit
     */
    public Roster whole(ProgrammeDefinition definition, LocalDate day, Shown shown, int limit) {
        List<RosterRow> entries = new ArrayList<>();
        Map<UUID, Optional<Unit>> known = new HashMap<>();
        SeatFilter filter = SeatFilter.all().in(shown);
        List<Seat> page = seats.list(filter, null, PAGE);
        while (!page.isEmpty()) {
            entries.addAll(entries(definition, day, page, known));
            if (entries.size() > limit) {
                throw new Conflict("roster-too-long", limit);
            }
            page = seats.list(filter, page.getLast().id().toString(), PAGE);
        }
        entries.sort(Comparator.comparing(RosterRow::unitCode).thenComparing(entry -> entry.title().zh()).thenComparing(RosterRow::ordinal));
        LocalizedText authority = definition.authority().onPaper(units.find(Unit.id(definition.authority().unit())).map(Unit::name));
        return new Roster(definition.title(), authority, day, entries);
    }

    private List<RosterRow> entries(ProgrammeDefinition definition, LocalDate day, List<Seat> found, Map<UUID, Optional<Unit>> known) {
        List<Seat> standing = found.stream().filter(seat -> stands(seat, day)).toList();
        Map<UUID, String> names = persons.findAll(standing.stream().flatMap(seat -> holder(seat, day).stream()).map(RosterEntry::personId)
                .collect(Collectors.toSet())).stream().collect(Collectors.toMap(Person::id, person -> person.data().name()));
        return standing.stream().map(seat -> {
            Optional<Unit> unit = known.computeIfAbsent(seat.key().unitId(), units::find);
            Optional<RosterEntry> holder = holder(seat, day);
            return new RosterRow(seat.id(), unit.map(Unit::code).orElse(""), unit.map(Unit::name).orElse(""),
                    unit.map(Unit::headId).orElse(null), title(definition, seat), seat.key().ordinal(),
                    holder.map(RosterEntry::personId).orElse(null), holder.map(RosterEntry::personId).map(names::get).orElse(null),
                    holder.map(RosterEntry::since).orElse(null));
        }).toList();
    }

    private static LocalizedText title(ProgrammeDefinition definition, Seat seat) {
        return definition.seat(seat.key().rule()).map(SeatRule::title).orElse(new LocalizedText(seat.key().rule(), seat.key().rule()));
    }

    private static boolean stands(Seat seat, LocalDate day) {
        return !seat.openedOn().isAfter(day) && (seat.closedOn() == null || !seat.closedOn().isBefore(day));
    }

    private Optional<RosterEntry> holder(Seat seat, LocalDate day) {
        return seat.holderOn(day, clock.instant());
    }
}
