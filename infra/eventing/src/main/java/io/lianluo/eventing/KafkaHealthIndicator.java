package io.lianluo.eventing;

import io.lianluo.schemas.TopicCatalogue.Access;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.MetadataRecoveryStrategy;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;

/**
 * Checks whether the broker answers, has the topics of the service, and lets the service read and write them. The check is part of readiness, never of
 * liveness, because a restart of this process brings no broker back. A consumer would not notice: a topic that it may not read is not there for it.
 */
final class KafkaHealthIndicator extends PartHealth implements DisposableBean {

    private static final int PATIENCE_MS = 2_000;

    private final Map<String, Object> config;
    private final SortedMap<String, Set<Access>> needed;
    private @Nullable Admin admin;

    /**
     * @param config settings of an admin client
     * @param needed what the service does with each topic
     */
    KafkaHealthIndicator(Map<String, Object> config, SortedMap<String, Set<Access>> needed) {
        super("The broker");
        this.config = config;
        this.needed = needed;
    }

    @Override
    protected void check(Health.Builder builder) throws Exception {
        String cluster;
        List<String> lacking;
        try {
            cluster = admin().describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MS)).clusterId().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            lacking = lacking();
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw e;
        }
        if (lacking.isEmpty()) {
            builder.withDetail("cluster", cluster);
        } else {
            builder.down().withDetail("lacking", lacking);
        }
    }

    private List<String> lacking() throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, KafkaFuture<TopicDescription>> topics = admin().describeTopics(needed.keySet(),
                new DescribeTopicsOptions().includeAuthorizedOperations(true).timeoutMs(PATIENCE_MS)).topicNameValues();
        List<String> lacking = new ArrayList<>();
        for (Map.Entry<String, Set<Access>> topic : needed.entrySet()) {
            try {
                TopicDescription found = topics.get(topic.getKey()).get(PATIENCE_MS, TimeUnit.MILLISECONDS);
                topic.getValue().stream().filter(access -> !found.authorizedOperations().contains(operation(access)))
                        .forEach(access -> lacking.add("right to " + access + " " + topic.getKey()));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) && !(e.getCause() instanceof TopicAuthorizationException)) {
                    throw e;
                }
                // The broker hides a topic from those who have no right to it.
                topic.getValue().stream().sorted().forEach(access -> lacking.add("right to " + access + " " + topic.getKey() + ", or the topic itself"));
            }
        }
        return lacking;
    }

    private static AclOperation operation(Access access) {
        return switch (access) {
            case READ -> AclOperation.READ;
            case WRITE -> AclOperation.WRITE;
        };
    }

    private synchronized Admin admin() {
        if (admin == null) {
            Map<String, Object> settings = new HashMap<>(config);
            // After a refused sign-in a client that begins anew with its first addresses does so without a pause, and logs each time.
            settings.putIfAbsent(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, MetadataRecoveryStrategy.NONE.name);
            admin = Admin.create(settings);
        }
        return admin;
    }

    /** The next check begins with the addresses that were configured: the brokers that a client knew may be gone for good. */
    private synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    @Override
    public void destroy() {
        close();
    }
}
