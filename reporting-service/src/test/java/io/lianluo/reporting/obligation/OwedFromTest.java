package io.lianluo.reporting.obligation;

import static io.lianluo.reporting.Given.LIN;
import static io.lianluo.reporting.Given.YEAR_2026;
import static io.lianluo.reporting.Given.YEAR_2027_UNPUBLISHED;
import static io.lianluo.reporting.Given.at;
import static io.lianluo.reporting.Given.dailyExchange;
import static io.lianluo.reporting.Given.liaison;
import static io.lianluo.reporting.Given.monthlyReport;
import static io.lianluo.reporting.Given.onRecord;
import static io.lianluo.reporting.Given.published;
import static io.lianluo.reporting.Given.recurring;
import static io.lianluo.reporting.Given.seat;
import static io.lianluo.reporting.Given.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.reporting.Given;
import io.lianluo.reporting.World;
import io.lianluo.reporting.obligation.events.ObligationRecords;
import io.lianluo.reporting.regime.DueRule;
import io.lianluo.reporting.regime.ReportDuty;
import io.lianluo.reporting.roster.Liaison;
import io.lianluo.workingtime.Cadence;
import io.lianluo.workingtime.Term;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A roster is taken over: what was due before it was on record is nobody's fault. */
@Tag("TZA-3")
class OwedFromTest {

    /** Due twenty working days after its month, so that a month may have ended long before its report is due. */
    private static final ReportDuty LATE_IN_MONTH = recurring("late-report", Cadence.MONTHLY, new DueRule(null, null, Term.workingDays(20))).with(false, List.of());

    private final World world = new World("2026-11-29T15:00");

    OwedFromTest() {
        world.hear(YEAR_2026);
        world.hear(YEAR_2027_UNPUBLISHED);
    }

    @Test
    void whatWasDueBeforeTheSeatWasOnRecordNeverOpens() {
        world.hear(version(1, "2020-01-01", null, monthlyReport()));
        world.hear(onRecord("2026-06-01", "2026-11-29T14:55", "2026-11-29"));
        world.hear(recordedAt("2026-11-29T14:55", liaison(LIN, "2026-06-01", null)));
        world.sweep();
        assertThat(world.picture()).as("November's is due on 7 December").containsExactly("2026-11 OPEN " + LIN);

        world.sweepAt("2026-12-02T09:00");
        assertThat(world.picture()).containsExactlyInAnyOrder("2026-11 OPEN " + LIN, "2026-12 OPEN " + LIN);
    }

    @Test
    void anObligationWhosePeriodEndedBeforeAndThatIsDueAfterIsOwed() {
        world.hear(version(1, "2020-01-01", null, LATE_IN_MONTH));
        world.hear(onRecord("2026-06-01", "2026-10-31T09:00", "2026-10-31"));
        world.sweep();
        assertThat(world.picture()).as("September's was due on 2 November").contains("2026-09 MISSING nobody", "2026-10 MISSING nobody");
        assertThat(world.picture()).noneMatch(one -> one.startsWith("2026-08"));
    }

    @Test
    void ofWhatIsDueOnTheDayItselfTheMomentDecides() {
        ReportDuty byEight = recurring("by-eight", Cadence.WORKING_DAILY, new DueRule(null, null, new Term(8, io.lianluo.workingtime.TermUnit.HOURS)))
                .with(true, List.of());
        world.clock.set(at("2026-11-27T15:00"));
        world.hear(version(1, "2020-01-01", null, dailyExchange(), byEight));
        world.hear(onRecord("2026-06-01", "2026-11-27T14:55", "2026-11-27"));
        world.sweep();
        assertThat(world.obligations.all()).extracting(one -> one.terms().duty() + " " + one.terms().period().name())
                .as("Thursday's was due at eight on Friday, before the seat was on record; Friday's reports are due later")
                .containsExactlyInAnyOrder("daily-exchange 2026-11-27", "by-eight 2026-11-27");
    }

    @Test
    void aBackfillShowsEveryGapAndNobodyAnswersForIt() {
        world.hear(version(1, "2020-01-01", null, monthlyReport()));
        world.hear(onRecord("2026-06-01", "2026-11-29T14:55", "2026-06-01"));
        world.hear(recordedAt("2026-11-29T14:55", liaison(LIN, "2026-06-01", null)));
        world.sweep();
        assertThat(world.picture()).containsExactlyInAnyOrder("2026-06 MISSING nobody", "2026-07 MISSING nobody", "2026-08 MISSING nobody",
                "2026-09 MISSING nobody", "2026-10 MISSING nobody", "2026-11 OPEN " + LIN);
        Obligation gap = world.obligations.all().getFirst();
        List<SpecificRecord> told = told(gap);
        assertThat(told).as("no report is called overdue").allSatisfy(record -> assertThat(record).isInstanceOf(ObligationChanged.class));
        assertThat(told).extracting(record -> ((ObligationChanged) record).getBackfilled()).containsOnly(true);
    }

