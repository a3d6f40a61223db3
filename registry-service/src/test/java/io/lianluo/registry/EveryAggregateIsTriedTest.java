package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.lianluo.domain.Aggregate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No aggregate is without a test that tries every command in every state. */
class EveryAggregateIsTriedTest {

    @Test
    void eachHasItsStatesTest() {
        List<JavaClass> aggregates = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.lianluo.registry").stream().filter(type -> type.isAssignableTo(Aggregate.class)).toList();
        assertThat(aggregates).hasSizeGreaterThan(5).allSatisfy(aggregate ->
                assertThat(Class.forName(aggregate.getName() + "StatesTest")).isAssignableTo(StatesTest.class));
    }
}
