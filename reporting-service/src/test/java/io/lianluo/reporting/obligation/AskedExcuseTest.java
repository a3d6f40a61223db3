package io.lianluo.reporting.obligation;

import static io.lianluo.reporting.Given.LIN;
import static io.lianluo.reporting.Given.PROGRAMME;
import static io.lianluo.reporting.Given.SEAT;
import static io.lianluo.reporting.Given.at;
import static io.lianluo.reporting.Given.commissionedItem;
import static io.lianluo.reporting.Given.liaison;
import static io.lianluo.reporting.Given.seat;
import static io.lianluo.reporting.Given.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lianluo.domain.Conflict;
import io.lianluo.events.reporting.v1.ObligationChange;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.events.reporting.v1.ReportOverdue;
import io.lianluo.reporting.World;
import io.lianluo.reporting.obligation.ObligationEvent.ExcuseAsked;
import io.lianluo.reporting.obligation.ObligationEvent.ExcuseRefused;
import io.lianluo.reporting.obligation.events.ObligationRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody asks to be excused: nothing is found missing until the office has answered what was asked in time. */
@Tag("TZA-3")
class AskedExcuseTest {

    private final World world = new World("2026-11-24T09:00");
    private UUID id;

    @BeforeEach
    void anItemThatIsDueAtNoon() {
        world.hear(version(1, "2020-01-01", null, commissionedItem()));
        world.hear(seat("2026-01-01"));
        world.hear(liaison(LIN, "2026-01-01", null));
        id = world.service.ask(new Ask("noon", PROGRAMME, "commissioned-item", List.of(SEAT), null, at("2026-11-24T12:00"))).getFirst().id();
    }

    private Obligation ask() {
        return world.service.askExcuse(id, "住院", Signing.inPerson(LIN), obligation -> Optional.empty()).orElseThrow();
    }

    private Obligation withdraw() {
        return world.service.withdrawExcuse(id, obligation -> { }).orElseThrow();
    }

    private Obligation refuse() {
        return world.service.refuseExcuse(id, "可由同事代交", "secretary", obligation -> { }).orElseThrow();
    }

    private Obligation known() {
        return world.service.find(id).orElseThrow();
    }

    @Test
    void askedInTimeItIsNotFoundMissingUntilThereIsAnAnswer() {
        assertThat(ask().asked()).isEqualTo(new AskedExcuse(Signature.of(LIN.toString(), at("2026-11-24T09:00")), true, LIN, "住院"));
        world.sweepAt("2026-11-26T09:00");
        assertThat(world.picture()).containsExactly("noon OPEN " + LIN);

        refuse();
        assertThat(world.picture()).as("by the next look").containsExactly("noon OPEN " + LIN);
        world.sweep();
        assertThat(world.picture()).containsExactly("noon MISSING " + LIN);
    }

    @Test
    void takenBackItIsOwedAsIfNobodyHadAskedAndMayBeAskedAgain() {
        ask();
        withdraw();
        assertThat(known().asked()).isNull();
        assertThat(known().state().answered()).extracting(AskedExcuse::withdrawnAt).containsExactly(at("2026-11-24T09:00"));
        ask();
        withdraw();
        world.sweepAt("2026-11-24T12:01");
        assertThat(world.picture()).containsExactly("noon MISSING " + LIN);
        assertThatExceptionOfType(Conflict.class).isThrownBy(this::withdraw).satisfies(none -> assertThat(none.rule()).isEqualTo("excuse-not-asked"));
    }

    @Test
    void aRequestThatNoOfficeAnswersHoldsTheVerdictBackForATermAndThenTheGapShowsAndNobodyIsBlamed() {
        ask();
        world.sweepAt("2026-12-09T12:00");
        assertThat(world.picture()).as("the last moment of fifteen days").containsExactly("noon OPEN " + LIN);
        world.sweepAt("2026-12-09T12:01");
        assertThat(world.picture()).containsExactly("noon MISSING " + LIN);
        assertThat(known().asked()).as("the office still owes its answer").isNotNull();
        assertThat(overdueTold()).as("nobody is blamed meanwhile").isZero();

        refuse();
        assertThat(overdueTold()).isEqualTo(1);
        world.sweepAt("2026-12-20T09:00");
        assertThat(overdueTold()).as("once").isEqualTo(1);
    }

    @Test
    void aVerdictThatAnUnansweredRequestHoldsIsNoneOnceItIsExcused() {
        ask();
        world.sweepAt("2026-12-10T09:00");
        world.service.excuse(id, "情况属实", "secretary", obligation -> { });
        assertThat(world.picture()).containsExactly("noon EXCUSED " + LIN);
        assertThat(overdueTold()).isZero();
    }

    @Test
    void aVerdictThatAnUnansweredRequestHoldsStandsOnceItIsTakenBack() {
        ask();
        world.sweepAt("2026-12-10T09:00");
        withdraw();
        assertThat(overdueTold()).isEqualTo(1);
    }

