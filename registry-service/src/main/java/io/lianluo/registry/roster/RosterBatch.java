package io.lianluo.registry.roster;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.Dates;
import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.check.Told;
import io.lianluo.registry.office.OfficeDraft;
import io.lianluo.registry.office.OfficeKind;
import io.lianluo.registry.office.OfficePlace;
import io.lianluo.registry.office.OfficeService;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.person.Described;
import io.lianluo.registry.person.Meant;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.PersonalData.Part;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.roster.FirstLines.What;
import io.lianluo.registry.roster.buffer.BufferedOffices;
import io.lianluo.registry.roster.buffer.BufferedPersons;
import io.lianluo.registry.roster.buffer.BufferedProgrammes;
import io.lianluo.registry.roster.buffer.BufferedSeats;
import io.lianluo.registry.roster.buffer.BufferedUnits;
import io.lianluo.registry.roster.effect.LineEffects;
import io.lianluo.registry.roster.effect.RosterEffect;
import io.lianluo.registry.roster.line.Clearing;
import io.lianluo.registry.roster.line.Column;
import io.lianluo.registry.roster.line.RosterLine;
import io.lianluo.registry.seat.Appoint;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.Serving;
import io.lianluo.registry.seat.WhenUnitChangedThenAlignSeats;
import io.lianluo.registry.seat.appointment.DirectReason;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.unit.Codes;
import io.lianluo.registry.unit.Registration;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.registry.unit.UnitService;
import io.lianluo.registry.unit.Units;
import io.lianluo.registry.unit.WhenUnitChanged;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a roster. What they are about is read together, the lines are taken in one after the other in memory, by the same rules
 * as everywhere, and what came of it is written together: people before the units that they head, units before their seats, offices last.
 */
final class RosterBatch {

