package io.lianluo.registry.declaration;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.OneByOne;
import io.lianluo.domain.Word;
import io.lianluo.registry.account.AccountService;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.check.Told;
import io.lianluo.registry.declaration.Declared.Declarer;
import io.lianluo.registry.declaration.FirstDeclaration.Status;
import io.lianluo.registry.filing.Compared.Result;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.office.OfficeKind;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.paper.PaperFiles;
import io.lianluo.registry.person.Described;
import io.lianluo.registry.person.Meant;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.person.Teller;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Appoint;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.appointment.DirectReason;
import io.lianluo.registry.unit.Shown;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.registry.unit.UnitService;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes declarations, and does what follows when the authority confirms one: the unit is registered, the liaison is appointed, and the declarer's
 * account is linked. The decision is saved first, so that whatever is interrupted is done again.
 */
public class DeclarationService {

    private static final int A_DAY = 5;
    private static final int MANY = 1_000;
    private static final Duration REQUEST_LASTS = Duration.ofMinutes(1);

    private final Declarations declarations;
    private final DeclarationComparison comparison;
    private final Programmes programmes;
    private final Persons persons;
    private final PersonService personService;
    private final UnitService unitService;
    private final SeatService seatService;
    private final AccountService accounts;
    private final PaperFiles files;
    private final Function<UUID, Optional<ProgrammeOffice>> offices;
    private final Duration kept;
    private final Clock clock;

