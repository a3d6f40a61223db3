package io.lianluo.registry.filing;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.InMemory.InMemoryPersons;
import io.lianluo.registry.InMemory.InMemoryProgrammes;
import io.lianluo.registry.InMemory.InMemorySeats;
import io.lianluo.registry.InMemory.InMemoryUnits;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.calendar.Calendars;
import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.calendar.YearOfCalendar;
import io.lianluo.registry.calendar.web.ShippedCalendar;
import io.lianluo.registry.nomination.AgreedPath;
import io.lianluo.registry.nomination.InMemoryNominations;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.StepRecord;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.FilingRule.Trigger;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.conduct.ConductRules;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.Term;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes make which filings due, until when, and how often. */
class WhenChangedThenOpenFilingsTest {

    private static final LocalizedText TEXT = new LocalizedText("文", "text");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final SeatKey KEY = new SeatKey("information-security", "security", id("unit"), 1);

    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemorySeats seats = new InMemorySeats();
    private final InMemoryFilings filings = new InMemoryFilings();
    private final InMemoryUnits units = new InMemoryUnits();
    private final InMemoryNominations nominations = new InMemoryNominations();

    @BeforeEach
    void aProgrammeThatWantsChangesFiledWithinTwoWorkingDays() {
        publish("2026-01-01", 2);
    }

    @ParameterizedTest(name = "changed on {0}, due at the end of {1}")
    @CsvSource({
        "2026-09-28T09:00:00Z, 2026-09-30",
        // The 30th is the first of the two, 8 October the second.
        "2026-09-29T09:00:00Z, 2026-10-08",
        "2026-09-30T09:00:00Z, 2026-10-09",
        // Within the holidays.
        "2026-10-03T09:00:00Z, 2026-10-09",
        // Saturday, 10 October is worked to make up for the holidays, Sunday is not.
        "2026-10-08T09:00:00Z, 2026-10-10",
        "2026-10-09T09:00:00Z, 2026-10-12",
        // 23:30 of the 28th in UTC is the 29th in Shanghai.
        "2026-09-28T23:30:00Z, 2026-10-08",
    })
    @Tag("INF-6")
    void theTermIsCountedOverTheNationalDayWeekWithMadeUpWorkingDays(Instant at, LocalDate due) {
        follow(handOver(at));
        assertThat(filings.all()).singleElement().satisfies(filing -> {
            assertThat(filing.due().day()).isEqualTo(due);
            assertThat(filing.due().calendarVersion()).isEqualTo("cn/2026/1");
            assertThat(filing.cause().at()).isEqualTo(at);
        });
    }

    @Test
    @Tag("INF-6")
    @Tag("TZA-2")
    void theTermRunsFromTheDayOfTheChangeWheneverItIsRecorded() {
        follow(handOver(LocalDate.parse("2026-08-03"), Instant.parse("2026-09-10T02:00:00Z")));
        assertThat(filings.all()).singleElement().satisfies(filing -> {
            assertThat(filing.due().day()).isEqualTo("2026-08-05");
            assertThat(filing.isOverdue(Instant.parse("2026-09-10T02:00:00Z"))).isTrue();
            assertThat(filing.cause().at()).isEqualTo("2026-08-02T16:00:00Z");
        });
    }

    @Test
    @Tag("TZA-2")
    void aCorrectionOfTheDayMakesNothingDueAndChangesNoTerm() {
        UUID liaison = handOver(Instant.parse("2026-09-28T09:00:00Z"));
        follow(liaison);
        seats.change(KEY.id(), seat -> seat.correct(liaison, LocalDate.parse("2026-10-08"), null, "录入有误", act(Instant.parse("2026-10-09T09:00:00Z"))));
        follow(liaison);
        assertThat(filings.all()).singleElement().satisfies(filing -> assertThat(filing.due().day()).isEqualTo("2026-09-30"));
    }