    @Test
    void aRequestAfterTheVerdictHoldsNothing() {
        world.sweepAt("2026-11-24T12:01");
        ask();
        assertThat(overdueTold()).isEqualTo(1);
        refuse();
        assertThat(overdueTold()).as("told once").isEqualTo(1);
    }

    /** How often others were told that the report is overdue. */
    private long overdueTold() {
        return world.obligations.told().stream().flatMap(event -> ObligationRecords.of(event, known()).stream()).filter(ReportOverdue.class::isInstance).count();
    }

    @Test
    void theClockGoesOnWhileItWaits() {
        ask();
        world.sweepAt("2026-11-24T12:01");
        Obligation handedIn = world.service.handIn(id, Submission.of(Map.of(), "补报"), Signing.inPerson(LIN), obligation -> Optional.empty()).orElseThrow();

        assertThat(handedIn.report().late()).isTrue();
        assertThat(handedIn.asked()).as("settles the request").isNull();
        assertThat(handedIn.state().answered()).extracting(AskedExcuse::answer).containsExactly((AskedExcuse.Answer) null);
    }

    @Test
    void refusedInTimeItIsStillOwedAndMayBeAskedAgain() {
        ask();
        refuse();
        world.clock.set(at("2026-11-24T11:00"));
        ask();
        world.sweepAt("2026-11-24T13:00");

        assertThat(world.picture()).containsExactly("noon OPEN " + LIN);
        assertThat(known().state().answered()).extracting(asked -> asked.answer().granted() + " " + asked.answer().reason()).containsExactly("false 可由同事代交");
    }

    @Test
    void grantedItIsExcusedAndTheRequestHasItsAnswer() {
        ask();
        world.sweepAt("2026-11-24T13:00");
        Obligation excused = world.service.excuse(id, "情况属实", "secretary", obligation -> { }).orElseThrow();

        assertThat(excused.status()).isEqualTo(ObligationStatus.EXCUSED);
        assertThat(excused.state().allAsked()).extracting(AskedExcuse::answer)
                .containsExactly(new AskedExcuse.Answer(at("2026-11-24T13:00"), "secretary", true, "情况属实"));
        world.sweepAt("2026-11-30T09:00");
        assertThat(world.picture()).containsExactly("noon EXCUSED " + LIN);
    }

    @Test
    void askedTooLateTheVerdictStandsUntilItIsExcused() {
        world.sweepAt("2026-11-24T12:01");
        assertThat(ask().asked().inTime()).isFalse();
        assertThat(world.picture()).containsExactly("noon MISSING " + LIN);
        world.service.excuse(id, "情况属实", "secretary", obligation -> { });
        assertThat(world.picture()).containsExactly("noon EXCUSED " + LIN);
    }

    @Test
    void askedTooLateButBeforeAnybodyLookedItIsFoundMissingAllTheSame() {
        world.clock.set(at("2026-11-24T12:01"));
        ask();
        world.sweep();
        assertThat(world.picture()).containsExactly("noon MISSING " + LIN);
    }

    @Test
    void onlyOneRequestWaitsAndOnlyWhatWaitsIsAnswered() {
        assertThatExceptionOfType(Conflict.class).isThrownBy(this::refuse).satisfies(none -> assertThat(none.rule()).isEqualTo("excuse-not-asked"));
        ask();
        assertThatExceptionOfType(Conflict.class).isThrownBy(this::ask).satisfies(again -> assertThat(again.rule()).isEqualTo("excuse-asked-already"));
    }

    @Test
    void othersLearnThatARequestWaitsAndWhoAskedButNotWhy() {
        ObligationChanged asked = told(new ExcuseAsked(), ask());
        assertThat(asked.getChange()).isEqualTo(ObligationChange.EXCUSE_ASKED);
        assertThat(asked.getExcuseAskedAt()).isEqualTo(at("2026-11-24T09:00"));
        assertThat(asked.getExcuseAskedBy()).isEqualTo(LIN);
        assertThat(asked.toString()).doesNotContain("住院");

        ObligationChanged refused = told(new ExcuseRefused(), refuse());
        assertThat(refused.getChange()).isEqualTo(ObligationChange.EXCUSE_REFUSED);
        assertThat(refused.getExcuseAskedAt()).as("nothing waits").isNull();
        assertThat(refused.getExcuseAskedBy()).isEqualTo(LIN);

        world.sweepAt("2026-11-24T12:01");
        assertThat(world.obligations.told()).filteredOn(ObligationEvent.FoundMissing.class::isInstance)
                .flatExtracting(missing -> ObligationRecords.of(missing, known())).hasAtLeastOneElementOfType(ReportOverdue.class);
    }

    private static ObligationChanged told(ObligationEvent event, Obligation obligation) {
        List<SpecificRecord> records = ObligationRecords.of(event, obligation);
        assertThat(records).hasSize(1);
        return (ObligationChanged) records.getFirst();
    }
}
