package io.lianluo.testing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.lianluo.domain.DerivedId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the ids that a service derives to the vectors of {@code vectors/derived-ids.json} in the contracts, by which services in other languages derive
 * the same. A kind of which the service or the vectors know nothing fails it, and so does a derivation that is not tried here.
 */
public abstract class DerivedIds {

    /** The id that follows from these parts. */
    protected interface Derivation extends Function<List<String>, UUID> { }

    private record Vector(String owner, String kind, List<String> parts, UUID id) { }

    private final String service;
    private final Map<String, Derivation> byKind;

    /** A test of a service that derives ids of these kinds and of no other. */
    protected DerivedIds(String service, Map<String, Derivation> byKind) {
        this.service = service;
        this.byKind = byKind;
    }

    @TestFactory
    Stream<DynamicTest> areThoseOfTheVectors() {
        return vectors().map(vector -> DynamicTest.dynamicTest(vector.kind() + " " + vector.parts(),
                () -> assertThat(byKind.get(vector.kind()).apply(vector.parts())).isEqualTo(vector.id())));
    }

    @Test
    void eachKindHasItsVectorAndEachDerivationItsKind() {
        assertThat(vectors().map(Vector::kind).collect(toSet())).isEqualTo(byKind.keySet());
        assertThat(derivations()).as("calls of DerivedId.of in " + service + "; each kind stands in the table of PUBLISHING.md, in vectors/derived-ids.json and in this test").isEqualTo(byKind.size());
    }

    private Stream<Vector> vectors() {
        try (InputStream in = Objects.requireNonNull(DerivedIds.class.getResourceAsStream("/vectors/derived-ids.json"))) {
            return Stream.of(JsonMapper.shared().readValue(in, Vector[].class)).filter(vector -> vector.owner().equals(service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long derivations() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.lianluo." + service).stream()
                .map(JavaClass::getMethodCallsFromSelf).flatMap(Set::stream)
                .filter(call -> call.getTargetOwner().isEquivalentTo(DerivedId.class)).count();
    }
}
