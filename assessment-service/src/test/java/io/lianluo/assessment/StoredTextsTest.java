package io.lianluo.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.StoredTexts;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Assessment has no key, and every text that it keeps is known to say nothing of a person: whoever keeps another that may gives it one. */
@Tag("SCH-8")
class StoredTextsTest {

    private static final StoredTexts ASSESSMENT = new StoredTexts(AssessmentApplication.class);

    private static final Set<String> OPEN = Set.of(
            // Identities.
            "Attendance.eventId", "Evidence.eventId", "Fact.eventId", "LedgerState.id", "Obligation.eventId", "Obligation.ledgers", "Overdue.eventId", "ProposalState.issuedBy",
            // Codes and words of regulations, of which each reason is one.
            "Attendance.duty", "Delegation.programme", "Evidence.duty", "Fact.duty", "Ground.articles", "Ground.reason", "Ground.threshold", "Obligation.duty", "Office.programme", "Overdue.duty",
            "Programme.code", "Programme.zone", "Seat.programme", "Seat.rule", "SeatLiaison.programme", "Threshold.articles", "Threshold.id", "Threshold.reason", "Threshold.rule",
            // What is told on open topics: reports, meetings, offices and units.
            "Attendance.title", "Fact.title", "Obligation.title", "Office.title", "Overdue.title", "Unit.code", "Unit.name");

    @Test
    void everyTextSaysNothingOfAPerson() {
        assertThat(ASSESSMENT.kept()).isEqualTo(new TreeSet<>(OPEN));
    }

    @Test
    void nobodyWritesToTheStoreByItself() {
        assertThat(ASSESSMENT.writers()).isEmpty();
    }
}
