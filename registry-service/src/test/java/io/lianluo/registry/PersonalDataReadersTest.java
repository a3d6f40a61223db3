package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.privacy.Accesses;
import io.lianluo.registry.privacy.PersonalDataView;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests which code takes numbers and addresses out of a person's data. Any other code that begins to do so must mask them or put the
 * reading on record, and must be listed here.
 */
class PersonalDataReadersTest {

    private static final Set<String> OPEN = Set.of("idNumber", "mobile", "email");
    private static final JavaClasses REGISTRY = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.lianluo.registry");

    @Test
    @Tag("SAF-11")
    @Tag("SCH-8")
    void numbersAndAddressesAreTakenOutWhereTheyAreMaskedOrReadOnRecordAlone() {
        assertThat(REGISTRY).filteredOn(PersonalDataReadersTest::opens).extracting(JavaClass::getSimpleName).containsExactlyInAnyOrder(
                // Kept, changed and published: sealed in the store, and on the restricted topic.
                "Person", "Recognition", "Likeness", "PersonService", "PersonStore", "PersonRecords", "AccountRecords", "ConfirmContactRequest", "ContactService",
                // Asked whether there is an address to which a code can go.
                "AccountService",
                // Compared with what a unit declares, and shown to nobody.
                "RegisteredData", "DeclarationComparison",
                // Declared with a filing, checked and registered once it is confirmed.
                "DeclaredPerson", "DeclaredPeople",
                // Masked.
                "PersonView", "PersonDoubts", "DescribedPerson",
                // Open to whom Disclosure says.
                "PersonalDataView");
    }

    @Test
    @Tag("SAF-11")
    void whoShowsThemOpenPutsTheReadOnRecord() {
        assertThat(REGISTRY).filteredOn(PersonalDataReadersTest::shows).extracting(JavaClass::getSimpleName)
                .containsExactly("PersonalDataReads");
        assertThat(REGISTRY).filteredOn(PersonalDataReadersTest::shows).allSatisfy(reader -> assertThat(reader.getMethodCallsFromSelf())
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Accesses.class) && call.getName().equals("add")));
    }

    private static boolean shows(JavaClass reader) {
        return reader.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(PersonalDataView.class) && call.getName().equals("of"));
    }

    private static boolean opens(JavaClass reader) {
        return !reader.isEquivalentTo(PersonalData.class) && reader.getAccessesFromSelf().stream().anyMatch(PersonalDataReadersTest::isOpening);
    }

    private static boolean isOpening(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(PersonalData.class) && OPEN.contains(access.getName());
    }
}
