package io.lianluo.registry.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {

    @ParameterizedTest
    @CsvSource({"11010519491231002X, 11010519491231002X", "11010519491231002x, 11010519491231002X", "' 440524188001010014 ', 440524188001010014",
        "11010119000307007Ｘ, 11010119000307007X", "110101 19000307 007X, 11010119000307007X", "１１０１０１１９０００３０７００７X, 11010119000307007X",
        "810000190003070014, 810000190003070014", "911124190003070023, 911124190003070023", "‭11010119000307007X‬, 11010119000307007X"})
    void idNumbersOfTheStandard(String text, String number) {
        assertThat(IdNumber.parse(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "11010519490230002X", "1101051949123100", "A10105194912310021", "",
        "11010119000307007Х", "110101000307123", "110101190002301234", "1.10101E+17", "110101190003070000"})
    void refusesAWrongIdNumber(String text) {
        assertThat(IdNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"990101", "160101", "720101", "119901", "110001", "110301", "310301", "500401", "346001", "340001", "119001", "810001", "840000", "916624", "911000"})
    void refusesAnIdNumberOfARegionThatNeverWas(String region) {
        assertThat(IdNumber.parse(withCheckCharacter(region + "19000307001"))).isEmpty();
    }

    /** Cities without counties, counties without a prefecture, and what changed its province or was dissolved. */
    @ParameterizedTest
    @ValueSource(strings = {"110101", "441900", "442000", "460022", "429004", "659001", "510212", "533421", "500381", "710000", "820000", "965840"})
    void takesAnIdNumberOfARegionThatWasOnce(String region) {
        String number = withCheckCharacter(region + "19000307001");
        assertThat(IdNumber.parse(number)).contains(number);
    }

    private static String withCheckCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return number + "10X98765432".charAt(sum % 11);
    }

    @ParameterizedTest
    @CsvSource({"2099-12-30, false", "2099-12-31, true", "2100-01-01, true", "2230-12-30, true", "2230-12-31, false"})
    void anIdNumberIsOfSomebodyAlive(LocalDate today, boolean alive) {
        String number = IdNumber.parse("110101209912310015").orElseThrow();
        assertThat(IdNumber.isOfSomebodyAlive(number, today)).isEqualTo(alive);
    }

    @Property
    void eachWrongDigitOfAnIdNumberIsFound(@ForAll @IntRange(max = 16) int at, @ForAll @CharRange(from = '0', to = '9') char digit) {
        String number = "11010519491231002X";
        String other = number.substring(0, at) + digit + number.substring(at + 1);
        assertThat(IdNumber.parse(other).isPresent()).isEqualTo(other.equals(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91350100m000100y43", "９１３５０１００Ｍ０００１００Ｙ４３", "91350100M000100Y43 ", "91350100 M000100Y43"})
    void creditCodeOfTheStandard(String text) {
        assertThat(CreditCode.parse(text)).contains("91350100M000100Y43");
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "91350100M000100Y4", "91350100I000100Y43", "", "91350100MOOO1OOY43", "340100000012345"})
    void refusesAWrongCreditCode(String text) {
        assertThat(CreditCode.parse(text)).isEmpty();
    }

    @Property
    void eachWrongCharacterOfACreditCodeIsFound(@ForAll @IntRange(max = 17) int at, @ForAll @StringLength(1) String anything) {
        String code = "91350100M000100Y43";
        String other = code.substring(0, at) + anything + code.substring(at + 1);
        assertThat(CreditCode.parse(other).isPresent()).isEqualTo(Normalizer.normalize(other, Normalizer.Form.NFKC).equalsIgnoreCase(code));
    }

    @ParameterizedTest
    @CsvSource({"13800000001, +8613800000001", "138 0000 0001, +8613800000001", "+86 138-0000-0001, +8613800000001", "+447400123456, +447400123456",
        "１３８０００００００１, +8613800000001", "‭13800000001‬, +8613800000001", "0086 138-0000-0001, +8613800000001", "86 13800000001, +8613800000001",
        "013800000001, +8613800000001", "(+86) 138–0000–0001, +8613800000001", "＋８６１３８０００００００１, +8613800000001", "00447400123456, +447400123456"})
    void mobilesAreKeptInOneForm(String text, String number) {
        assertThat(Mobile.parse(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "010-12345678", "1380000000", "call me", "",
        "139OOO12345", "138O0138OOO", "1380013TEST", "13800130605/13900130605", "13800130605 13900130605", "13800130605、13900130605", "13800130606转8",
        "13800130606 ext 8", "13800130606-8", "13800130606#8", "1.38E+10", "13800130605.0", "1380013060.5", "123451380013060", "12345 13800130605", "o13800130605",
        "٠١٢٣٤٥", "95588", "4001234567", "+1 800 555 0100"})
    void refusesWhatIsNoMobile(String text) {
        assertThat(Mobile.parse(text)).isEmpty();
    }
}
