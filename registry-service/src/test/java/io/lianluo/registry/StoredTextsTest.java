package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.registry.confidentiality.ClassifiedRead;
import io.lianluo.registry.privacy.Access;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.testing.StoredTexts;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every text that the registry keeps is either sealed, because it may say something of a person, or known to say nothing of one: whoever
 * keeps another decides which, and for one to be sealed plants it in {@link PlantedTextsIT}.
 */
class StoredTextsTest {

    /** The texts of regulations say nothing about a person, but for who wrote them. */
    private static final StoredTexts REGISTRY = new StoredTexts(RegistryApplication.class, ProgrammeDefinition.class, FilingRule.class, PathStep.class, Condition.class);

    private static final Set<String> SEALED = Set.of("PersonState.name", "PersonState.idNumber", "PersonState.mobile", "PersonState.email", "PersonState.claimedEmail", "PersonState.changeReason",
            "PersonState.officialMobile", "PersonState.officialEmail", "Applied.statement", "Candidate.agency", "Candidate.rosterName", "Conclusion.reason", "DeclaredChange.address", "DeclaredChange.creditCode", "DeclaredChange.unitName",
            "DeclaredPerson.email", "DeclaredPerson.idNumber", "DeclaredPerson.mobile", "DeclaredPerson.name", "Decision.reason", "Delegation.scope", "Ending.reason",
            "OnPaper.OriginalSeen.by", "OnPaper.broughtBy", "OnPaper.capacity", "Withdrawal.reason",
            "Declared.agency", "Declared.remark", "DeclaredUnit.address", "DeclaredUnit.code", "DeclaredUnit.creditCode", "DeclaredUnit.name", "DeclaredUnit.registrationKind", "DeclaredUnit.registrationNumber",
            "FirstDeclaration.State.reason",
            "Finding.remark", "Hearing.heardBy", "Hearing.statement", "Announcement.State.fingerprint", "Announcement.State.text", "Announcement.State.title", "Paper.fileName", "Particulars.addresses", "Particulars.organisation", "Particulars.qualifications", "Particulars.telephone", "PersonalData.name", "PersonalData.idNumber", "PersonalData.mobile", "PersonalData.email", "Proof.text", "Reply.Given.reason", "RosterEntry.reason", "Ruling.reason", "StepRecord.remark", "Submission.remark",
            "Suspension.reason", "Transfer.reason");

    private static final Set<String> OPEN = all(
            // Identities, and digests of what cannot be guessed.
            Set.of("Access.by", "ClassifiedRead.by", "AccountCode.State.by", "AccountCode.State.digests", "Act.by", "Cause.id", "FullText.attachedBy", "FullText.sha256",
                    "Conclusion.by", "DeclarationState.open", "Correction.by", "ContactReliability.confirmedBy", "Draft.Text.writtenBy", "Entry.id", "Filing.State.recordedAs", "OnPaper.enteredBy", "IdentificationCollection.Kept.by", "IdentificationCollection.Kept.id", "Paper.sha256", "MailedAddressStore.State.id", "PersonState.Claimed.use", "PersonState.Changed.by", "PersonState.fingerprints",
                    "ProgrammeVersion.publishedBy", "RosterEffectCollection.Kept.id", "RosterEffectCollection.Kept.ends", "RosterRejectionCollection.Kept.id", "RosterRunState.by",
                    "RosterRunState.encoding", "Round.Progress.lastSeat", "RoundStore.State.id",
                    "Signature.by"),
            // Codes and words of regulations, contracts and the configuration.
            Set.of("ApplicationState.sealedBy", "CalendarState.calendar", "ClassifiedRead.confidentiality", "ContactReliability.Suspicion.channel", "ContactReliability.programmes", "AgreedPath.calendar", "AgreedPath.zone",
                    "Confirmation.parent", "Deadline.calendarVersions", "DeclarationState.sealedBy", "DeclaredUnit.kind", "FirstDeclaration.State.programme", "DeliveryFailure.channel", "Ground.rule", "Ground.section", "DraftState.code", "FilingState.sealedBy", "Finding.condition", "SeatState.conditions", "Handover.Item.id", "Hearing.sanction",
                    "Handover.Item.text", "NominationState.sealedBy", "Announcement.State.programme", "AnnouncementStore.State.sealedBy", "Notice.channel", "Notice.kind",
                    "OpenObligation.duty", "ParticularsStore.State.sealedBy",
                    "OpenObligation.programme", "Paper.kind", "PersonState.language", "PersonalData.language", "PersonState.sealedBy", "PersonState.fingerprintedBy", "PersonState.reliabilities", "Programme.State.code",
                    "ReplyStore.State.sealedBy", "RosterEffectCollection.Kept.programme", "RosterEstimate.Duty.id", "RosterEstimate.Duty.title",
                    "RosterEstimate.programme", "RosterRejectionCollection.Kept.articles", "RosterRejectionCollection.Kept.column", "RosterRejectionCollection.Kept.rule", "SeatKey.programme", "SeatKey.rule",
                    "SeatDocument.programme", "SeatDocument.rule", "SeatDocument.sealedBy", "SpecialDay.name"),
            // What everybody may know of a unit.
            Set.of("Registration.address", "Registration.kind", "Registration.number", "RosterEffectCollection.Kept.after", "RosterEffectCollection.Kept.before",
                    "RosterEffectCollection.Kept.unit", "UnitState.categories", "UnitState.code", "UnitState.creditCode",
                    "UnitState.kind", "UnitState.names", "UnitState.programmes", "UnitState.sought"),
            // Days, numbers and codes, and never what stood in the line.
            Set.of("RosterRejectionCollection.Kept.args"),
            // What everybody may know of an office.
            Set.of("OfficePlace.programme", "ProgrammeOffice.State.rule", "ProgrammeOffice.State.telephone", "ProgrammeOffice.State.title"),
            // What other contexts told on open topics.
            Set.of("Entry.title", "Proposal.reason"),
            // Kept for ever, and refused where they name the person; a route is without the query.
            Set.of("Access.why", "Correction.reason", "Access.route", "ClassifiedRead.route", "AnnouncementReference.number", "DirectReason.decision", "Ending.decision", "Suspension.decision"));

    @Test
    @Tag("SCH-8")
    @Tag("SAF-11")
    void everyTextIsSealedOrSaysNothingOfAPerson() {
        Set<String> known = new TreeSet<>(SEALED);
        known.addAll(OPEN);
        assertThat(REGISTRY.kept(Access.class, ClassifiedRead.class)).isEqualTo(known);
        assertThat(SEALED).doesNotContainAnyElementsOf(OPEN);
    }

    /** Only these write documents of their own form: another is to be added to what is looked through here. */
    @Test
    void nobodyElseWritesToTheStore() {
        assertThat(REGISTRY.writers()).containsExactly("AccessCollection", "ClassifiedReadCollection", "IdentificationCollection", "RosterEffectCollection", "RosterRejectionCollection");
    }

    @SafeVarargs
    private static Set<String> all(Set<String>... some) {
        return Arrays.stream(some).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