    @Test
    @Tag("TZA-5")
    void aChangeOfTheUnitIsFiledOnceInAProgrammeHoweverManySeatsItHas() {
        Unit unit = Unit.found(UnitData.of("U-1", "示例", "operator", null, null, List.of(KEY.programme()), LocalDate.parse("2026-01-01")));
        units.save(unit);
        for (int ordinal = 1; ordinal <= 2; ordinal++) {
            seats.save(Seat.open(new SeatKey(KEY.programme(), "security", unit.id(), ordinal), LocalDate.parse("2026-07-01"), act(Instant.EPOCH)));
        }
        units.change(unit.id(), changed -> changed.representedBy(id("zhao"), LocalDate.parse("2026-08-03")));
        Instant at = Instant.parse("2026-09-10T02:00:00Z");
        policy().unitTold(unit.id(), 2, at);
        policy().unitTold(unit.id(), 2, at);
        assertThat(filings.all()).singleElement().satisfies(filing -> {
            assertThat(filing.parts()).containsExactly(Part.LEGAL_REPRESENTATIVE);
            assertThat(filing.due().day()).isEqualTo("2026-08-10");
        });
        units.change(unit.id(), changed -> changed.owingNoFiling(corrected -> corrected.rename("示例公司", LocalDate.parse("2026-01-01"))));
        policy().unitTold(unit.id(), 3, at);
        assertThat(filings.all()).as("a typing error that was put right").hasSize(1);
    }

    @Test
    @Tag("TZA-2")
    void whatTheUnitBeganToFileAndTheChangeThatIsRecordedLaterAreOne() {
        Instant at = Instant.parse("2026-09-28T09:00:00Z");
        UUID liaison = handOver(at);
        FilingRule rule = rule("liaison-change", Trigger.LIAISON_CHANGED, 2);
        Filing begun = Filing.start(KEY, 1, rule, new Cause("DECLARED/" + KEY.id() + "/0", Set.of(id("li")), at), Deadline.endOf(LocalDate.parse("2026-09-30"), ZONE),
                LocalDate.parse("2026-09-28"), HandedIn.of(rule, new DeclaredChange(null, null, null, null, null,
                new DeclaredPerson("示例·王", null, "+8613800000302", null, null)), Map.of(), List.of(), null, null), Map.of(), new Signature(at, "head", Actor.UNIT));
        filings.saveIfAbsent(begun);
        follow(liaison);
        follow(liaison);
        assertThat(filings.all()).singleElement().satisfies(filing -> {
            assertThat(filing.started()).isPresent();
            assertThat(filing.isOf("LIAISON/" + KEY.id() + "/" + liaison)).isTrue();
        });
    }

    @Test
    @Tag("JCH-13")
    void anAppointmentWhoseNominationBroughtAllPapersIsFiledWithThem() {
        Instant at = Instant.parse("2026-09-28T09:00:00Z");
        publish("2026-09-28", RestDayRule.NEXT_WORKING_DAY, new FilingRule("liaison-change", Trigger.LIAISON_CHANGED, Term.workingDays(2), List.of("unit-proof"), List.of(), List.of()));
        UUID liaison = handOver(at);
        nominations.save(nominated(liaison, "unit-proof"));
        follow(liaison);
        assertThat(filings.all()).isEmpty();
    }

    @Test
    @Tag("JCH-13")
    void papersThatTheNominationDidNotBringAreStillOwed() {
        Instant at = Instant.parse("2026-09-28T09:00:00Z");
        publish("2026-09-28", RestDayRule.NEXT_WORKING_DAY, new FilingRule("liaison-change", Trigger.LIAISON_CHANGED, Term.workingDays(2), List.of("unit-proof", "change-form"), List.of(), List.of()));
        UUID liaison = handOver(at);
        nominations.save(nominated(liaison, "unit-proof"));
        follow(liaison);
        assertThat(filings.all()).singleElement().satisfies(filing -> assertThat(filing.papersBefore()).extracting(Paper::kind).containsExactly("unit-proof"));
    }

