package io.lianluo.registry.unit;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.DerivedId;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Act;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, or a part of one, that must have a liaison (单位). Its name, parent, head and legal representative are kept with the
 * days on which they held; the rest is as of now.
 */
public final class Unit extends Aggregate<UnitEvent> {

    /** The rule of a conflict that the unit exists no longer, so that nothing can happen to it any more. */
    public static final String DISSOLVED = "unit-dissolved";
    /** So many corrections are kept. */
    private static final int CORRECTIONS = 32;

    /**
     * All that is kept of a unit.
     *
     * @param code                 its code, unique for ever
     * @param foundedOn            first day of its existence for the platform
     * @param dissolvedOn          last day of its existence; null while it exists
     * @param mergedInto           id of the unit that it became a part of; null unless it did
     * @param endedBy              by whom and when its end was put on record; null while it exists
     * @param names                its names
     * @param parents              ids of its parents
     * @param heads                person ids of its heads
     * @param legalRepresentatives person ids of its legal representatives (法定代表人)
     * @param kind                 its kind
     * @param creditCode           its unified social credit code, where it has one
     * @param registration         what the register says of it
     * @param categories           codes of the categories of enterprise that it is counted among (JCH-4)
     * @param programmes           codes of the programmes it takes part in
     * @param seatsDue             whether its seats may not be those that its programmes ask for
     * @param dataChanges          the latest changes of its own data, the oldest first
     * @param corrections          the latest corrections of what was registered by mistake, the oldest first
     */
    public record State(String code, LocalDate foundedOn, @Nullable LocalDate dissolvedOn, @Nullable UUID mergedInto, @Nullable Act endedBy, History<String> names,
                           History<UUID> parents, History<UUID> heads, History<UUID> legalRepresentatives, String kind, @Nullable String creditCode,
                           Registration registration, Collection<String> categories, Collection<String> programmes, boolean seatsDue,
                           List<DataChange> dataChanges, List<Correction> corrections) {

        /** Tells whether everything is the same as before but categories and programmes. */
        public boolean isSameButForLists(State before) {
            return names.equals(before.names) && parents.equals(before.parents) && heads.equals(before.heads)
                    && legalRepresentatives.equals(before.legalRepresentatives) && kind.equals(before.kind)
                    && Objects.equals(creditCode, before.creditCode) && registration.equals(before.registration);
        }
    }

    private final String code;
    private final LocalDate foundedOn;
    private @Nullable LocalDate dissolvedOn;
    private @Nullable UUID mergedInto;
    private @Nullable Act endedBy;
    private History<String> names;
    private History<UUID> parents;
    private History<UUID> heads;
    private History<UUID> legalRepresentatives;
    private String kind;
    private @Nullable String creditCode;
    private Registration registration;
    private SortedSet<String> categories;
    private SortedSet<String> programmes;
    private boolean seatsDue;
    private List<DataChange> dataChanges;
    private @Nullable Act act;
    private List<Correction> corrections;

    private Unit(State kept) {
        this.code = kept.code();
        this.foundedOn = kept.foundedOn();
        this.dissolvedOn = kept.dissolvedOn();
        this.mergedInto = kept.mergedInto();
        this.endedBy = kept.endedBy();
        this.names = kept.names();
        this.parents = kept.parents();
        this.heads = kept.heads();
        this.legalRepresentatives = kept.legalRepresentatives();
        this.kind = kept.kind();
        this.creditCode = kept.creditCode();
        this.registration = kept.registration();
        this.categories = new TreeSet<>(kept.categories());
        this.programmes = new TreeSet<>(kept.programmes());
        this.seatsDue = kept.seatsDue();
        this.dataChanges = kept.dataChanges();
        this.corrections = kept.corrections();
    }

    /** The id of the unit of a code; a code means the same unit for ever. */
    public static UUID id(String code) {
        return DerivedId.of("unit", code);
    }

    /**
     * A unit that comes into being, or joins.
     *
     * @throws InvalidInput if its name or kind is not told
     */
    public static Unit found(UnitData data) {
        return found(data, null);
    }

