package io.lianluo.registry.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice that could not be delivered to a person for good.
 *
 * @param noticeId the notice
 * @param personId the person
 * @param channel  the way that failed
 * @param failedAt when the last attempt failed
 * @param edition  the edition of the contact details that failed, which is the version of the person that published them; null where it is
 *                 not known
 */
public record DeliveryFailure(UUID noticeId, UUID personId, String channel, Instant failedAt, @Nullable Long edition) { }
