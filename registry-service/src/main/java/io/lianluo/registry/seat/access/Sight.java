package io.lianluo.registry.seat.access;

import io.lianluo.access.Caller;
import io.lianluo.access.Capacities;
import io.lianluo.access.Delegation;
import io.lianluo.access.Forbidden;
import io.lianluo.access.Office;
import io.lianluo.access.Role;
import io.lianluo.access.UnitTree;
import io.lianluo.registry.office.OfficeFilter;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.person.Teller;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.Serving;
import io.lianluo.registry.unit.PresentTree;
import io.lianluo.registry.unit.Shown;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.UnitSight;
import io.lianluo.registry.unit.Units;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides who sees what, and who keeps it. Operators and other systems see everything. An office sees its programme, or its part of the tree; the
 * nearest secretariat keeps it. Everybody sees the seats that they hold or held, the units that they head or represent by law, and all that stands below
 * those. Whoever looks after a seat on the authority's side sees it, its unit and who leads that, as long as they do.
 */
public class Sight implements UnitSight {

    /** Nobody holds more seats, and no tree is deeper. */
    private static final int MANY = 1_000;

    private final Capacities capacities;
    private final Units units;
    private final UnitTree tree;
    private final Seats seats;
    private final ProgrammeOffices offices;
    private final Serving serving;

    /** Decides by the roster as it stands. */
    public Sight(Capacities capacities, Units units, Seats seats, ProgrammeOffices offices, Clock clock) {
        this.capacities = capacities;
        this.units = units;
        this.seats = seats;
        this.offices = offices;
        this.tree = new PresentTree(units);
        this.serving = new Serving(units, seats, offices, clock);
    }

    @Override
    public Shown shown(Caller caller, @Nullable String asked) {
        return capacities.seesEverything(caller) ? Shown.ofProgrammes(asked == null ? null : Set.of(asked))
                : asked(new Shown(capacities.programmes(caller), capacities.parts(caller)), asked);
    }

    /** The part of a list that the caller may see by an office of one of these kinds, of one programme where it is asked for. */
    public Shown shown(Caller caller, @Nullable String asked, Office.Kind... kinds) {
        return asked(new Shown(capacities.programmes(caller, kinds), capacities.parts(caller, kinds)), asked);
    }

    private static Shown asked(Shown all, @Nullable String asked) {
        if (asked == null) {
            return all;
        }
        Set<UUID> part = all.parts().getOrDefault(asked, Set.of());
        boolean whole = all.programmes() == null || all.programmes().contains(asked);
        return new Shown(whole ? Set.of(asked) : Set.of(), whole || part.isEmpty() ? Map.of() : Map.of(asked, part));
    }

    /**
     * The seats that the caller may know of: those of the programmes in which the caller holds an office, and their own: those that the caller holds or
     * held, those that report to one that the caller holds and attends to, at whichever remove, those that the caller looks after (JCH-3), and those of
     * units that the caller leads.
     *
     * @param programme only of this one, if given
     * @param unit      only of this one, if given
     * @param vacant    only vacant or only held ones, if given
     */
    public SeatFilter seats(Caller caller, @Nullable String programme, @Nullable UUID unit, @Nullable Boolean vacant) {
        SeatFilter filter = SeatFilter.all().in(shown(caller, programme)).inUnit(unit).vacant(vacant);
        UUID person = caller.personId();
        return person == null || capacities.seesEverything(caller) ? filter : filter.orOwn(new SeatFilter.Own(person, lineOf(person), tree.unitsUnder(person), programme));
    }

    @Override
    public Set<UUID> ownUnits(Caller caller) {
        UUID person = caller.personId();
        return person == null ? Set.of() : unitsOf(person, seats.list(ownSeats(person), null, MANY).stream());
    }

    @Override
    public Predicate<Unit> knowsLeaders(Caller caller) {
        UUID person = caller.personId();
        Shown shown = shown(caller, null);
        Set<UUID> own = person == null || shown.programmes() == null ? Set.of() : unitsOf(person, seats.list(ownSeats(person), null, MANY).stream()
                .filter(seat -> holds(person, seat) || looksAfter(caller, seat) || isAbove(person, seat)));
        return unit -> shown.programmes() == null || own.contains(unit.id()) || unit.programmes().stream().anyMatch(programme -> shown.covers(programme, unit.id()));
    }

