package io.lianluo.testing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.lianluo.domain.Aggregate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fails for a service, which is what lies in the package of the test, if an aggregate is not listed here or has no {@link StatesTest}. */
public abstract class EveryAggregateIsTried {

    private final String service;
    private final ImportOption where;
    private final Set<Class<?>> aggregates;

    /** A test of a service that has these aggregates and no other. */
    protected EveryAggregateIsTried(Class<?>... aggregates) {
        this.service = getClass().getPackageName();
        this.where = ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
        this.aggregates = Set.of(aggregates);
    }

    /** A test of this kit, with aggregates that only it has. */
    EveryAggregateIsTried(String service, Class<?>... aggregates) {
        this.service = service;
        this.where = ImportOption.Predefined.ONLY_INCLUDE_TESTS;
        this.aggregates = Set.of(aggregates);
    }

    @Test
    void eachHasItsStatesTest() {
        assertThat(inService()).isEqualTo(aggregates).allSatisfy(aggregate ->
                assertThat(Class.forName(aggregate.getName() + "StatesTest")).isAssignableTo(StatesTest.class));
    }

    private Set<Class<?>> inService() {
        return new ClassFileImporter().withImportOption(where).importPackages(service).stream().filter(type -> type.isAssignableTo(Aggregate.class))
                .map(JavaClass::reflect).collect(toSet());
    }
}
