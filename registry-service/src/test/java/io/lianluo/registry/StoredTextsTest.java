package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Replica;
import io.lianluo.registry.confidentiality.ClassifiedRead;
import io.lianluo.registry.privacy.Access;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.appointment.PathStep;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Every text that the registry keeps is either sealed, because it may say something of a person, or known to say nothing of one: whoever
 * keeps another decides which, and for one to be sealed plants it in {@link PlantedTextsIT}.
 */
class StoredTextsTest {

    private static final JavaClasses REGISTRY = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.lianluo.registry");

    private static final Set<Class<?>> TEXTS = Set.of(String.class, Object.class, LocalizedText.class);

    /** What regulations say, who wrote them aside. */
    private static final Set<Class<?>> REGULATION = Set.of(ProgrammeDefinition.class, FilingRule.class, PathStep.class, Condition.class);

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
        Set<String> kept = new TreeSet<>();
        kept().forEach(type -> collect(type, kept, new HashSet<>()));
        assertThat(kept).isEqualTo(known);
        assertThat(SEALED).doesNotContainAnyElementsOf(OPEN);
    }

    /** Only these write documents of their own form: another is to be added to what is looked through here. */
    @Test
    void nobodyElseWritesToTheStore() {
        assertThat(REGISTRY).filteredOn(StoredTextsTest::writesItself).extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder("AccessCollection", "ClassifiedReadCollection", "IdentificationCollection", "RosterEffectCollection", "RosterRejectionCollection");
    }

    @SafeVarargs
    private static Set<String> all(Set<String>... some) {
        return Arrays.stream(some).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<ResolvableType> kept() {
        Stream<ResolvableType> states = REGISTRY.stream().filter(type -> type.isAssignableTo(AggregateStore.class)).map(JavaClass::reflect)
                .map(store -> ResolvableType.forClass(store).as(AggregateStore.class).getGeneric(2)).filter(state -> state.resolve() != null);
        Stream<ResolvableType> views = REGISTRY.stream().map(JavaClass::reflect).flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == Replica.class).map(StoredTextsTest::view);
        Stream<ResolvableType> own = REGISTRY.stream().filter(StoredTextsTest::writesItself).map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredClasses())).map(ResolvableType::forClass);
        return Stream.of(states, views, own, Stream.of(ResolvableType.forClass(Access.class), ResolvableType.forClass(ClassifiedRead.class))).flatMap(all -> all);
    }

    private static boolean writesItself(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(MongoOperations.class));
    }

    private static ResolvableType view(Field replica) {
        return ResolvableType.forField(replica).getGeneric(0);
    }

    private static void collect(ResolvableType type, Set<String> texts, Set<Class<?>> seen) {
        Class<?> record = type.toClass();
        if (!record.isRecord() || TEXTS.contains(record) || REGULATION.contains(record) || !seen.add(record)) {
            return;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            List<ResolvableType> parts = parts(ResolvableType.forMethodReturnType(component.getAccessor()));
            if (parts.stream().map(ResolvableType::toClass).anyMatch(TEXTS::contains)) {
                texts.add(record.getName().substring(record.getPackageName().length() + 1).replace('$', '.') + "." + component.getName());
            }
            parts.forEach(part -> collect(part, texts, seen));
        }
    }

    /** A type, or for a collection what it is of. */
    private static List<ResolvableType> parts(ResolvableType type) {
        return type.hasGenerics() ? Arrays.stream(type.getGenerics()).flatMap(part -> parts(part).stream()).toList() : List.of(type);
    }
}