    private SeatFilter ownSeats(UUID person) {
        return SeatFilter.all().inProgrammes(Set.of()).orOwn(new SeatFilter.Own(person, lineOf(person), Set.of(), null));
    }

    private Set<UUID> unitsOf(UUID person, Stream<Seat> own) {
        Set<UUID> units = new HashSet<>(tree.unitsUnder(person));
        own.map(seat -> seat.key().unitId()).forEach(units::add);
        return units;
    }

    @Override
    public boolean sees(Caller caller, Unit unit) {
        return capacities.seesEverything(caller) || overlaps(caller, unit.programmes(), unit.id()) || leads(caller, unit)
                || isPerson(caller) && (!seats.list(SeatFilter.everHeldBy(caller.personId()).inUnit(unit.id()), null, 1).isEmpty()
                || !seats.list(SeatFilter.lookedAfterBy(caller.personId()).inUnit(unit.id()), null, 1).isEmpty()
                || seats.list(SeatFilter.ofUnit(unit.id()), null, MANY).stream().anyMatch(seat -> isAbove(caller.personId(), seat)));
    }

    /** Tells whether the caller keeps the seat: as operator, or in the nearest secretariat. */
    public boolean keeps(Caller caller, SeatKey seat) {
        return caller.is(Role.OPERATOR) || capacities.acts(caller, Office.Kind.SECRETARIAT, seat.programme(), seat.unitId());
    }

    /** Tells whether the caller is in post in the secretariat that acts for a unit, or for a whole programme for null. */
    boolean keeps(Caller caller, String programme, @Nullable UUID unitId) {
        return unitId == null ? capacities.acts(caller, Office.Kind.SECRETARIAT, programme) : capacities.acts(caller, Office.Kind.SECRETARIAT, programme, unitId);
    }

    /**
     * Refuses a caller who does not keep the seat.
     *
     * @throws io.lianluo.access.Forbidden an office above the nearest secretariat is told which one that is
     */
    public void requireKeeps(Caller caller, SeatKey seat) {
        requireKeeps(caller, Set.of(seat.programme()), seat.unitId());
    }

    @Override
    public void requireKeeps(Caller caller, Collection<String> programmes, @Nullable UUID unitId) {
        if (caller.is(Role.OPERATOR)) {
            return;
        }
        caller.require(!programmes.isEmpty());
        List<Forbidden> refusals = refusals(caller, programmes, unitId);
        if (!refusals.isEmpty() && refusals.size() < programmes.size()) {
            throw new Forbidden("other-programme-concerned");
        }
        refuse(refusals);
    }

    @Override
    public void requireKeepsForOne(Caller caller, Collection<String> programmes, @Nullable UUID unitId) {
        if (caller.is(Role.OPERATOR)) {
            return;
        }
        caller.require(!programmes.isEmpty());
        List<Forbidden> refusals = refusals(caller, programmes, unitId);
        if (refusals.size() == programmes.size()) {
            refuse(refusals);
        }
    }

    private List<Forbidden> refusals(Caller caller, Collection<String> programmes, @Nullable UUID unitId) {
        List<Forbidden> refusals = new ArrayList<>();
        for (String programme : programmes) {
            try {
                if (unitId == null) {
                    capacities.requireActs(caller, Office.Kind.SECRETARIAT, programme);
                } else {
                    capacities.requireActs(caller, Office.Kind.SECRETARIAT, programme, unitId);
                }
            } catch (Forbidden refused) {
                refusals.add(refused);
            }
        }
        return refusals;
    }

    /** The refusal that says who acts tells more than the one that does not. */
    private static void refuse(List<Forbidden> refusals) {
        refusals.stream().max(Comparator.comparing(refused -> !refused.rule().equals("forbidden"))).ifPresent(refused -> {
            throw refused;
        });
    }

    /**
     * Refuses a caller who does not keep what happens between two seats: the nearest secretariat above both does.
     *
     * @throws io.lianluo.access.Forbidden an office above it is told which one that is
     */
    public void requireKeepsBoth(Caller caller, SeatKey one, SeatKey other) {
        requireKeeps(caller, new HashSet<>(List.of(one.programme(), other.programme())), tree.common(one.unitId(), other.unitId()).orElse(null));
    }

    /** Tells whether the caller is in post in the office of that kind that acts for the seat. */
    boolean acts(Caller caller, Office.Kind kind, SeatKey seat) {
        return capacities.acts(caller, kind, seat.programme(), seat.unitId());
    }

