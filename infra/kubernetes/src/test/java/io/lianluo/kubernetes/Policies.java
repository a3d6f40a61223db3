package io.lianluo.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The rules that each chart keeps beyond those of Kubernetes; each is a method that tells what breaks it. */
final class Policies {

    private final List<HasMetadata> resources;
    private final List<String> broken = new ArrayList<>();

    private Policies(List<HasMetadata> resources) {
        this.resources = resources;
    }

    /** Tells all that breaks a rule; empty if the resources keep all rules. */
    static List<String> broken(List<HasMetadata> resources) {
        Policies policies = new Policies(resources);
        policies.pods().forEach((name, pod) -> policies.restricted(name, pod));
        policies.of(Deployment.class).forEach(policies::deployment);
        policies.of(NetworkPolicy.class).forEach(policies::namesAreFound);
        policies.of(ServiceAccount.class).forEach(account -> policies.must(Boolean.FALSE.equals(account.getAutomountServiceAccountToken()), account, "mounts a token"));
        return policies.broken;
    }

    private <T extends HasMetadata> Stream<T> of(Class<T> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast);
    }

    private Map<String, PodSpec> pods() {
        Map<String, PodSpec> pods = new java.util.TreeMap<>();
        of(Deployment.class).forEach(deployment -> pods.put("Deployment " + deployment.getMetadata().getName(), deployment.getSpec().getTemplate().getSpec()));
        of(Job.class).forEach(job -> pods.put("Job " + job.getMetadata().getName(), job.getSpec().getTemplate().getSpec()));
        of(CronJob.class).forEach(job -> pods.put("CronJob " + job.getMetadata().getName(), job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec()));
        return pods;
    }

    private void must(boolean kept, HasMetadata resource, String otherwise) {
        must(kept, resource.getKind() + " " + resource.getMetadata().getName(), otherwise);
    }

    private void must(boolean kept, String name, String otherwise) {
        if (!kept) {
            broken.add(name + " " + otherwise);
        }
    }

    /** The profile "restricted" of the pod security standards, a read-only root, and memory that is promised whole. */
    private void restricted(String name, PodSpec pod) {
        must(Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()), name, "mounts a token");
        must(Boolean.FALSE.equals(pod.getEnableServiceLinks()), name, "gets the addresses of all services as environment");
        must(pod.getSecurityContext() != null && Boolean.TRUE.equals(pod.getSecurityContext().getRunAsNonRoot()), name, "may run as root");
        must(pod.getSecurityContext() != null && pod.getSecurityContext().getSeccompProfile() != null
                && "RuntimeDefault".equals(pod.getSecurityContext().getSeccompProfile().getType()), name, "has no seccomp profile");
        must(!Boolean.TRUE.equals(pod.getHostNetwork()) && !Boolean.TRUE.equals(pod.getHostPID()), name, "shares the node's network or processes");
        pod.getVolumes().forEach(volume -> must(volume.getHostPath() == null, name, "mounts the node's files"));
        pod.getContainers().forEach(container -> container(name, container));
    }

    private void container(String name, Container container) {
        var security = container.getSecurityContext();
        must(security != null && Boolean.FALSE.equals(security.getAllowPrivilegeEscalation()), name, "may get more rights");
        must(security != null && Boolean.TRUE.equals(security.getReadOnlyRootFilesystem()), name, "may write to its root");
        must(security != null && security.getCapabilities() != null && security.getCapabilities().getDrop().contains("ALL"), name, "keeps capabilities");
        Quantity promised = container.getResources().getRequests().get("memory");
        must(promised != null && promised.equals(container.getResources().getLimits().get("memory")), name, "has a memory limit other than its request");
        must(container.getResources().getRequests().containsKey("cpu"), name, "requests no processor time");
        must(!container.getImage().endsWith(":latest") && container.getImage().matches(".+(:[^:/@]+|@sha256:[0-9a-f]{64})"), name, "has an image of no certain version");
        container.getEnv().forEach(variable -> must(variable.getValueFrom() != null || !variable.getName().matches(".*(PASSWORD|_KEYS_|JAAS|USER_INFO|MONGODB_URI|SECRET).*"),
                name, "has the secret " + variable.getName() + " in clear"));
        must(container.getEnv().stream().map(variable -> variable.getName()).distinct().count() == container.getEnv().size(), name, "has a variable twice");
    }

    private void deployment(Deployment deployment) {
        String name = deployment.getMetadata().getName();
        PodSpec pod = deployment.getSpec().getTemplate().getSpec();
        must(of(ServiceAccount.class).anyMatch(account -> account.getMetadata().getName().equals(pod.getServiceAccountName())), deployment, "has no account of its own");
        must(of(Deployment.class).filter(other -> Objects.equals(other.getSpec().getTemplate().getSpec().getServiceAccountName(), pod.getServiceAccountName())).count() == 1,
                deployment, "shares its account");
        List<PodDisruptionBudget> budgets = of(PodDisruptionBudget.class).filter(budget -> budget.getSpec().getSelector().equals(deployment.getSpec().getSelector())).toList();
        must(budgets.size() == 1, deployment, "has " + budgets.size() + " disruption budgets");
        budgets.forEach(budget -> {
            must(budget.getSpec().getMaxUnavailable() != null && budget.getSpec().getMaxUnavailable().getIntVal() == 1, deployment, "has a budget that could keep a node from being drained");
            must("AlwaysAllow".equals(budget.getSpec().getUnhealthyPodEvictionPolicy()), deployment, "keeps a node from being drained while it is not ready");
        });
        long scalers = of(HorizontalPodAutoscaler.class).filter(scaler -> scaler.getSpec().getScaleTargetRef().getName().equals(name)).count()
                + resources.stream().filter(resource -> resource.getKind().equals("ScaledObject") && resource.getMetadata().getName().equals(name)).count();
        must(scalers <= 1, deployment, "has " + scalers + " scalers");
        must((scalers == 0) == (deployment.getSpec().getReplicas() != null), deployment, "sets replicas beside a scaler, or nobody does");
        Container container = pod.getContainers().getFirst();
        must(container.getStartupProbe() != null && container.getStartupProbe().getPeriodSeconds() * container.getStartupProbe().getFailureThreshold() >= 30,
                deployment, "gives a cold start less than 30 seconds");
        must(container.getLivenessProbe() != null && "/livez".equals(container.getLivenessProbe().getHttpGet().getPath()), deployment, "is restarted for something else than not living");
        must(container.getReadinessProbe() != null && "/readyz".equals(container.getReadinessProbe().getHttpGet().getPath()), deployment, "gets requests without being ready");
        must(!pod.getTopologySpreadConstraints().isEmpty(), deployment, "may have all pods on one node");
        must(deployment.getSpec().getStrategy().getRollingUpdate().getMaxUnavailable().getIntVal() == 0, deployment, "has fewer pods during an upgrade");
    }

    /** A policy that forgets one of the two protocols loses long answers or all. */
    private void namesAreFound(NetworkPolicy policy) {
        must(policy.getSpec().getPolicyTypes().containsAll(List.of("Ingress", "Egress")), policy, "leaves a direction open");
        for (String protocol : List.of("UDP", "TCP")) {
            must(policy.getSpec().getEgress().stream().anyMatch(rule -> allows(rule, protocol, 53)), policy, "lets no names be asked by " + protocol);
        }
        policy.getSpec().getEgress().forEach(rule -> must(!rule.getPorts().isEmpty(), policy, "lets out by any port"));
    }

    private static boolean allows(NetworkPolicyEgressRule rule, String protocol, int port) {
        return rule.getPorts().stream().anyMatch(each -> each.getProtocol().equals(protocol) && Integer.valueOf(port).equals(each.getPort().getIntVal()));
    }
}
