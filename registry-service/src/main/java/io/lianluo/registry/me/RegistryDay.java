package io.lianluo.registry.me;

import io.lianluo.access.Caller;
import io.lianluo.access.Delegation;
import io.lianluo.access.Office;
import io.lianluo.access.Role;
import io.lianluo.access.me.Capacity;
import io.lianluo.access.me.MyDay;
import io.lianluo.access.me.RosterCapacities;
import io.lianluo.access.me.Waiting;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Word;
import io.lianluo.registry.declaration.DeclarationFilter;
import io.lianluo.registry.declaration.Declarations;
import io.lianluo.registry.declaration.FirstDeclaration;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.FilingFilter;
import io.lianluo.registry.filing.Filings;
import io.lianluo.registry.nomination.CurrentStep;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.NominationFilter;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.office.OfficeFilter;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.person.ContactReliability;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatAdvice;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.SeatTerm;
import io.lianluo.registry.seat.SeatTerms;
import io.lianluo.registry.seat.SeatWatch;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.access.SeatSight;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.handover.Handover;
import io.lianluo.registry.unit.Shown;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The day of somebody, as far as the registry knows it: in which capacities they may act, and what waits for them. */
public class RegistryDay implements MyDay {

    /** Of each list that is looked at; an office with more of a kind sees the rest in that kind's own list. */
    private static final int MANY = 200;
    /** There are not more. */
    private static final int OFFICES = 10_000;

    private final Seats seats;
    private final Units units;
    private final Persons persons;
    private final Nominations nominations;
    private final Filings filings;
    private final Declarations declarations;
    private final ProgrammeOffices offices;
    private final SeatAdvice advice;
    private final Programmes programmes;
    private final SeatTerms terms;
    private final SeatSight sight;
    private final RosterCapacities capacities;
    private final Clock clock;

    /** Looks at all of these. */
    public RegistryDay(Seats seats, Units units, Persons persons, Nominations nominations, Filings filings, Declarations declarations, ProgrammeOffices offices, SeatAdvice advice, Programmes programmes,
                 SeatTerms terms, SeatSight sight, RosterCapacities capacities, Clock clock) {
        this.seats = seats;
        this.units = units;
        this.persons = persons;
        this.nominations = nominations;
        this.filings = filings;
        this.declarations = declarations;
        this.offices = offices;
        this.advice = advice;
        this.programmes = programmes;
        this.terms = terms;
        this.sight = sight;
        this.capacities = capacities;
        this.clock = clock;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.allOf(Kind.class);
    }

    @Override
    public List<Capacity> capacities(Caller caller) {
        List<Capacity> all = new ArrayList<>(capacities.of(caller, Delegation.Area.APPOINTMENTS));
        if (caller.personId() != null) {
            addOfSeats(caller.personId(), all);
        }
        return List.copyOf(all);
    }

    private void addOfSeats(UUID personId, List<Capacity> all) {
        for (Seat seat : held(personId)) {
            Liaison holder = seat.holder().orElseThrow();
            boolean suspended = holder.suspension().isPresent();
            all.add(ofSeat(Capacity.Kind.LIAISON, seat, holder.since(), suspended));
        }
        seats.list(SeatFilter.lookedAfterBy(personId), null, MANY).forEach(seat -> all.add(ofSeat(Capacity.Kind.COUNTERPART, seat,
                seat.counterpart().orElseThrow().since(), false)));
    }

    private static Capacity ofSeat(Capacity.Kind kind, Seat seat, LocalDate since, boolean suspended) {
        return Capacity.ofSeat(kind, seat.key().programme(), seat.key().unitId(), seat.id(), seat.key().rule(), since, suspended);
    }

