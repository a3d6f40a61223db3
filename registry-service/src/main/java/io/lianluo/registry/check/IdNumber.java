package io.lianluo.registry.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** The ID number of a citizen (公民身份号码) by GB 11643: region, day of birth, serial number and a check character. */
public final class IdNumber {

    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private IdNumber() { }

    /** The number in its usual writing; empty if a digit is wrong, the day of birth is none, or the check character does not fit. */
    public static Optional<String> parse(String text) {
        String number = text.strip().toUpperCase(Locale.ROOT);
        if (!number.matches("[1-9][0-9]{16}[0-9X]") || !bornOnSomeDay(number)) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int weight = (1 << (17 - i)) % 11;
            sum += (number.charAt(i) - '0') * weight;
        }
        return number.charAt(17) == CHECK_CHARACTERS.charAt(sum % 11) ? Optional.of(number) : Optional.empty();
    }

    private static boolean bornOnSomeDay(String number) {
        try {
            LocalDate.parse(number.substring(6, 14), BIRTH);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