    /** A nomination by which somebody was appointed, with a paper. */
    private static Nomination nominated(UUID liaison, String paper) {
        AgreedPath path = new AgreedPath(1, "cn", ZONE.getId(), Set.of(Origin.OWN_UNIT), List.of(), List.of(new PathStep(PathStep.Kind.RECOMMEND, Actor.UNIT, null,
                List.of(paper), false, List.of())), null);
        Signature signature = new Signature(Instant.parse("2026-09-20T02:00:00Z"), "head", Actor.UNIT);
        return Nomination.restore(new Nomination.State(KEY, 1, path, signature, null, Nomination.Status.APPOINTED, 1,
                List.of(new StepRecord(1, PathStep.Kind.RECOMMEND, StepRecord.Outcome.PASSED, signature, null,
                        List.of(Paper.of(paper, "证明.pdf", "0123456789abcdef".repeat(4))), null, null, null, null)), null, LocalDate.parse("2026-09-28"), liaison, null, null));
    }

    @Test
    @Tag("TZA-2")
    void aChangeMakesEachFilingDueOnceHoweverOftenItIsTold() {
        Instant at = Instant.parse("2026-09-28T09:00:00Z");
        UUID second = handOver(at);
        follow(second);
        seats.change(KEY.id(), seat -> seat.appoint(new Candidate(id("zhao"), null, Origin.OWN_UNIT, null), LocalDate.parse("2026-09-29"), List.of(),
                act(at.plusSeconds(1))));
        follow(second);
        assertThat(filings.all()).singleElement().satisfies(filing -> {
            assertThat(filings.told(filing.id())).containsExactly(new FilingEvent.Opened());
            assertThat(filing.cause().people()).containsExactlyInAnyOrder(id("li"), id("wang"));
        });
        follow(seat().holder().orElseThrow().liaisonId());
        assertThat(filings.all()).hasSize(2);
    }

