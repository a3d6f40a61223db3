package io.lianluo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "plain@sample.example, plain@sample.example", "' Plain.Name+tag@Sample.EXAMPLE ', Plain.Name+tag@sample.example", "o'brien@a.b-c.example, o'brien@a.b-c.example",
        "liaison@示例.中国, liaison@xn--fsq092h.xn--fiqs8s", "liaison@示例。中国, liaison@xn--fsq092h.xn--fiqs8s", "liaison@ｓample．example, liaison@sample.example",
        "liaison@xn--fsq092h.xn--fiqs8s, liaison@xn--fsq092h.xn--fiqs8s", "a@faß.example, a@xn--fa-hia.example", "a@BÜRO.example, a@xn--bro-hoa.example",
        "'\u202A12345@qq.example\u202C', 12345@qq.example", "a@163.example, a@163.example", "_@x.example, _@x.example"})
    void isKeptAsServersKnowIt(String written, String address) {
        assertThat(MailAddress.parse(written)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "@", "a@", "@b.example", "a", "a@b", "a@@b.example", "a.@b.example", ".a@b.example", "a..b@c.example", "a@b..example", "a@.b.example", "a@b.example.",
        "a@-b.example", "a@b-.example", "a@1.2.3.4", "a@[1.2.3.4]", "\"a b\"@c.example", "a(comment)@b.example", "a@b.example(comment)", "a b@c.example",
        "a,b@c.example", "a@b.example;c@d.example", "<a@b.example>", "A <a@b.example>", "李@sample.example", "Zoë@sample.example", "ｚhang@sample.example",
        "a＠b.example", "a@b_c.example", "a@b.exa mple", "a@xn--a.example", "a@xn--0.pt", "a@b\u0000.example", "a\r\nBcc: b@c.example", "a@b.example\r\nDATA",
        "a@\uD842.example", "a@א1b.example"})
    void isNone(String written) {
        assertThat(MailAddress.parse(written)).isEmpty();
    }

    @Test
    void hasTheLengthsOfTheStandard() {
        assertThat(MailAddress.parse("a".repeat(64) + "@sample.example")).isPresent();
        assertThat(MailAddress.parse("a".repeat(65) + "@sample.example")).isEmpty();
        assertThat(MailAddress.parse("a@" + "b".repeat(63) + ".example")).isPresent();
        assertThat(MailAddress.parse("a@" + "b".repeat(64) + ".example")).isEmpty();
        String longest = ("b".repeat(49) + ".").repeat(5) + "cc";
        assertThat(MailAddress.parse("a@" + longest)).isPresent();
        assertThat(MailAddress.parse("ab@" + longest)).isEmpty();
        assertThat(MailAddress.parse("a@" + "示例.".repeat(40) + "中国")).isEmpty();
    }

    @Test
    void ofThousandsOfLabelsIsRefusedAtOnce() {
        assertThat(MailAddress.parse("a@" + "b.".repeat(3_000) + "example")).isEmpty();
        assertThat(MailAddress.parse("a.".repeat(1_000_000) + "a@b.example")).isEmpty();
    }
}
