package io.lianluo.registry.signal;

import java.time.Instant;

/**
 * A notice that could not be delivered to a person for good.
 *
 * @param noticeId the notice
 * @param personId the person
 * @param channel  the way that failed
 * @param failedAt when the last attempt failed
 */
public record DeliveryFailure(String noticeId, String personId, String channel, Instant failedAt) { }
