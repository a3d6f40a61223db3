package io.lianluo.registry.check;

import io.lianluo.domain.Dates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ID number of a person by GB 11643: region, day of birth, serial number and a check character. It stands on the card of a citizen
 * (公民身份号码), on the residence permit of somebody from Hong Kong, Macao or Taiwan (港澳台居民居住证), and on the permanent residence card of a
 * foreigner (外国人永久居留身份证), where 9, the province and the country of the passport stand in the region's place.
 */
public final class IdNumber {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    /** Nobody is known to have lived longer. */
    private static final int OLDEST = 130;

    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
            "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71");
    /** Hong Kong, Macao and Taiwan are not divided on residence permits. */
    private static final Set<String> PERMITS = Set.of("810000", "820000", "830000");
    /** Municipalities have districts and counties, and no prefectures. */
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31");
    private static final String CHONGQING = "50";
    /** The first counties of Hainan stood directly under the province; Taiwan is not divided. */
    private static final Set<String> UNDIVIDED = Set.of("46", "71");
    private static final int LAST_PREFECTURE = 53;
    private static final int DIRECTLY_UNDER_PROVINCE = 90;

    private IdNumber() { }

    /**
     * The number in its usual writing; empty if a digit is wrong, the region can never have existed, the day of birth is none, or the check
     * character does not fit. Whether somebody of that age can live depends on the day, see {@link #isOfSomebodyAlive}.
     */
    public static Optional<String> parse(String text) {
        String number = Written.closely(text).toUpperCase(Locale.ROOT);
        if (!FORM.matcher(number).matches() || !isRegion(number) || bornOn(number).isEmpty()) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int weight = (1 << (17 - i)) % 11;
            sum += (number.charAt(i) - '0') * weight;
        }
        return number.charAt(17) == CHECK_CHARACTERS.charAt(sum % 11) ? Optional.of(number) : Optional.empty();
    }

    /** Tells whether somebody with this number, which was parsed, is born on a day and not older than anybody ever was. */
    public static boolean isOfSomebodyAlive(String number, LocalDate today) {
        return bornOn(number).filter(birth -> !birth.isAfter(today) && birth.isAfter(today.minusYears(OLDEST + 1L))).isPresent();
    }

    private static Optional<LocalDate> bornOn(String number) {
        try {
            return Optional.of(Dates.day(number.substring(6, 14), BIRTH));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /**
     * Cards keep the code of a county that was dissolved long ago, so that a list of today's counties would refuse living people; and some
     * cities have no counties.
     */
    private static boolean isRegion(String number) {
        if (number.charAt(0) == '9') {
            return PROVINCES.contains(number.substring(1, 3)) && !number.startsWith("000", 3);
        } else if (number.charAt(0) == '8') {
            return PERMITS.contains(number.substring(0, 6));
        }
        String province = number.substring(0, 2);
        int prefecture = Integer.parseInt(number.substring(2, 4));
        int last = MUNICIPALITIES.contains(province) ? 2 : province.equals(CHONGQING) ? 3 : LAST_PREFECTURE;
        boolean undivided = prefecture == DIRECTLY_UNDER_PROVINCE && last == LAST_PREFECTURE || prefecture == 0 && UNDIVIDED.contains(province);
        return PROVINCES.contains(province) && (prefecture >= 1 && prefecture <= last || undivided);
    }
}
