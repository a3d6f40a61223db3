package io.lianluo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void isWholeWithoutHalfASurrogatePair() {
        assertThat(Text.isWhole("联络员 \uD842\uDFB7 é")).isTrue();
        assertThat(Text.isWhole("示例\uD842单位")).isFalse();
        assertThat(Text.isWhole("\uDFB7\uD842")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "张三", "示例\uD873\uDC56", "示例䶮", "示例㛃", "示例\uD883\uDEDD", "示例\uD842\uDFB7", "示例龴", "赟昇", "二〇一八级", "阿依努尔·买买提", "张　三",
        "示例\uE863", "Zoë Müller-O’Brien", "益西རྡོ་རྗེ", "ᠪᠠᠲᠤ\u180Eᠠ", "ئالىم", "葛\uDB40\uDD00城", "辻\uFE00", "﨑田", "隣\uF9F1", "\uD87E\uDC00", "ꆈꌠ",
        "نامه\u200Cها", "ශ්\u200Dරී", "\uD883\uDFFF\uD883\uDFFD", "Ⅷ级", "１２３", "Ａ座", "👩\u200D🏫 来", "❤\uFE0F\u200D🔥"})
    void keepsWhatPeopleWrite(String written) {
        assertThat(Text.line(written)).isEqualTo(written);
        assertThat(Text.lines(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "\uFEFF张三, 张三", "张\u200B三, 张三", "张\u200D三, 张三", "\u202D13800130602\u202C, 13800130602", "张\u0007三\u007F, 张三", "张\u0090三, 张三",
        "\u2066张三\u2069\u200E\u200F\u061C, 张三", "张\u00AD三\u2060, 张三", "张\uDB40\uDC41三, 张三", "\u3164张三\uFFA0, 张三", "张\uFFF9三\uFFFB\uFFFC, 张三",
        "Mu\u0308ller, M\u00FCller", "\u3000张三\u00A0, 张三", "A\u00A0B\u202FC, A B C", "\uFE0F张, 张", "张\uFE00\uFE00, 张\uFE00"})
    void dropsWhatNobodyTypes(String written, String text) {
        assertThat(Text.line(written)).isEqualTo(text);
        assertThat(Text.lines(written)).isEqualTo(text);
    }

    @Test
    void makesOneLineOfALine() {
        assertThat(Text.line("示例\n单位")).isEqualTo("示例单位");
        assertThat(Text.line("示例 \r\n\t 单位\r\n")).isEqualTo("示例单位");
        assertThat(Text.line("Sample\nunit\u2028A")).isEqualTo("Sample unit A");
        assertThat(Text.line("示例\n1")).isEqualTo("示例 1");
        assertThat(Text.line("\n\t张三\t")).isEqualTo("张三");
        assertThat(Text.line("a\tb")).isEqualTo("a b");
    }

    @Test
    void leavesTheLinesOfLines() {
        assertThat(Text.lines("一。\r\n二。\r三。\u2028四。\n\n五。\n")).isEqualTo("一。\n二。\n三。\n四。\n\n五。");
        assertThat(Text.lines("a\tb")).isEqualTo("a\tb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u200B", "\uFEFF\u00A0", "\u3164", "\u115F\u1160", "\u2800", "\n\r\n", "\uFE0F"})
    void nothingVisibleIsNothing(String written) {
        assertThat(Text.line(written)).isEmpty();
        assertThat(Text.lines(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"D842, 3", "DFB7, 3", "0000, 3", "FFFD, 3", "FFFE, 3", "FDD0, 3", "0378, 3", "2FE0, 3", "FFFF, 3"})
    void refusesWhatIsNoCharacter(String code, int place) {
        String damaged = "示例" + (char) Integer.parseInt(code, 16) + "单位";
        assertThatExceptionOfType(MalformedTextException.class).isThrownBy(() -> Text.line(damaged))
                .satisfies(e -> assertThat(e.character()).isEqualTo("U+" + code))
                .satisfies(e -> assertThat(e.place()).isEqualTo(place));
        assertThatExceptionOfType(MalformedTextException.class).isThrownBy(() -> Text.lines("\uD842\uDFB7" + damaged))
                .satisfies(e -> assertThat(e.place()).isEqualTo(place + 1));
    }

    @Test
    void refusesTheLastCodesOfAPlane() {
        assertThatExceptionOfType(MalformedTextException.class).isThrownBy(() -> Text.line(Character.toString(0x2FFFF)));
        assertThatExceptionOfType(MalformedTextException.class).isThrownBy(() -> Text.line(Character.toString(0x10FFFE)));
        assertThatExceptionOfType(MalformedTextException.class).isThrownBy(() -> Text.line(Character.toString(0xE0090)));
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(Text.length("示例\uD842\uDFB7")).isEqualTo(3);
    }

    @Property
    void cleansOnce(@ForAll String written) {
        String once;
        try {
            once = Text.line(written);
        } catch (MalformedTextException refused) {
            return;
        }
        assertThat(Text.line(once)).isEqualTo(once);
        assertThat(Text.lines(once)).isEqualTo(once);
    }
}
