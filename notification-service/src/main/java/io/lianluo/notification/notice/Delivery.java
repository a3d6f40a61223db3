package io.lianluo.notification.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of a notice by mail.
 *
 * @param status   where it stands
 * @param attempts how often it was begun
 * @param nextAt   when to try, or to look for contact details, again; null when that is settled
 * @param endedAt  when it was settled
 * @param answer   codes of the mail server's latest refusal, such as {@code 550 5.7.1}; null when it gave none
 */
public record Delivery(DeliveryStatus status, int attempts, @Nullable Instant nextAt, @Nullable Instant endedAt, @Nullable String answer) {

    /** Due at once. */
    public static Delivery due(Instant now) {
        return new Delivery(DeliveryStatus.PENDING, 0, now, null, null);
    }

    /** Whether its time has come. */
    public boolean isDue(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    boolean isOpen() {
        return nextAt != null;
    }

    /** Whether it is not tried any more. */
    public boolean isSettled() {
        return nextAt == null;
    }

    /** Whether other contact details could bring it about. */
    boolean wantsContact() {
        return status == DeliveryStatus.WAITING || status == DeliveryStatus.REFUSED || status == DeliveryStatus.HELD;
    }

    /** Taken on until then. */
    public Delivery begun(Instant until) {
        return new Delivery(status, attempts + 1, until, null, answer);
    }

    /** To be tried again then; the mail server gave these codes. */
    public Delivery again(DeliveryStatus as, @Nullable String said, Instant at) {
        return new Delivery(as, attempts, at, null, said);
    }

    /** Settled. */
    public Delivery ended(DeliveryStatus as, @Nullable String said, Instant now) {
        return new Delivery(as, attempts, null, now, said);
    }
}
