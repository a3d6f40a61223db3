package io.lianluo.registry.nomination;

import static io.lianluo.registry.nomination.Paths.candidate;
import static io.lianluo.registry.nomination.Paths.paper;
import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.lianluo.access.Forbidden;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Word;
import io.lianluo.registry.InMemory.InMemoryPersons;
import io.lianluo.registry.InMemory.InMemoryProgrammes;
import io.lianluo.registry.InMemory.InMemorySeats;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.announcement.InMemoryAnnouncements;
import io.lianluo.registry.condition.RecordedFinding;
import io.lianluo.registry.nomination.Conclusion.Ground;
import io.lianluo.registry.nomination.Nomination.Status;
import io.lianluo.registry.person.Meant;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.RecognitionKey;
import io.lianluo.registry.programme.Article;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.appointment.PathStep.Kind;
import io.lianluo.registry.programme.seat.Deputy;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.appointment.Ending;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests who may do what with a nomination, and what becomes of a decision when the registry dies between nomination and seat. */
class NominationServiceTest {

    private static final LocalizedText TEXT = new LocalizedText("文", "text");
    private static final Clock CLOCK = Clock.fixed(Paths.NOW, ZoneOffset.UTC);
    private static final SeatKey KEY = new SeatKey("company", "department", id("unit"), 1);
    private static final Act ACT = Act.of(CLOCK, Paths.ZONE, "somebody");
    private static final Acting HEAD = new Acting("head", Set.of(Actor.UNIT_HEAD, Actor.UNIT));
    private static final Acting SECRETARIAT = new Acting("secretary", Set.of(Actor.SECRETARIAT));
    private static final Acting LEADER = new Acting("leader", Set.of(Actor.LEADER));
    private static final Article RECOMMENDING = new Article("MOD-9", new LocalizedText("第七条第（一）项", "art. 7(1)"), TEXT, null);
    private static final Article SEAT = new Article("ANH-1", new LocalizedText("第三条", "art. 3"), TEXT, null);
    private static final UnsignedEntry UNSIGNED = new UnsignedEntry(List.of(paper("unit-proof")), "同意", null);

    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemoryPersons persons = new InMemoryPersons();
    private final DyingSeats seats = new DyingSeats();
    private final InMemoryNominations nominations = new InMemoryNominations();
    private final PersonService personService = new PersonService(persons, CLOCK);
    private final Identities identities = new Identities(persons, personService, seats, new InMemoryIdentifications());
    private final NoAnswers answers = new NoAnswers();
    private final NominationService service = new NominationService(nominations, new InMemoryAnnouncements().service(), seats,
            new SeatService(seats, programmes, personService, zone -> ACT), programmes, identities, personService, Paths.calendars(), answers, CLOCK);
    private final NominationSweep sweep = new NominationSweep(nominations, service, CLOCK);
    private final Person li = Person.register(id("li"), PersonalData.of("示例·李", null, "13800000101", null, null), Instant.EPOCH);

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
    void aVacantSeatOfAProgrammeWithAPath() {
        persons.save(li);
        publish("2026-01-01", Paths.FULL);
        seats.save(Seat.open(KEY, LocalDate.parse("2026-07-01"), ACT));
    }

    @Test
    @Tag("MOD-9")
    void theDecisionAppoints() {
        Nomination decided = service.pass(vetted(), Kind.DECIDE, UNSIGNED, LEADER);
        assertThat(decided.status()).isEqualTo(Status.APPOINTED);
        assertThat(seat().holder()).get().satisfies(holder -> {
            assertThat(holder.personId()).isEqualTo(id("li"));
            assertThat(holder.liaisonId()).isEqualTo(decided.liaisonId());
            assertThat(holder.since()).isEqualTo(Paths.TODAY);
        });
    }