    /**
     * A service over all declarations.
     *
     * @param offices finds an office by its id
     * @param kept    how long a declaration is remembered that was refused or taken back
     */
    public DeclarationService(Declarations declarations, DeclarationComparison comparison, Programmes programmes, Persons persons, PersonService personService,
                              UnitService unitService, SeatService seatService, AccountService accounts, PaperFiles files, Function<UUID, Optional<ProgrammeOffice>> offices, Duration kept, Clock clock) {
        this.declarations = declarations;
        this.comparison = comparison;
        this.programmes = programmes;
        this.persons = persons;
        this.personService = personService;
        this.unitService = unitService;
        this.seatService = seatService;
        this.accounts = accounts;
        this.files = files;
        this.offices = offices;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * The person who declares, with their account.
     *
     * @param accountId the account
     * @param personId  the person to whom it belongs; null if nobody knows
     */
    public record By(UUID accountId, @Nullable UUID personId) { }

    /**
     * Declares a unit to a programme. It is the same for a unit that is registered and for one that is not.
     *
     * @throws InvalidInput                 if the programme takes no declarations of such units, or a paper is missing
     * @throws Conflict                     if the account has one that is open
     * @throws TooManyDeclarationsException if it declared as often as it may within a day
     */
    public FirstDeclaration declare(String programme, Declared declared, By by) {
        refuseUnlessAsked(programme, declared);
        List<FirstDeclaration> own = refuseTooMany(by.accountId());
        if (own.stream().anyMatch(known -> known.state().status().isOpen() && known.state().programme().equals(programme))) {
            throw new Conflict("declaration-open");
        }
        FirstDeclaration declaration = FirstDeclaration.declare(UuidCreator.getTimeOrderedEpoch(), by.accountId(), by.personId(), programme, part(programme, declared), declared,
                clock.instant());
        declarations.save(declaration);
        return declaration;
    }

    /**
     * Declares otherwise what was just loaded.
     *
     * @throws InvalidInput                 as for a first one
     * @throws Conflict                     if the authority ruled, or it was taken back
     * @throws TooManyDeclarationsException if the account declared as often as it may within a day
     */
    public void correct(FirstDeclaration declaration, Declared declared) {
        refuseUnlessAsked(declaration.state().programme(), declared);
        refuseTooMany(declaration.state().accountId());
        var before = declaration.files();
        declaration.correct(part(declaration.state().programme(), declared), declared, clock.instant());
        declarations.save(declaration);
        files.removeUnreferred(before);
    }

    /** Takes back what was just loaded. */
    public void withdraw(FirstDeclaration declaration) {
        declaration.withdraw(clock.instant());
        declarations.save(declaration);
    }

    /** Refuses what was just loaded, for a reason. */
    public void refuse(FirstDeclaration declaration, @Nullable String reason, Signature by) {
        declaration.refuse(reason, by);
        declarations.save(declaration);
    }

    /**
     * The answers of the authority to what confirming asks.
     *
     * @param decision       number of its decision to appoint without a nomination
     * @param parent         code of the unit below which a new unit stands; null for none
     * @param representative whom it means by the legal representative, where that is doubtful
     * @param liaison        whom it means by the liaison, likewise
     */
    public record Choices(@Nullable String decision, @Nullable String parent, Meant representative, Meant liaison) { }

    /**
     * Confirms what was just loaded, and does what follows.
     *
     * @throws InvalidInput                                     if the decision lacks its number, or it names somebody
     * @throws io.lianluo.registry.person.DoubtfulPersonException if it is doubtful who is meant
     * @throws Conflict                                         if the unit is registered otherwise, its seat is held, or the account is somebody else's
     */
    public FirstDeclaration confirm(FirstDeclaration declaration, Choices choices, Teller teller, Signature by) {
        FirstDeclaration.State state = declaration.state();
        if (state.status() != Status.DECLARED) {
            throw new Conflict("declaration-elsewhere", Word.of("declaration", state.status()));
        }
        Declared declared = state.declared();
        DirectReason reason = Objects.requireNonNull(DirectReason.of(DirectReason.Ground.DECISION, choices.decision()));
        if (declared.people().stream().anyMatch(person -> person.appearsIn(Objects.requireNonNull(reason.decision())))) {
            throw new InvalidInput("decision", "names-the-person");
        }
        Optional<Unit> known = comparison.unit(declared.unit());
        String parent = known.isPresent() ? null : choices.parent() == null || choices.parent().isBlank() ? comparison.codeOf(state.partId()) : choices.parent().strip();
        known.ifPresent(unit -> {
            refuseOtherData(declaration);
            vacant(unit, declaration);
        });
        if (known.isEmpty()) {
            refuseUnlessAsked(state.programme(), declared);
            if (parent != null && !comparison.exists(parent)) {
                throw new InvalidInput("parent", "unit-unknown");
            }
        }
        Person representative = known.map(Unit::legalRepresentativeId).flatMap(persons::find)
                .orElseGet(() -> described("legalRepresentative", declared.representative(), choices.representative(), teller));
        Person liaison = declared.isOnePerson() ? representative : described("liaison", declared.liaison(), choices.liaison(), teller);
        UUID declarer = (declared.by() == Declarer.LIAISON ? liaison : representative).id();
        if (state.declarerId() != null && !state.declarerId().equals(declarer)) {
            throw new Conflict("account-linked");
        }
        accounts.refuseOthers(state.accountId(), declarer);
        personService.keep(representative);
        if (liaison != representative) {
            personService.keep(liaison);
        }
        declaration.begin(new Confirmation(by, representative.id(), liaison.id(), parent, reason));
        declarations.save(declaration);
        return finish(declaration);
    }

    private Person described(String field, @Nullable PersonalData data, Meant meant, Teller teller) {
        return personService.findOrRegister(new Described(field + ".person", Objects.requireNonNull(data), meant), teller, null);
    }

    /** Finishes what a crash interrupted, and forgets what was refused or taken back long ago. */
    void catchUp(int atOnce) {
        Instant now = clock.instant();
        OneByOne.each(declarations.confirming(atOnce).stream().filter(begun -> isInterrupted(begun, now)).toList(), FirstDeclaration::id, begun -> {
            try {
                finish(begun);
            } catch (Conflict | InvalidInput impossible) {
                // It waits for the authority again, which sees what differs.
            }
        });
        OneByOne.each(declarations.endedBefore(now.minus(kept), atOnce), FirstDeclaration::id, ended -> {
            declarations.erase(ended);
            files.removeUnreferred(ended.files());
        });
    }

    /** Leaves alone what a request is still about. */
    private static boolean isInterrupted(FirstDeclaration begun, Instant now) {
        return Optional.ofNullable(begun.state().confirmation()).filter(decided -> decided.signature().at().isBefore(now.minus(REQUEST_LASTS))).isPresent();
    }

    private FirstDeclaration finish(FirstDeclaration begun) {
        UUID id = begun.id();
        try {
            Confirmation decided = Objects.requireNonNull(begun.state().confirmation());
            Person representative = person(decided.representativeId());
            Person liaison = person(decided.liaisonId());
            Optional<Unit> known = comparison.unit(begun.state().declared().unit());
            if (known.isPresent()) {
                refuseOtherData(begun);
            }
            Unit unit = known.orElseGet(() -> unitService.place(data(begun, decided), Told.nothing(), Told.of(representative)).unit());
            if (comparison.seats(unit, begun.state().programme()).isEmpty() && unit.seatsDue()) {
                return begun;
            }
            if (!isHeld(unit, begun.state().programme(), liaison.id())) {
                Declared declared = begun.state().declared();
                seatService.appoint(vacant(unit, begun), person(decided.liaisonId()), new Appoint(declared.origin(), declared.agency(), null, List.of(), decided.reason()));
            }
            if (begun.state().declarerId() == null) {
                accounts.linkConfirmed(begun.state().accountId(), begun.declarer().orElseThrow());
            }
        } catch (Conflict | InvalidInput impossible) {
            declarations.change(id, FirstDeclaration::abandon);
            throw impossible;
        }
        return declarations.change(id, FirstDeclaration::confirm).orElseThrow();
    }

    private UnitData data(FirstDeclaration begun, Confirmation decided) {
        return begun.state().declared().unit().registered(begun.state().programme(), decided.parent(), LocalDate.now(clock.withZone(Zones.CHINA)));
    }

    private Person person(UUID id) {
        return persons.find(id).orElseThrow(() -> new Conflict("declaration-person-gone"));
    }

    /** Refuses a registered unit of which something is registered otherwise than it is declared, or not at all, or that does not take part in the programme. */
    private void refuseOtherData(FirstDeclaration declaration) {
        Unit unit = comparison.unit(declaration.state().declared().unit()).orElseThrow();
        if (unit.dissolvedOn().isPresent()) {
            throw new Conflict(Unit.DISSOLVED);
        }
        List<Word> others = comparison.of(declaration).stream().filter(compared -> !compared.field().isOfLiaison() && compared.result() != Result.SAME)
                .map(compared -> Word.of("declared", compared.field())).toList();
        if (!others.isEmpty()) {
            throw new Conflict("declaration-differs", others);
        }
        if (!unit.programmes().contains(declaration.state().programme())) {
            throw new Conflict("declaration-not-in-programme");
        }
    }

    private boolean isHeld(Unit unit, String programme, UUID personId) {
        return comparison.seats(unit, programme).stream().anyMatch(seat -> seat.holder().filter(holder -> holder.personId().equals(personId)).isPresent());
    }

    /** The vacant seat of a unit to which the liaison is appointed. */
    private Seat vacant(Unit unit, FirstDeclaration declaration) {
        ProgrammeDefinition asked = definition(declaration.state().programme());
        return comparison.seats(unit, declaration.state().programme()).stream().filter(seat -> seat.holder().isEmpty())
                .filter(seat -> asked.seat(seat.key().rule()).filter(rule -> isDeclared(rule, declaration.state().declared().origin())).isPresent())
                .findFirst().orElseThrow(() -> new Conflict("declaration-seat-held"));
    }

    /**
     * The unit whose nearest office rules on a declaration.
     *
     * @throws InvalidInput if no such office of the programme acts
     */
    private @Nullable UUID part(String programme, Declared declared) {
        UUID office = declared.officeId();
        UUID top = office == null ? null : offices.apply(office).filter(found -> found.place().programme().equals(programme) && found.place().kind() == OfficeKind.SECRETARIAT)
                .filter(found -> found.actsOn(LocalDate.now(clock.withZone(Zones.CHINA))))
                .orElseThrow(() -> new InvalidInput("officeId", "declared-office")).place().unitId();
        return comparison.unit(declared.unit()).filter(unit -> unit.programmes().contains(programme)).map(Unit::id).orElse(top);
    }

    private ProgrammeDefinition definition(String programme) {
        return programmes.find(programme).flatMap(Programme::newest).map(newest -> newest.definition()).orElseThrow(() -> new InvalidInput("programme", "programme-unknown"));
    }

    private void refuseUnlessAsked(String programme, Declared declared) {
        ProgrammeDefinition asked = definition(programme);
        PathStep naming = asked.appointment().path().stream().filter(step -> step.kind() == PathStep.Kind.RECOMMEND && step.by() == Actor.LEGAL_REPRESENTATIVE).findFirst()
                .orElseThrow(() -> new InvalidInput("programme", "declaration-not-provided"));
        List<LocalizedText> articles = asked.cited(naming.articles());
        List<SeatRule> seats = asked.seatsFor(declared.unit().kind()).stream().filter(rule -> !rule.exOfficio()).toList();
        if (seats.isEmpty()) {
            throw new InvalidInput("unit.kind", "declaration-not-of-kind").citing(articles);
        }
        if (seats.stream().noneMatch(rule -> isDeclared(rule, declared.origin()))) {
            throw new InvalidInput("origin", "origin-not-allowed").citing(articles);
        }
        try {
            Paper.require(naming.papers(), declared.papers());
        } catch (InvalidInput missing) {
            throw missing.citing(articles);
        }
    }

    private static boolean isDeclared(SeatRule rule, Origin origin) {
        return !rule.exOfficio() && rule.candidates().contains(origin);
    }

    private List<FirstDeclaration> refuseTooMany(UUID accountId) {
        List<FirstDeclaration> own = declarations.list(new DeclarationFilter(Shown.ofProgrammes(null), accountId, null), null, MANY);
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        List<Instant> today = own.stream().flatMap(known -> known.state().declaredAt().stream()).filter(at -> at.isAfter(yesterday)).sorted().toList();
        if (today.size() >= A_DAY) {
            throw new TooManyDeclarationsException(today.get(today.size() - A_DAY).plus(Duration.ofDays(1)));
        }
        return own;
    }
}
