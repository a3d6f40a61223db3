package io.lianluo.registry.office;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.programme.Authority.LowerOffice;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import io.lianluo.workingtime.Zones;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens offices, staffs and closes them. Each verb takes an office that was just loaded, and today where no day is given. */
public class OfficeService {

    private static final ZoneId ZONE = Zones.CHINA;

    private final ProgrammeOffices offices;
    private final Programmes programmes;
    private final Units units;
    private final PersonService persons;
    private final Acts acts;

    /** A service over all offices. */
    public OfficeService(ProgrammeOffices offices, Programmes programmes, Units units, PersonService persons, Acts acts) {
        this.offices = offices;
        this.programmes = programmes;
        this.units = units;
        this.persons = persons;
        this.acts = acts;
    }

    /**
     * Opens an office.
     *
     * @throws InvalidInput                               if there is no such programme, unit or lower office, or the programme gives units of
     *                                                       that kind no such office
     * @throws Conflict                                   if an office stands in that place on one of these days
     * @throws io.lianluo.eventing.AlreadyExistsException if somebody else opened it at once
     */
    public ProgrammeOffice open(OfficeDraft draft) {
        Programme programme = programmes.find(draft.programme()).orElseThrow(() -> new InvalidInput("programme", "programme-unknown"));
        LocalDate openedOn = Objects.requireNonNullElseGet(draft.openedOn(), () -> now().on());
        Unit unit = draft.unit() == null ? null : existing(draft.unit(), openedOn);
        Optional<LowerOffice> rule = Optional.ofNullable(draft.rule()).map(id -> lowerOffice(programme, id, unit, openedOn));
        OfficePlace place = new OfficePlace(draft.programme(), draft.kind(), unit == null ? null : unit.id());
        List<ProgrammeOffice> before = offices.at(place);
        before.stream().filter(other -> other.closedOn() == null || !other.closedOn().isBefore(openedOn)).findFirst().ifPresent(other -> {
            throw new Conflict("office-exists", other.id());
        });
        LocalizedText title = Optional.ofNullable(draft.title()).or(() -> rule.map(LowerOffice::title)).orElseGet(draft.kind()::usualTitle);
        ProgrammeOffice office = ProgrammeOffice.open(place, before.size() + 1, draft.rule(), title, draft.telephone(), openedOn);
        offices.save(office);
        return office;
    }

    /**
     * Takes over that a person acts for an office, as a roster tells it: what is known already changes nothing, and another last day ends the
     * appointment on it. The person is kept first.
     *
     * @param since first day; null for whichever is known, or today
     * @param until last day; null for whichever is known
     * @return whether the person was appointed
     * @throws InvalidInput as {@link #appoint} and {@link #end} do
     * @throws Conflict     as {@link #appoint} and {@link #end} do
     */
    public boolean place(ProgrammeOffice office, Person person, @Nullable LocalDate since, @Nullable LocalDate until) {
        LocalDate today = now().on();
        Optional<Officer> known = office.officers().stream().filter(officer -> officer.personId().equals(person.id()))
                .filter(officer -> since == null ? !officer.isOverBefore(today) : officer.since().equals(since)).findFirst();
        if (known.isEmpty()) {
            appoint(office, person, since, until);
            return true;
        }
        persons.keep(person);
        if (until != null) {
            end(office, known.get().officerId(), until);
        }
        return false;
    }

    /** The office in a place that acts on a day or later. */
    public Optional<ProgrammeOffice> find(OfficePlace place, LocalDate day) {
        return offices.at(place).stream().filter(office -> office.closedOn() == null || !office.closedOn().isBefore(day)).findFirst();
    }

    private Unit existing(String code, LocalDate day) {
        Unit unit = units.find(Unit.id(code)).orElseThrow(() -> new InvalidInput("unit", "unit-unknown"));
        unit.dissolvedOn().filter(lastDay -> lastDay.isBefore(day)).ifPresent(lastDay -> {
            throw new InvalidInput("unit", "unit-dissolved", lastDay);
        });
        return unit;
    }

    private static LowerOffice lowerOffice(Programme programme, String id, @Nullable Unit unit, LocalDate day) {
        LowerOffice rule = programme.inForceOn(day).or(programme::newest).stream().flatMap(version -> version.definition().authority().offices().stream())
                .filter(office -> office.id().equals(id)).findFirst().orElseThrow(() -> new InvalidInput("rule", "office-rule-unknown"));
        if (unit == null) {
            throw new InvalidInput("unit", "office-unit-missing");
        }
        if (!rule.unitKinds().contains(unit.kind())) {
            throw new InvalidInput("unit", "office-unit-kind", String.join(", ", rule.unitKinds()), unit.kind());
        }
        return rule;
    }

    /**
     * Puts the title and telephone of an office right.
     *
     * @throws Conflict if it acts no longer
     */
    public void correct(ProgrammeOffice office, OfficeDraft.Correction correction) {
        ProgrammeOffice.State known = office.state();
        office.correct(Objects.requireNonNullElse(correction.title(), known.title()), correction.telephone().over(known.telephone()), now().on());
        offices.save(office);
    }

    /**
     * Appoints a person to act for an office; others stay beside. The person is kept first: an appointment of nobody would be worse than somebody
     * without one.
     *
     * @param since first day; null for today
     * @param until last day; null while no end is known
     * @throws InvalidInput if the office does not act on these days, or the last lies before the first
     * @throws Conflict     if it acts no longer, or the person acts for it on one of these days already
     */
    public void appoint(ProgrammeOffice office, Person person, @Nullable LocalDate since, @Nullable LocalDate until) {
        Act act = now();
        office.appoint(person.id(), since == null ? act.on() : since, until, act);
        persons.keep(person);
        offices.save(office);
    }

    /**
     * Gives an appointment its last day.
     *
     * @param until last day; null for today
     * @throws InvalidInput if there is no such appointment, or it has begun and its first day is later, or the office does not act on that day
     * @throws Conflict     if the office acts no longer, the officer has left already, or would act for it twice on one day
     */
    public void end(ProgrammeOffice office, UUID officerId, @Nullable LocalDate until) {
        Act act = now();
        office.end(officerId, until == null ? act.on() : until, act);
        offices.save(office);
    }

    /**
     * Closes an office; its officers leave with it.
     *
     * @param lastDay last day; null for today
     * @throws InvalidInput if it is opened later
     * @throws Conflict     if it is closed already, or will be
     */
    public void close(ProgrammeOffice office, @Nullable LocalDate lastDay) {
        Act act = now();
        office.close(lastDay == null ? act.on() : lastDay, act);
        offices.save(office);
    }

    private Act now() {
        return acts.now(ZONE);
    }
}
