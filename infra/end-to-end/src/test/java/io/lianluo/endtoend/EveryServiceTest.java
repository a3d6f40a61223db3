package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.localstack.ServicePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what cannot read the catalogue of topics, and so names each service by itself, to the services that are in it. */
class EveryServiceTest {

    private static final Map<String, String> LISTS = Map.of(
            "pom.xml", "<module>%1$s-service</module>",
            "infra/end-to-end/pom.xml", "<artifactId>%1$s-service</artifactId>",
            "infra/benchmarks/pom.xml", "<artifactId>%1$s-service</artifactId>",
            "infra/compose/compose.yaml", "    ports: [\"127.0.0.1:%2$d:8080\"]",
            "infra/kubernetes/charts/lianluo/Chart.yaml", "  - {name: %1$s, ",
            "infra/README.md", "| %2$d | %1$s |",
            "README.md", "[%1$s](%1$s-service/README.md)");

    @ParameterizedTest
    @MethodSource("services")
    void isListedWhereTheCatalogueCannotBeRead(String service) throws IOException {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> list : LISTS.entrySet()) {
            String line = list.getValue().formatted(service, ServicePorts.of(service));
            if (!Files.readString(Running.REPOSITORY.resolve(list.getKey())).contains(line)) {
                missing.add(list.getKey() + " lacks " + line.strip());
            }
        }
        assertThat(missing).as("infra/service-parent/README.md says how a service is added").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasWhatEachServiceHas(String service) {
        String name = Character.toUpperCase(service.charAt(0)) + service.substring(1);
        String tests = "src/test/java/io/lianluo/" + service + "/";
        assertThat(Stream.of("README.md", "src/main/resources/openapi.yaml", "src/main/java/io/lianluo/" + service + "/web/EndpointAccess.java", tests + "ArchitectureTest.java", tests + "AccessIT.java",
                tests + "EveryAggregateIsTriedTest.java", tests + "StoredFormsIT.java", tests + "Test" + name + "Application.java"))
                .allSatisfy(file -> assertThat(Running.REPOSITORY.resolve(service + "-service").resolve(file)).isRegularFile());
    }

    @Test
    void noOtherServiceIsInTheRepository() throws IOException {
        try (Stream<Path> folders = Files.list(Running.REPOSITORY)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()).filter(name -> name.endsWith("-service")))
                    .as("topics.yaml lists every service, see infra/service-parent/README.md")
                    .containsExactlyInAnyOrderElementsOf(services().stream().map(service -> service + "-service").toList());
        }
    }

    static List<String> services() {
        return ServicePorts.services();
    }
}