    @Test
    void theFirstLiaisonIsNoChangeAndNeitherIsOneWhoIsAddedLater() {
        Instant at = Instant.parse("2026-09-28T09:00:00Z");
        Seat seat = Seat.open(KEY, LocalDate.parse("2026-07-01"), act(at));
        seat.appoint(new Candidate(id("li"), null, Origin.OWN_UNIT, null), LocalDate.parse("2026-08-01"), List.of(), act(at));
        seat.addPast(new Candidate(id("wang"), null, Origin.OWN_UNIT, null), LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-31"), "漏登", act(at.plusSeconds(1)));
        seats.save(seat);
        seat.liaisons().forEach(liaison -> follow(liaison.liaisonId()));
        follow(id("nobody"));
        policy().appointed(id("gone"), id("nobody"));
        assertThat(filings.all()).isEmpty();
    }

    @Test
    void aVersionThatWasPublishedAfterTheChangeAsksNothingForItHoweverLateItIsTold() {
        UUID liaison = handOver(Instant.parse("2025-12-31T09:00:00Z"));
        follow(liaison);
        assertThat(filings.all()).isEmpty();
    }

    @Test
    @Tag("TZA-5")
    void eachTriggerMakesItsOwnRulesDue() {
        Instant at = Instant.parse("2026-09-28T09:00:00Z");
        follow(handOver(at));
        assertThat(filings.all()).extracting(filing -> filing.rule().id()).containsExactly("liaison-change");
    }

    @ParameterizedTest(name = "{0}: due at the end of {1}")
    @CsvSource({"NEXT_WORKING_DAY, 2026-10-08", "PREVIOUS_WORKING_DAY, 2026-09-30", "SAME_DAY, 2026-10-05"})
    @Tag("TZA-2")
    void aTermInDaysThatEndsWithinTheNationalDayEndsWhereTheFileSays(RestDayRule endsOnHoliday, LocalDate due) {
        Instant at = Instant.parse("2026-09-28T09:00:00Z");
        publish("2026-09-28", endsOnHoliday, new FilingRule("liaison-change", Trigger.LIAISON_CHANGED, Term.days(7), List.of(), List.of(), List.of()));
        follow(handOver(at));
        assertThat(filings.all()).singleElement().extracting(filing -> filing.due().day()).isEqualTo(due);
    }

    @Test
    void aLaterVersionDoesNotChangeWhatIsDue() {
        Instant at = Instant.parse("2026-09-28T09:00:00Z");
        UUID liaison = handOver(at);
        publish("2026-09-29", 10);
        follow(liaison);
        assertThat(filings.all()).singleElement().satisfies(filing -> {
            assertThat(filing.programmeVersion()).isEqualTo(1);
            assertThat(filing.due().day()).isEqualTo("2026-09-30");
        });
    }

    private UUID handOver(Instant at) {
        return handOver(LocalDate.ofInstant(at, ZONE), at);
    }

    /** A hand-over of a day that was put on record at a moment. */
    private UUID handOver(LocalDate day, Instant at) {
        Seat seat = Seat.open(KEY, LocalDate.parse("2025-07-01"), act(at));
        seat.appoint(new Candidate(id("li"), null, Origin.OWN_UNIT, null), LocalDate.parse("2025-07-01"), List.of(), act(at));
        seat.appoint(new Candidate(id("wang"), null, Origin.OWN_UNIT, null), day, List.of(), act(at));
        seats.save(seat);
        return seat.holder().orElseThrow().liaisonId();
    }

    private Seat seat() {
        return seats.find(KEY.id()).orElseThrow();
    }

    private void follow(UUID liaison) {
        policy().appointed(KEY.id(), liaison);
    }

    private WhenChangedThenOpenFilings policy() {
        YearOfCalendar year = ShippedCalendar.cn(2026);
        WorkingCalendars calendars = new WorkingCalendars(new Calendars() {
            @Override
            public Optional<YearOfCalendar> find(String id) {
                return Optional.of(year).filter(known -> known.id().equals(id));
            }

            @Override
            public void save(YearOfCalendar changed) {
                throw new UnsupportedOperationException();
            }
        });
        return new WhenChangedThenOpenFilings(filings, seats, new InMemoryPersons(), units, nominations, new FilingTerms(programmes, calendars, Clock.system(ZONE)));
    }

    private static Act act(Instant at) {
        return Act.of(Clock.fixed(at, ZONE), ZONE, "somebody");
    }

    private void publish(String from, int workingDays) {
        publish(from, RestDayRule.NEXT_WORKING_DAY, rule("liaison-change", Trigger.LIAISON_CHANGED, workingDays),
                rule("contact-change", Trigger.CONTACT_CHANGED, 5), rule("basics", Trigger.UNIT_CHANGED, 5));
    }

    private void publish(String from, RestDayRule endsOnHoliday, FilingRule... rules) {
        Programme programme = programmes.find(KEY.programme()).orElseGet(() -> Programme.draft(KEY.programme()));
        programme.publish(new ProgrammeDefinition(KEY.programme(), TEXT, new Authority("administration", "office"), LocalDate.parse(from), "cn",
                ZONE.getId(), false, List.of(SeatRule.of("security", TEXT, List.of("operator"), List.of())), List.of(), List.of(), List.of(), AppointmentRules.NONE, List.of(rules), null, null,
                List.of(), List.of(), List.of(), null, ConductRules.NONE, List.of(), List.of(), List.of(), endsOnHoliday), Instant.parse("2026-01-01T00:00:00Z"), "operator");
        programmes.save(programme);
    }

    private static FilingRule rule(String id, Trigger when, int workingDays) {
        return new FilingRule(id, when, Term.workingDays(workingDays), List.of(), List.of(), List.of());
    }
}
