package io.lianluo.notification.telling;

import io.lianluo.notification.letter.AddressLetter;
import io.lianluo.notification.letter.AddressLetters;
import io.lianluo.notification.letter.Envelope;
import io.lianluo.notification.replica.Contacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Policy: an address that somebody gave for themselves gets the link by which it is confirmed, and the address before is told when it, or the
 * mobile number, was replaced: whoever did not do that learns it there.
 */
public final class WhenAddressIsGivenThenWriteToIt {

    /** After that a mail about a change is of no more use. */
    private static final Duration WORTH_TELLING = Duration.ofDays(7);

    private final AddressLetters letters;
    private final Contacts contacts;
    private final Clock clock;

    /** A policy over these letters, to those who are not erased. */
    public WhenAddressIsGivenThenWriteToIt(AddressLetters letters, Contacts contacts, Clock clock) {
        this.letters = letters;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * A number or an address of somebody before and after.
     *
     * @param before null if there was none
     * @param after  null if there is none
     */
    public record Step(@Nullable String before, @Nullable String after) {

        private boolean replaces() {
            return before != null && !before.equals(after);
        }

        /** Nothing of it, so that it does not end in a log. */
        @Override
        public String toString() {
            return "Step[…]";
        }
    }

    /** Somebody gave an address, and is to confirm it until then. */
    public void confirmationAsked(UUID eventId, UUID personId, UUID use, Envelope envelope, Instant until) {
        issue(personId, AddressLetter.confirmation(eventId, personId, use, envelope, until, clock.instant()));
    }

    /** An office gave somebody a code, which works until then. */
    public void accountCodeGiven(UUID eventId, UUID personId, UUID codeId, Envelope envelope, Instant until) {
        issue(personId, AddressLetter.accountCode(eventId, personId, codeId, envelope, until, clock.instant()));
    }

    /** A number or an address of somebody was replaced. */
    public void replaced(UUID eventId, UUID personId, String name, String language, Step email, Step mobile, boolean byThemselves, Instant at) {
        if (email.before() == null || !email.replaces() && !mobile.replaces()) {
            return;
        }
        Envelope envelope = new Envelope(name, email.before(), language, email.replaces() ? mail(email.before()) : null,
                email.replaces() ? mail(email.after()) : null, mobile.replaces() ? number(mobile.before()) : null,
                mobile.replaces() ? number(mobile.after()) : null);
        issue(personId, AddressLetter.replaced(eventId, personId, byThemselves, envelope, at.plus(WORTH_TELLING), clock.instant()));
    }

    /** A fact that comes late says nothing any more of somebody who was erased. */
    private void issue(UUID personId, AddressLetter letter) {
        if (!contacts.isErased(personId)) {
            letters.issue(letter);
        }
    }

    /** Enough to recognise an address by, and too little to use it: the former one may be somebody else's by now. */
    private static @Nullable String mail(@Nullable String address) {
        return address == null ? null : address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(address.lastIndexOf('@'));
    }

    private static @Nullable String number(@Nullable String mobile) {
        return mobile == null ? null : "***" + mobile.substring(Math.max(0, mobile.length() - 4));
    }
}
