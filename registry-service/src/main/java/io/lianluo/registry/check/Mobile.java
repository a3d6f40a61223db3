package io.lianluo.registry.check;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mobile number of any country; Chinese when it names none. It is written with digits, blanks, hyphens and brackets alone: a letter stands for
 * a digit that was misread, a second number or an extension for another telephone.
 */
public final class Mobile {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Set<PhoneNumberType> MOBILE = EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);
    private static final int LONGEST = 40;
    private static final Pattern FORM = Pattern.compile("[(]?[+]?[0-9][0-9 ()-]*");
    private static final int CHINA = 86;
    /** All that stands before a Chinese number when it is dialled; other digits would belong to another number. */
    private static final Set<String> BEFORE_A_CHINESE_NUMBER = Set.of("", "0", "86", "0086");

    private Mobile() { }

    /** The number in E.164 form; empty if it is no mobile number. */
    public static Optional<String> parse(String text) {
        String written = Written.plainly(text);
        if (written.length() > LONGEST || !FORM.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERS.parse(written, "CN");
            return NUMBERS.isValidNumber(number) && MOBILE.contains(NUMBERS.getNumberType(number)) && isAllOf(written, number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    private static boolean isAllOf(String written, PhoneNumber number) {
        if (number.hasExtension()) {
            return false;
        }
        String digits = written.replaceAll("[^0-9]", "");
        String national = Long.toString(number.getNationalNumber());
        return number.getCountryCode() != CHINA
                || digits.endsWith(national) && BEFORE_A_CHINESE_NUMBER.contains(digits.substring(0, digits.length() - national.length()));
    }
}
