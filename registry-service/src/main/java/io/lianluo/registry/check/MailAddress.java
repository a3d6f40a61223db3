package io.lianluo.registry.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail address. Only delivery proves one; this refuses what no server would take. */
public final class MailAddress {

    private static final Pattern FORM = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    private MailAddress() { }

    /** The address with its domain in lower case; empty if it is none. */
    public static Optional<String> parse(String text) {
        String address = text.strip();
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        String normal = address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
        return FORM.matcher(normal).matches() ? Optional.of(normal) : Optional.empty();
    }
}