    /** A unit that comes into being, or joins, by an act; null where nobody says by which. */
    static Unit found(UnitData data, @Nullable Act act) {
        data.refuseIncomplete();
        LocalDate day = data.foundedOn();
        Unit unit = new Unit(new State(data.code(), day, null, null, null, History.beginning(day, data.name(), act),
                History.beginning(day, data.parentCode().map(Unit::id).value(), act), History.beginning(day, null, act), History.beginning(day, null, act),
                Objects.requireNonNull(data.kind()), data.creditCode().value(), Registration.UNKNOWN.updatedBy(data.registration()),
                data.categories().over(Set.of()), data.programmes().over(Set.of()), true, List.of(), List.of()));
        unit.raise(new UnitEvent.Founded());
        return unit;
    }

    /** The unit as the store kept it. */
    public static Unit restore(State kept) {
        return new Unit(kept);
    }

    /** Puts what happens to it from here on on record as done by an act. */
    void signedBy(Act doing) {
        act = doing;
    }

    /** Everything that is remembered of it. */
    public State state() {
        return new State(code, foundedOn, dissolvedOn, mergedInto, endedBy, names, parents, heads, legalRepresentatives, kind, creditCode, registration,
                categories(), programmes(), seatsDue, dataChanges, corrections);
    }

    /**
     * Takes over what is told of it, as a roster does: another name puts the present one right, another parent holds from today. Its code
     * and first day never change, and what is not told stays.
     *
     * @throws Conflict if it exists no longer
     */
    public void update(UnitData told, LocalDate today) {
        refuseDissolved();
        String toldName = Objects.requireNonNullElse(told.name(), name());
        String toldKind = Objects.requireNonNullElse(told.kind(), kind);
        String credit = told.creditCode().over(creditCode);
        Registration updated = registration.updatedBy(told.registration());
        SortedSet<String> counted = told.categories().over(categories);
        SortedSet<String> takesPart = told.programmes().over(programmes);
        boolean otherSeats = !kind.equals(toldKind) || !programmes.equals(takesPart);
        if (otherSeats || !name().equals(toldName) || !Objects.equals(creditCode, credit) || !registration.equals(updated) || !categories.equals(counted)) {
            UnitPart part = name().equals(toldName) ? UnitPart.REGISTRATION : UnitPart.NAME;
            names = names.corrected(toldName, act);
            kind = toldKind;
            creditCode = credit;
            registration = updated;
            categories = counted;
            programmes = takesPart;
            seatsDue |= otherSeats;
            raiseDataChange(new UnitEvent.Corrected(), today, part);
        }
        move(told.parentCode().map(Unit::id).over(parentId()), latest(today, parents.since()));
    }

    /**
     * Gives it another name.
     *
     * @param from first day of the new name; the first day of the present one puts that right
     * @throws InvalidInput if the present name began later
     * @throws Conflict     if it exists no longer
     */
    public void rename(String name, LocalDate from) {
        refuseDissolved();
        String former = name();
        boolean wrongFromTheFirst = from.equals(names.since());
        History<String> renamed = names.with(from, name, act);
        if (!renamed.equals(names)) {
            names = renamed;
            raiseDataChange(wrongFromTheFirst ? new UnitEvent.Corrected() : new UnitEvent.Renamed(former), from, UnitPart.NAME);
        }
    }

    /**
     * Moves it below another parent, with all that stands below it. Whether the tree stays a tree, {@link UnitTree} says.
     *
     * @param parent id of the parent; null for the top
     * @param from   first day there; the first day below the present parent puts that right
     * @throws InvalidInput if it came below the present parent later
     * @throws Conflict     if it exists no longer
     */
    public void move(@Nullable UUID parent, LocalDate from) {
        refuseDissolved();
        History<UUID> moved = parents.with(from, parent, act);
        if (!moved.equals(parents)) {
            parents = moved;
            seatsDue = true;
            raiseDataChange(new UnitEvent.Moved(), from, UnitPart.PARENT);
        }
    }

