package io.lianluo.registry.declaration;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.InMemory.InMemoryPersons;
import io.lianluo.registry.InMemory.InMemoryProgrammes;
import io.lianluo.registry.InMemory.InMemorySeats;
import io.lianluo.registry.InMemory.InMemoryUnits;
import io.lianluo.registry.account.InMemoryAccounts;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.declaration.DeclarationService.By;
import io.lianluo.registry.declaration.DeclarationService.Choices;
import io.lianluo.registry.declaration.FirstDeclaration.Status;
import io.lianluo.registry.person.Meant;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.Teller;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.WhenUnitChangedThenAlignSeats;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.registry.unit.UnitService;
import io.lianluo.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests what follows a confirmation, also where the registry dies in between. */
@Tag("ANH-7")
class DeclarationServiceTest {

    private static final LocalizedText TEXT = new LocalizedText("文", "text");
    private static final String PROGRAMME = "registration";
    private static final UUID ACCOUNT = id("account");
    private static final Choices CHOICES = new Choices("示例〔2026〕8号", null, Meant.UNSAID, Meant.UNSAID);

    private final TestClock clock = new TestClock(Instant.parse("2026-09-10T02:00:00Z"));
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemoryPersons persons = new InMemoryPersons();
    private final InMemoryUnits units = new InMemoryUnits();
    private final DyingSeats seats = new DyingSeats();
    private final InMemoryDeclarations declarations = new InMemoryDeclarations();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final PersonService personService = new PersonService(persons, clock);
    private final Acts acts = zone -> Act.of(clock, zone, "clerk");
    private final DeclarationService service = new DeclarationService(declarations, new DeclarationComparison(units, seats, persons), programmes, persons, personService,
            new UnitService(units, personService, new WhenUnitChangedThenAlignSeats(units, seats, programmes, persons, clock), acts, clock),
            new SeatService(seats, programmes, personService, acts), accounts.service(persons, clock), files -> { }, id -> Optional.empty(), Duration.ofDays(90), clock);

    /** Seats that can be saved, but of which nobody hears so any more. */
    private static final class DyingSeats extends InMemorySeats {
        private boolean dies;

        @Override
        public void save(Seat seat) {
            super.save(seat);
            if (dies) {
                dies = false;
                throw new IllegalStateException("the process died");
            }
        }
    }

    @BeforeEach
    void aProgrammeInWhichTheLegalRepresentativeNames() {
        Programme programme = Programme.draft(PROGRAMME);
        List<PathStep> path = List.of(new PathStep(PathStep.Kind.RECOMMEND, Actor.LEGAL_REPRESENTATIVE, null, List.of("letter-of-appointment"), false, List.of()),
                new PathStep(PathStep.Kind.DECIDE, Actor.SECRETARIAT, null, List.of(), false, List.of()));
        programme.publish(new ProgrammeDefinition(PROGRAMME, TEXT, new Authority("bureau", "window"), LocalDate.parse("2026-01-01"), "cn", TestClock.ZONE.getId(), false,
                List.of(SeatRule.of("post", TEXT, List.of("enterprise"), List.of())), new AppointmentRules(List.of(), path, List.of()), List.of(), null, null, List.of(),
                List.of(), List.of(), List.of()), clock.instant(), "operator");
        programmes.save(programme);
    }

    @Test
    void whatDiesBetweenSeatAndAccountIsFinishedOnce() {
        UUID declared = declare().id();
        seats.dies = true;
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> confirm(declared));
        assertThat(status(declared)).isEqualTo(Status.CONFIRMING);
        assertThat(accounts.all()).isEmpty();
        service.catchUp(10);
        assertThat(status(declared)).as("a request may still be about it").isEqualTo(Status.CONFIRMING);