    @Override
    public List<Waiting> waiting(Caller caller) {
        List<Waiting> all = new ArrayList<>();
        UUID personId = caller.personId();
        Map<UUID, Seat> own = personId == null ? Map.of() : ownSeats(caller, personId);
        if (personId != null) {
            persons.find(personId).flatMap(this::contact).ifPresent(all::add);
            own.values().forEach(seat -> handover(seat, personId).ifPresent(all::add));
        }
        vacancies(caller, own).forEach(all::add);
        conditions(caller).forEach(all::add);
        advice.of(own.values()).forEach((seatId, proposed) -> proposed.stream().filter(one -> one.answer() == null && mayAnswer(caller, own.get(seatId)))
                .map(one -> proposal(own.get(seatId), one)).forEach(all::add));
        open(caller, own.keySet()).forEach(nomination -> step(caller, nomination).ifPresent(all::add));
        filings(caller, own.keySet()).forEach(filing -> filing(caller, filing).ifPresent(all::add));
        declarations(caller).forEach(all::add);
        offices(caller).forEach(all::add);
        return all;
    }

    private List<Seat> held(UUID personId) {
        return seats.list(SeatFilter.everHeldBy(personId).held(), null, MANY).stream()
                .filter(seat -> seat.holder().filter(holder -> holder.personId().equals(personId)).isPresent()).toList();
    }

    private Set<UUID> led(UUID personId) {
        return units.list(UnitFilter.ledBy(personId), null, MANY).stream().filter(unit -> unit.dissolvedOn().isEmpty()).map(Unit::id).collect(Collectors.toSet());
    }

    private Map<UUID, Seat> ownSeats(Caller caller, UUID personId) {
        return Stream.of(held(personId).stream(), seats.ofUnits(led(personId)).stream(), sight.inPlaceOfOthers(caller)).flatMap(Function.identity())
                .filter(seat -> seat.closedOn() == null)
                .collect(Collectors.toMap(Seat::id, seat -> seat, (one, same) -> one, LinkedHashMap::new));
    }

    private Optional<Waiting> contact(Person person) {
        ContactReliability.Ask ask = person.contact().ask();
        boolean doubted = person.contact().status() != ContactReliability.Status.CONFIRMED;
        return doubted && person.isReachable() ? Optional.of(new Waiting(Kind.CONTACT_TO_CONFIRM, person.id(), null, null, null, null, List.of(),
                ask == null ? null : ask.due().at(), ask != null && ask.due().isMissedAt(clock.instant()), List.of())) : Optional.empty();
    }

    private Optional<Waiting> handover(Seat seat, UUID personId) {
        Set<UUID> appointments = seat.liaisons().stream().filter(one -> one.personId().equals(personId)).map(Liaison::liaisonId).collect(Collectors.toSet());
        return seat.handovers().stream().filter(Handover::isOpen).filter(one -> appointments.contains(one.from()) || appointments.contains(one.to()))
                .reduce((first, last) -> last).map(open -> of(Kind.HANDOVER_TO_FINISH, open.to(), seat.key(), null, List.of()));
    }

    private Stream<Waiting> vacancies(Caller caller, Map<UUID, Seat> own) {
        List<Seat> vacant = Stream.concat(own.values().stream(), ofOffices(caller)).filter(Seat::isVacant).toList();
        Map<UUID, SeatTerm> due = terms.ofVacancies(vacant);
        return vacant.stream().flatMap(seat -> rule(seat.key()).filter(rule -> !rule.exOfficio() && (!rule.optional() || own.containsKey(seat.id())))
                .flatMap(rule -> toFill(caller, seat, rule, due.get(seat.id()))).stream());
    }

    private Stream<Seat> ofOffices(Caller caller) {
        Shown kept = sight.shown(caller, Office.Kind.SECRETARIAT);
        return kept.isNothing() ? Stream.empty() : seats.list(SeatFilter.all().in(kept).vacant(true), null, MANY).stream();
    }

    /** A vacant seat of a programme with a path waits for those who open a nomination, and any other for the office that appoints. */
    private Optional<Waiting> toFill(Caller caller, Seat seat, SeatRule rule, @Nullable SeatTerm term) {
        boolean open = nominations.latestOf(seat.id()).filter(nomination -> nomination.status().isOpen()).isPresent();
        if (open) {
            return Optional.empty();
        }
        List<PathStep> path = definition(seat.key()).map(programme -> programme.appointment().path()).orElse(List.of());
        Kind kind = path.isEmpty() ? Kind.SEAT_TO_FILL : Kind.NOMINATION_TO_OPEN;
        Set<Actor> openers = path.isEmpty() ? Set.of(Actor.SECRETARIAT) : openers(path);
        return mayAct(caller, seat.key(), openers) ? Optional.of(of(kind, seat.id(), seat.key(), term == null ? null : term.dueBy(), rule.articles()))
                : Optional.empty();
    }