    private static final ZoneId ZONE = Zones.CHINA;
    /** As offices write days: 2026-01-31, 2026/1/31, 2026.1.31, 2026年1月31日. */
    private static final List<DateTimeFormatter> DAYS = List.of("uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuu年M月d日").stream()
            .map(form -> DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT)).toList();

    private static final Map<String, String> PARTS_OF_A_UNIT = Map.of("code", "unit", "name", "unit_name", "kind", "unit_kind",
            "parent", "parent", "creditCode", "credit_code", "categories", "categories", "registrationNumber", "registration_number",
            "registrationKind", "registration_kind", "address", "address", "foundedOn", "since");
    private static final Map<String, String> PARTS_OF_A_PERSON = Map.of("name", "name", "idNumber", "id_number",
            "mobile", "mobile", "email", "email", "language", "language");
    private static final Map<String, String> PARTS_OF_A_REPRESENTATIVE = Map.of("name", "legal_name", "idNumber", "legal_id_number",
            "mobile", "legal_mobile", "email", "legal_id_number", "language", "legal_name");

    private static final Set<Column> OF_A_UNIT = EnumSet.of(Column.UNIT, Column.UNIT_NAME, Column.UNIT_KIND, Column.PARENT, Column.CREDIT_CODE,
            Column.REGISTRATION_NUMBER, Column.REGISTRATION_KIND, Column.ADDRESS, Column.CATEGORIES, Column.LEGAL_NAME, Column.LEGAL_ID_NUMBER,
            Column.LEGAL_MOBILE, Column.PROGRAMMES, Column.NAME, Column.ID_NUMBER, Column.MOBILE, Column.EMAIL, Column.LANGUAGE, Column.SINCE);
    private static final Set<Column> OF_A_LIAISON = EnumSet.of(Column.UNIT, Column.PROGRAMME, Column.SEAT, Column.ORDINAL, Column.NAME, Column.ID_NUMBER,
            Column.MOBILE, Column.EMAIL, Column.LANGUAGE, Column.SINCE, Column.REASON, Column.DECISION);
    private static final Set<Column> OF_AN_OFFICER = EnumSet.of(Column.UNIT, Column.PROGRAMME, Column.OFFICE, Column.NAME, Column.ID_NUMBER, Column.MOBILE,
            Column.EMAIL, Column.LANGUAGE, Column.SINCE, Column.UNTIL);
    private static final Map<String, OfficeKind> OFFICES = Map.of("secretariat", OfficeKind.SECRETARIAT, "秘书处", OfficeKind.SECRETARIAT,
            "leader", OfficeKind.LEADER, "领导小组", OfficeKind.LEADER, "auditor", OfficeKind.AUDITOR, "监督检查部门", OfficeKind.AUDITOR);
    private static final Map<String, String> PARTS_OF_AN_OFFICE = Map.of("rule", "office", "openedOn", "since");
    private static final Map<String, Column> COLUMNS_IN_CONFLICT = Map.of(Unit.DISSOLVED, Column.UNIT, "office-exists", Column.SINCE, "office-closed", Column.OFFICE,
            "officer-already", Column.SINCE, "officer-left", Column.UNTIL);
    private static final Map<Part, What> REMEMBERED = Map.of(Part.MOBILE, What.MOBILE, Part.EMAIL, What.EMAIL, Part.LANGUAGE, What.LANGUAGE);
    private static final Map<String, DirectReason.Ground> REASONS = Map.of("taken-over", DirectReason.Ground.TAKEN_OVER, "启用时承接", DirectReason.Ground.TAKEN_OVER,
            "decision", DirectReason.Ground.DECISION, "决定", DirectReason.Ground.DECISION);
    private static final Map<Column, Part> PARTS_BY_COLUMN = Map.of(Column.ID_NUMBER, Part.ID_NUMBER, Column.MOBILE, Part.MOBILE, Column.EMAIL, Part.EMAIL,
            Column.LANGUAGE, Part.LANGUAGE);
    private static final Map<Column, Part> PARTS_BY_COLUMN_OF_A_REPRESENTATIVE = Map.of(Column.LEGAL_ID_NUMBER, Part.ID_NUMBER, Column.LEGAL_MOBILE, Part.MOBILE);
    private static final Set<Column> CLEARABLE_OF_A_LIAISON = PARTS_BY_COLUMN.keySet();
    private static final Set<Column> CLEARABLE_OF_A_UNIT = EnumSet.of(Column.PARENT, Column.CREDIT_CODE, Column.REGISTRATION_NUMBER, Column.REGISTRATION_KIND,
            Column.ADDRESS, Column.CATEGORIES, Column.LEGAL_NAME, Column.LEGAL_ID_NUMBER, Column.LEGAL_MOBILE, Column.PROGRAMMES, Column.NAME,
            Column.ID_NUMBER, Column.MOBILE, Column.EMAIL, Column.LANGUAGE);

    private final LineEffects effects;
    private final BufferedUnits units;
    private final BufferedPersons persons;
    private final BufferedSeats seats;
    private final Programmes programmes;
    private final UnitService unitService;
    private final PersonService personService;
    private final SeatService seatService;
    private final BufferedOffices offices;
    private final OfficeService officeService;
    private final Clock clock;
    private final RosterRights rights;
    private final RosterTeller teller;
    private final Set<UUID> unreachable = new LinkedHashSet<>();
    private final Map<Seat, Integer> appointments = new LinkedHashMap<>();
    private final FirstLines first;
    /** The things that the present line names. */
    private final List<Named> named = new ArrayList<>();
    private final Set<UUID> assumed = new HashSet<>();
    private Function<UUID, Optional<UUID>> earlierParents = unit -> Optional.empty();
    private int officers;
    private boolean refused;

    /** Something of which a line says something. */
    private record Named(What what, UUID id) { }

    /**
     * This record holds what an import works with, and for.
     *
     * @param rights what it may touch
     * @param begun  an id made when it began
     * @param first  which lines of the file were the first to say something
     */
    record Work(Stores stores, RosterRights rights, String begun, FirstLines first) { }

    /** This record holds what all imports work with. */
    record Stores(Units units, Persons persons, Programmes programmes, Seats seats, ProgrammeOffices offices, Acts acts, Clock clock) { }

    private RosterBatch(Work work, Collection<RosterLine> lines, LineEffects effects, BufferedUnits units, Set<UUID> unitIds) {
        Stores stores = work.stores();
        this.rights = work.rights();
        this.first = work.first();
        this.clock = stores.clock();
        this.effects = effects;
        this.units = units;
        this.seats = new BufferedSeats(stores.seats(), unitIds, effects);
        this.persons = new BufferedPersons(stores.persons(), lines.stream().flatMap(RosterBatch::people).toList(), present(unitIds), effects);
        this.teller = new RosterTeller(rights, new Serving(stores.units(), stores.seats(), stores.offices(), clock), unit -> upwards(unit, units::find));
        this.programmes = new BufferedProgrammes(stores.programmes());
        this.personService = new PersonService(persons, clock);
        this.unitService = new UnitService(units, personService, alignment(), stores.acts(), clock);
        this.seatService = new SeatService(seats, programmes, personService, stores.acts());
        this.offices = new BufferedOffices(stores.offices(), effects);
        this.officeService = new OfficeService(offices, programmes, units, personService, stores.acts());
    }

    private WhenUnitChanged alignment() {
        return new WhenUnitChangedThenAlignSeats(units, seats, programmes, persons, clock);
    }

    /** A batch of these lines. */
    static RosterBatch of(Work work, Collection<RosterLine> lines) {
        LineEffects effects = new LineEffects(work.begun());
        Set<UUID> ids = Set.copyOf(codes(lines).keySet());
        return new RosterBatch(work, lines, effects, new BufferedUnits(work.stores().units(), ids, effects), ids);
    }

    /** A batch of lines that name a unit which was there before; empty where all are new, so that nothing can end by them. */
    static Optional<RosterBatch> ofKnown(Work work, Collection<RosterLine> lines) {
        LineEffects effects = new LineEffects(work.begun());
        Set<UUID> ids = Set.copyOf(codes(lines).keySet());
        BufferedUnits units = new BufferedUnits(work.stores().units(), ids, effects);
        return units.anyKnown() ? Optional.of(new RosterBatch(work, lines, effects, units, ids)) : Optional.empty();
    }

    /** A batch that is never written, after what earlier lines would have done. */
    static RosterBatch after(EarlierUnits earlier, Work work, Collection<RosterLine> lines) {
        RosterBatch batch = of(work, lines);
        batch.earlierParents = earlier::parent;
        codes(lines).forEach((id, code) -> earlier.find(code, batch.units.find(id)).ifPresent(unit -> {
            batch.units.assume(unit);
            batch.assumed.add(id);
            batch.alignment().unitChanged(unit);
            batch.backfill(unit);
        }));
        return batch;
    }

    private static Map<UUID, String> codes(Collection<RosterLine> lines) {
        Map<UUID, String> codes = new LinkedHashMap<>();
        lines.forEach(line -> Stream.of(Column.UNIT, Column.PARENT).flatMap(column -> line.told(column).given().stream())
                .forEach(code -> codes.put(Unit.id(code), code)));
        return codes;
    }

    /** The ids of those who head or represent these units, or hold their seats. */
    private Set<UUID> present(Collection<UUID> unitIds) {
        Stream<UUID> leading = units.findAll(unitIds).stream().flatMap(unit -> Stream.of(unit.headId(), unit.legalRepresentativeId()))
                .filter(Objects::nonNull);
        return Stream.concat(leading, seats.ofUnits(unitIds).stream().flatMap(seat -> holder(seat).stream())).collect(Collectors.toSet());
    }

    private static Optional<UUID> holder(Seat seat) {
        return seat.holder().map(Liaison::personId);
    }

    /** The people whom a line is about; nobody if it is wrong, which shows when it is taken in. */
    private static Stream<PersonalData> people(RosterLine line) {
        try {
            return Stream.of(head(line), representative(line)).flatMap(told -> told.given().stream()).map(Described::data);
        } catch (InvalidInput wrong) {
            return Stream.empty();
        }
    }

    /**
     * Takes in a line; nothing of it is written yet.
     *
     * @return what it does
     * @throws InvalidInput if it is wrong; then it must not come in, see {@link #isTainted}
     */
    List<RosterEffect> take(RosterLine line) {
        named.clear();
        if (!line.faults().isEmpty()) {
            throw new InvalidInput(line.faults());
        }
        effects.begin(line, units.find(Unit.id(line.get(Column.UNIT))).map(Unit::name).orElse(null));
        try {
            switch (line.get(Column.TYPE)) {
                case "unit", "单位" -> unit(line);
                case "liaison", "联络员" -> liaison(line);
                case "officer", "经办人" -> officer(line);
                default -> throw new InvalidInput(Column.TYPE.english(), "roster-type");
            }
        } catch (Conflict conflict) {
            Column column = COLUMNS_IN_CONFLICT.getOrDefault(conflict.rule(), Column.SEAT);
            throw new InvalidInput(column.english(), conflict.rule(), conflict.args().toArray()).citing(conflict.articles());
        }
        named.forEach(one -> first.note(one.what(), one.id(), line.number()));
        return effects.ofLine();
    }

    /** Tells whether an earlier line of the file says something of the same; this line does so too. */
    private boolean isNamedBefore(What what, UUID id, RosterLine line) {
        named.add(new Named(what, id));
        return first.isNamedBefore(what, id, line.number());
    }

    /** Refuses the line that was taken in last, for what it does. */
    InvalidInput refusal(String rule) {
        refused = true;
        return new InvalidInput(Column.UNIT.english(), rule);
    }

    /** Tells whether a line that was refused left something behind in memory; then the batch must not be written. */
    boolean isTainted() {
        return refused || units.isTainted() || persons.isTainted() || seats.isTainted() || offices.isTainted();
    }

    /** Tells whether there is nothing to write. */
    boolean isEmpty() {
        return units.saved().isEmpty() && persons.saved().isEmpty() && seats.saved().isEmpty() && offices.isUnchanged() && !units.isFollowed();
    }

    /** Units that were founded or changed. */
    Collection<Unit> units() {
        return units.saved();
    }

    /** Seats that were opened or changed. */
    Collection<Seat> seats() {
        return seats.saved();
    }

    /** From when a seat owed before these lines; null if it was not there. */
    @Nullable LocalDate owedFromBefore(Seat seat) {
        return seats.owedFromBefore(seat);
    }

    private void noteUnreachable(Person person) {
        if (!person.isReachable()) {
            unreachable.add(person.id());
        }
    }

    /** Counts the people whom the lines name and who have no mail address. */
    int unreachable() {
        return unreachable.size();
    }

    /** Counts what would be written. */
    void count(RosterCounts counts) {
        counts.unreachable(unreachable.size());
        persons.saved().forEach(person -> counts.person());
        units.saved().forEach(unit -> counts.unit());
        appointments.values().forEach(counts::appointments);
        counts.appointments(officers);
    }

    /**
     * Writes what came of the lines. It stops behind the kind of thing at which somebody else was faster, because what follows could name
     * what is not there; the lines may then be taken in anew, and what was written stays as it is.
     *
     * @return whether all is written
     */
    boolean write(RosterCounts counts) {
        boolean all = persons.write(person -> counts.person()) && units.write(unit -> counts.unit())
                && seats.write(seat -> counts.appointments(appointments.getOrDefault(seat, 0)))
                && offices.write();
        if (all) {
            counts.appointments(officers);
            counts.unreachable(unreachable.size());
            units.writeWhatFollows();
        }
        return all;
    }

    private void unit(RosterLine line) {
        refuse(Clearing.faults(line, OF_A_UNIT, CLEARABLE_OF_A_UNIT));
        Codes takesPart = codes(line, Column.PROGRAMMES);
        if (takesPart.equals(Codes.UNTOLD) && rights.assumed() != null) {
            takesPart = Codes.changes(List.of(rights.assumed()), List.of());
        }
        takesPart.mentioned().forEach(this::programme);
        LocalDate told = day(line);
        LocalDate since = told == null ? LocalDate.now(clock.withZone(ZONE)) : told;
        Codes programmesTold = takesPart;
        UnitData data = InvalidInput.naming(PARTS_OF_A_UNIT::get, () -> UnitData.told(line.get(Column.UNIT), line.told(Column.UNIT_NAME),
                        line.told(Column.UNIT_KIND), line.told(Column.PARENT), line.told(Column.CREDIT_CODE), programmesTold, since)
                .with(Registration.Change.of(line.told(Column.REGISTRATION_NUMBER), line.told(Column.REGISTRATION_KIND), line.told(Column.ADDRESS)),
                        codes(line, Column.CATEGORIES)));
        refuseForeign(data);
        Optional<Unit> known = units.find(Unit.id(data.code()));
        Told<Person> head = head(line).map(described -> met(line, described, PARTS_BY_COLUMN, known.map(Unit::headId)));
        Told<Person> representative = representative(line).map(described ->
                met(line, described, PARTS_BY_COLUMN_OF_A_REPRESENTATIVE, known.map(Unit::legalRepresentativeId)));
        UUID id = Unit.id(data.code());
        Optional<Unit.State> before = isNamedBefore(What.UNIT, id, line) && !assumed.contains(id) ? known.map(Unit::state) : Optional.empty();
        head.given().ifPresent(this::noteUnreachable);
        Unit placed = InvalidInput.naming(PARTS_OF_A_UNIT::get, () -> unitService.place(data, head, representative)).unit();
        if (before.filter(said -> !placed.state().isSameButForLists(said)).isPresent()) {
            throw refusal("roster-unit-twice");
        }
        if (told != null && rights.backfill()) {
            backfill(placed, told);
        }
    }

    /** Asks also for what fell due before a unit's seats came on record. */
    private void backfill(Unit unit, LocalDate from) {
        seats.ofUnits(Set.of(unit.id())).stream().filter(seat -> seat.closedOn() == null && rights.keeps(seat.key().programme(), upwards(unit.id())))
                .forEach(seat -> seatService.backfill(seat, from));
    }

    private void backfill(Unit unit) {
        if (rights.backfill()) {
            backfill(unit, unit.foundedOn());
        }
    }

    /** The person of this data, of whom no earlier line says something else. */
    private Person met(RosterLine line, Described told, Map<Column, Part> columns, Optional<UUID> present) {
        personService.refuseUnborn((columns.equals(PARTS_BY_COLUMN) ? Column.ID_NUMBER : Column.LEGAL_ID_NUMBER).english(), told.data());
        Person person = personService.findOrRegister(told, teller, present.orElse(null));
        Set<Part> changed = persons.before(person).map(known -> known.changedIn(person.data())).orElse(Set.of());
        Set<Part> said = told.data().told();
        said.addAll(told.cleared());
        columns.forEach((column, part) -> {
            What what = REMEMBERED.get(part);
            if (what != null && said.contains(part) && isNamedBefore(what, person.id(), line) && changed.contains(part)) {
                throw new InvalidInput(column.english(), "roster-person-twice");
            }
        });
        return person;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** Codes of a list: each is put into what is known, or taken out of it where it follows the sign that clears. */
    private static Codes codes(RosterLine line, Column column) {
        Told<String> told = line.told(column);
        if (told.clears()) {
            return Codes.all(List.of());
        }
        Map<Boolean, List<String>> codes = Arrays.stream(line.get(column).split("[;；\\s]+")).filter(code -> !code.isEmpty())
                .collect(Collectors.partitioningBy(Clearing::takesOut));
        List<String> removed = codes.get(true).stream().map(Clearing::takenOut).toList();
        if (codes.get(false).stream().anyMatch(removed::contains)) {
            throw new InvalidInput(column.english(), "roster-in-and-out");
        }
        if (codes.get(false).stream().anyMatch(code -> !Character.isLetterOrDigit(code.charAt(0)))) {
            throw new InvalidInput(column.english(), "roster-take-out");
        }
        return Codes.changes(codes.get(false), removed);
    }

    private static Set<Part> cleared(RosterLine line, Map<Column, Part> parts) {
        return parts.entrySet().stream().filter(entry -> line.told(entry.getKey()).clears()).map(Map.Entry::getValue).collect(Collectors.toSet());
    }

    /**
     * Refuses a line about a unit that others keep. What is the same for all its programmes each of their offices may say; kind and place decide on the seats
     * of all of them; and each puts the unit into its own programme, and takes it out of that.
     */
    private void refuseForeign(UnitData data) {
        if (rights.offices() == null) {
            return;
        }
        UUID id = Unit.id(data.code());
        Optional<Unit> known = units.find(id);
        List<String> before = known.map(Unit::programmes).orElse(List.of());
        Set<String> after = data.programmes().over(before);
        UUID parent = data.parentCode().given().map(Unit::id).orElse(null);
        boolean moves = known.filter(unit -> data.parentCode().isTold() && !Objects.equals(parent, unit.parentId())).isPresent();
        List<UUID> place = known.isEmpty() ? parent == null ? List.of() : upwards(parent) : moves ? common(id, parent) : upwards(id);
        String column = Column.UNIT.english();
        if (known.isEmpty() || moves || known.filter(unit -> data.kind() != null && !data.kind().equals(unit.kind())).isPresent()) {
            if (before.isEmpty() && after.isEmpty()) {
                throw new InvalidInput(column, "roster-not-yours");
            }
            (known.isEmpty() ? after : before).forEach(programme -> rights.require(column, programme, place));
        } else {
            rights.requireOne(column, before.isEmpty() ? List.copyOf(after) : before, place);
        }
        Stream.concat(after.stream(), before.stream()).filter(code -> after.contains(code) != before.contains(code))
                .forEach(programme -> rights.require(column, programme, place));
    }

    /** The units at and above the nearest that stands above both places of a unit that moves; none where it goes to the top of the tree. */
    private List<UUID> common(UUID unit, @Nullable UUID parent) {
        if (parent == null) {
            return List.of();
        }
        List<UUID> to = upwards(parent);
        return upwards(unit).stream().dropWhile(above -> !to.contains(above)).toList();
    }

    private List<UUID> upwards(UUID unit) {
        return upwards(unit, units::find);
    }

    /** A unit and those above it, the nearest first, as the lines before leave the tree. */
    private List<UUID> upwards(UUID unit, Function<UUID, Optional<Unit>> find) {
        Set<UUID> found = new LinkedHashSet<>();
        Optional<UUID> next = Optional.of(unit);
        while (next.isPresent() && found.add(next.get())) {
            UUID at = next.get();
            next = rights.haveParts() ? earlierParents.apply(at).or(() -> find.apply(at).map(Unit::parentId)) : Optional.empty();
        }
        return List.copyOf(found);
    }

    private void liaison(RosterLine line) {
        refuse(Clearing.faults(line, OF_A_LIAISON, CLEARABLE_OF_A_LIAISON));
        ProgrammeVersion programme = programme(programmeCode(line));
        Described told = person(line);
        Unit unit = units.find(Unit.id(line.get(Column.UNIT)))
                .orElseThrow(() -> new InvalidInput(Column.UNIT.english(), "unit-unknown"));
        rights.require(Column.UNIT.english(), programme.definition().code(), upwards(unit.id()));
        Seat seat = seat(line, programme, unit);
        int before = seat.liaisons().size();
        Person person = met(line, told, PARTS_BY_COLUMN, holder(seat));
        noteUnreachable(person);
        LocalDate since = day(line);
        boolean seatNamedBefore = isNamedBefore(What.SEAT, seat.id(), line);
        if (seatNamedBefore) {
            effects.seatNamedBefore();
        }
        if (isOnRecord(seat, person, since)) {
            personService.keep(person);
        } else {
            if (seatNamedBefore && seat.holder().filter(other -> !other.personId().equals(person.id()))
                    .filter(other -> since == null || !since.isAfter(other.since())).isPresent()) {
                throw new InvalidInput(Column.SINCE.english(), "roster-seat-twice");
            }
            seatService.appoint(seat, person, Appoint.fromUnit(since, reason(line)));
        }
        if (since != null && rights.backfill()) {
            seatService.backfill(seat, since);
        }
        appointments.merge(seat, seat.liaisons().size() - before, Integer::sum);
    }

    /** An officer comes in like everybody else; the office is opened where it is missing, if whoever imports may open one. */
    private void officer(RosterLine line) {
        refuse(Clearing.faults(line, OF_AN_OFFICER, CLEARABLE_OF_A_LIAISON));
        String code = programmeCode(line);
        ProgrammeVersion programme = programme(code);
        String told = line.get(Column.OFFICE);
        OfficeKind kind = OFFICES.getOrDefault(told.toLowerCase(Locale.ROOT), OfficeKind.SECRETARIAT);
        String rule = told.isEmpty() || OFFICES.containsKey(told.toLowerCase(Locale.ROOT)) ? null : told;
        if (rule != null && programme.definition().authority().offices().stream().noneMatch(lower -> lower.id().equals(rule))) {
            throw new InvalidInput(Column.OFFICE.english(), "roster-office");
        }
        if (!rights.keepsWhole(code) || rights.offices() != null && kind != OfficeKind.SECRETARIAT) {
            throw new InvalidInput(Column.OFFICE.english(), "roster-not-yours");
        }
        Described described = person(line);
        LocalDate since = day(line);
        LocalDate until = day(line, Column.UNTIL);
        ProgrammeOffice office = office(line, new OfficeDraft(code, kind, given(line, Column.UNIT), rule, null, null, since));
        Person person = met(line, described, PARTS_BY_COLUMN, Optional.empty());
        noteUnreachable(person);
        officers += officeService.place(office, person, since, until) ? 1 : 0;
    }

    private ProgrammeOffice office(RosterLine line, OfficeDraft told) {
        UUID unit = told.unit() == null ? null : units.find(Unit.id(told.unit())).orElseThrow(() -> new InvalidInput(Column.UNIT.english(), "unit-unknown")).id();
        OfficePlace place = new OfficePlace(told.programme(), told.kind(), unit);
        return officeService.find(place, LocalDate.now(clock.withZone(ZONE))).orElseGet(() -> {
            if (rights.offices() != null) {
                throw new InvalidInput(Column.OFFICE.english(), "roster-office-missing");
            }
            return InvalidInput.naming(part -> PARTS_OF_AN_OFFICE.getOrDefault(part, part), () -> officeService.open(told));
        });
    }

    private String programmeCode(RosterLine line) {
        String code = line.get(Column.PROGRAMME).isEmpty() && rights.assumed() != null ? rights.assumed() : line.get(Column.PROGRAMME);
        if (code.isEmpty()) {
            throw new InvalidInput(Column.PROGRAMME.english(), "required");
        }
        return code;
    }

    /** Tells whether somebody is known to have held a seat from that day, whoever holds it now: a file that was taken in says so again. */
    private static boolean isOnRecord(Seat seat, Person person, @Nullable LocalDate since) {
        return since != null && seat.liaisons().stream()
                .anyMatch(known -> known.personId().equals(person.id()) && known.since().equals(since));
    }

    private Seat seat(RosterLine line, ProgrammeVersion programme, Unit unit) {
        List<SeatRule> fitting = programme.definition().seatsFor(unit.kind()).stream()
                .filter(rule -> line.get(Column.SEAT).isEmpty() || rule.id().equals(line.get(Column.SEAT))).toList();
        if (fitting.size() != 1) {
            throw new InvalidInput(Column.SEAT.english(), fitting.isEmpty() ? "seat-not-asked-for" : "seat-ambiguous", unit.kind());
        }
        SeatKey key = new SeatKey(programme.definition().code(), fitting.getFirst().id(), unit.id(), ordinal(line));
        return seats.find(key.id()).orElseThrow(() -> new InvalidInput(Column.UNIT.english(), "seat-not-asked-for", unit.kind()));
    }

    private ProgrammeVersion programme(String code) {
        Optional<ProgrammeVersion> newest = programmes.find(code).flatMap(Programme::newest);
        if (newest.isEmpty()) {
            throw new InvalidInput(Column.PROGRAMME.english(), "programme-unknown");
        }
        if (!rights.holds(code)) {
            throw new InvalidInput(Column.PROGRAMME.english(), "roster-not-yours");
        }
        return newest.get();
    }

    /** The head as a unit's line tells. */
    private static Told<Described> head(RosterLine line) {
        return somebody(line, Column.NAME, List.of(Column.ID_NUMBER, Column.MOBILE, Column.EMAIL)).map(name -> person(line));
    }

    private static Told<Described> representative(RosterLine line) {
        return somebody(line, Column.LEGAL_NAME, List.of(Column.LEGAL_ID_NUMBER, Column.LEGAL_MOBILE)).map(name ->
                described(line, Column.LEGAL_PERSON, PARTS_OF_A_REPRESENTATIVE, PARTS_BY_COLUMN_OF_A_REPRESENTATIVE,
                        () -> PersonalData.of(name, given(line, Column.LEGAL_ID_NUMBER), given(line, Column.LEGAL_MOBILE), null, null)));
    }

    /** A name; numbers and addresses without one are nobody's. */
    private static Told<String> somebody(RosterLine line, Column name, List<Column> parts) {
        Told<String> told = line.told(name);
        if (told.value() == null && parts.stream().anyMatch(part -> line.told(part).value() != null)) {
            throw new InvalidInput(name.english(), "roster-of-whom");
        }
        return told;
    }

    private static Described person(RosterLine line) {
        return described(line, Column.PERSON, PARTS_OF_A_PERSON, PARTS_BY_COLUMN, () -> PersonalData.of(line.get(Column.NAME),
                given(line, Column.ID_NUMBER), given(line, Column.MOBILE), given(line, Column.EMAIL), given(line, Column.LANGUAGE)));
    }

    private static Described described(RosterLine line, Column meant, Map<String, String> parts, Map<Column, Part> toClear, Supplier<PersonalData> data) {
        return new Described(meant.english(), InvalidInput.naming(parts::get, data), cleared(line, toClear),
                Meant.of(meant.english(), line.get(meant)));
    }

    private static @Nullable String given(RosterLine line, Column column) {
        return line.told(column).value();
    }

    private static int ordinal(RosterLine line) {
        String ordinal = line.get(Column.ORDINAL);
        if (!ordinal.isEmpty() && !ordinal.matches("[1-9][0-9]?")) {
            throw new InvalidInput(Column.ORDINAL.english(), "ordinal");
        }
        return ordinal.isEmpty() ? 1 : Integer.parseInt(ordinal);
    }

    private static @Nullable DirectReason reason(RosterLine line) {
        String reason = line.get(Column.REASON);
        if (!reason.isEmpty() && !REASONS.containsKey(reason)) {
            throw new InvalidInput(Column.REASON.english(), "roster-reason");
        }
        return DirectReason.of(REASONS.get(reason), line.get(Column.DECISION));
    }

    private static @Nullable LocalDate day(RosterLine line) {
        return day(line, Column.SINCE);
    }

    private static @Nullable LocalDate day(RosterLine line, Column column) {
        String text = line.get(column);
        if (text.isEmpty()) {
            return null;
        }
        for (DateTimeFormatter form : DAYS) {
            try {
                return Dates.day(text, form);
            } catch (DateTimeException anotherForm) {
                // Offices write days in several ways; the last decides.
            }
        }
        throw new InvalidInput(column.english(), "date");
    }
}
