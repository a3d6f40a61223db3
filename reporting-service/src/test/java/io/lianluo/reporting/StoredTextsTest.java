package io.lianluo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.StoredTexts;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every text that reporting keeps is either sealed, because it may say something of a person, or known to say nothing of one: whoever keeps another decides which. */
@Tag("SCH-8")
class StoredTextsTest {

    private static final StoredTexts REPORTING = new StoredTexts(ReportingApplication.class);

    private static final Set<String> SEALED = Set.of("AskedExcuse.Answer.reason", "AskedExcuse.reason", "Excuse.reason", "OnPaper.OriginalSeen.by", "OnPaper.broughtBy", "OnPaper.capacity",
            "Submission.parts", "Submission.text");

    private static final Set<String> OPEN = Set.of(
            // Identities.
            "AskedExcuse.Answer.by", "Excuse.by", "OnPaper.enteredBy", "Signature.by", "StandingDuty.State.id",
            // Codes and words of regulations, calendars and the configuration.
            "Deadline.calendarVersions", "Delegation.programme", "DueRule.onDay", "DueRule.opensOnDay", "ObligationStore.State.sealedBy", "Office.programme", "Period.name",
            "ProgrammeVersion.SeatTitle.rule", "ProgrammeVersion.SeatTitle.title", "ProgrammeVersion.calendar", "ProgrammeVersion.programme", "ProgrammeVersion.title", "ProgrammeVersion.zone",
            "RegimeReplicas.KeptYear.calendar", "ReportDuty.articles", "ReportDuty.id", "ReportDuty.parts", "ReportDuty.seatRule", "ReportDuty.title", "Seat.programme", "Seat.rule",
            "StandingDuty.State.duty", "StandingDuty.State.programme", "StandingDuty.State.waitsFor", "Terms.articles", "Terms.duty", "Terms.parts", "Terms.programme",
            // What is told on open topics: reports, offices, units, and the roster where it is published.
            "Liaison.rosterName", "Office.title", "Terms.title", "Unit.code", "Unit.name");

    @Test
    void everyTextIsSealedOrSaysNothingOfAPerson() {
        Set<String> known = new TreeSet<>(SEALED);
        known.addAll(OPEN);
        assertThat(REPORTING.kept()).isEqualTo(known);
        assertThat(SEALED).doesNotContainAnyElementsOf(OPEN);
    }

    @Test
    void nobodyWritesToTheStoreByItself() {
        assertThat(REPORTING.writers()).isEmpty();
    }
}
