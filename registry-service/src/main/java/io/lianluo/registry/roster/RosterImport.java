package io.lianluo.registry.roster;

import io.lianluo.eventing.AlreadyExistsException;
import io.lianluo.eventing.StaleVersionException;
import io.lianluo.registry.check.Fault;
import io.lianluo.registry.check.FaultyInputException;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.SeatRule;
import io.lianluo.registry.roster.RosterReport.Rejected;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatClosedException;
import io.lianluo.registry.seat.SeatHeldByOfficeException;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.unit.TreeChangedException;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.registry.unit.UnitDissolvedException;
import io.lianluo.registry.unit.UnitService;
import io.lianluo.registry.unit.Units;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in the lines of one roster file, one after the other. */
public final class RosterImport {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** As offices write days: 2026-01-31, 2026/1/31, 2026.1.31, 2026年1月31日. */
    private static final List<DateTimeFormatter> DAYS = List.of("uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuu年M月d日").stream()
            .map(form -> DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT)).toList();

    private static final Map<String, String> PARTS_OF_A_UNIT = Map.of("code", "unit", "name", "unit_name", "kind", "unit_kind",
            "parent", "parent", "creditCode", "credit_code");
    private static final Map<String, String> PARTS_OF_A_PERSON = Map.of("name", "name", "idNumber", "id_number",
            "mobile", "mobile", "email", "email", "language", "language");

    private final Services services;
    private final RosterRights rights;
    private final List<Rejected> rejected = new ArrayList<>();
    private long lines;
    private int units;
    private int persons;
    private int appointments;

    RosterImport(Services services, RosterRights rights) {
        this.services = services;
        this.rights = rights;
    }

    /** What an import works with. */
    record Services(Units units, UnitService unitService, PersonService personService, Programmes programmes, Seats seats,
                    SeatService seatService, Clock clock) { }

    /** Takes in a line, or notes why not. */
    public void line(RosterLine line) {
        lines++;
        try {
            try {
                take(line);
            } catch (StaleVersionException | AlreadyExistsException | TreeChangedException somebodyElseWasFaster) {
                take(line);
            }
        } catch (FaultyInputException faulty) {
            faulty.faults().forEach(fault -> rejected.add(new Rejected(line.number(), fault.part(), fault.rule(), fault.args())));
        } catch (UnitDissolvedException dissolved) {
            rejected.add(new Rejected(line.number(), Column.UNIT.english(), "unit-dissolved", List.of(line.get(Column.UNIT), dissolved.dissolvedOn())));
        } catch (StaleVersionException | AlreadyExistsException | TreeChangedException again) {
            rejected.add(new Rejected(line.number(), Column.UNIT.english(), "changed-meanwhile", List.of()));
        }
    }

    private void take(RosterLine line) {
        switch (line.get(Column.TYPE)) {
            case "unit", "单位" -> unit(line);
            case "liaison", "联络员" -> liaison(line);
            default -> throw new FaultyInputException(Column.TYPE.english(), "roster-type");
        }
    }

    /** What came of the lines so far. */
    public RosterReport report() {
        return new RosterReport(lines, units, persons, appointments, List.copyOf(rejected));
    }

    private void unit(RosterLine line) {
        List<String> programmes = programmesOf(line);
        programmes.forEach(this::programme);
        LocalDate since = day(line) == null ? LocalDate.now(services.clock().withZone(ZONE)) : day(line);
        UnitData data = FaultyInputException.naming(PARTS_OF_A_UNIT::get, () -> UnitData.of(line.get(Column.UNIT), line.get(Column.UNIT_NAME), line.get(Column.UNIT_KIND),
                line.get(Column.PARENT), line.get(Column.CREDIT_CODE), programmes, since));
        refuseForeign(data);
        Person head = line.get(Column.NAME).isEmpty() ? null : services.personService().meet(person(line));
        boolean headChanged = head != null && !head.raised().isEmpty();
        UnitService.Placed placed = FaultyInputException.naming(PARTS_OF_A_UNIT::get, () -> services.unitService().place(data, head, null));
        units += placed.changed() ? 1 : 0;
        persons += headChanged ? 1 : 0;
    }

    private List<String> programmesOf(RosterLine line) {
        List<String> named = Arrays.stream(line.get(Column.PROGRAMMES).split("[;；\\s]+")).filter(code -> !code.isEmpty()).toList();
        return named.isEmpty() && rights.assumed() != null ? List.of(rights.assumed()) : named;
    }

    /** Somebody who keeps one programme's roster must not rewrite the units of another. */
    private void refuseForeign(UnitData data) {
        if (rights.programmes() == null) {
            return;
        }
        boolean within = !data.programmes().isEmpty() && data.programmes().stream().allMatch(rights::covers)
                && services.units().find(Unit.id(data.code())).stream().flatMap(unit -> unit.programmes().stream()).allMatch(rights::covers);
        if (!within) {
            throw new FaultyInputException(Column.UNIT.english(), "roster-not-yours");
        }
    }

    private void liaison(RosterLine line) {
        String code = line.get(Column.PROGRAMME).isEmpty() && rights.assumed() != null ? rights.assumed() : line.get(Column.PROGRAMME);
        if (code.isEmpty()) {
            throw new FaultyInputException(Column.PROGRAMME.english(), "required");
        }
        ProgrammeVersion programme = programme(code);
        PersonalData data = person(line);
        Unit unit = services.units().find(Unit.id(line.get(Column.UNIT)))
                .orElseThrow(() -> new FaultyInputException(Column.UNIT.english(), "unit-unknown", line.get(Column.UNIT)));
        Seat seat = seat(line, programme, unit);
        appoint(seat, services.personService().meet(data), day(line));
    }

    private void appoint(Seat seat, Person liaison, @Nullable LocalDate since) {
        int before = seat.appointments().size();
        boolean changed = !liaison.raised().isEmpty();
        try {
            services.seatService().appoint(seat, liaison, since);
        } catch (SeatHeldByOfficeException byOffice) {
            throw new FaultyInputException(Column.SEAT.english(), "seat-held-by-office");
        } catch (SeatClosedException closed) {
            throw new FaultyInputException(Column.SEAT.english(), "seat-closed", closed.closedOn());
        }
        appointments += seat.appointments().size() - before;
        persons += changed ? 1 : 0;
    }

    private Seat seat(RosterLine line, ProgrammeVersion programme, Unit unit) {
        List<SeatRule> fitting = programme.definition().seatsFor(unit.kind()).stream()
                .filter(rule -> line.get(Column.SEAT).isEmpty() || rule.id().equals(line.get(Column.SEAT))).toList();
        if (fitting.size() != 1) {
            throw new FaultyInputException(Column.SEAT.english(), fitting.isEmpty() ? "seat-not-asked-for" : "seat-ambiguous", unit.kind());
        }
        SeatKey key = new SeatKey(programme.definition().code(), fitting.getFirst().id(), unit.id(), ordinal(line));
        return services.seats().find(key.id()).orElseThrow(() -> new FaultyInputException(Column.UNIT.english(), "seat-not-asked-for", unit.kind()));
    }

    private ProgrammeVersion programme(String code) {
        Optional<ProgrammeVersion> newest = services.programmes().find(code).flatMap(Programme::newest);
        if (newest.isEmpty()) {
            throw new FaultyInputException(Column.PROGRAMME.english(), "programme-unknown", code);
        }
        if (!rights.covers(code)) {
            throw new FaultyInputException(Column.PROGRAMME.english(), "roster-not-yours");
        }
        return newest.get();
    }

    private static PersonalData person(RosterLine line) {
        return FaultyInputException.naming(PARTS_OF_A_PERSON::get, () -> PersonalData.of(line.get(Column.NAME), line.get(Column.ID_NUMBER), line.get(Column.MOBILE),
                line.get(Column.EMAIL), line.get(Column.LANGUAGE)));
    }

    private static int ordinal(RosterLine line) {
        String ordinal = line.get(Column.ORDINAL);
        if (!ordinal.isEmpty() && !ordinal.matches("[1-9][0-9]?")) {
            throw new FaultyInputException(Column.ORDINAL.english(), "ordinal");
        }
        return ordinal.isEmpty() ? 1 : Integer.parseInt(ordinal);
    }

    private static @Nullable LocalDate day(RosterLine line) {
        String text = line.get(Column.SINCE);
        if (text.isEmpty()) {
            return null;
        }
        for (DateTimeFormatter form : DAYS) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeException anotherForm) {
                // Offices write days in several ways; the last decides.
            }
        }
        throw new FaultyInputException(Column.SINCE.english(), "date");
    }
}
