package io.lianluo.registry.nomination;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.InMemory.InMemoryPersons;
import io.lianluo.registry.InMemory.InMemoryProgrammes;
import io.lianluo.registry.InMemory.InMemorySeats;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.advice.Proposal;
import io.lianluo.registry.advice.Reply;
import io.lianluo.registry.announcement.InMemoryAnnouncements;
import io.lianluo.registry.nomination.Nomination.Status;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.Ground;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.seat.Deputy;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatAdvice;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.workingtime.Term;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests what follows when a unit is advised to name another liaison, and when a liaison is dismissed. */
class AnotherIsCalledForTest {

    private static final LocalizedText TEXT = new LocalizedText("文", "text");
    private static final Clock CLOCK = Clock.fixed(Paths.NOW, ZoneOffset.UTC);
    private static final SeatKey KEY = new SeatKey("company", "department", id("unit"), 1);
    private static final Act ACT = Act.of(CLOCK, Paths.ZONE, "somebody");
    private static final LocalDate SINCE = LocalDate.parse("2026-07-01");
    private static final Acting HEAD = new Acting("head", Set.of(Actor.UNIT_HEAD, Actor.UNIT));

    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemorySeats seats = new InMemorySeats();
    private final InMemoryNominations nominations = new InMemoryNominations();
    private final InMemoryPersons persons = new InMemoryPersons();
    private final PersonService personService = new PersonService(persons, CLOCK);
    private final Identities identities = new Identities(persons, personService, seats, new InMemoryIdentifications());
    private final NominationService service = new NominationService(nominations, new InMemoryAnnouncements().service(), seats,
            new SeatService(seats, programmes, personService, zone -> ACT), programmes, identities, personService, Paths.calendars(), new NoAnswers(), CLOCK);
    private final Calls calls = new Calls();
    private final WhenAnotherIsCalledForThenOpenNomination policy = calls.policy(service, seats);
    private final Person li = Person.register(id("li"), PersonalData.of("示例·李", null, "13800000101", null, null), Instant.EPOCH);

    @BeforeEach
    void aLiaison() {
        persons.save(li);
        publish("2026-01-01", List.of(Paths.step(PathStep.Kind.RECOMMEND, Actor.UNIT_HEAD, null, false), Paths.step(PathStep.Kind.DECIDE, Actor.LEADER, null, false)));
        seats.save(Seat.open(KEY, SINCE, ACT));
        appoint(id("wang"));
    }

    @Test
    @Tag("ANH-9")
    @Tag("TZA-3")
    void aProposalOpensANominationWithItsTermAndReplacesNobody() {
        propose(1);
        advised();
        advised();
        assertThat(ofSeat()).singleElement().satisfies(opened -> {
            assertThat(opened.status()).isEqualTo(Status.UNDER_WAY);
            assertThat(opened.occasion()).contains(new Trigger(Trigger.Kind.PROPOSAL, id("proposal"), 1));
            assertThat(opened.opened().by()).isEqualTo(Act.REGISTRY);
            assertThat(opened.candidate()).isEmpty();
            assertThat(opened.currentStep().due().day()).as("two working days after 28 September").isEqualTo(LocalDate.parse("2026-09-30"));
        });
        assertThat(seat().holder()).get().extracting(holder -> holder.personId()).isEqualTo(id("wang"));
        assertThat(seat().handovers()).isEmpty();
    }

    @Test
    @Tag("ANH-9")
    void itIsTakenBackWhenTheProposalIsWithdrawnAndOpenedAgainWhenThatIsMadeAgain() {
        propose(1);
        advised();
        calls.standing.clear();
        advised();
        assertThat(ofSeat()).extracting(Nomination::status).containsExactly(Status.WITHDRAWN);
        advised();
        propose(3);
        advised();
        assertThat(ofSeat()).extracting(Nomination::status).containsExactlyInAnyOrder(Status.WITHDRAWN, Status.UNDER_WAY);
    }

    @Test
    @Tag("ANH-9")
    void itIsTakenBackWhenTheUnitDeclines() {
        propose(1);
        advised();
        calls.replies.add(Reply.to(new Reply.About(id("proposal"), "association", id("seat"), id("unit"), id("liaison"), ACT.at()), new Reply.Given(1, SeatAdvice.Answer.DECLINES, "已谈话改进", ACT)));
        advised();
        assertThat(ofSeat()).extracting(Nomination::status).containsExactly(Status.WITHDRAWN);
        assertThat(seat().holder()).isPresent();
    }

    @Test
    void whoeverIsRecommendedByThenStaysUntilPeopleDecide() {
        propose(1);
        advised();
        service.recommend(ofSeat().getFirst(), Paths.candidate(id("li")), new UnsignedEntry(List.of(), null, null), HEAD);
        calls.standing.clear();
        advised();
        assertThat(ofSeat()).extracting(Nomination::status).containsExactly(Status.UNDER_WAY);
    }

