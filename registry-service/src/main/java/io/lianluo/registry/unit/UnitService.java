package io.lianluo.registry.unit;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.check.Told;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Founds units, keeps them up to date, and lets happen to them what happens to units. Nothing happens in the future. */
public class UnitService {

    private static final ZoneId ZONE = Zones.CHINA;

    private final Units units;
    private final UnitTree tree;
    private final PersonService persons;
    private final WhenUnitChanged then;
    private final Acts acts;
    private final Clock clock;

    /** A service over all units, and what follows when one changes. */
    public UnitService(Units units, PersonService persons, WhenUnitChanged then, Acts acts, Clock clock) {
        this.units = units;
        this.tree = new UnitTree(units::find);
        this.persons = persons;
        this.then = then;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Founds the unit, or brings it up to date if its code is known.
     *
     * @param head                its head, kept before it
     * @param legalRepresentative its legal representative, likewise
     * @throws InvalidInput if its parent is unknown, or stands below it, or it is new and lacks name or kind
     * @throws Conflict     if it exists no longer
     * @throws Conflict     if somebody else moved another unit so that both moves together would make a ring
     */
    public Placed place(UnitData data, Told<Person> head, Told<Person> legalRepresentative) {
        return place(data, head, legalRepresentative, null);
    }

    /**
     * Does the same, where what was registered of a known unit may have been a mistake that is put right.
     *
     * @param correction who puts it right, and why; null where it is no correction
     */
    public Placed place(UnitData data, Told<Person> head, Told<Person> legalRepresentative, @Nullable Correction correction) {
        data.parentCode().given().ifPresent(code -> tree.refuseRing(Unit.id(data.code()), standing("parent", code).id(), today()));
        Optional<Unit> known = units.find(Unit.id(data.code()));
        Unit unit = known.orElseGet(() -> Unit.found(data, acts.now(ZONE)));
        unit.signedBy(acts.now(ZONE));
        UUID before = unit.parentId();
        List<Person> people = Stream.of(head, legalRepresentative).flatMap(told -> told.given().stream()).toList();
        Consumer<Unit> change = placed -> {
            placed.update(data, today());
            if (head.isTold()) {
                placed.headedBy(head.map(Person::id).value(), correction == null ? sinceWhen(placed.heads()) : placed.heads().since());
            }
            if (legalRepresentative.isTold()) {
                placed.representedBy(legalRepresentative.map(Person::id).value(), correction == null ? sinceWhen(placed.legalRepresentatives())
                        : placed.legalRepresentatives().since());
            }
        };
        if (correction == null || known.isEmpty()) {
            change.accept(unit);
        } else {
            correct(unit, correction, people, change);
        }
        people.forEach(persons::keep);
        boolean changed = !unit.raised().isEmpty();
        save(unit);
        if (known.isPresent() && !Objects.equals(before, unit.parentId())) {
            takeBackRing(unit, before);
        }
        return new Placed(unit, changed);
    }

    /** The first day of a person who was told: the first one counts from the first day, a later one from today. */
    private LocalDate sinceWhen(History<UUID> people) {
        return people.latest() == null || today().isBefore(people.since()) ? people.since() : today();
    }

    /**
     * Gives a unit that was just loaded another name.
     *
     * @param from first day of the name; null for today
     * @throws InvalidInput if the day is in the future, or the present name began later
     * @throws Conflict     if the unit exists no longer
     */
    public void rename(Unit unit, String name, @Nullable LocalDate from) {
        unit.signedBy(acts.now(ZONE));
        unit.rename(name, notInTheFuture("from", from));
        save(unit);
    }

    /**
     * Moves a unit that was just loaded below another parent.
     *
     * @param parent code of the parent; null for the top
     * @param from   first day there; null for today
     * @throws InvalidInput if the day is in the future or before the last move, the parent is unknown, does not exist on the day
     *                                or later, or stands below the unit on one of these days
     * @throws Conflict     if the unit exists no longer
     * @throws Conflict     if somebody else moved another unit so that both moves together would make a ring
     */
    public void move(Unit unit, @Nullable String parent, @Nullable LocalDate from) {
        LocalDate day = notInTheFuture("from", from);
        UUID before = unit.parentId();
        UUID parentId = null;
        if (parent != null) {
            Unit above = standing("parent", parent);
            if (day.isBefore(above.foundedOn())) {
                throw new InvalidInput("from", "before-founding", above.foundedOn());
            }
            tree.refuseRing(unit.id(), above.id(), day);
            parentId = above.id();
        }
        unit.signedBy(acts.now(ZONE));
        unit.move(parentId, day);
        save(unit);
        takeBackRing(unit, before);
    }

    /** Takes a move back if two moves at once made a ring. Each of the two callers checks after the own move, so that at least one takes it back. */
    private void takeBackRing(Unit unit, @Nullable UUID before) {
        LocalDate day = unit.parents().since();
        if (tree.isRing(unit, day)) {
            unit.move(before, day);
            units.save(unit);
            throw new Conflict("tree-changed");
        }
    }

    /**
     * Gives a unit that was just loaded another head.
     *
     * @param from first day of the head; null for today
     * @throws InvalidInput if the day is in the future, or the present head began later
     * @throws Conflict     if the unit exists no longer
     */
    public void head(Unit unit, Person head, @Nullable LocalDate from) {
        unit.signedBy(acts.now(ZONE));
        unit.headedBy(head.id(), notInTheFuture("from", from));
        persons.keep(head);
        save(unit);
    }

    /**
     * Gives a unit that was just loaded another legal representative.
     *
     * @param from first day of the representative; null for today
     * @throws InvalidInput if the day is in the future, or the present one began later
     * @throws Conflict     if the unit exists no longer
     */
    public void represent(Unit unit, Person representative, @Nullable LocalDate from) {
        unit.signedBy(acts.now(ZONE));
        unit.representedBy(representative.id(), notInTheFuture("from", from));
        persons.keep(representative);
        save(unit);
    }

    /**
     * Puts right what was registered by mistake of a unit that was just loaded.
     *
     * @param people those who are named by it; they are kept first
     * @throws InvalidInput if the reason names a head or legal representative
     * @throws Conflict     if the unit exists no longer
     */
    public void putRight(Unit unit, Correction correction, List<Person> people, Consumer<Unit> puttingRight) {
        unit.signedBy(acts.now(ZONE));
        correct(unit, correction, people, puttingRight);
        people.forEach(persons::keep);
        save(unit);
    }

    private void correct(Unit unit, Correction correction, List<Person> people, Consumer<Unit> puttingRight) {
        unit.correct(correction, puttingRight);
        if (people.stream().anyMatch(person -> person.data().appearsIn(correction.reason()))) {
            throw new InvalidInput("correction", "names-the-person");
        }
        Stream.of(unit.heads(), unit.legalRepresentatives()).flatMap(history -> history.periods().stream()).map(History.Period::value)
                .filter(Objects::nonNull).forEach(person -> persons.refuseNaming(person, "correction", correction.reason()));
    }

    /** Makes a unit what a confirmed filing declares, as {@link Unit#register} does. */
    public void register(UUID unitId, FiledData filed) {
        units.change(unitId, unit -> {
            unit.signedBy(acts.now(ZONE));
            unit.register(filed);
        }).filter(Unit::seatsDue).ifPresent(then::unitChanged);
    }

    /** Refuses what registering it would refuse, and keeps nothing. */
    public void rehearse(UUID unitId, FiledData filed) {
        units.find(unitId).ifPresent(unit -> unit.register(filed));
    }

    /**
     * Ends a unit that was just loaded. What stands below it must have been moved or dissolved before, each by an act and a day of its
     * own: nobody should lose their place in the tree by an act about somebody else.
     *
     * @param lastDay its last day; null for today
     * @throws InvalidInput if the day is in the future, or something else of the unit began later
     * @throws Conflict     if units stand below it
     * @throws Conflict     if it exists no longer
     */
    public void dissolve(Unit unit, @Nullable LocalDate lastDay) {
        LocalDate day = notInTheFuture("lastDay", lastDay);
        refuseChildren(unit);
        unit.signedBy(acts.now(ZONE));
        unit.dissolve(day);
        save(unit);
    }

    /**
     * Ends a unit that was just loaded, because it becomes a part of another; else as {@link #dissolve}.
     *
     * @param into code of the other unit
     * @throws InvalidInput also if the other unit is unknown, exists no longer, or is the same
     */
    public void merge(Unit unit, @Nullable String into, @Nullable LocalDate lastDay) {
        LocalDate day = notInTheFuture("lastDay", lastDay);
        Unit survivor = standing("into", Objects.requireNonNullElse(into, ""));
        if (survivor.id().equals(unit.id())) {
            throw new InvalidInput("into", "unit-into-itself");
        }
        refuseChildren(unit);
        unit.signedBy(acts.now(ZONE));
        unit.merge(survivor.id(), day);
        save(unit);
    }

    private void refuseChildren(Unit unit) {
        units.list(UnitFilter.all().below(unit.id()).existingOn(today()), null, 1).stream().findFirst().ifPresent(child -> {
            throw new Conflict("unit-has-children", child.code());
        });
    }

    private Unit standing(String part, String code) {
        Unit unit = units.find(Unit.id(code)).orElseThrow(() -> new InvalidInput(part, "unit-unknown"));
        unit.dissolvedOn().ifPresent(lastDay -> {
            throw new InvalidInput(part, "unit-dissolved", lastDay);
        });
        return unit;
    }

    private void save(Unit unit) {
        units.save(unit);
        if (unit.seatsDue()) {
            then.unitChanged(unit);
        }
    }

    private LocalDate notInTheFuture(String part, @Nullable LocalDate day) {
        if (day != null && day.isAfter(today())) {
            throw new InvalidInput(part, "in-the-future", day);
        }
        return day == null ? today() : day;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /**
     * A unit and whether this call changed it.
     *
     * @param unit    the unit
     * @param changed whether it was founded or brought up to date
     */
    public record Placed(Unit unit, boolean changed) { }
}
