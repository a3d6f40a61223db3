package io.lianluo.notification.dispatch.smtp;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A mail address as servers are told it: the domain in its ASCII form (UTS 46), the local part as it is. A mail library that is told
 * other than ASCII without the extension of RFC 6531 cuts characters to a byte and writes to somebody else.
 *
 * @param local  the part before the sign, byte for byte
 * @param domain the domain, in ASCII
 */
record WireAddress(String local, String domain) {

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final int LONGEST = 254;

    private static final IDNA DOMAINS = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    /** The address; empty if it has no domain, or is longer than RFC 5321 lets an address be. */
    static Optional<WireAddress> parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() - at - 1 > LONGEST_DOMAIN) {
            return Optional.empty();
        }
        return ascii(text.substring(at + 1)).map(domain -> new WireAddress(text.substring(0, at), domain))
                .filter(address -> octets(address.local) <= LONGEST_LOCAL && octets(address.text()) <= LONGEST);
    }

    /** Whether only a server that offers SMTPUTF8 (RFC 6531) can be told it. */
    boolean needsUtf8() {
        return !StandardCharsets.US_ASCII.newEncoder().canEncode(local);
    }

    /** The whole address. */
    String text() {
        return local + "@" + domain;
    }

    /** Nothing of it, so that it does not end in a log. */
    @Override
    public String toString() {
        return "WireAddress[…]";
    }

    private static Optional<String> ascii(String domain) {
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = new StringBuilder();
        DOMAINS.nameToASCII(domain, ascii, info);
        return info.hasErrors() ? Optional.empty() : Optional.of(ascii.toString());
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
