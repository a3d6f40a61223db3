package io.lianluo.notification.dispatch.smtp;

import io.lianluo.notification.dispatch.Mail.Answer;
import io.lianluo.notification.dispatch.Mail.Outcome;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refusal of a mail server, by the codes of RFC 5321 and RFC 3463. An address is doubted only where the server speaks of the mailbox, and
 * only in answer to the command that names it. A server that refuses the sender, the message or by a policy says nothing of the receiver.
 *
 * @param code     the code of three digits
 * @param enhanced the enhanced code, such as 5.1.1; empty when there is none
 * @param words    the words, in lower case and without anything that looks like an address
 */
record SmtpReply(int code, String enhanced, String words) {

    private static final Pattern CODES = Pattern.compile("\\A\\s*\\d{3}[ -](?:([245]\\.\\d{1,3}\\.\\d{1,3})(?=\\s|\\z))?");

    /** The mailbox or its domain does not exist, has moved, or takes no mail. */
    private static final Set<String> MAILBOX = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

    /** Every other try has the same mail in it: too large, or not to be converted. */
    private static final Set<String> MESSAGE = Set.of("5.2.3", "5.3.4");

    private static final int STORAGE_EXCEEDED = 552;
    private static final Set<Integer> ABOUT_THE_MAILBOX = Set.of(550, 551, 553);

    private static final Pattern SAYS_UNKNOWN = Pattern.compile("\\b(?:unknown|invalid|no such|non-?existent) (?:local )?(?:user|recipient|mailbox|account)\\b"
            + "|\\b(?:user|recipient|mailbox|account)(?: name)?(?: is)?:? (?:unknown|not found|not exist|does(?:n't| not) exist|no longer exists|disabled|inactive)\\b"
            + "|\\bno mailbox (?:here|by that name)\\b");

    private static final Pattern SPEAKS_OF_SOMETHING_ELSE = Pattern.compile(
            "polic|spam|block|black ?list|reputation|denied|reject|relay|sender|spf|dkim|dmarc|client|\\bip\\b|prohibit|not allowed|authenticat");

    /** What a server said. */
    static SmtpReply of(int code, String said) {
        Matcher codes = CODES.matcher(said);
        boolean found = codes.lookingAt();
        String enhanced = found && codes.group(1) != null ? codes.group(1) : "";
        String words = said.replaceAll("<[^>]*>|\\S*@\\S*", " ").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return new SmtpReply(code, enhanced, words);
    }

    /** What it means in answer to the command that names the receiver. */
    Answer toReceiver() {
        return new Answer(speaksOfMailbox() ? Outcome.ADDRESS_REFUSED : elsewhere(), codes());
    }

    /** What it means in answer to every other command: never anything about the receiver. */
    Answer toOthers() {
        return new Answer(elsewhere(), codes());
    }

    private Outcome elsewhere() {
        if (code / 100 != 5 || isFull()) {
            return Outcome.NOT_NOW;
        }
        return isAboutMessage() ? Outcome.MAIL_REFUSED : Outcome.SENDER_REFUSED;
    }

    /** Without an enhanced code, servers say by 550 that there is no mailbox, and everything else too: then only plain words count. */
    private boolean speaksOfMailbox() {
        if (code / 100 != 5) {
            return false;
        }
        return enhanced.isEmpty()
                ? ABOUT_THE_MAILBOX.contains(code) && SAYS_UNKNOWN.matcher(words).find() && !SPEAKS_OF_SOMETHING_ELSE.matcher(words).find()
                : MAILBOX.contains(enhanced);
    }

    private boolean isFull() {
        return enhanced.endsWith(".2.2") || enhanced.isEmpty() && code == STORAGE_EXCEEDED;
    }

    private boolean isAboutMessage() {
        return MESSAGE.contains(enhanced) || enhanced.startsWith("5.6.");
    }

    private String codes() {
        return enhanced.isEmpty() ? String.valueOf(code) : code + " " + enhanced;
    }
}
