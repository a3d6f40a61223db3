package io.lianluo.eventing;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * This indicator says whether a topic is read. It is part of readiness, so that a service which hears nothing more is not taken for one that is
 * well.
 */
final class ConsumerHealthIndicator extends AbstractHealthIndicator {

    private final Consumers consumers;
    private final String topic;

    ConsumerHealthIndicator(Consumers consumers, String topic) {
        super("Nothing can be said about the consumer of " + topic);
        this.consumers = consumers;
        this.topic = topic;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        String trouble = consumers.trouble(topic);
        if (trouble == null) {
            builder.up();
        } else {
            builder.down().withDetail("why", trouble);
        }
    }
}
