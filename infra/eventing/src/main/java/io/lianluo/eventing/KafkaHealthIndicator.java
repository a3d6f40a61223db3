package io.lianluo.eventing;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Checks whether the broker answers. The check is part of readiness, never of liveness, because a restart of this process brings no broker back. */
final class KafkaHealthIndicator extends AbstractHealthIndicator implements DisposableBean {

    private static final int PATIENCE_MS = 2_000;

    private final Map<String, Object> config;
    private Admin admin;

    KafkaHealthIndicator(Map<String, Object> config) {
        super("The broker does not answer");
        this.config = config;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        String cluster = admin().describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MS)).clusterId()
                .get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        builder.up().withDetail("cluster", cluster);
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(config);
        }
        return admin;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close();
        }
    }
}