    private static Set<Actor> openers(List<PathStep> path) {
        List<PathStep> calls = path.stream().takeWhile(step -> step.kind() == PathStep.Kind.OPEN_CALL).toList();
        return path.stream().limit(calls.size() + 1L).map(PathStep::by).collect(Collectors.toSet());
    }

    /** Conditions of liaisons that lapse within a month, or at which nobody looked. */
    private Stream<Waiting> conditions(Caller caller) {
        Shown kept = sight.shown(caller, Office.Kind.SECRETARIAT);
        if (kept.isNothing()) {
            return Stream.empty();
        }
        Map<String, LocalDate> soon = programmes.all().stream().collect(Collectors.toMap(Programme::id, programme -> terms.watch(programme.id()).today().plusMonths(1)));
        return seats.list(SeatFilter.all().in(kept).uncheckedOn(soon), null, MANY).stream().filter(seat -> mayAct(caller, seat.key(), Set.of(Actor.SECRETARIAT)))
                .map(this::toCheck);
    }

    private Waiting toCheck(Seat seat) {
        SeatWatch watch = terms.watch(seat.key().programme());
        LocalDate from = seat.uncheckedFrom().orElseThrow();
        Instant lapses = from.isAfter(watch.today()) ? from.atStartOfDay(definition(seat.key()).map(ProgrammeDefinition::zoneId).orElse(Zones.CHINA)).toInstant() : null;
        return new Waiting(Kind.CONDITION_TO_CHECK, seat.id(), seat.key().programme(), seat.key().rule(), seat.id(), seat.key().unitId(), List.of(), lapses, false,
                definition(seat.key()).map(programme -> programme.cited(programme.appointment().conditions().stream().filter(condition -> seat.conditions().contains(condition.id()))
                        .flatMap(condition -> condition.articles().stream()).distinct().toList())).orElse(List.of()));
    }

    private boolean mayAnswer(Caller caller, Seat seat) {
        return sight.acting(caller, seat.key()).capacities().stream().anyMatch(Set.of(Actor.UNIT_HEAD, Actor.LEGAL_REPRESENTATIVE)::contains);
    }

    private Waiting proposal(Seat seat, SeatAdvice.Proposed proposed) {
        return of(Kind.PROPOSAL_TO_ANSWER, proposed.id(), seat.key(), proposed.term() == null ? null : proposed.term().dueBy(), List.of());
    }

    private Stream<Nomination> open(Caller caller, Set<UUID> own) {
        Stream<Nomination> ofOwn = own.isEmpty() ? Stream.empty()
                : nominations.list(NominationFilter.ofSeats(own).standing(Nomination.Status.UNDER_WAY), null, MANY).stream();
        Shown offices = sight.shown(caller, Office.Kind.SECRETARIAT, Office.Kind.LEADER);
        Stream<Nomination> ofOffices = offices.isNothing() ? Stream.empty()
                : nominations.list(NominationFilter.all().in(offices).standing(Nomination.Status.UNDER_WAY), null, MANY).stream();
        return Stream.concat(ofOwn, ofOffices.filter(nomination -> !own.contains(nomination.seat().id())));
    }

    private Optional<Waiting> step(Caller caller, Nomination nomination) {
        CurrentStep current = nomination.currentStep();
        return nomination.nextStep().filter(next -> current != null && mayAct(caller, nomination.seat(), Set.of(next.by()))).map(next -> {
            Kind kind = switch (next.kind()) {
                case RECOMMEND -> Kind.CANDIDATE_TO_RECOMMEND;
                case ANNOUNCE -> Kind.APPOINTMENT_TO_ANNOUNCE;
                default -> Kind.STEP_TO_TAKE;
            };
            return new Waiting(kind, nomination.id(), nomination.seat().programme(), nomination.seat().rule(), nomination.seat().id(), nomination.seat().unitId(),
                    List.of(Word.of(next.kind())), current.due() == null ? null : current.due().at(), current.isOverdue(clock.instant()),
                    programmes.cited(nomination.seat().programme(), nomination.agreedPath().programmeVersion(), next.articles()));
        });
    }

