package io.lianluo.registry.check;

import java.util.Locale;
import java.util.Optional;

/** The unified social credit code (统一社会信用代码) of an organisation by GB 32100. */
public final class CreditCode {

    /** The standard leaves out I, O, S, V and Z, which look like digits. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private CreditCode() { }

    /** The code in its usual writing; empty if a character is none of the standard's, or the check character does not fit. */
    public static Optional<String> parse(String text) {
        String code = Written.closely(text).toUpperCase(Locale.ROOT);
        if (code.length() != LENGTH) {
            return Optional.empty();
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH; i++) {
            int value = CHARACTERS.indexOf(code.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            // The check character's own weight is one: the whole sum is then divisible.
            sum += i < LENGTH - 1 ? value * weight : value;
            weight = weight * 3 % CHARACTERS.length();
        }
        return sum % CHARACTERS.length() == 0 ? Optional.of(code) : Optional.empty();
    }
}
