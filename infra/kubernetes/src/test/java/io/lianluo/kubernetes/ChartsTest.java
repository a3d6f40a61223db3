package io.lianluo.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each chart renders to what Kubernetes takes, keeps the house's rules, and says in a sentence which value is wrong. */
class ChartsTest {

    /** Kinds that another test judges. */
    private static final Set<String> OF_STRIMZI = Set.of("KafkaTopic", "KafkaUser");

    static Stream<Arguments> tries() {
        return Charts.all().stream().flatMap(chart -> Charts.values(chart).stream().map(values -> Arguments.of(chart, values.getFileName().toString(), values)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tries")
    void isFaultlessForHelmAndForKubernetes(String chart, String name, Path values) {
        assertThat(Charts.lint(chart, values).getMessages().stream().filter(message -> !message.startsWith("[INFO]"))).isEmpty();
        List<HasMetadata> resources = Charts.resources(Charts.render(chart, values));
        assertThat(resources).isNotEmpty().filteredOn(resource -> OperatorSchemas.know(resource.getKind())).allSatisfy(resource ->
                assertThat(OperatorSchemas.faults(resource)).isEmpty());
        assertThat(resources).filteredOn(resource -> !OperatorSchemas.know(resource.getKind()) && !OF_STRIMZI.contains(resource.getKind())).allSatisfy(resource -> {
            assertThat(resource.getClass().getSimpleName()).isEqualTo(resource.getKind());
            assertThat(UnknownFields.of(resource)).isEmpty();
        });
        assertThat(Policies.broken(resources)).isEmpty();
        assertThat(resources.stream().map(resource -> resource.getKind() + " " + resource.getMetadata().getNamespace() + "/" + resource.getMetadata().getName())).doesNotHaveDuplicates();
    }

    @Test
    void theUmbrellaHasAllFiveServicesEachWithItsOwnDatabaseAndUser() {
        List<Deployment> deployments = Charts.resources(Charts.render("lianluo", Charts.minimal("lianluo"))).stream()
                .filter(Deployment.class::isInstance).map(Deployment.class::cast).toList();
        assertThat(deployments).hasSize(5);
        assertThat(deployments.stream().map(deployment -> secret(deployment, "SPRING_MONGODB_URI"))).doesNotHaveDuplicates().contains("lianluo-meeting-mongodb");
        assertThat(deployments.stream().map(deployment -> secret(deployment, "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG"))).doesNotHaveDuplicates().contains("lianluo-meeting");
    }

    /** Nobody but an operator begins them, and the service lets them in. */
    @Test
    void theJobsForDeadLettersAreThereWhereAnOperatorIsNamedAndNeverRunByThemselves() {
        Consumer<TemplateCommand> named = template -> template.set("deployment.deadLetters.secret", "operator").set("deployment.deadLetters.tokenUrl", "https://login.example.org/token");
        List<HasMetadata> resources = Charts.resources(Charts.render("meeting", Charts.minimal("meeting"), named));
        List<CronJob> jobs = resources.stream().filter(CronJob.class::isInstance).map(CronJob.class::cast).toList();
        assertThat(jobs).extracting(job -> job.getMetadata().getName()).containsExactly("meeting-dead-letters", "meeting-replay");
        assertThat(jobs).allSatisfy(job -> assertThat(job.getSpec().getSuspend()).isTrue());
        assertThat(jobs).extracting(job -> job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec().getContainers().getFirst().getArgs())
                .containsExactly(List.of("dead-letters", "http://meeting"), List.of("replay", "http://meeting"));
        Map<String, String> labels = jobs.getFirst().getSpec().getJobTemplate().getSpec().getTemplate().getMetadata().getLabels();
        NetworkPolicy policy = resources.stream().filter(NetworkPolicy.class::isInstance).map(NetworkPolicy.class::cast).findFirst().orElseThrow();
        assertThat(policy.getSpec().getIngress().getFirst().getFrom()).anySatisfy(peer -> assertThat(labels).containsAllEntriesOf(peer.getPodSelector().getMatchLabels()));
        assertThat(Charts.resources(Charts.render("meeting", Charts.minimal("meeting")))).noneMatch(CronJob.class::isInstance);
    }

    private static String secret(Deployment deployment, String variable) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv().stream().filter(entry -> entry.getName().equals(variable))
                .map(entry -> entry.getValueFrom().getSecretKeyRef().getName()).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{1}={2}")
    @CsvSource(delimiter = '|', textBlock = """
            reporting | deployment.replica | 3 | replica
            reporting | deployment.replicas | 0 | replicas
            reporting | replicas | 3 | replicas
            reporting | deployment.resources.memory | viel | memory
            reporting | global.lianluo.kafka.bootstrap | b:9093 | bootstrap
            reporting | global.lianluo.kafka.bootstrapServers | kafka | bootstrapServers
            reporting | global.lianluo.kafka.protocol | TLS | protocol
            reporting | deployment.scaling.kind | both | kind
            reporting | deployment.image.digest | sha256:1 | digest
            reporting | deployment.environment.lower | x | lower
            registry | sealing.key | k1 | key
            notification | mail.starttls | maybe | starttls
            foundation | kafka.resources | terraform | resources
            foundation | monitoring.runbooks | wiki | runbooks
            lianluo | reportng.deployment.replicas | 3 | reportng
            lianluo | reporting.deployment.replica | 3 | replica
            """)
    void aValueThatDoesNotExistOrIsNoneOfItsKindIsRefusedByName(String chart, String key, String value, String named) {
        assertRefused(chart, template -> template.set(key, value), named);
    }

    @ParameterizedTest(name = "{1}={2}")
    @CsvSource(delimiter = '|', textBlock = """
            reporting | global.lianluo.kafka.bootstrapServers | '' | set global.lianluo.kafka.bootstrapServers to the addresses of the brokers
            reporting | global.lianluo.schemaRegistry.url | '' | set global.lianluo.schemaRegistry.url
            reporting | global.lianluo.issuer.url | '' | set global.lianluo.issuer.url
            reporting | global.lianluo.kafka.protocol | SASL_PLAINTEXT | global.lianluo.kafka.protocol is SASL_PLAINTEXT, which sends passwords and personal data without TLS
            reporting | global.lianluo.schemaRegistry.url | http://schemas | global.lianluo.schemaRegistry.url begins with http://
            reporting | global.lianluo.issuer.url | http://login | global.lianluo.issuer.url or jwkSetUrl begins with http://
            reporting | deployment.scaling.min | 7 | deployment.scaling.min (7) is more than deployment.scaling.max (6)
            reporting | deployment.exposure.kind | ingress | deployment.exposure.host must name the public host
            reporting | deployment.monitoring.kind | pod | deployment.networkPolicy.monitoring names nobody
            reporting | deployment.terminationGracePeriodSeconds | 45 | deployment.terminationGracePeriodSeconds (45) must be at least
            reporting | deployment.environment.SPRING_MAIL_PASSWORD | x | looks like a secret
            reporting | deployment.deadLetters.secret | operator | deployment.deadLetters.tokenUrl must be the address where the issuer gives tokens
            registry | sealing.secret | '' | sealing.secret must name the Secret
            registry | sealing.activeKey | k9 | sealing.activeKey is k9, which sealing.keys does not list
            reporting | sealing.secret | '' | reporting: sealing.secret must name the Secret
            meeting | sealing.secret | '' | meeting: sealing.secret must name the Secret
            notification | sealing.secret | '' | notification: sealing.secret must name the Secret
            registry | links.secret | '' | links.secret must name the Secret
            notification | links.address | '' | links.address must be the public address
            notification | mail.host | '' | mail.host must name the mail server
            notification | mail.starttls | none | mail.starttls is none, which sends names and addresses without TLS
            registry | clamav.address | clamav.security:3310 | say clamav.allowPlaintext=true where the network between them is trusted
            foundation | global.lianluo.issuer.url | '' | set global.lianluo.issuer.url
            foundation | monitoring.rules | true | monitoring.runbooks must be the address
            lianluo | global.lianluo.kafka.protocol | PLAINTEXT | global.lianluo.kafka.protocol is PLAINTEXT
            """)
    void valuesThatContradictEachOtherOrAreMissingAreToldInASentence(String chart, String key, String value, String sentence) {
        assertRefused(chart, template -> template.set(key, value), sentence);
    }

    @Test
    void anExposedServiceNamesWhoMayConnectAndItsCertificate() {
        assertRefused("reporting", template -> template.set("deployment.exposure.kind", "ingress").set("deployment.exposure.host", "a.example.org"),
                "deployment.networkPolicy.clients names nobody");
        assertRefused("reporting", template -> template.set("deployment.exposure.kind", "ingress").set("deployment.exposure.host", "a.example.org")
                .set("deployment.networkPolicy.enabled", "false"), "without deployment.exposure.tlsSecret");
        assertRefused("reporting", template -> template.set("deployment.exposure.kind", "route").set("deployment.exposure.host", "a.example.org")
                .set("deployment.networkPolicy.enabled", "false"), "deployment.exposure.gateway.name must name the Gateway");
        assertRefused("reporting", template -> template.set("deployment.scaling.kind", "keda").set("global.lianluo.kafka.mechanism", "OAUTHBEARER"),
                "which signs in by SCRAM or PLAIN alone");
    }

    @Test
    void aScalerInANamespaceOfItsOwnFindsTheBrokers() {
        assertRefused("reporting", template -> template.set("deployment.scaling.kind", "keda").set("global.lianluo.kafka.bootstrapServers", "kafka:9093"),
                "say the namespace too, such as kafka.lianluo:9093");
    }

    @Test
    void anAuthorityOfAMailServerThatSpeaksWithoutTlsIsAContradiction() {
        assertRefused("notification", template -> template.set("mail.starttls", "none").set("mail.caSecret", "mail-ca").set("global.lianluo.allowPlaintext", "true"),
                "mail.caSecret is set, but mail.starttls is none");
    }

    private static void assertRefused(String chart, Consumer<TemplateCommand> further, String sentence) {
        assertThatThrownBy(() -> Charts.render(chart, Charts.minimal(chart), further)).hasMessageContaining(sentence);
    }
}