    @Test
    void whatIsUnderWayOrWasTakenBackByTheUnitIsNotOpenedAgain() {
        Nomination own = service.open(seat(), HEAD);
        propose(1);
        advised();
        assertThat(ofSeat()).singleElement().satisfies(only -> assertThat(only.occasion()).isEmpty());
        service.withdraw(own, new UnsignedEntry(List.of(), "改日再荐", null), HEAD);
        advised();
        assertThat(ofSeat()).hasSize(2);
        service.withdraw(nominations.latestOf(KEY.id()).orElseThrow(), new UnsignedEntry(List.of(), "改日再荐", null), HEAD);
        advised();
        assertThat(ofSeat()).as("once for each occasion").hasSize(2);
    }

    @Test
    void whatWasProposedAboutAPredecessorCallsForNobody() {
        propose(1);
        appoint(id("zhao"));
        advised();
        assertThat(ofSeat()).isEmpty();
    }

    @Test
    @Tag("HOS-10")
    @Tag("SCH-10")
    void aDismissalByDecisionOpensANominationAndAReleaseDoesNot() {
        seats.change(KEY.id(), seat -> seat.release(Ending.release(Paths.TODAY, Ending.How.DISMISSED, "严重失职", "示例发〔2026〕7号"), ACT));
        changedHands();
        assertThat(ofSeat()).singleElement().satisfies(opened -> assertThat(opened.occasion()).get().extracting(Trigger::kind)
                .isEqualTo(Trigger.Kind.DECISION));
        assertThat(seat().isVacant()).as("nobody is appointed by it").isTrue();
        appoint(id("zhao"));
        changedHands();
        assertThat(ofSeat()).as("filled otherwise").extracting(Nomination::status).containsExactly(Status.WITHDRAWN);
        seats.change(KEY.id(), seat -> seat.release(Ending.release(seat.holder().orElseThrow().since(), Ending.How.RELEASED, null, null), ACT));
        changedHands();
        assertThat(ofSeat()).hasSize(1);
    }

    @Test
    void thatASeatChangedHandsIsFollowedOnceHoweverOftenAndLateItIsTold() {
        seats.change(KEY.id(), seat -> seat.release(Ending.release(Paths.TODAY, Ending.How.DISMISSED, "严重失职", "示例发〔2026〕7号"), ACT));
        changedHands();
        changedHands();
        assertThat(ofSeat()).singleElement().extracting(Nomination::status).isEqualTo(Status.UNDER_WAY);
        appoint(id("zhao"));
        changedHands();
        changedHands();
        assertThat(ofSeat()).as("told of the dismissal once more, long after it").singleElement().extracting(Nomination::status).isEqualTo(Status.WITHDRAWN);
        policy.holderChanged(id("gone"));
        assertThat(ofSeat()).hasSize(1);
    }

    @Test
    void aProgrammeWithoutAPathIsFilledWithoutNomination() {
        publish("2026-02-01", List.of());
        propose(1);
        advised();
        assertThat(ofSeat()).isEmpty();
    }

    private Seat seat() {
        return seats.find(KEY.id()).orElseThrow();
    }

    private void advised() {
        policy.adviceChanged(KEY.id());
    }

    private void changedHands() {
        policy.holderChanged(KEY.id());
    }

    private void propose(long round) {
        calls.standing.add(new Proposal(id("proposal"), KEY.id(), seat().holder().orElseThrow().liaisonId(), TEXT, Paths.NOW, Ground.ofThreshold("two-in-a-row", 1), round));
    }

    private List<Nomination> ofSeat() {
        return nominations.list(NominationFilter.ofSeats(Set.of(KEY.id())), null, 10);
    }

    private void appoint(UUID person) {
        seats.change(KEY.id(), seat -> seat.appoint(new io.lianluo.registry.seat.appointment.Candidate(person, null),
                seat.isVacant() ? seat.vacantSince() : Paths.TODAY, List.of(), ACT));
    }

    private void publish(String inForce, List<PathStep> path) {
        Programme programme = programmes.find("company").orElseGet(() -> Programme.draft("company"));
        SeatRule rule = new SeatRule("department", TEXT, List.of("department"), 1, false, false, Set.of(Origin.OWN_UNIT), Term.workingDays(2), false, null,
                null, Deputy.NONE, List.of());
        programme.publish(new ProgrammeDefinition("company", TEXT, new Authority("company", "office"), LocalDate.parse(inForce), "cn",
                Paths.ZONE.getId(), true, List.of(rule), new AppointmentRules(Paths.CONDITIONS, path, List.of()), List.of(), null, null, List.of(),
                List.of(), List.of(), List.of()), Paths.NOW, "operator");
        programmes.save(programme);
    }
}
