package io.lianluo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.StoredTexts;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every text that notification keeps is either sealed, because it may say something of a person, or known to say nothing of one: whoever keeps another
 * decides which, and for one to be sealed plants it in {@link PlantedTextsIT}.
 */
@Tag("SCH-8")
class StoredTextsTest {

    private static final StoredTexts NOTIFICATION = new StoredTexts(NotificationApplication.class);

    private static final Set<String> SEALED = Set.of("Contact.email", "Contact.name", "Envelope.address", "Envelope.email", "Envelope.formerEmail", "Envelope.formerMobile",
            "Envelope.mobile", "Envelope.name");

    private static final Set<String> OPEN = Set.of(
            // Identities.
            "Cause.traceparent",
            // Codes and words of regulations, of mail servers without their words, and of the configuration.
            "AddressLetterStore.State.sealedBy", "Basis.rule", "CitedRule.articles", "CitedRule.id", "Contact.language", "ContactReplica.Kept.sealedBy", "Delegation.programme", "Delivery.answer",
            "Envelope.language", "Liaison.Place.programme", "Liaison.Place.rule", "NoticeState.programme", "Office.programme", "Programme.code", "Programme.title", "Programme.zoneId",
            "Proposal.programme", "Proposal.reason", "NoticeContent.reason",
            // What is told on open topics: meetings, reports, offices, units, and the roster where it is published.
            "Liaison.rosterName", "Meeting.place", "NoticeContent.period", "NoticeContent.place", "NoticeContent.title", "Office.title", "Unit.code", "Unit.name");

    @Test
    void everyTextIsSealedOrSaysNothingOfAPerson() {
        Set<String> known = new TreeSet<>(SEALED);
        known.addAll(OPEN);
        assertThat(NOTIFICATION.kept()).isEqualTo(known);
        assertThat(SEALED).doesNotContainAnyElementsOf(OPEN);
    }

    @Test
    void nobodyWritesToTheStoreByItself() {
        assertThat(NOTIFICATION.writers()).isEmpty();
    }
}