        clock.pass(Duration.ofMinutes(2));
        service.catchUp(10);
        assertThat(status(declared)).isEqualTo(Status.CONFIRMED);
        assertThat(seats.all()).singleElement().satisfies(seat -> assertThat(seat.liaisons()).singleElement()
                .satisfies(liaison -> assertThat(accounts.all()).singleElement().satisfies(account -> assertThat(account.state().personId()).isEqualTo(liaison.personId()))));
        assertThat(persons.all()).as("the legal representative is the liaison").hasSize(1);
        service.catchUp(10);
        assertThat(declarations.find(declared).orElseThrow().state().declared().people()).isEmpty();
    }

    @Test
    void whatWasRegisteredOtherwiseMeanwhileWaitsForTheAuthorityAgain() {
        FirstDeclaration declared = declare();
        Signature signature = new Signature(clock.instant(), "clerk", Actor.SECRETARIAT);
        persons.save(personService.register(id("li"), declared.state().declared().people().getFirst()));
        declarations.change(declared.id(), now -> now.begin(new Confirmation(signature, id("li"), id("li"), null, FirstDeclarationStatesTest.REASON)));
        units.save(Unit.found(UnitData.of("E-01", "另一家公司", "enterprise", null, null, List.of(PROGRAMME), LocalDate.parse("2026-09-01"))));
        clock.pass(Duration.ofMinutes(2));
        service.catchUp(10);
        assertThat(status(declared.id())).isEqualTo(Status.DECLARED);
        assertThat(accounts.all()).isEmpty();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> confirm(declared.id())).withMessage("declaration-differs");
    }

    @Test
    void aUnitOfTheSameCreditCodeIsTheSameUnit() {
        units.save(Unit.found(UnitData.of("X-9", "另一家公司", "enterprise", null, "91350100M000100Y43", List.of(PROGRAMME), LocalDate.parse("2026-09-01"))));
        Declared like = FirstDeclarationStatesTest.declared(null);
        Declared declared = Declared.of(DeclaredUnit.of(null, "示例贸易有限公司", "enterprise", "91350100M000100Y43", null, null, null), like.people().getFirst(),
                like.people().getFirst(), like.by(), null, null, null, like.papers(), null);
        UUID id = service.declare(PROGRAMME, declared, new By(ACCOUNT, null)).id();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> confirm(id)).withMessage("declaration-differs");
        assertThat(units.all()).hasSize(1);
    }

    @Test
    void anAccountOfSomebodyElseIsNotLinked() {
        UUID declared = service.declare(PROGRAMME, FirstDeclarationStatesTest.declared(null), new By(ACCOUNT, id("somebody"))).id();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> confirm(declared)).withMessage("account-linked");
        assertThat(units.all()).isEmpty();
        assertThat(persons.all()).isEmpty();
    }

    @Test
    void theDecisionNamesNobodyAndTheUnitAboveIsKnown() {
        UUID declared = declare().id();
        FirstDeclaration waiting = declarations.find(declared).orElseThrow();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> service.confirm(waiting, new Choices("关于示例·李的决定", null, Meant.UNSAID, Meant.UNSAID), Teller.OF_ALL,
                signature())).withMessageContaining("names-the-person");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> service.confirm(waiting, new Choices("8号", "NOWHERE", Meant.UNSAID, Meant.UNSAID), Teller.OF_ALL,
                signature())).withMessageContaining("parent: unit-unknown");
        assertThat(status(declared)).isEqualTo(Status.DECLARED);
        assertThat(persons.all()).isEmpty();
    }

    @Test
    void whatCameToNothingIsForgottenAfterItsTime() {
        FirstDeclaration refused = declare();
        service.refuse(refused, "材料不清晰", signature());
        clock.pass(Duration.ofDays(90));
        service.catchUp(10);
        assertThat(declarations.all()).hasSize(1);
        clock.pass(Duration.ofSeconds(1));
        service.catchUp(10);
        assertThat(declarations.all()).isEmpty();
    }

    private FirstDeclaration declare() {
        return service.declare(PROGRAMME, FirstDeclarationStatesTest.declared(null), new By(ACCOUNT, null));
    }

    private FirstDeclaration confirm(UUID id) {
        return service.confirm(declarations.find(id).orElseThrow(), CHOICES, Teller.OF_ALL, signature());
    }

    private Signature signature() {
        return new Signature(clock.instant(), "clerk", Actor.SECRETARIAT);
    }

    private Status status(UUID id) {
        return declarations.find(id).orElseThrow().state().status();
    }
}
