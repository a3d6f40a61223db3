package io.lianluo.eventing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * These properties are what an operator may set, under {@code lianluo.eventing}.
 *
 * @param concurrency       threads that read each topic, at most its partitions
 * @param heartbeatMs       milliseconds after which a consumer tells the broker again that it lives, and hears who came or went meanwhile
 * @param attempts          how often a handler is tried before a message goes to the dead letters
 * @param firstRetry        time before the second attempt; it doubles from attempt to attempt
 * @param longestRetry      the longest time between attempts, also while the registry, the store or the broker is away
 * @param valueDeserializer class of the Kafka deserializer for values, configured by Confluent's keys
 * @param storeTimeout      how long a call to the store may take in all: more than any call of a store in health, less than a gateway waits and
 *                          Kafka lets a consumer be silent
 * @param outbox            the way out
 */
@ConfigurationProperties("lianluo.eventing")
record EventingProperties(@DefaultValue("1") int concurrency, @DefaultValue("2000") int heartbeatMs, @DefaultValue("5") int attempts,
                          @DefaultValue("PT0.5S") Duration firstRetry, @DefaultValue("PT30S") Duration longestRetry,
                          @DefaultValue("io.lianluo.avro.serde.KafkaAvroDeserializer") String valueDeserializer,
                          @DefaultValue("PT10S") Duration storeTimeout, @DefaultValue OutboxProperties outbox) {

    /**
     * @param entriesPerDocument events of one aggregate that may wait before its commands are refused
     * @param inFlight           events on their way at a time; what is beyond waits in the store alone
     * @param lease              how long a relay that was killed blocks what it was publishing
     * @param deliveryTimeout    how long the producer tries; see {@link Relay}
     * @param clockSkew          how far the clocks of two replicas may be apart
     * @param sweep              how often the relay looks for what was left behind
     */
    record OutboxProperties(@DefaultValue("100") int entriesPerDocument, @DefaultValue("10000") int inFlight,
                            @DefaultValue("PT20S") Duration lease, @DefaultValue("PT10S") Duration deliveryTimeout,
                            @DefaultValue("PT5S") Duration clockSkew, @DefaultValue("PT5S") Duration sweep) {

        OutboxProperties {
            if (lease.compareTo(deliveryTimeout.plus(clockSkew)) <= 0) {
                throw new IllegalArgumentException("lianluo.eventing.outbox.lease (" + lease + ") must be longer than delivery-timeout ("
                        + deliveryTimeout + ") and clock-skew (" + clockSkew + ") together: a relay whose lease has run out must have "
                        + "nothing under way any more");
            }
        }
    }
}