    /** The office of a part of the tree that acts for the seat; empty where one of the whole tree does. */
    Optional<Office> nearest(Office.Kind kind, SeatKey seat) {
        return capacities.nearest(kind, seat.programme(), seat.unitId());
    }

    /** The delegation by which the caller stands in, in what concerns appointments, for those who lead the seat's unit; empty if there is none (COM-7). */
    Optional<Delegation> standsIn(Caller caller, SeatKey seat) {
        return capacities.standsIn(caller, Delegation.Area.APPOINTMENTS, seat.programme(), seat.unitId());
    }

    /** The delegations by which the caller stands in, in what concerns appointments, for those who lead a unit (COM-7). */
    List<Delegation> standsIn(Caller caller) {
        return capacities.standsIn(caller).stream().filter(delegation -> delegation.areas().contains(Delegation.Area.APPOINTMENTS)).toList();
    }

    /** Tells whether the caller watches over a seat by an office of one of these kinds. */
    public boolean holds(Caller caller, SeatKey seat, Office.Kind... kinds) {
        return capacities.holds(caller, seat.programme(), seat.unitId(), kinds);
    }

    /** Tells whether the caller may know of the seat. */
    public boolean sees(Caller caller, Seat seat) {
        return oversees(caller, seat)
                || isPerson(caller) && (seat.liaisons().stream().anyMatch(appointment -> appointment.personId().equals(caller.personId()))
                || isAbove(caller.personId(), seat));
    }

    /** Tells whether the caller looks after the seat now on the authority's side (JCH-3), and may know of it and of the unit's people, but not of what is decided about it. */
    public boolean looksAfter(Caller caller, Seat seat) {
        return isPerson(caller) && seat.counterpart().filter(counterpart -> counterpart.personId().equals(caller.personId())).isPresent();
    }

    private boolean looksAfter(Caller caller, UUID personId) {
        List<Seat> lookedAfter = isPerson(caller) ? seats.list(SeatFilter.lookedAfterBy(caller.personId()), null, MANY) : List.of();
        return !lookedAfter.isEmpty() && (lookedAfter.stream().anyMatch(seat -> holds(personId, seat)) || units.list(UnitFilter.ledBy(personId), null, MANY).stream()
                .anyMatch(unit -> lookedAfter.stream().anyMatch(seat -> seat.key().unitId().equals(unit.id()))));
    }

    private static boolean holds(UUID personId, Seat seat) {
        return seat.holder().filter(holder -> holder.personId().equals(personId)).isPresent();
    }

    /** Tells whether the person holds and attends to a seat to which that one reports, at whichever remove (SCH-1). */
    boolean isAbove(UUID personId, Seat seat) {
        return above(seat).anyMatch(upper -> attends(personId, upper));
    }

    /** Tells whether the person acts for the seat from above: they hold the nearest seat up its line to which somebody attends. */
    boolean actsFromAbove(UUID personId, Seat seat) {
        return above(seat).filter(Sight::isAttended).findFirst().filter(upper -> attends(personId, upper)).isPresent();
    }

    /** The seats up the line of one, the nearest first. */
    private Stream<Seat> above(Seat seat) {
        return Stream.iterate(upper(seat), Optional::isPresent, upper -> upper.flatMap(this::upper)).limit(MANY).map(Optional::orElseThrow);
    }

    private Optional<Seat> upper(Seat seat) {
        return Optional.ofNullable(seat.reportsTo()).flatMap(seats::find);
    }

    private static boolean isAttended(Seat seat) {
        return seat.holder().isPresent() && seat.unattendedSince() == null;
    }

    static boolean attends(UUID personId, Seat seat) {
        return isAttended(seat) && holds(personId, seat);
    }

    /** The ids of the seats that the person holds and attends to, and of those that report to them, at whichever remove. */
    Set<UUID> lineOf(UUID personId) {
        Set<UUID> line = new HashSet<>();
        List<UUID> row = seats.list(SeatFilter.everHeldBy(personId).held(), null, MANY).stream().filter(seat -> attends(personId, seat)).map(Seat::id).toList();
        while (line.addAll(row)) {
            row = seats.list(SeatFilter.reportingTo(Set.copyOf(row)), null, MANY).stream().map(Seat::id).toList();
        }
        return line;
    }