    /**
     * Gives it another head; seats that go with the office follow.
     *
     * @param personId id of the head; null when nobody heads it
     * @param from     first day of the head
     * @throws InvalidInput if the present head began later
     * @throws Conflict     if it exists no longer
     */
    public void headedBy(@Nullable UUID personId, LocalDate from) {
        refuseDissolved();
        History<UUID> headed = heads.with(from, personId, act);
        if (!headed.equals(heads)) {
            raiseDataChange(new UnitEvent.HeadChanged(bothOf(heads, headed)), from, UnitPart.HEAD);
            heads = headed;
            seatsDue = true;
        }
    }

    /**
     * Gives it another legal representative.
     *
     * @param personId id of the representative; null when it has none
     * @param from     first day of the representative
     * @throws InvalidInput if the present one began later
     * @throws Conflict     if it exists no longer
     */
    public void representedBy(@Nullable UUID personId, LocalDate from) {
        refuseDissolved();
        History<UUID> represented = legalRepresentatives.with(from, personId, act);
        if (!represented.equals(legalRepresentatives)) {
            raiseDataChange(new UnitEvent.LegalRepresentativeChanged(bothOf(legalRepresentatives, represented)), from, UnitPart.LEGAL_REPRESENTATIVE);
            legalRepresentatives = represented;
        }
    }

