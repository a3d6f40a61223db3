package io.lianluo.notification.letter;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.DerivedId;
import io.lianluo.notification.letter.AddressLetterState.Kind;
import io.lianluo.notification.notice.Delivery;
import io.lianluo.notification.notice.DeliveryStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail to one address, sent once, and forgotten but for its outcome. */
public final class AddressLetter extends Aggregate<AddressLetterEvent> {

    private AddressLetterState state;

    private AddressLetter(AddressLetterState state) {
        this.state = state;
    }

    /** A letter by which an address is confirmed, because of that event. */
    public static AddressLetter confirmation(UUID eventId, UUID personId, UUID use, Envelope envelope, Instant until, Instant now) {
        return issued(eventId, Kind.CONFIRMATION, personId, use, true, envelope, until, now);
    }

    /** A letter with the code of that identity, because of that event. */
    public static AddressLetter accountCode(UUID eventId, UUID personId, UUID codeId, Envelope envelope, Instant until, Instant now) {
        return issued(eventId, Kind.ACCOUNT_CODE, personId, codeId, false, envelope, until, now);
    }

    /** A letter to the address by which somebody was reached before that event. */
    public static AddressLetter replaced(UUID eventId, UUID personId, boolean byThemselves, Envelope envelope, Instant until, Instant now) {
        return issued(eventId, Kind.REPLACED, personId, null, byThemselves, envelope, until, now);
    }

    private static AddressLetter issued(UUID eventId, Kind kind, UUID personId, @Nullable UUID use, boolean byThemselves, Envelope envelope,
                                        Instant until, Instant now) {
        AddressLetter letter = new AddressLetter(new AddressLetterState(DerivedId.of("letter", eventId), kind, personId,
                use, byThemselves, now, until, envelope, Delivery.due(now)));
        letter.raise(new AddressLetterEvent.Issued());
        return letter;
    }

    /** The letter of a remembered state; raises nothing. */
    public static AddressLetter restore(AddressLetterState state) {
        return new AddressLetter(state);
    }

    /**
     * Takes on the sending for as long as the lease lasts; what is of no more use is dropped.
     *
     * @return whether it was due and is now the caller's to send
     */
    public boolean begin(Instant now, Duration lease) {
        if (!state.mail().isDue(now)) {
            return false;
        }
        if (!now.isBefore(state.until())) {
            end(DeliveryStatus.DROPPED, state.mail().answer(), now);
            return false;
        }
        state = state.with(state.mail().begun(now.plus(lease)));
        raise(new AddressLetterEvent.Begun());
        return true;
    }

    /** It is to be tried again then; the mail server gave these codes. */
    public void putOff(DeliveryStatus as, @Nullable String answer, Instant next) {
        if (!state.mail().isSettled()) {
            state = state.with(state.mail().again(as, answer, next));
            raise(new AddressLetterEvent.PutOff());
        }
    }

    /** Its delivery is settled; whom it went to is forgotten. */
    public void end(DeliveryStatus as, @Nullable String answer, Instant now) {
        if (!state.mail().isSettled()) {
            state = state.with(state.mail().ended(as, answer, now));
            raise(new AddressLetterEvent.Ended(as));
        }
    }

    /** Everything that is remembered of it. */
    public AddressLetterState state() {
        return state;
    }

    @Override
    public UUID id() {
        return state.id();
    }
}