    private Stream<Filing> filings(Caller caller, Set<UUID> own) {
        Stream<Filing> ofOwn = own.isEmpty() ? Stream.empty() : Stream.of(Filing.Status.DUE, Filing.Status.REFUSED)
                .flatMap(status -> filings.list(FilingFilter.ofSeats(own).standing(status), null, MANY).stream());
        Shown kept = sight.shown(caller, Office.Kind.SECRETARIAT);
        Stream<Filing> ofOffices = kept.isNothing() ? Stream.empty()
                : filings.list(FilingFilter.all().in(kept).standing(Filing.Status.SUBMITTED), null, MANY).stream();
        return Stream.concat(ofOwn, ofOffices);
    }

    private Optional<Waiting> filing(Caller caller, Filing filing) {
        Instant now = clock.instant();
        boolean owed = filing.status().isOwed();
        return mayAct(caller, filing.seat(), Set.of(owed ? Actor.UNIT : Actor.SECRETARIAT)) ? Optional.of(new Waiting(
                owed ? Kind.FILING_TO_HAND_IN : Kind.FILING_TO_RULE_ON, filing.id(), filing.seat().programme(), filing.seat().rule(), filing.seat().id(),
                filing.seat().unitId(), List.of(), owed ? filing.due().at() : null, filing.isOverdue(now),
                programmes.cited(filing.seat().programme(), filing.programmeVersion(), filing.rule().articles()))) : Optional.empty();
    }

    /** Offices of units that exist no longer, which the operator closes. */
    private Stream<Waiting> offices(Caller caller) {
        if (!caller.is(Role.OPERATOR)) {
            return Stream.empty();
        }
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        List<ProgrammeOffice> acting = offices.list(OfficeFilter.all().actingOn(today), null, OFFICES).stream().filter(office -> office.place().unitId() != null).toList();
        Map<UUID, Unit> gone = units.findAll(acting.stream().map(office -> office.place().unitId()).collect(Collectors.toSet())).stream()
                .filter(unit -> unit.dissolvedOn().filter(day -> day.isBefore(today)).isPresent()).collect(Collectors.toMap(Unit::id, unit -> unit));
        return acting.stream().filter(office -> office.closedOn() == null && gone.containsKey(office.place().unitId())).map(office -> new Waiting(Kind.OFFICE_TO_CLOSE,
                office.id(), office.place().programme(), null, null, office.place().unitId(), List.of(office.state().title()), null, false, List.of()));
    }

    /** First declarations on which the caller rules, as the nearest office to the unit or to the part in which it is declared. */
    private Stream<Waiting> declarations(Caller caller) {
        Shown kept = sight.shown(caller, Office.Kind.SECRETARIAT);
        return kept.isNothing() ? Stream.empty() : declarations.list(new DeclarationFilter(kept, null, FirstDeclaration.Status.DECLARED), null, MANY).stream()
                .map(FirstDeclaration::state).filter(state -> sight.keeps(caller, state.programme(), state.partId()))
                .map(state -> new Waiting(Kind.DECLARATION_TO_RULE_ON, state.id(), state.programme(), null, null, null, List.of(state.declared().unit().name()), null, false,
                        List.of()));
    }

    private boolean mayAct(Caller caller, SeatKey seat, Set<Actor> any) {
        return sight.acting(caller, seat).capacities().stream().anyMatch(any::contains);
    }

    private Waiting of(Kind kind, UUID about, SeatKey seat, @Nullable Deadline due, List<String> articles) {
        List<LocalizedText> cited = definition(seat).map(programme -> programme.cited(articles)).orElse(List.of());
        return new Waiting(kind, about, seat.programme(), seat.rule(), seat.id(), seat.unitId(), List.of(), due == null ? null : due.at(),
                due != null && due.isMissedAt(clock.instant()), cited);
    }

    private Optional<SeatRule> rule(SeatKey seat) {
        return definition(seat).flatMap(programme -> programme.seat(seat.rule()));
    }

    private Optional<ProgrammeDefinition> definition(SeatKey seat) {
        return programmes.find(seat.programme()).flatMap(Programme::newest).map(ProgrammeVersion::definition);
    }
}
