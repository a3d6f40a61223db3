package io.lianluo.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.lianluo.localstack.LocalStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Each environment variable of a chart is a setting that the service has, and each setting that a service must be given stands in its chart. */
class EnvironmentTest {

    private static final ReadVariables READ = ReadVariables.ofClassPath();

    /** Stands for what comes from a Secret: a key of 32 bytes, which is text as well. */
    private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @ParameterizedTest
    @MethodSource("services")
    void eachVariableIsASettingOfTheService(String service) {
        for (Path values : Charts.values(service)) {
            deployments(service, values).forEach(environment -> assertThat(READ.unread(environment)).as(values.toString()).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPRING_KAFKA_BOOTSTRAP_SERVER", "SPRING_KAFKA_SECURITY_PROTOKOL", "SPRING_SSL_BUNDLE_PEM_KAFKA_RELOAD", "SPRING_MONGO_URI",
            "LIANLUO_SCHEMA_REGISTRY_PROPERTIES_BASIC_AUTH_USER_INFO", "LIANLUO_SEALING_ACTIVEKAY", "LIANLUO_WEB_ISSUER_BUNDLE", "LIANLUO_PLAIN"})
    void aVariableThatNothingReadsIsFound(String misspelled) {
        assertThat(READ.unread(Map.of(misspelled, "1", "SPRING_KAFKA_BOOTSTRAP_SERVERS", "kafka:9093", "LIANLUO_PLAINTEXT", "allowed"))).containsExactly(misspelled);
    }

    /** The secured stack gives a service what it needs and nothing else, as the end-to-end tests show. */
    @ParameterizedTest
    @MethodSource("services")
    void eachSettingThatAServiceMustBeGivenIsInTheChart(String service, @TempDir Path directory) {
        Set<String> given = new HashSet<>();
        for (Path values : Charts.values(service)) {
            deployments(service, values).forEach(environment -> given.addAll(environment.keySet()));
        }
        assertThat(LocalStack.secured(directory).environmentOf(service).keySet()).isSubsetOf(given);
    }

    static List<String> services() {
        return Charts.SERVICES;
    }

    @Test
    void eachVariableOfAJobIsOneThatTheSetupReads() throws Exception {
        Set<String> known = settingsOfSetup();
        for (String chart : List.of("foundation", "registry")) {
            for (Path values : Charts.values(chart)) {
                Charts.resources(Charts.render(chart, values)).stream().filter(Job.class::isInstance).map(Job.class::cast)
                        .flatMap(job -> job.getSpec().getTemplate().getSpec().getContainers().stream()).forEach(container ->
                        assertThat(container.getEnv()).as(values.toString()).extracting(EnvVar::getName)
                                .allMatch(name -> known.contains(name) || name.startsWith("SPRING_KAFKA_PROPERTIES_") || name.equals("JDK_JAVA_OPTIONS")));
            }
        }
        assertThat(known).contains("LIANLUO_SETUP_CA").doesNotContain("LIANLUO_SETUP_TRUST");
    }

    /** The names of variables in its classes, wherever those lie. */
    private static Set<String> settingsOfSetup() throws IOException {
        Set<String> names = new HashSet<>();
        for (Resource type : new PathMatchingResourcePatternResolver().getResources("classpath*:io/lianluo/setup/*.class")) {
            Pattern.compile("(?:SPRING|LIANLUO)_[A-Z_]+").matcher(type.getContentAsString(StandardCharsets.ISO_8859_1)).results().forEach(found -> names.add(found.group()));
        }
        return names;
    }

    private static Stream<Map<String, String>> deployments(String chart, Path values) {
        List<HasMetadata> resources = Charts.resources(Charts.render(chart, values));
        return resources.stream().filter(Deployment.class::isInstance).map(Deployment.class::cast)
                .map(deployment -> environment(deployment.getSpec().getTemplate().getSpec().getContainers().getFirst()));
    }

    private static Map<String, String> environment(Container container) {
        Map<String, String> environment = new LinkedHashMap<>();
        container.getEnv().forEach(variable -> environment.put(variable.getName(), variable.getValue() == null ? SECRET : variable.getValue()));
        return environment;
    }
}