    private static Set<UUID> bothOf(History<UUID> before, History<UUID> after) {
        return Stream.of(before, after).map(History::latest).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Ends it; its seats close on its last day.
     *
     * @throws InvalidInput if something else of it began after that day
     * @throws Conflict     if it exists no longer
     */
    public void dissolve(LocalDate lastDay) {
        end(lastDay);
        raiseDataChange(new UnitEvent.Dissolved(), lastDay, UnitPart.EXISTENCE);
    }

    /**
     * Ends it, because it becomes a part of another unit.
     *
     * @param into id of that unit
     * @throws InvalidInput if something else of it began after that day
     * @throws Conflict     if it exists no longer
     */
    public void merge(UUID into, LocalDate lastDay) {
        end(lastDay);
        mergedInto = into;
        raiseDataChange(new UnitEvent.Merged(), lastDay, UnitPart.EXISTENCE);
    }

    private void end(LocalDate lastDay) {
        refuseDissolved();
        LocalDate lastChange = latest(latest(names.since(), parents.since()), latest(heads.since(), legalRepresentatives.since()));
        if (lastDay.isBefore(lastChange)) {
            throw new InvalidInput("lastDay", "before-last-change", lastChange);
        }
        dissolvedOn = lastDay;
        endedBy = act;
        seatsDue = true;
    }

    /** Notes that it has the seats that its programmes ask for. */
    public void seatsAligned() {
        if (seatsDue) {
            seatsDue = false;
            raise(new UnitEvent.SeatsAligned());
        }
    }

    private void refuseDissolved() {
        if (dissolvedOn != null) {
            throw new Conflict(DISSOLVED, dissolvedOn);
        }
    }

    /** Tells whether it exists on a day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(foundedOn) && (dissolvedOn == null || !day.isAfter(dissolvedOn));
    }

    /** The act that put its end on record; empty while it exists, and where that was not kept. */
    public Optional<Act> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** Its code, unique among units. */
    public String code() {
        return code;
    }

    /** Its name. */
    public String name() {
        return Objects.requireNonNull(names.latest());
    }

    /** Its names, each with its days. */
    public History<String> names() {
        return names;
    }

    /** Its kind, by which programmes choose who must have a liaison. */
    public String kind() {
        return kind;
    }

    /** Id of its parent; null at the top of a tree. */
    public @Nullable UUID parentId() {
        return parents.latest();
    }

    /** Ids of its parents, each with its days. */
    public History<UUID> parents() {
        return parents;
    }

    /** Its unified social credit code, where it has one. */
    public @Nullable String creditCode() {
        return creditCode;
    }

    /** The unit's entry in the register. */
    public Registration registration() {
        return registration;
    }

    /** Person id of its head, where known. */
    public @Nullable UUID headId() {
        return heads.latest();
    }

    /** Person ids of its heads, each with its days. */
    public History<UUID> heads() {
        return heads;
    }

    /** Person id of its legal representative, where known. */
    public @Nullable UUID legalRepresentativeId() {
        return legalRepresentatives.latest();
    }

    /** Person ids of its legal representatives, each with its days. */
    public History<UUID> legalRepresentatives() {
        return legalRepresentatives;
    }

    /** Codes of the categories of enterprise that it is counted among, sorted (JCH-4). */
    public List<String> categories() {
        return List.copyOf(categories);
    }

    /** Codes of the programmes it takes part in, sorted. */
    public List<String> programmes() {
        return List.copyOf(programmes);
    }

    /** First day of its existence for the platform. */
    public LocalDate foundedOn() {
        return foundedOn;
    }

    /** Last day of its existence; empty while it exists. */
    public Optional<LocalDate> dissolvedOn() {
        return Optional.ofNullable(dissolvedOn);
    }

    /** Id of the unit that it became a part of; empty unless it did. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /** Tells whether it may still lack seats that its programmes ask for, or have seats that they ask for no more. */
    public boolean seatsDue() {
        return seatsDue;
    }

    /** The change of its own data under whose sequence others were told of it; empty if there is none, or it was long ago. */
    public Optional<DataChange> dataChange(long sequence) {
        return dataChanges.stream().filter(change -> change.sequence() == sequence).findFirst();
    }

    /**
     * Makes it what a confirmed filing declares; no other filing is due for that. What is registered so already stays.
     *
     * @throws InvalidInput if something that is declared began later
     * @throws Conflict     if it exists no longer
     */
    public void register(FiledData filed) {
        refuseDissolved();
        LocalDate from = filed.from();
        owingNoFiling(unit -> {
            if (filed.name() != null && !filed.name().equals(names.on(from))) {
                rename(filed.name(), from);
            }
            Registration updated = filed.address() == null ? registration : new Registration(registration.number(), registration.kind(), filed.address());
            String credit = filed.creditCode() == null ? creditCode : filed.creditCode();
            if (!updated.equals(registration) || !Objects.equals(credit, creditCode)) {
                registration = updated;
                creditCode = credit;
                raiseDataChange(new UnitEvent.Corrected(), from, UnitPart.REGISTRATION);
            }
            if (filed.head() != null && !filed.head().equals(heads.on(from))) {
                headedBy(filed.head(), from);
            }
            if (filed.legalRepresentative() != null && !filed.legalRepresentative().equals(legalRepresentatives.on(from))) {
                representedBy(filed.legalRepresentative(), from);
            }
        });
    }

    /**
     * Puts right what was registered by mistake; no filing is due for that. Nothing is noted if nothing is otherwise.
     *
     * @throws Conflict if it exists no longer
     */
    public void correct(Correction correction, Consumer<Unit> puttingRight) {
        refuseDissolved();
        int before = raised().size();
        owingNoFiling(puttingRight);
        if (raised().size() > before) {
            corrections = Stream.concat(corrections.stream().skip(Math.max(0, corrections.size() + 1 - CORRECTIONS)), Stream.of(correction)).toList();
        }
    }

    /** The latest corrections of what was registered by mistake, the oldest first. */
    public List<Correction> corrections() {
        return corrections;
    }

    /** Makes changes of which no filing is due: they were filed already, or put a wrong entry right. */
    public void owingNoFiling(Consumer<Unit> changes) {
        List<DataChange> owed = dataChanges;
        changes.accept(this);
        dataChanges = owed;
    }

    private void raiseDataChange(UnitEvent event, LocalDate day, UnitPart part) {
        raise(event);
        if (version() > 0) {
            dataChanges = DataChange.with(dataChanges, version(), new DataChange(version() + raised().size(), event.people(), day, Set.of(part)));
        }
    }

    @Override
    public UUID id() {
        return id(code);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
