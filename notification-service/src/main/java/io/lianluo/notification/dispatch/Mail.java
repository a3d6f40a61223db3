package io.lianluo.notification.dispatch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The way out by mail. */
public interface Mail {

    /**
     * A mail to one person. It prints as its id alone: the rest is personal.
     *
     * @param id          identity, from which its Message-ID is made: the same mail has the same, however often it is sent
     * @param name        name of the receiver
     * @param address     address of the receiver
     * @param subject     subject
     * @param text        plain text
     * @param language    language of subject and text
     * @param traceparent W3C trace context of what caused it
     */
    record Letter(String id, String name, String address, String subject, String text, Locale language, @Nullable String traceparent) {
        @Override
        public String toString() {
            return "Letter[" + id + "]";
        }
    }

    /** The possible results of sending a mail. */
    enum Outcome {
        /** The mail server took it. */
        ACCEPTED,
        /** There is no such address, or it takes no mail: another try is of no use. */
        ADDRESS_REFUSED,
        /** The mail server refuses what this mail is, such as its size: another try is of no use, and the address is not to blame. */
        MAIL_REFUSED,
        /** The mail server refuses mail of ours, by its policy or because of the sender: operators can do something about it, the receiver cannot. */
        SENDER_REFUSED,
        /** Not now: there is no mail server, it says later, or the mailbox is full. */
        NOT_NOW
    }

    /**
     * The word of the mail server.
     *
     * @param outcome what it means
     * @param code    the codes that it gave, such as {@code 550 5.7.1}, without its words, which may name people; null when it gave none
     */
    record Answer(Outcome outcome, @Nullable String code) { }

    /** Hands the letter to the mail server, and waits for its word. */
    Answer send(Letter letter);
}