    @Test
    void aBackfillThatIsAskedForLaterOpensWhatWasPassedOver() {
        world.hear(version(1, "2020-01-01", null, monthlyReport()));
        world.hear(onRecord("2026-06-01", "2026-11-29T14:55", "2026-11-29"));
        world.sweep();
        world.hear(onRecord("2026-06-01", "2026-11-29T14:55", "2026-09-20"));
        world.hear(onRecord("2026-06-01", "2026-11-29T14:55", "2026-09-20"));
        world.sweep();
        assertThat(world.picture()).as("August's was due on 7 September, before the backfill begins").containsExactlyInAnyOrder(
                "2026-09 MISSING nobody", "2026-10 MISSING nobody", "2026-11 OPEN nobody");
    }

    @Test
    void aBackfillOfWorkingDaysReachesAYearBackAtMost() {
        world.hear(version(1, "2020-01-01", null, dailyExchange()));
        world.hear(onRecord("2026-06-01", "2026-11-29T14:55", "2026-09-21"));
        for (int i = 0; i < 5; i++) {
            world.sweep();
        }
        long workingDays = at("2026-09-21T00:00").atZone(Given.ZONE).toLocalDate().datesUntil(at("2026-11-29T00:00").atZone(Given.ZONE).toLocalDate())
                .filter(Given.CALENDAR::isWorkingDay).count();
        assertThat(world.picture()).hasSize((int) workingDays).allMatch(one -> one.endsWith(" MISSING nobody"));
    }

    @Test
    void aLateReportFillsAGap() {
        world.hear(version(1, "2020-01-01", null, dailyExchange()));
        world.hear(onRecord("2026-06-01", "2026-11-29T14:55", "2026-11-26"));
        world.sweep();
        Obligation gap = world.obligations.all().getFirst();
        world.service.handIn(gap.id(), Submission.NIL, Signing.inPerson(LIN), obligation -> Optional.empty());
        assertThat(world.picture()).contains("2026-11-26 NIL_RETURN nobody");
    }

    @Test
    void aProgrammeThatIsPublishedAfterItsFirstDayAsksForNothingThatWasDueBefore() {
        world.hear(published("2026-11-29T14:50", version(1, "2026-06-01", null, monthlyReport())));
        world.hear(seat("2026-06-01"));
        world.sweep();
        assertThat(world.picture()).containsExactly("2026-11 OPEN nobody");
    }

    @Test
    void aDutyThatALaterVersionBringsWithEffectFromBeforeIsOwedFromItsPublicationOn() {
        world.hear(published("2026-01-05T09:00", version(1, "2026-01-01", "2026-08-31", monthlyReport())));
        world.hear(published("2026-11-29T14:50", version(2, "2026-09-01", null, monthlyReport(), dailyExchange())));
        world.hear(onRecord("2026-01-01", "2026-01-05T10:00", "2026-01-05"));
        world.sweep();
        assertThat(world.picture()).as("the monthly report was known all the time").containsExactlyInAnyOrder("2026-08 MISSING nobody",
                "2026-09 MISSING nobody", "2026-10 MISSING nobody", "2026-11 OPEN nobody");

        world.sweepAt("2026-11-30T09:00");
        assertThat(world.picture()).contains("2026-11-30 OPEN nobody");
    }

    @Test
    void aSeatsBackfillReachesBehindTheProgrammesPublicationButNotBehindALaterOne() {
        world.hear(published("2026-11-29T14:50", version(1, "2026-06-01", null, monthlyReport())));
        world.hear(onRecord("2026-06-01", "2026-11-29T14:55", "2026-09-20"));
        world.sweep();
        assertThat(world.picture()).contains("2026-09 MISSING nobody", "2026-10 MISSING nobody");

        world.hear(published("2026-11-29T14:58", version(2, "2026-06-02", null, monthlyReport(), dailyExchange())));
        world.sweep();
        assertThat(world.obligations.all()).noneMatch(one -> one.terms().duty().equals("daily-exchange"));
    }

    @Test
    void whoeverIsPutOnRecordAfterItWasDueDoesNotAnswerForItHoweverEarlyTheyBegan() {
        world.clock.set(at("2026-10-20T09:00"));
        world.hear(version(1, "2020-01-01", null, monthlyReport()));
        world.hear(onRecord("2026-06-01", "2026-06-01T09:00", "2026-06-01"));
        world.sweep();
        assertThat(world.picture()).contains("2026-09 MISSING nobody", "2026-10 OPEN nobody");

        world.hear(recordedAt("2026-10-20T10:00", liaison(LIN, "2026-06-01", null)));
        assertThat(world.picture()).contains("2026-09 MISSING nobody", "2026-10 OPEN " + LIN);
    }

    private List<SpecificRecord> told(Obligation obligation) {
        return world.obligations.told(obligation.id()).stream().flatMap(event -> ObligationRecords.of(event, obligation).stream()).toList();
    }

    private static Liaison recordedAt(String moment, Liaison liaison) {
        return new Liaison(liaison.liaisonId(), liaison.personId(), liaison.seatId(), liaison.since(), liaison.until(), at(moment), null);
    }
}
