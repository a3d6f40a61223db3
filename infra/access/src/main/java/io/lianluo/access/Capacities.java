package io.lianluo.access;

import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides in which capacities a caller sees and acts. Operators and other systems see everything. An officer sees the programme, or the part of
 * the tree that the office has. The nearest office above a unit in which somebody is in post acts for it; the offices above that one see,
 * and do not act.
 */
public final class Capacities {

    private final Offices offices;
    private final UnitTree tree;
    private final Delegations delegations;
    private final Clock clock;

    /** Capacities by the roster as it stands today. */
    public Capacities(Offices offices, UnitTree tree, Delegations delegations, Clock clock) {
        this.offices = offices;
        this.tree = tree;
        this.delegations = delegations;
        this.clock = clock;
    }

    /** The offices in which the person is in post today. */
    public Set<Office> officesOf(UUID personId) {
        LocalDate today = today();
        return offices.of(personId).stream().filter(office -> office.isHeldBy(personId, today)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The delegations by which the caller stands in today for those who lead a unit (COM-7). One that was given by somebody who leads the unit no more
     * is none: whoever leads it now decides anew.
     */
    public List<Delegation> standsIn(Caller caller) {
        @Nullable UUID person = caller.personId();
        if (person == null) {
            return List.of();
        }
        LocalDate today = today();
        return delegations.delegationsOf(person).stream()
                .filter(delegation -> delegation.holdsOn(today) && tree.leads(delegation.inPlaceOf(), delegation.unitId())).toList();
    }

    /** The delegation by which the caller stands in today, in that part of their work, for those who lead the unit; empty if there is none (COM-7). */
    public Optional<Delegation> standsIn(Caller caller, Delegation.Area area, String programme, UUID unitId) {
        return standsIn(caller).stream().filter(delegation -> delegation.areas().contains(area) && delegation.programme().equals(programme)
                && delegation.unitId().equals(unitId)).findFirst();
    }

    /**
     * Tells whether the caller sees, in the place of whoever leads the unit or one above it, what the programme has about the unit in that part of their
     * work (COM-7).
     */
    public boolean seesInPlace(Caller caller, Delegation.Area area, String programme, UUID unitId) {
        List<Delegation> held = standsIn(caller).stream().filter(delegation -> delegation.areas().contains(area) && delegation.programme().equals(programme)).toList();
        return !held.isEmpty() && tree.upwards(unitId).stream().anyMatch(above -> held.stream().anyMatch(delegation -> delegation.unitId().equals(above)));
    }

    /** Tells whether the caller sees everything. */
    public boolean seesEverything(Caller caller) {
        return caller.is(Role.OPERATOR) || caller.is(Role.SYSTEM);
    }

    /** Tells whether the caller sees everything of a programme. */
    public boolean seesProgramme(Caller caller, String programme) {
        return seesEverything(caller) || oversees(caller, programme);
    }

    /** Tells whether the caller sees by role or office what a programme has about a unit. */
    public boolean sees(Caller caller, String programme, UUID unitId) {
        return seesEverything(caller) || oversees(caller, programme, unitId);
    }

    /** Tells whether the caller watches over a whole programme, by an office in it. */
    public boolean oversees(Caller caller, String programme) {
        return caller.offices().stream().anyMatch(office -> office.isWhole() && office.programme().equals(programme));
    }

    /** Tells whether the caller watches over a unit for a programme, by an office of the whole tree or of a part to which the unit belongs. */
    public boolean oversees(Caller caller, String programme, UUID unitId) {
        return holds(caller, programme, unitId, Office.Kind.values());
    }

    /** Tells whether the caller is in post in an office of one of these kinds whose part the unit belongs to. */
    public boolean holds(Caller caller, String programme, UUID unitId, Office.Kind... kinds) {
        List<Office> held = caller.offices().stream().filter(office -> office.programme().equals(programme) && Arrays.asList(kinds).contains(office.kind())).toList();
        return held.stream().anyMatch(Office::isWhole) || !held.isEmpty() && tree.upwards(unitId).stream().anyMatch(above -> held.stream()
                .anyMatch(office -> above.equals(office.unitId())));
    }

    /** Tells whether the caller is in post in an office of that kind whose part is the whole tree. */
    public boolean acts(Caller caller, Office.Kind kind, String programme) {
        return caller.offices().stream().anyMatch(office -> office.isWhole() && office.kind() == kind && office.programme().equals(programme));
    }

    /** Tells whether the caller is in post in the office of that kind that acts for the unit: the nearest one above it that is staffed. */
    public boolean acts(Caller caller, Office.Kind kind, String programme, UUID unitId) {
        return caller.holds(kind, programme) && nearest(kind, programme, unitId).map(nearest -> isIn(caller, nearest))
                .orElseGet(() -> acts(caller, kind, programme));
    }

    /**
     * Refuses a caller who is not in post in an office of that kind for the whole programme.
     *
     * @throws Forbidden who is in post in a lower office is told that it acts for its part alone
     */
    public void requireActs(Caller caller, Office.Kind kind, String programme) {
        boolean lower = caller.holds(kind, programme);
        caller.require(acts(caller, kind, programme), lower ? "office-of-part" : "forbidden");
    }

    /**
     * Refuses a caller who is not in post in the office of that kind that acts for the unit.
     *
     * @throws Forbidden who is in post in an office above is told which one acts
     */
    public void requireActs(Caller caller, Office.Kind kind, String programme, UUID unitId) {
        if (!acts(caller, kind, programme, unitId)) {
            throw refusal(caller, kind, programme, unitId);
        }
    }

    /** The refusal of a caller who does not act for the unit: whoever holds an office above learns which one acts. */
    public Forbidden refusal(Caller caller, Office.Kind kind, String programme, UUID unitId) {
        Optional<Office> nearer = holds(caller, programme, unitId, kind) ? nearest(kind, programme, unitId) : Optional.empty();
        return nearer.map(office -> new Forbidden("nearer-office-acts", office.title())).orElseGet(() -> new Forbidden("forbidden"));
    }

    /** The programmes over which the caller watches as a whole, by an office in each. */
    public Set<String> programmes(Caller caller) {
        return programmes(caller, office -> true);
    }

    /** The programmes in which the caller is in post in an office of one of these kinds whose part is the whole tree. */
    public Set<String> programmes(Caller caller, Office.Kind... kinds) {
        return programmes(caller, office -> Arrays.asList(kinds).contains(office.kind()));
    }

    /** The units of each programme over which the caller watches by an office whose part is not the whole tree. */
    public Map<String, Set<UUID>> parts(Caller caller) {
        return parts(caller, office -> true);
    }

    /** The units of each programme over which the caller watches by an office of one of these kinds whose part is not the whole tree. */
    public Map<String, Set<UUID>> parts(Caller caller, Office.Kind... kinds) {
        return parts(caller, office -> Arrays.asList(kinds).contains(office.kind()));
    }

    /** The units at which the parts of a programme's tree begin for which the caller is in post in an office, without those that lie in another one. */
    public List<UUID> partsOf(Caller caller, String programme) {
        List<UUID> begins = caller.offices().stream().filter(office -> office.programme().equals(programme)).map(Office::unitId).filter(Objects::nonNull)
                .distinct().sorted().toList();
        return begins.stream().filter(unit -> tree.upwards(unit).stream().skip(1).noneMatch(begins::contains)).toList();
    }

    /**
     * The units of each programme that the caller sees by an office whose part is not the whole tree, or in the place of somebody for whom they stand in,
     * in that part of the other's work.
     */
    public Map<String, Set<UUID>> parts(Caller caller, Delegation.Area area) {
        Map<String, Set<UUID>> parts = parts(caller);
        standsIn(caller).stream().filter(delegation -> delegation.areas().contains(area)).forEach(delegation -> parts
                .computeIfAbsent(delegation.programme(), programme -> new HashSet<>()).addAll(tree.atAndBelow(Set.of(delegation.unitId()))));
        return parts;
    }

    /** The part of all there is that the caller may see by office or because it is their own; the roster knows more. */
    public Visibility visibility(Caller caller) {
        @Nullable UUID person = caller.personId();
        if (seesEverything(caller)) {
            return Visibility.everything();
        }
        return byOffice(caller).withPersons(person == null ? Set.of() : Set.of(person));
    }

    /**
     * The part of all there is that the caller may see by office, because it is their own, or in the place of somebody for whom they stand in, in that
     * part of the other's work; the roster knows more.
     */
    public Visibility visibility(Caller caller, Delegation.Area area) {
        return visibility(caller).withParts(parts(caller, area));
    }

    /** The part of all there is that the caller may see by office alone. */
    public Visibility byOffice(Caller caller) {
        return Visibility.ofProgrammes(programmes(caller)).withParts(parts(caller));
    }

    private static Set<String> programmes(Caller caller, Predicate<Office> which) {
        return caller.offices().stream().filter(office -> office.isWhole() && which.test(office)).map(Office::programme)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Set<UUID>> parts(Caller caller, Predicate<Office> which) {
        Map<String, Set<UUID>> parts = new HashMap<>();
        for (Office office : caller.offices()) {
            if (office.unitId() != null && which.test(office)) {
                parts.computeIfAbsent(office.programme(), programme -> new HashSet<>()).addAll(tree.atAndBelow(Set.of(office.unitId())));
            }
        }
        return parts;
    }

    /** The nearest office of that kind above the unit that is staffed and has a part of the tree; empty where an office of the whole tree acts. */
    public Optional<Office> nearest(Office.Kind kind, String programme, UUID unitId) {
        List<UUID> upwards = tree.upwards(unitId);
        LocalDate today = today();
        Collection<Office> above = offices.startingAt(programme, upwards);
        return upwards.stream().flatMap(unit -> above.stream()
                .filter(office -> office.kind() == kind && unit.equals(office.unitId()) && office.isStaffedOn(today))).findFirst();
    }

    private static boolean isIn(Caller caller, Office office) {
        return caller.offices().stream().anyMatch(held -> held.id().equals(office.id()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.CHINA));
    }
}
