package io.lianluo.notification.letter;

import io.lianluo.notification.notice.Delivery;
import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is remembered.
 *
 * @param id           identity, the same however often its event comes
 * @param kind         what it is for
 * @param personId     whom it concerns
 * @param use          identity of the use of the link, or of the code, that it carries; null without one
 * @param byThemselves whether the person acted themselves
 * @param issuedAt     when it was issued
 * @param until        when it is of no more use
 * @param envelope     to whom it goes; null once it is settled
 * @param mail         its delivery
 */
public record AddressLetterState(UUID id, Kind kind, UUID personId, @Nullable UUID use, boolean byThemselves, Instant issuedAt, Instant until,
                                 @Nullable Envelope envelope, Delivery mail) {

    /** A kind says what a letter is for. */
    public enum Kind {
        /** It carries the link by which the address is confirmed. */
        CONFIRMATION,
        /** It carries the code by which an account is linked to the person. */
        ACCOUNT_CODE,
        /** It tells the address by which somebody was reached that this changed. */
        REPLACED
    }

    /** Returns it with everything personal written otherwise. */
    public AddressLetterState withTexts(TextMapper as) {
        return new AddressLetterState(id, kind, personId, use, byThemselves, issuedAt, until, as.mapPart("envelope", envelope, Envelope::withTexts), mail);
    }

    AddressLetterState with(Delivery delivery) {
        return new AddressLetterState(id, kind, personId, use, byThemselves, issuedAt, until, delivery.isSettled() ? null : envelope, delivery);
    }
}
