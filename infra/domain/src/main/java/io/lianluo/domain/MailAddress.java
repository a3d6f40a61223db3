package io.lianluo.domain;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail address. Only delivery proves one; this refuses what no server would take (RFC 5321), and what would not reach the server as it was
 * written: before the {@code @} stand letters, digits and signs of ASCII alone. A domain may be written in any script; it is kept as the
 * name servers know it ({@code xn--…}).
 */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_MAILBOX = 64;
    private static final int LONGEST_LABEL = 63;
    private static final String SIGNS = "!#$%&'*+-/=?^_`{|}~";
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);

    private MailAddress() { }

    /** The address with its domain as name servers know it; empty if it is none. */
    public static Optional<String> parse(String written) {
        String address;
        try {
            address = Text.line(written);
        } catch (MalformedTextException damaged) {
            return Optional.empty();
        }
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > LONGEST || !isMailbox(address.substring(0, at))) {
            return Optional.empty();
        }
        return domain(address.substring(at + 1)).map(domain -> address.substring(0, at + 1) + domain)
                .filter(whole -> whole.length() <= LONGEST);
    }

    /** Words of visible signs, with a dot between each two of them. */
    private static boolean isMailbox(String text) {
        if (text.length() > LONGEST_MAILBOX) {
            return false;
        }
        char before = '.';
        for (char c : text.toCharArray()) {
            if (c == '.' ? before == '.' : !isAsciiLetterOrDigit(c) && SIGNS.indexOf(c) < 0) {
                return false;
            }
            before = c;
        }
        return before != '.';
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static Optional<String> domain(String written) {
        IDNA.Info info = new IDNA.Info();
        String domain = DOMAINS.nameToASCII(written, new StringBuilder(), info).toString().toLowerCase(Locale.ROOT);
        return !info.hasErrors() && areLabels(domain) ? Optional.of(domain) : Optional.empty();
    }

    /** At least two labels, the last of which is no number: that would be the address of a machine. */
    private static boolean areLabels(String domain) {
        int begin = 0;
        int labels = 0;
        boolean digits = false;
        while (begin <= domain.length()) {
            int dot = domain.indexOf('.', begin);
            String label = domain.substring(begin, dot < 0 ? domain.length() : dot);
            if (label.isEmpty() || label.length() > LONGEST_LABEL || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
            digits = label.chars().allMatch(c -> c >= '0' && c <= '9');
            labels++;
            if (dot < 0) {
                break;
            }
            begin = dot + 1;
        }
        return labels > 1 && !digits;
    }
}
