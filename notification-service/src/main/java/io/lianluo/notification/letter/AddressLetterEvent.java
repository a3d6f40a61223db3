package io.lianluo.notification.letter;

import io.lianluo.notification.notice.DeliveryStatus;

/** An event says what happened to a letter; it is of no concern to others. */
public sealed interface AddressLetterEvent {

    /** It was issued. */
    record Issued() implements AddressLetterEvent { }

    /** Sending it began. */
    record Begun() implements AddressLetterEvent { }

    /** Sending it was put off. */
    record PutOff() implements AddressLetterEvent { }

    /** Its delivery was settled. */
    record Ended(DeliveryStatus as) implements AddressLetterEvent { }
}
