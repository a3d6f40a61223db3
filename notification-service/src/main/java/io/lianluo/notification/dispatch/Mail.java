package io.lianluo.notification.dispatch;

import java.util.Locale;

/** The way out by mail. */
public interface Mail {

    /**
     * A mail to one person. It prints as its id alone: the rest is personal.
     *
     * @param id       identity, from which its Message-ID is made: the same mail has the same, however often it is sent
     * @param name     name of the receiver
     * @param address  address of the receiver
     * @param subject  subject
     * @param text     plain text
     * @param language language of subject and text
     */
    record Letter(String id, String name, String address, String subject, String text, Locale language) {
        @Override
        public String toString() {
            return "Letter[" + id + "]";
        }
    }

    /** What came of sending. */
    enum Outcome {
        /** The mail server took it. */
        ACCEPTED,
        /** There is no such address, or it takes no mail: another try is of no use. */
        ADDRESS_REFUSED,
        /** The mail server refuses this mail for good, for another reason than the address. */
        MAIL_REFUSED,
        /** Not now: there is no mail server, or it says later. */
        NOT_NOW
    }

    /** Hands the letter to the mail server, and waits for its word. */
    Outcome send(Letter letter);
}
