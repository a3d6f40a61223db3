package io.lianluo.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of {@link Policies} finds what breaks it, so that none guards nothing. */
class PoliciesTest {

    private static final String SOUND = Charts.render("reporting", Charts.minimal("reporting"));

    @Test
    void soundManifestsBreakNone() {
        assertThat(Policies.broken(Charts.resources(SOUND))).isEmpty();
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                breach("mounts a token", "automountServiceAccountToken: false", "automountServiceAccountToken: true"),
                breach("addresses of all services", "enableServiceLinks: false", "enableServiceLinks: true"),
                breach("may run as root", "runAsNonRoot: true", "runAsNonRoot: false"),
                breach("no seccomp profile", "{type: RuntimeDefault}", "{type: Unconfined}"),
                breach("network or processes", "enableServiceLinks: false", "enableServiceLinks: false\n      hostNetwork: true"),
                breach("mounts the node's files", "emptyDir: {sizeLimit: 1Gi}", "hostPath: {path: /}"),
                breach("may get more rights", "allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true"),
                breach("may write to its root", "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false"),
                breach("keeps capabilities", "drop: [ALL]", "drop: [CHOWN]"),
                breach("memory limit other than", "limits: {memory: 512Mi}", "limits: {memory: 1Gi}"),
                breach("requests no processor time", "cpu: 250m, ", ""),
                breach("no certain version", "lianluo/reporting:0.1.0", "lianluo/reporting:latest"),
                breach("SPRING_MAIL_PASSWORD in clear", "- {name: SERVER_PORT", "- {name: SPRING_MAIL_PASSWORD, value: x}\n            - {name: SERVER_PORT"),
                breach("a variable twice", "- {name: SERVER_PORT", "- {name: SERVER_PORT, value: x}\n            - {name: SERVER_PORT"),
                breach("no account of its own", "serviceAccountName: reporting", "serviceAccountName: default"),
                breach("has 0 disruption budgets", "kind: PodDisruptionBudget", "kind: ConfigMap"),
                breach("keep a node from being drained", "maxUnavailable: 1", "maxUnavailable: 0"),
                breach("while it is not ready", "AlwaysAllow", "IfHealthyBudget"),
                breach("or nobody does", "replicas: 2", "minReadySeconds: 2"),
                breach("less than 30 seconds", "failureThreshold: 60", "failureThreshold: 3"),
                breach("something else than not living", "/livez", "/readyz"),
                breach("without being ready", "/readyz", "/livez"),
                breach("all pods on one node", "topologySpreadConstraints:", "tolerations:"),
                breach("fewer pods during an upgrade", "maxUnavailable: 0", "maxUnavailable: 1"),
                breach("leaves a direction open", "[Ingress, Egress]", "[Ingress]"),
                breach("asked by TCP", ", {protocol: TCP, port: 53}", ""),
                breach("lets out by any port", "- ports: [{protocol: TCP, port: 27017}]", "- {}"));
    }

    private static Arguments breach(String told, String right, String wrong) {
        return Arguments.of(told, (UnaryOperator<String>) manifest -> {
            assertThat(manifest).contains(right);
            return manifest.replace(right, wrong);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaches")
    void whatBreaksARuleIsTold(String told, UnaryOperator<String> breach) {
        List<HasMetadata> resources = Charts.resources(breach.apply(SOUND));
        assertThat(Policies.broken(resources)).anyMatch(finding -> finding.contains(told));
    }

    @Test
    void twoScalersOfOneDeploymentAreTold() {
        String scaler = "\n---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: %s}\nspec: {scaleTargetRef: {kind: Deployment, name: reporting}, maxReplicas: 3}\n";
        List<HasMetadata> resources = Charts.resources(SOUND + scaler.formatted("a") + scaler.formatted("b"));
        assertThat(Policies.broken(resources)).anyMatch(finding -> finding.contains("has 2 scalers"));
    }

    @Test
    void aMisspelledFieldIsFoundWhereverItStands() {
        List<HasMetadata> resources = Charts.resources(SOUND.replace("startupProbe:", "startUpProbe:").replace("unhealthyPodEvictionPolicy", "unhealthyPodEviction"));
        assertThat(resources.stream().flatMap(resource -> UnknownFields.of(resource).stream()).toList())
                .anyMatch(path -> path.endsWith(".startUpProbe")).anyMatch(path -> path.endsWith(".unhealthyPodEviction"));
    }
}
