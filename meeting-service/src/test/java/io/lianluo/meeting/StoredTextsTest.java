package io.lianluo.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.StoredTexts;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every text that meetings keep is either sealed, because it may say something of a person, or known to say nothing of one: whoever keeps another
 * decides which, and for one to be sealed plants it in {@link PlantedTextsIT}.
 */
@Tag("SCH-8")
class StoredTextsTest {

    private static final StoredTexts MEETING = new StoredTexts(MeetingApplication.class);

    private static final Set<String> SEALED = Set.of("Attendance.reason", "Call.shortNoticeReason", "Excuse.delegate", "Excuse.reason");

    private static final Set<String> OPEN = Set.of(
            // Identities.
            "Attendance.by", "Excuse.by", "PlanningState.id",
            // Codes and words of regulations, calendars and the configuration.
            "Audience.rule", "Delegation.programme", "MeetingDuty.articles", "MeetingDuty.id", "MeetingDuty.seatRule", "MeetingDuty.title", "MeetingStore.State.sealedBy",
            "Office.programme", "Plan.articles", "Plan.calendar", "Plan.duty", "Plan.programme", "Plan.zone", "PlanningState.duty", "PlanningState.programme", "Programme.calendar",
            "Programme.code", "Programme.zone", "ProgrammeReplicas.KeptYear.calendar", "Seat.programme", "Seat.rule",
            // What is told on open topics: meetings, offices, units, and the roster where it is published.
            "Call.place", "Office.title", "Plan.title", "RosterName.rosterName", "Unit.code", "Unit.name");

    @Test
    void everyTextIsSealedOrSaysNothingOfAPerson() {
        Set<String> known = new TreeSet<>(SEALED);
        known.addAll(OPEN);
        assertThat(MEETING.kept()).isEqualTo(known);
        assertThat(SEALED).doesNotContainAnyElementsOf(OPEN);
    }

    @Test
    void nobodyWritesToTheStoreByItself() {
        assertThat(MEETING.writers()).isEmpty();
    }
}