    @Test
    @Tag("MOD-9")
    void theStepOfTheOpenCallIsPassedWhenItIsOverAndEachApplicationIsDecided() {
        Nomination nomination = service.open(seat(), HEAD);
        assertThatThrownBy(() -> service.call(nomination, Paths.TODAY, HEAD)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.call(nomination, Paths.TODAY.minusDays(1), SECRETARIAT)).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.faults().getFirst().rule()).isEqualTo("in-the-past"));
        service.call(nomination, Paths.TODAY, SECRETARIAT);
        assertThatThrownBy(() -> service.pass(nomination, Kind.OPEN_CALL, UNSIGNED, SECRETARIAT)).isInstanceOfSatisfying(Conflict.class,
                refused -> assertThat(refused.rule()).isEqualTo("nomination-call-open"));
        answers.undecided = true;
        assertThatThrownBy(() -> service.pass(nomination, Kind.OPEN_CALL, UNSIGNED, SECRETARIAT)).isInstanceOfSatisfying(Conflict.class,
                refused -> assertThat(refused.rule()).isEqualTo("nomination-applications-undecided"));
    }

    @Test
    @Tag("MOD-9")
    void whoTookTheApplicationBackIsNotAppointed() {
        Nomination nomination = service.open(seat(), HEAD);
        service.skip(nomination, Kind.OPEN_CALL, UNSIGNED, SECRETARIAT);
        answers.goesOn = new Candidate(id("li"), Origin.OWN_UNIT, null, null, candidate(id("li")).findings(), null, id("application"));
        service.recommend(nomination, answers.goesOn, UNSIGNED, HEAD);
        service.skip(nomination, Kind.INTERVIEW, UNSIGNED, SECRETARIAT);
        service.pass(nomination, Kind.VET, UNSIGNED, SECRETARIAT);
        answers.goesOn = null;
        assertThatThrownBy(() -> service.pass(nominations.find(nomination.id()).orElseThrow(), Kind.DECIDE, UNSIGNED, LEADER)).isInstanceOfSatisfying(Conflict.class,
                refused -> assertThat(refused.rule()).isEqualTo("nomination-candidate-withdrew"));
        assertThat(seat().holder()).isEmpty();
    }

    @Test
    @Tag("MOD-8")
    void theSeatShowsWhatTheRecommendationFound() {
        service.pass(vetted(), Kind.DECIDE, UNSIGNED, LEADER);
        List<RecordedFinding> found = seat().holder().orElseThrow().grounds().findings();
        assertThat(found).extracting(RecordedFinding::finding).isEqualTo(candidate(id("li")).findings());
        assertThat(found).extracting(RecordedFinding::signature).allSatisfy(signature -> {
            assertThat(signature.as()).isEqualTo(Actor.UNIT_HEAD);
            assertThat(signature.at()).isEqualTo(Paths.NOW);
        });
    }

    @Test
    @Tag("MOD-8")
    void aRefusalCitesTheArticleOfTheConditionOrTheStep() {
        LocalizedText inPost = new LocalizedText("第六条第（一）项", "art. 6(1)");
        LocalizedText recommending = new LocalizedText("第七条第（一）项", "art. 7(1)");
        publishCiting("2026-02-01", new Article("JCH-5", inPost, TEXT, null), new Article("MOD-9", recommending, TEXT, null));
        Nomination nomination = service.open(seat(), HEAD);
        service.skip(nomination, Kind.OPEN_CALL, UNSIGNED, SECRETARIAT);
        Candidate unproven = new Candidate(id("li"), Origin.OWN_UNIT, null, null, List.of());
        Candidate proven = candidate(id("li"));

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> service.recommend(nomination, unproven, UNSIGNED, HEAD)).satisfies(refused ->
                assertThat(refused.faults()).extracting(Fault::args, Fault::articles).containsExactly(tuple(List.of("in-post"), List.of(inPost)),
                        tuple(List.of("certificate"), List.of())));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> service.recommend(nomination, proven, new UnsignedEntry(List.of(), null, null), HEAD))
                .satisfies(refused -> assertThat(refused.faults()).extracting(Fault::rule, Fault::articles).containsExactly(tuple("paper-missing", List.of(recommending))));
    }

    @Test
    @Tag("MOD-9")
    void whatTakesAStepOutOfTurnIsRefusedByTheArticleOfTheStepWhoseTurnItIs() {
        publishCiting("2026-02-01", RECOMMENDING, SEAT);
        Nomination nomination = service.open(seat(), HEAD);
        service.skip(nomination, Kind.OPEN_CALL, UNSIGNED, SECRETARIAT);

        assertThat(refusal(() -> service.pass(nomination, Kind.DECIDE, UNSIGNED, LEADER)))
                .returns("nomination-not-the-turn", Conflict::rule).returns(List.of(RECOMMENDING.cited()), Conflict::articles);
        assertThat(refusal(() -> service.skip(nomination, Kind.RECOMMEND, UNSIGNED, HEAD)))
                .returns("nomination-step-required", Conflict::rule).returns(List.of(RECOMMENDING.cited()), Conflict::articles);
    }

    @Test
    @Tag("MOD-8")
    void whoMeetsNoConditionIsRefusedByItsArticle() {
        LocalizedText certified = new LocalizedText("第四条", "art. 4");
        publishCiting("2026-02-01", RECOMMENDING, SEAT, new Article("ANH-3", certified, TEXT, null));
        Nomination nomination = service.open(seat(), HEAD);
        service.skip(nomination, Kind.OPEN_CALL, UNSIGNED, SECRETARIAT);
        service.recommend(nomination, Paths.withoutCertificate(id("li")), UNSIGNED, HEAD);
        service.skip(nomination, Kind.INTERVIEW, UNSIGNED, SECRETARIAT);

        assertThat(refusal(() -> service.pass(nomination, Kind.VET, UNSIGNED, SECRETARIAT)))
                .returns("nomination-condition-not-met", Conflict::rule).returns(List.of(certified), Conflict::articles);
    }

    @Test
    @Tag("MOD-9")
    void whomThePathDoesNotNameIsRefusedByItsArticle() {
        publishCiting("2026-02-01", RECOMMENDING, SEAT);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> service.open(seat(), LEADER))
                .returns(List.of(RECOMMENDING.cited()), Forbidden::articles);
        Nomination nomination = service.open(seat(), HEAD);
        service.skip(nomination, Kind.OPEN_CALL, UNSIGNED, SECRETARIAT);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> service.recommend(nomination, candidate(id("li")), UNSIGNED, LEADER))
                .returns(List.of(RECOMMENDING.cited()), Forbidden::articles);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> service.withdraw(nomination, UNSIGNED, LEADER))
                .returns(List.of(RECOMMENDING.cited()), Forbidden::articles);
    }

    @Test
    @Tag("MOD-10")
    void fromWhereNobodyMayComeIsSaidByTheArticleOfTheSeat() {
        publishCiting("2026-02-01", RECOMMENDING, SEAT);
        Nomination nomination = service.open(seat(), HEAD);
        service.skip(nomination, Kind.OPEN_CALL, UNSIGNED, SECRETARIAT);
        Candidate outsider = new Candidate(id("li"), Origin.OUTSIDE, null, null, candidate(id("li")).findings());

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> service.recommend(nomination, outsider, UNSIGNED, HEAD)).satisfies(refused ->
                assertThat(refused.faults()).extracting(Fault::rule, Fault::articles).containsExactly(tuple("origin-not-allowed", List.of(SEAT.cited()))));
    }

    private static Conflict refusal(ThrowingCallable act) {
        return catchThrowableOfType(Conflict.class, act);
    }

    @Test
    void theIdentityOfALostNominationIsNotGivenAgain() {
        nominations.lose(Nomination.id(KEY.id(), 1));
        nominations.lose(Nomination.id(KEY.id(), 2));
        assertThat(service.open(seat(), SECRETARIAT).ordinal()).isEqualTo(3);
    }

    @Test
    void aCrashBetweenSeatAndNominationAppointsOnce() {
        Nomination vetted = vetted();
        seats.dies = true;
        assertThatThrownBy(() -> service.pass(vetted, Kind.DECIDE, UNSIGNED, LEADER)).hasMessage("the process died");
        assertThat(nominations.find(vetted.id())).get().extracting(Nomination::status).isEqualTo(Status.APPROVED);
        assertThat(seat().liaisons()).hasSize(1);
        sweep.sweep();
        sweep.sweep();
        assertThat(seat().liaisons()).hasSize(1);
        assertThat(nominations.find(vetted.id())).get().satisfies(nomination -> {
            assertThat(nomination.status()).isEqualTo(Status.APPOINTED);
            assertThat(nomination.liaisonId()).isEqualTo(seat().liaisons().getFirst().liaisonId());
        });
    }

    @Test
    void whoWasAppointedBeforeTheCrashAndReleasedAfterIsNotAppointedAgain() {
        Nomination vetted = vetted();
        seats.dies = true;
        assertThatThrownBy(() -> service.pass(vetted, Kind.DECIDE, UNSIGNED, LEADER)).hasMessage("the process died");
        seats.change(KEY.id(), seat -> seat.release(Ending.release(Paths.TODAY, Ending.How.RELEASED, "调离", null), ACT));
        sweep.sweep();
        assertThat(seat().liaisons()).hasSize(1);
        assertThat(seat().holder()).isEmpty();
        assertThat(nominations.find(vetted.id())).get().extracting(Nomination::status).isEqualTo(Status.APPOINTED);
    }

    @Test
    void aSeatThatWasClosedMeanwhileLetsTheNominationLapse() {
        Nomination vetted = vetted();
        vetted.pass(Kind.DECIDE, UNSIGNED.signed(LEADER.sign(Actor.LEADER, Paths.NOW)), Paths.timetable());
        nominations.save(vetted);
        seats.change(KEY.id(), seat -> seat.close(Paths.TODAY, ACT));
        sweep.sweep();
        assertThat(nominations.find(vetted.id())).get().extracting(Nomination::status, lapsed -> lapsed.conclusion().ground())
                .containsExactly(Status.LAPSED, Ground.SEAT_CLOSED);
    }

    @Test
    void aSeatThatWentToSomebodyElseSinceThatDayLetsTheNominationLapse() {
        Nomination vetted = vetted();
        vetted.pass(Kind.DECIDE, UNSIGNED.signed(LEADER.sign(Actor.LEADER, Paths.NOW)), Paths.timetable());
        nominations.save(vetted);
        seats.change(KEY.id(), seat -> seat.appoint(new io.lianluo.registry.seat.appointment.Candidate(id("wang"), null), Paths.TODAY.plusDays(1), List.of(), ACT));
        sweep.sweep();
        assertThat(nominations.find(vetted.id())).get().extracting(Nomination::status, lapsed -> lapsed.conclusion().ground())
                .containsExactly(Status.LAPSED, Ground.DAY_NOT_POSSIBLE);
    }

    @Test
    void whatTheSeatWouldRefuseIsRefusedBeforeTheDecision() {
        Nomination vetted = vetted();
        assertThatThrownBy(() -> service.pass(vetted, Kind.DECIDE, new UnsignedEntry(List.of(), null, LocalDate.parse("2026-06-30")), LEADER))
                .isInstanceOfSatisfying(InvalidInput.class,
                        faulty -> assertThat(faulty.faults().getFirst().rule()).isEqualTo("seat-not-open-yet"));
        assertThat(nominations.find(vetted.id())).get().extracting(Nomination::status).isEqualTo(Status.UNDER_WAY);
        assertThat(seat().liaisons()).isEmpty();
    }

    @Test
    @Tag("ANH-2")
    @Tag("JCH-1")
    @Tag("JCH-2")
    void onlyWhomThePathNamesMayAct() {
        assertThatThrownBy(() -> service.open(seat(), LEADER)).isInstanceOfSatisfying(Forbidden.class,
                refused -> assertThat(refused.args()).containsExactly(List.of(Word.of(Actor.SECRETARIAT), Word.of(Actor.UNIT_HEAD))));
        Nomination nomination = service.open(seat(), HEAD);
        assertThatThrownBy(() -> service.skip(nomination, Kind.OPEN_CALL, UNSIGNED, HEAD)).isInstanceOf(Forbidden.class);
        service.skip(nomination, Kind.OPEN_CALL, UNSIGNED, SECRETARIAT);
        assertThatThrownBy(() -> service.recommend(nomination, candidate(id("li")), UNSIGNED, SECRETARIAT)).isInstanceOf(Forbidden.class);
        service.recommend(nomination, candidate(id("li")), UNSIGNED, HEAD);
        assertThatThrownBy(() -> service.pass(nomination, Kind.INTERVIEW, UNSIGNED, LEADER)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.withdraw(nomination, UNSIGNED, LEADER)).isInstanceOf(Forbidden.class);
        assertThat(service.withdraw(nomination, UNSIGNED, HEAD).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    @Tag("SCH-8")
    void aRecommendationMakesAndChangesNobodysRecord() {
        Nomination nomination = recommended(form("示例·李", "13800000102"), id("wang"));
        assertThat(persons.find(id("wang"))).isEmpty();
        assertThat(li.data().mobile()).isEqualTo("+8613800000101");
        service.withdraw(nomination, UNSIGNED, HEAD);
        assertThat(nomination.candidate()).get().satisfies(gone -> assertThat(gone.form()).isNull());
        assertThat(nomination.state().toString()).doesNotContain("在职三年");
        assertThat(persons.find(id("wang"))).isEmpty();
    }

    @Test
    @Tag("SCH-8")
    void whoIsRecognisedByTheAuthorityIsAppointedAndStaysAsTheyAreKnown() {
        Nomination decided = decided(recommended(new PersonalData("示例•李", null, "+8613800000101", "other@sample.example", "en"), id("wang")));
        assertThat(seat().holder()).get().satisfies(holder -> assertThat(holder.personId()).isEqualTo(id("li")));
        assertThat(decided.candidate()).get().satisfies(candidate -> assertThat(candidate.personId() + " " + candidate.form()).isEqualTo(id("li") + " null"));
        assertThat(li.data()).isEqualTo(new PersonalData("示例·李", null, "+8613800000101", null, "zh"));
        assertThat(persons.find(id("wang"))).isEmpty();
    }

    @Test
    @Tag("SCH-8")
    void aDoubtIsDecidedByTheAuthorityBeforeTheCandidate() {
        persons.save(Person.register(id("zhao"), PersonalData.of("示例·赵", "11010519491231002X", null, null, null), Instant.EPOCH));
        Nomination nomination = recommended(PersonalData.of("示例·钱", "11010519491231002X", "13800000103", null, null), id("qian"));
        service.pass(nomination, Kind.INTERVIEW, UNSIGNED, SECRETARIAT);
        service.pass(nomination, Kind.VET, UNSIGNED, SECRETARIAT);
        assertThatThrownBy(() -> service.pass(nominations.find(nomination.id()).orElseThrow(), Kind.DECIDE, UNSIGNED, LEADER))
                .isInstanceOfSatisfying(Conflict.class, doubt -> assertThat(doubt.rule()).isEqualTo("nomination-candidate-doubtful"));
        Nomination doubted = nominations.find(nomination.id()).orElseThrow();
        assertThat(doubted.status()).isEqualTo(Status.UNDER_WAY);
        assertThatThrownBy(() -> service.identify(doubted, new Meant(id("zhao"), false), HEAD)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.identify(doubted, new Meant(id("li"), false), SECRETARIAT)).isInstanceOf(InvalidInput.class);
        service.identify(doubted, new Meant(id("zhao"), false), SECRETARIAT);
        assertThat(doubted.raised()).as("who recommends hears nothing of it").isEmpty();
        assertThat(service.pass(doubted, Kind.DECIDE, UNSIGNED, LEADER).candidate()).get().extracting(Candidate::personId).isEqualTo(id("zhao"));
        assertThat(persons.find(id("zhao"))).get().satisfies(zhao -> assertThat(zhao.data().name() + zhao.data().mobile()).isEqualTo("示例·赵null"));
    }

    @Test
    @Tag("SCH-8")
    void whoIsSaidToBeNewTakesNothingFromWhoIsKnown() {
        persons.save(Person.register(id("zhao"), PersonalData.of("示例·赵", "11010519491231002X", null, null, null), Instant.EPOCH));
        Nomination nomination = recommended(PersonalData.of("示例·钱", "11010519491231002X", "13800000103", null, null), id("qian"));
        service.identify(nomination, new Meant(null, true), SECRETARIAT);
        assertThat(decided(nomination).candidate()).get().extracting(Candidate::personId).isEqualTo(id("qian"));
        assertThat(persons.find(id("qian"))).get().satisfies(qian -> assertThat(qian.recognisedBy()).containsOnlyKeys(RecognitionKey.NAME_AND_MOBILE));
        assertThat(persons.find(id("zhao"))).get().satisfies(zhao -> assertThat(zhao.recognisedBy()).containsKey(RecognitionKey.ID_NUMBER));
    }

    @Test
    @Tag("ENT-1")
    @Tag("SCH-8")
    void aUnitThatDecidesByItselfMakesNobodyKnownItsLiaison() {
        publish("2026-09-27", Paths.DECLARATION);
        Nomination decided = service.recommend(service.open(seat(), HEAD), new Candidate(id("wang"), Origin.OWN_UNIT, null, null, candidate(id("wang")).findings(),
                PersonalData.of("示例·李", null, "13800000101", "wang@sample.example", null)), UNSIGNED, HEAD);
        assertThat(decided.status()).isEqualTo(Status.APPOINTED);
        assertThat(seat().holder()).get().satisfies(holder -> assertThat(holder.personId()).isEqualTo(id("wang")));
        assertThat(identities.of(decided).recognition()).isEqualTo(Identity.Recognition.UNCHECKED);
        service.identify(decided, new Meant(id("li"), false), SECRETARIAT);
        assertThat(seat().holder()).get().satisfies(holder -> assertThat(holder.personId()).isEqualTo(id("li")));
        assertThat(nominations.find(decided.id())).get().satisfies(found -> {
            assertThat(found.candidate()).get().extracting(Candidate::personId).isEqualTo(id("li"));
            assertThat(found.liaisonId()).isEqualTo(seat().holder().orElseThrow().liaisonId());
        });
        assertThat(li.data().email()).isNull();
        assertThat(persons.find(id("wang"))).get().satisfies(other -> assertThat(other.recognisedBy()).as("nobody is recognised as the other record").isEmpty());
    }

    private Nomination recommended(PersonalData form, UUID reserved) {
        Nomination nomination = service.open(seat(), HEAD);
        service.skip(nomination, Kind.OPEN_CALL, UNSIGNED, SECRETARIAT);
        return service.recommend(nomination, new Candidate(reserved, Origin.OWN_UNIT, null, null, candidate(reserved).findings(), form), UNSIGNED, HEAD);
    }

    private Nomination decided(Nomination nomination) {
        service.pass(nomination, Kind.INTERVIEW, UNSIGNED, SECRETARIAT);
        service.pass(nomination, Kind.VET, UNSIGNED, SECRETARIAT);
        return service.pass(nomination, Kind.DECIDE, UNSIGNED, LEADER);
    }

    private static PersonalData form(String name, String mobile) {
        return PersonalData.of(name, null, mobile, null, null);
    }

    @Test
    void aSeatHasOneOpenNominationAtATime() {
        Nomination first = service.open(seat(), HEAD);
        assertThatThrownBy(() -> service.open(seat(), HEAD)).isInstanceOfSatisfying(Conflict.class,
                conflict -> assertThat(conflict.rule()).isEqualTo("nomination-under-way"));
        service.withdraw(first, UNSIGNED, HEAD);
        assertThat(service.open(seat(), HEAD).ordinal()).isEqualTo(2);
    }

    @Test
    void aLaterVersionOfTheProgrammeDoesNotChangeWhatIsUnderWay() {
        Nomination nomination = vetted();
        publish("2026-09-28", Paths.DECLARATION);
        Nomination decided = service.pass(nominations.find(nomination.id()).orElseThrow(), Kind.DECIDE, UNSIGNED, LEADER);
        assertThat(decided.agreedPath().programmeVersion()).isEqualTo(1);
        assertThat(decided.nextStep()).get().extracting(PathStep::kind).isEqualTo(Kind.ANNOUNCE);
        assertThat(service.open(seat(), HEAD).agreedPath().path()).isEqualTo(Paths.DECLARATION);
    }

    private Nomination vetted() {
        Nomination nomination = service.open(seat(), HEAD);
        service.skip(nomination, Kind.OPEN_CALL, UNSIGNED, SECRETARIAT);
        service.recommend(nomination, candidate(id("li")), UNSIGNED, HEAD);
        service.pass(nomination, Kind.INTERVIEW, UNSIGNED, SECRETARIAT);
        return service.pass(nomination, Kind.VET, UNSIGNED, SECRETARIAT);
    }

    private Seat seat() {
        return seats.find(KEY.id()).orElseThrow();
    }

    private void publishCiting(String from, Article... articles) {
        Programme programme = programmes.find("company").orElseThrow();
        ProgrammeDefinition says = programme.newest().orElseThrow().definition();
        programme.publish(new ProgrammeDefinition(says.code(), says.title(), says.authority(), LocalDate.parse(from), says.calendar(), says.zone(),
                says.rosterPublished(), says.seats(), List.of(), List.of(), List.of(), says.appointment(), List.of(), null, null, List.of(), List.of(), List.of(),
                null, says.conduct(), List.of(), List.of(articles), List.of(), says.endsOnHoliday()), Paths.NOW, "operator");
        programmes.save(programme);
    }

    private void publish(String from, List<PathStep> path) {
        Programme programme = programmes.find("company").orElseGet(() -> Programme.draft("company"));
        SeatRule rule = new SeatRule("department", TEXT, List.of("department"), 1, false, false, Set.of(Origin.OWN_UNIT), null, false, null, null,
                Deputy.NONE, List.of("ANH-1"));
        programme.publish(new ProgrammeDefinition("company", TEXT, new Authority("company", "office"), LocalDate.parse(from), "cn", Paths.ZONE.getId(),
                true, List.of(rule), new AppointmentRules(Paths.CONDITIONS, path, List.of()), List.of(), null, null, List.of(), List.of(), List.of(),
                List.of()), Paths.NOW, "operator");
        programmes.save(programme);
    }
}