    /** Tells whether the caller may know of everything that whoever holds the seat does, without holding it: by office, as head, or in the head's place. */
    public boolean oversees(Caller caller, Seat seat) {
        return capacities.seesEverything(caller) || overlaps(caller, Set.of(seat.key().programme()), seat.key().unitId()) || leads(caller, seat)
                || capacities.seesInPlace(caller, Delegation.Area.APPOINTMENTS, seat.key().programme(), seat.key().unitId());
    }

    /** Tells whether the caller heads the seat's unit, or one above it, or represents it by law. */
    public boolean leads(Caller caller, Seat seat) {
        return units.find(seat.key().unitId()).filter(unit -> leads(caller, unit)).isPresent();
    }

    /**
     * Tells whether the caller may know of the person: themselves, a liaison below the own unit, somebody of a unit whose seat the caller looks after, or by
     * office somebody who holds or held a seat or leads a unit.
     */
    public boolean seesPerson(Caller caller, UUID personId) {
        return capacities.seesEverything(caller) || personId.equals(caller.personId()) || takesPart(personId, shown(caller, null)) || leads(caller, personId)
                || looksAfter(caller, personId);
    }

    /** Tells whether the person holds or held a seat that is shown, acts or acted for an office whose part is, or heads or represents by law a unit that is. */
    public boolean takesPart(UUID personId, Shown shown) {
        return !shown.isNothing() && (!seats.list(SeatFilter.everHeldBy(personId).in(shown), null, 1).isEmpty()
                || offices.list(OfficeFilter.ofOfficer(personId), null, MANY).stream().map(ProgrammeOffice::place)
                        .anyMatch(place -> shown.covers(place.programme(), place.unitId())) || !units.list(UnitFilter.ledBy(personId).in(shown), null, 1).isEmpty());
    }

    /** Tells whether the person heads a unit that is shown. */
    public boolean headsUnder(UUID personId, Shown shown) {
        return !shown.isNothing() && !units.list(UnitFilter.headedBy(personId).in(shown), null, 1).isEmpty();
    }

    /** Tells whether the person holds a seat that is shown. */
    public boolean servesUnder(UUID personId, Shown shown) {
        return !shown.isNothing() && seats.list(SeatFilter.everHeldBy(personId).in(shown).held(), null, MANY).stream().anyMatch(seat -> holds(personId, seat));
    }

    /** The caller as somebody who describes people: who keeps a roster may say how those are called and reached who stand in it now. */
    @Override
    public Teller teller(Caller caller) {
        return new Teller() {
            @Override
            public boolean sees(UUID personId) {
                return seesPerson(caller, personId) || keeps(personId);
            }

            @Override
            public boolean keeps(UUID personId) {
                return caller.is(Role.OPERATOR) || caller.holds(Office.Kind.SECRETARIAT) && serving.haveNow((programme, unit) -> Sight.this.keeps(caller, programme, unit),
                        personId);
            }
        };
    }

    /** Tells whether the caller keeps all seats that the person holds or held. */
    public boolean keepsAllOf(Caller caller, UUID personId) {
        return seats.list(SeatFilter.everHeldBy(personId), null, MANY).stream().allMatch(seat -> keeps(caller, seat.key()));
    }

    /** Tells whether the caller heads or represents by law a unit whose seat the person holds, or one above it, or is the liaison to whom that seat reports. */
    public boolean leads(Caller caller, UUID personId) {
        return isPerson(caller) && seats.list(SeatFilter.everHeldBy(personId).held(), null, MANY).stream()
                .filter(seat -> holds(personId, seat))
                .anyMatch(seat -> isAbove(caller.personId(), seat) || units.find(seat.key().unitId()).filter(unit -> leads(caller, unit)).isPresent());
    }

    private boolean overlaps(Caller caller, Collection<String> programmes, UUID unitId) {
        return programmes.stream().anyMatch(programme -> capacities.oversees(caller, programme, unitId));
    }

    private boolean leads(Caller caller, Unit unit) {
        if (!isPerson(caller)) {
            return false;
        }
        Optional<Unit> above = Optional.of(unit);
        for (int depth = 0; above.isPresent() && depth < MANY; depth++) {
            if (caller.personId().equals(above.get().headId()) || caller.personId().equals(above.get().legalRepresentativeId())) {
                return true;
            }
            above = Optional.ofNullable(above.get().parentId()).flatMap(units::find);
        }
        return false;
    }

    private static boolean isPerson(Caller caller) {
        return caller.personId() != null;
    }
}
