package io.lianluo.registry.check;

import static org.assertj.core.api.Assertions.assertThat;

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
    @CsvSource({"11010519491231002X, 11010519491231002X", "11010519491231002x, 11010519491231002X", "' 440524188001010014 ', 440524188001010014"})
    void idNumbersOfTheStandard(String text, String number) {
        assertThat(IdNumber.parse(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "11010519490230002X", "1101051949123100", "A10105194912310021", ""})
    void refusesAWrongIdNumber(String text) {
        assertThat(IdNumber.parse(text)).isEmpty();
    }

    @Property
    void eachWrongDigitOfAnIdNumberIsFound(@ForAll @IntRange(max = 16) int at, @ForAll @CharRange(from = '0', to = '9') char digit) {
        String number = "11010519491231002X";
        String other = number.substring(0, at) + digit + number.substring(at + 1);
        assertThat(IdNumber.parse(other).isPresent()).isEqualTo(other.equals(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91350100m000100y43"})
    void creditCodeOfTheStandard(String text) {
        assertThat(CreditCode.parse(text)).contains("91350100M000100Y43");
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "91350100M000100Y4", "91350100I000100Y43", ""})
    void refusesAWrongCreditCode(String text) {
        assertThat(CreditCode.parse(text)).isEmpty();
    }

    @Property
    void eachWrongCharacterOfACreditCodeIsFound(@ForAll @IntRange(max = 17) int at, @ForAll @StringLength(1) String anything) {
        String code = "91350100M000100Y43";
        String other = code.substring(0, at) + anything + code.substring(at + 1);
        assertThat(CreditCode.parse(other).isPresent()).isEqualTo(other.equalsIgnoreCase(code));
    }

    @ParameterizedTest
    @CsvSource({"13800000001, +8613800000001", "138 0000 0001, +8613800000001", "+86 138-0000-0001, +8613800000001", "+447400123456, +447400123456"})
    void mobilesAreKeptInOneForm(String text, String number) {
        assertThat(Mobile.parse(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "010-12345678", "1380000000", "call me", ""})
    void refusesWhatIsNoMobile(String text) {
        assertThat(Mobile.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"li.si@Sample.Example, li.si@sample.example", "a+b@x.cn, a+b@x.cn"})
    void mailAddresses(String text, String address) {
        assertThat(MailAddress.parse(text)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"li.si", "@x.cn", "li si@x.cn", "a@b", "a@x.cn,b@x.cn", "a@-x.cn"})
    void refusesWhatIsNoMailAddress(String text) {
        assertThat(MailAddress.parse(text)).isEmpty();
    }
}
