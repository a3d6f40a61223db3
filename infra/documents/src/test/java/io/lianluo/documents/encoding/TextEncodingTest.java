package io.lianluo.documents.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.lianluo.documents.encoding.TextEncoding.Source;
import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of offices is read in the encoding in which it was written, or not at all. */
class TextEncodingTest {

    /** Each of these names is valid UTF-8, too, when it is written in GB 18030: letters of Hebrew, Greek and Syriac. */
    private static final String AMBIGUOUS = "unit,name\nv-1,郑伟\nv-2,叶强\nv-3,谢雪梅\n";
    private static final String ROSTER = "单位代码,单位名称\nv-1,示例市第一医院\n";

    @ParameterizedTest
    @CsvSource({"UTF-8,CONTENT", "GB18030,CONTENT"})
    void whatNobodyDeclaresIsKnownByItsContent(String charset, Source source) {
        for (String text : List.of(AMBIGUOUS, ROSTER)) {
            TextEncoding encoding = TextEncoding.of(text.getBytes(Charset.forName(charset)), null);
            assertThat(encoding).isEqualTo(new TextEncoding(Charset.forName(charset), source));
            assertThat(encoding.decode(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void aMarkIsBelievedAndNoPartOfTheText(String charset, @TempDir Path directory) throws IOException {
        byte[] text = ("\uFEFF" + AMBIGUOUS).getBytes(Charset.forName(charset));
        assertThat(TextEncoding.of(text, null)).isEqualTo(new TextEncoding(Charset.forName(charset), Source.MARK));
        Path file = Files.write(directory.resolve("file"), text);
        try (Reader reader = TextEncoding.of(file, null).open(file)) {
            assertThat(reader.readAllAsString()).isEqualTo(AMBIGUOUS);
        }
        assertThat(TextEncoding.of(text, null).decode(text)).isEqualTo(AMBIGUOUS);
        byte[] twice = ("\uFEFF\uFEFF" + AMBIGUOUS).getBytes(Charset.forName(charset));
        assertThat(TextEncoding.of(twice, null).decode(twice)).as("some programs write it twice").isEqualTo(AMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource({"gbk,GB18030", "GB2312,GB18030", "gb18030,GB18030", "UTF-8,UTF-8", "utf8,UTF-8", "utf-16le,UTF-16LE", "UTF-16BE,UTF-16BE"})
    void aDeclaredCharsetBinds(String declared, String read) {
        byte[] text = "v-1,谢谢".getBytes(Charset.forName(read));
        assertThat(TextEncoding.of(text, declared)).isEqualTo(new TextEncoding(Charset.forName(read), Source.DECLARED));
        assertThat(TextEncoding.of(text, declared).decode(text)).isEqualTo("v-1,谢谢");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "iso-8859-1   | UTF-8    | encoding-unsupported",
        "Big5         | Big5     | encoding-unsupported",
        "Shift_JIS    | UTF-8    | encoding-unsupported",
        "utf-32       | UTF-8    | encoding-unsupported",
        "no charset!  | UTF-8    | encoding-unsupported",
        "us-ascii     | UTF-8    | encoding-unsupported",
        "utf-16       | UTF-16LE | encoding-without-mark",
        "gbk          | UTF-8    | encoding-contradicted",
        "utf-8        | GB18030  | encoding-contradicted",
    })
    void aCharsetThatIsUnknownOrDoesNotFitIsRefused(String declared, String written, String rule) {
        assertThat(refused(AMBIGUOUS.getBytes(Charset.forName(written)), declared)).extracting(Fault::rule).containsExactly(rule);
        assertThat(refused(AMBIGUOUS.getBytes(Charset.forName(written)), declared)).extracting(Fault::part).containsExactly("Content-Type");
    }

    @ParameterizedTest
    @CsvSource({"gbk,UTF-8", "utf-8,UTF-16LE", "utf-16be,UTF-16LE", "utf-16,UTF-8"})
    void aCharsetThatTheMarkContradictsIsRefused(String declared, String marked) {
        assertThat(refused(("\uFEFF" + ROSTER).getBytes(Charset.forName(marked)), declared)).extracting(Fault::rule)
                .containsExactly("encoding-contradicted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Big5        | unit,v-1,聯絡員姓名王小明臺北市政府教育局",
        "Shift_JIS   | unit,v-1,東京都港区連絡担当者氏名田中太郎",
        "EUC-JP      | unit,v-1,東京都港区連絡担当者氏名田中太郎",
        "EUC-KR      | unit,v-1,서울특별시 강남구 김철수 이영희",
        "ISO-8859-1  | unit,v-1,Désirée Müller",
        "windows-1251| unit,v-1,Алексей Иванов",
    })
    void otherEncodingsAreNeverReadAsChinese(String charset, String text) {
        assertThat(refused(text.getBytes(Charset.forName(charset)), null)).extracting(Fault::part, Fault::rule)
                .containsExactly(tuple("file", "encoding-unknown"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,encoding-without-mark", "UTF-16BE,encoding-without-mark", "UTF-32LE,encoding-without-mark"})
    void withoutAMarkUtf16IsRefusedClearly(String charset, String rule) {
        assertThat(refused(ROSTER.getBytes(Charset.forName(charset)), null)).extracting(Fault::rule).containsExactly(rule);
    }

    @Test
    void utf32IsRefusedByItsMark() {
        assertThat(refused(("\uFEFF" + ROSTER).getBytes(Charset.forName("UTF-32LE")), null)).extracting(Fault::rule).containsExactly("encoding-utf-32");
    }

    @Test
    void textThatIsNearlyUtf8IsDamagedAndItsPlaceIsTold() {
        byte[] whole = "unit,name\nv-1,示例甲单位\nv-2,示例乙单位\n".getBytes(StandardCharsets.UTF_8);
        byte[] broken = without(whole, new String(whole, StandardCharsets.UTF_8).indexOf("乙") + 2 * 7 + 1);
        assertThat(refused(broken, null)).containsExactly(new Fault("file", "encoding-malformed", List.of(3L, 7L, "UTF-8")));
        assertThat(refused(broken, "utf-8")).as("declared or not").hasSize(1);
        byte[] cut = Arrays.copyOf(whole, whole.length - 2);
        assertThat(refused(cut, null)).as("cut in the middle of a character").extracting(Fault::rule).containsExactly("encoding-malformed");
    }

    @Test
    void aBrokenByteInGb18030IsTold() {
        byte[] whole = (ROSTER + "v-2,示例乙").getBytes(Charset.forName("GB18030"));
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(refused(cut, null)).containsExactly(new Fault("file", "encoding-malformed", List.of(3L, 7L, "GB18030")));
        assertThat(refused(cut, "gbk")).hasSize(1);
    }

    @Test
    void linesEndInEveryWay() {
        byte[] broken = without("示\r例\n示\r\n示例示".getBytes(StandardCharsets.UTF_8), 17);
        assertThat(refused(broken, null)).containsExactly(new Fault("file", "encoding-malformed", List.of(4L, 2L, "UTF-8")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit,name\nv-1,Алексей Иванов", "unit,name\nv-1,Désirée", "unit,name\nv-1,ئۇيغۇر", "unit,name\nv-1,བོད་ལྗོངས", "unit,name\nv-1,𬱖䶮㛃",
        "unit,name\nv-1,plain", "unit,name\nv-1,�", "unit,name\nv-1,���", "名,\uE8A3"})
    void namesOfAllKindsAreUtf8(String text) {
        assertThat(TextEncoding.of(text.getBytes(StandardCharsets.UTF_8), null).name()).isEqualTo("UTF-8");
    }

    @Test
    void rareCharactersAreKeptInGb18030() {
        String text = ROSTER + "v-1,示例𬱖,示例䶮,示例㛃,示例𰻝,示例𠮷,示例龴,示例赟昇";
        byte[] bytes = text.getBytes(Charset.forName("GB18030"));
        assertThat(TextEncoding.of(bytes, null).decode(bytes)).isEqualTo(text);
    }

    @Test
    void whatOneInstallationAloneUnderstandsIsNoGuess() {
        byte[] text = (ROSTER + "v-2,示例\uE000").getBytes(Charset.forName("GB18030"));
        assertThat(refused(text, null)).containsExactly(new Fault("file", "encoding-unknown", List.of(3L, 7L)));
        assertThat(TextEncoding.of(text, "gb18030").name()).as("who declares it knows").isEqualTo("GB18030");
    }

    @Test
    void whatCanBeReadInTwoWaysIsLeftToAPerson() {
        assertThat(refused("v-1,谢谢".getBytes(Charset.forName("GB18030")), null)).extracting(Fault::rule).containsExactly("encoding-doubtful");
    }

    @Test
    void aLongTextIsReadAcrossAllBuffers() {
        byte[] text = "示例市第一医院，".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        assertThat(TextEncoding.of(text, null).name()).isEqualTo("UTF-8");
        byte[] gb = ("a" + "示例市第一医院，".repeat(50_000)).getBytes(Charset.forName("GB18030"));
        assertThat(TextEncoding.of(gb, null).name()).isEqualTo("GB18030");
        byte[] cut = Arrays.copyOf(text, text.length + 1);
        cut[text.length] = (byte) 0xE7;
        assertThat(refused(cut, null))
                .containsExactly(new Fault("file", "encoding-malformed", List.of(1L, 400_001L, "UTF-8")));
    }

    @Test
    void damagedCharactersAreToldFromRareOnes() {
        assertThat("A\t\n\r 示𬱖\uE8A3\u200B\uD884\uDF70".codePoints().mapToObj(BadCharacter::of)).allMatch(Optional::isEmpty);
        assertThat(BadCharacter.of('\uFFFD')).contains(BadCharacter.REPLACEMENT);
        assertThat(List.of(0, 7, 0x1B, 0x7F, 0x85)).allSatisfy(code -> assertThat(BadCharacter.of(code)).contains(BadCharacter.CONTROL));
        assertThat(List.of(0x378, 0xFFFE, 0xFFFF, 0xD800, 0x2FFFF, 0x3FFFE, 0x10FFFF, 0x50000))
                .allSatisfy(code -> assertThat(BadCharacter.of(code)).contains(BadCharacter.UNASSIGNED));
    }

    private static byte[] without(byte[] text, int position) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        rest.write(text, 0, position);
        rest.write(text, position + 1, text.length - position - 1);
        return rest.toByteArray();
    }

    private static List<Fault> refused(byte[] text, @Nullable String declared) {
        return assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> TextEncoding.of(text, declared)).actual().faults();
    }
}
