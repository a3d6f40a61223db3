package io.lianluo.documents.table;

import static io.lianluo.testing.RawWorkbook.text;
import static io.lianluo.testing.RawWorkbook.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.lianluo.domain.InvalidInput;
import io.lianluo.testing.RawWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each cell of a workbook comes in right, or is told as a fault. */
class XlsxReaderTest {

    /** 1 July 2026 as spreadsheets count days. */
    private static final String DAY = "46204";
    private static final String MAIN_PART = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58})
    void daysInBuiltInFormats(int format) {
        assertThat(shown(DAY, format)).isEqualTo("2026-07-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy\"年\"m\"月\"d\"日\";@", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "yyyy-mm-dd", "yyyy/m/d;@",
        "[$-804]aaaa;@", "[$-F800]dddd, mmmm dd, yyyy", "yyyy.mm.dd", "yyyy年m月d日", "yyyy\"年\"m\"月\"d\"日\" h\"时\"mm\"分\"", "[$-404]e\"年\"m\"月\"d\"日\"",
        "m/d/yy h:mm;@", "yyyy/m/d\\ aaaa", "上午/下午h\"时\"mm\"分\"", "[Red]yyyy-mm-dd", "\"since \"yyyy-mm-dd", "d\\-mmm\\-yy"})
    void daysInFormatsOfTheirOwn(String code) {
        assertThat(shown(DAY, 176, code)).isEqualTo("2026-07-01");
        assertThat(shown("46204.75", 176, code)).as("with a time of day").isEqualTo("2026-07-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"General", "0", "@", "#,##0.00", "G/通用格式", "0\"年\"", "[Red]0;[Blue]-0", "0.00E+00", "0_);(0)", "¥#,##0", "\"day\" 0", "# ?/?"})
    void numbersAreNoDays(String code) {
        assertThat(shown(DAY, 176, code)).as("the number that it is, which is no day").isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({"0,day-zero", "0.5,day-zero", "-1,day-zero", "NaN,day-zero", "60,date", "60.9,date", "2958466,date", "1E300,date"})
    void daysThatNeverWere(String number, String rule) {
        assertThat(read(since(number, 14)).faults()).containsExactly("2 since " + rule);
    }

    @ParameterizedTest
    @CsvSource({"1,1900-01-01", "59,1900-02-28", "61,1900-03-01", "46204,2026-07-01", "46203.99999999999,2026-07-01", "2958465,9999-12-31", "4.6204E4,2026-07-01"})
    void daysFrom1900(String number, String day) {
        assertThat(read(since(number, 14)).column("since")).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({"1,1904-01-02", "60,1904-03-01", "44742,2026-07-01", "2957003,9999-12-31"})
    void daysFrom1904(String number, String day) {
        RawWorkbook workbook = since(number, 14).replaced("xl/workbook.xml", "<workbookPr/>", "<workbookPr date1904=\"1\"/>");
        assertThat(read(workbook).column("since")).containsExactly(day);
        assertThat(read(since("0", 14).replaced("xl/workbook.xml", "<workbookPr/>", "<workbookPr date1904=\"true\"/>")).faults())
                .as("a formula that points to an empty cell").containsExactly("2 since day-zero");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<c r=\"C2\" t=\"e\"><f>Sheet2!#REF!</f><v>#REF!</v></c>     | unit_name cell-is-an-error",
        "<c r=\"C2\" t=\"e\"><v>#N/A</v></c>                         | unit_name cell-is-an-error",
        "<c r=\"C2\" t=\"b\"><v>1</v></c>                            | unit_name cell-is-a-boolean",
        "<c r=\"C2\" t=\"b\"><f>1=1</f><v>0</v></c>                  | unit_name cell-is-a-boolean",
        "<c r=\"C2\"><f>A1</f></c>                                   | unit_name formula-without-value",
        "<c r=\"C2\" t=\"str\"><f>A1</f></c>                         | unit_name formula-without-value",
        "<c r=\"C2\" t=\"s\"><v>7</v></c>                            | unit_name cell-unreadable",
        "<c r=\"C2\" t=\"new\"><v>7</v></c>                          | unit_name cell-unreadable",
        "<c r=\"E2\" s=\"1\"><f>DATE(2026,7,1)</f><v></v></c>        | since formula-without-value",
        "<c r=\"E2\" s=\"1\"><f>Sheet2!C9</f><v>0</v></c>            | since day-zero",
        "<c r=\"E2\" t=\"d\"><v>2026-13-01</v></c>                   | since date",
        "<c r=\"F2\"><v>110105194912310021</v></c>                   | id_number number-lost-digits",
        "<c r=\"F2\"><v>1.10105194912310E+17</v></c>                 | id_number number-lost-digits",
        "<c r=\"D2\"><v>1E+400</v></c>                               | mobile number-lost-digits",
    })
    void whatIsNoTextIsAFaultOfItsCell(String cell, String fault) {
        Read read = read(RawWorkbook.of(unit(2, cell) + unit(3, text("C3", "示例"))).formats(new int[] {0, 14}));
        assertThat(read.faults()).containsExactly("2 " + fault);
        assertThat(read.column("unit_name").getLast()).as("the other line").isEqualTo("示例");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<c r=\"D2\"><v>13800000042</v></c>                                                            | mobile    | 13800000042",
        "<c r=\"D2\"><v>1.3800000042E10</v></c>                                                        | mobile    | 13800000042",
        "<c r=\"B2\"><v>101</v></c>                                                                    | unit      | 101",
        "<c r=\"B2\"><v>101.5</v></c>                                                                  | unit      | 101.5",
        "<c r=\"B2\" s=\"2\"><v>42</v></c>                                                             | unit      | 000042",
        "<c r=\"C2\" t=\"str\"><f>A1</f><v>示例</v></c>                                                 | unit_name | 示例",
        "<c r=\"C2\" t=\"str\"><f>A9</f><v></v></c>                                                    | unit_name | ''",
        "<c r=\"C2\" t=\"s\"><v>0</v></c>                                                              | unit_name | 示例单位",
        "<c r=\"C2\" t=\"s\"><v>1</v></c>                                                              | unit_name | 张三",
        "<c r=\"C2\" t=\"s\"><v>2</v></c>                                                              | unit_name | 𠮷",
        "<c r=\"C2\" t=\"inlineStr\"><is><r><t>示</t></r><r><t>例</t></r></is></c>                      | unit_name | 示例",
        "<c r=\"C2\" t=\"inlineStr\"><is><t>张三</t><rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh></is></c>   | unit_name | 张三",
        "<c r=\"C2\" t=\"inlineStr\"><is><t>a_x005F_x0041_b</t></is></c>                               | unit_name | a_x0041_b",
        "<c r=\"C2\"/>                                                                                 | unit_name | ''",
        "<c r=\"C2\"><v></v></c>                                                                       | unit_name | ''",
        "<c r=\"E2\" t=\"d\"><v>2026-07-01T00:00:00</v></c>                                            | since     | 2026-07-01",
        "<c r=\"E2\" t=\"inlineStr\"><is><t>2026年7月1日</t></is></c>                                    | since     | 2026年7月1日",
    })
    void whatIsTextComesInAsItIsShown(String cell, String column, String text) {
        RawWorkbook workbook = RawWorkbook.of("<row r=\"2\">" + text("A2", "unit") + cell + "</row>").formats(new int[] {0, 14, 176}, "000000")
                .shared("<si><r><t>示例</t></r><r><t xml:space=\"preserve\">单位</t></r></si>"
                        + "<si><t>张三</t><rPh sb=\"0\" eb=\"1\"><t>zhāng</t></rPh><phoneticPr fontId=\"1\"/></si><si><t>_xD842__xDFB7_</t></si>");
        assertThat(read(workbook).faults()).isEmpty();
        assertThat(read(workbook).column(column)).containsExactly(text);
    }

    @Test
    void strictWorkbooksComeIn() {
        RawWorkbook workbook = RawWorkbook.of(unit(2, "<c r=\"C2\" t=\"s\"><v>0</v></c><c r=\"E2\" s=\"1\"><v>46204</v></c>")).formats(new int[] {0, 31})
                .shared("<si><t>示例</t></si>").strict();
        assertThat(read(workbook).column("unit_name")).containsExactly("示例");
        assertThat(read(workbook).column("since")).containsExactly("2026-07-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000-01-01", "+10000-01", "0000-12-31", "-001-01-01"})
    void aDayThatSomeClientCannotReadIsAFault(String day) {
        RawWorkbook workbook = RawWorkbook.of(unit(2, "<c r=\"E2\" t=\"d\"><v>" + day + "</v></c>"));
        assertThat(read(workbook).faults()).hasSize(1).first().asString().contains("date");
    }

    @Test
    void workbooksWithMacrosComeInWithoutThem() {
        RawWorkbook workbook = RawWorkbook.of(unit(2, text("C2", "示例"))).part("xl/vbaProject.bin", "macro")
                .replaced("[Content_Types].xml", MAIN_PART, "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        assertThat(read(workbook).column("unit_name")).containsExactly("示例");
    }

    @Test
    void thousandsOfStylesComeIn() {
        StringBuilder styles = new StringBuilder("<fonts>");
        styles.append("<font><b/><sz val=\"11\"/><color rgb=\"FF000000\"/><name val=\"等线\"/></font>".repeat(60_000));
        styles.append("</fonts><cellXfs>").append("<xf numFmtId=\"31\" fontId=\"59999\"/>".repeat(60_000)).append("</cellXfs>");
        RawWorkbook workbook = RawWorkbook.of(unit(2, "<c r=\"E2\" s=\"59999\"><v>46204</v></c>")).styles(styles.toString());
        assertThat(read(workbook).column("since")).containsExactly("2026-07-01");
    }

    @Test
    void mergedCellsAndHiddenRowsAreFaults() {
        RawWorkbook workbook = RawWorkbook.of(unit(2, text("C2", "示例")) + unit(3, "") + "<row r=\"4\"/>"
                        + unit(5, "").replace("<row ", "<row hidden=\"1\" ") + "<row r=\"6\" hidden=\"1\"/>" + unit(7, ""))
                .behindRows("<mergeCells><mergeCell ref=\"C2:C4\"/><mergeCell ref=\"D7:E7\"/><mergeCell ref=\"Z1:AA9\"/></mergeCells>");
        Read read = read(workbook);
        assertThat(read.faults()).containsExactly("3 unit_name cell-is-merged", "5 type row-hidden", "7 since cell-is-merged");
        assertThat(read.column("unit_name").getFirst()).isEqualTo("示例");
    }

    @Test
    void theSheetWithTheColumnsIsRead() {
        assertThat(read(RawWorkbook.of(unit(2, text("C2", "示例"))).sheetBefore("", "<row r=\"1\">" + text("A1", "填表说明") + "</row>")).column("unit_name"))
                .as("behind a sheet that explains").containsExactly("示例");
        String table = "<row r=\"2\">" + text("A2", "单位代码") + text("B2", "类型") + "</row><row r=\"3\"/>";
        assertThat(refusal(RawWorkbook.of(unit(2, "")).sheetBefore("", table).bytes())).isEqualTo("sample-several-sheets");
        assertThat(read(RawWorkbook.of(unit(2, text("C2", "示例"))).sheetBefore(" state=\"veryHidden\"", table)).column("unit_name"))
                .as("beside one that nobody sees").containsExactly("示例");
        assertThat(read(RawWorkbook.ofRows("<row r=\"3\"/><row r=\"7\">" + text("B7", "类型") + text("A7", "单位代码") + "</row><row r=\"8\">"
                + text("A8", "v-8") + "</row>")).rows()).as("below blank rows").singleElement().satisfies(line -> assertThat(line.number()).isEqualTo(8));
    }

    @Test
    void whatIsNoWorkbookOfTodayIsToldWithWhatToDo() throws Exception {
        byte[] whole = RawWorkbook.of(unit(2, "")).bytes();
        assertThat(refusal(new byte[0])).isEqualTo("sample-empty");
        assertThat(refusal("type,unit\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("sample-not-xlsx");
        assertThat(refusal(Arrays.copyOf(whole, whole.length - 800))).isEqualTo("sample-not-xlsx");
        assertThat(refusal(Arrays.copyOf(whole, 10))).isEqualTo("sample-not-xlsx");
        assertThat(refusal(Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, 1024)))
                .isEqualTo("sample-xls");
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(old);
        }
        assertThat(refusal(old.toByteArray())).isEqualTo("sample-xls");
        assertThat(refusal(locked(whole))).isEqualTo("sample-xlsx-locked");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(text)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refusal(text.toByteArray())).isEqualTo("sample-not-xlsx");
        assertThat(refusal(RawWorkbook.of("").replaced("[Content_Types].xml", MAIN_PART, "application/vnd.ms-excel.sheet.binary.macroEnabled.main").bytes()))
                .isEqualTo("sample-xlsb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"})
    void aPartThatIsMissingOrBrokenIsTold(String part) {
        assertThat(refusal(RawWorkbook.of(unit(2, "")).without(part).bytes())).isIn("sample-not-xlsx", "sample-empty");
        assertThat(refusal(RawWorkbook.of(unit(2, "")).part(part, "<broken").bytes())).isIn("sample-not-xlsx", "sample-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/styles.xml", "xl/sharedStrings.xml"})
    void partsThatAreNotNeededMayBeMissing(String part) {
        assertThat(read(RawWorkbook.of(unit(2, text("C2", "示例"))).without(part)).column("unit_name")).containsExactly("示例");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r=\"x\"><c/></row>", "<row r=\"2\"><c r=\"2\"><v>1</v></c></row>", "<row r=\"2\"><c r=\"A2\" s=\"x\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>x</v></c></row>", "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>x</v></c></row>", "<row r=\"2\"><c r=\"A2\"><v>1</v></row>",
        "<row r=\"99999999999999999999\"/>", "<mergeCell/>", "<mergeCell ref=\"?\"/>", "<!DOCTYPE x>"})
    void aBrokenSheetIsTold(String rows) {
        assertThat(refusal(RawWorkbook.of(rows).bytes())).isEqualTo("sample-not-xlsx");
    }

    @Test
    void aSheetThatBreaksOffLateTakesInNothing() {
        assertThat(refusal(RawWorkbook.of(unit(2, "").repeat(2_000) + "<row").bytes())).isEqualTo("sample-not-xlsx");
    }

    @Test
    void bombsAreRefusedBeforeTheyFillTheMemory() {
        assertThat(refusal(RawWorkbook.of("").shared("<si><t>a</t></si>".repeat(2_000_001)).bytes())).isEqualTo("sample-too-many-texts");
        assertThat(refusal(RawWorkbook.of("").shared(("<si><t>" + "示".repeat(30_000) + "</t></si>").repeat(600)).bytes())).isEqualTo("sample-too-many-texts");
        assertThat(refusal(RawWorkbook.of("").shared("<si><t x=\"" + " ".repeat(2 << 20) + "\">a</t></si>").bytes())).isEqualTo("sample-workbook-too-large");
        assertThat(refusal(RawWorkbook.of("").replaced("_rels/.rels", "</Relationships>", " ".repeat(2 << 20) + "</Relationships>").bytes()))
                .isEqualTo("sample-workbook-too-large");
        assertThat(refusal(RawWorkbook.of("<a>".repeat(100)).bytes())).isEqualTo("sample-not-xlsx");
    }

    @Test
    void whatTakingInThrowsIsNoFaultOfTheFile(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("table.xlsx"), RawWorkbook.of(unit(2, "")).bytes());
        try (CheckedTable checked = TableFormat.XLSX.check(file, null, Read.SAMPLE, new Read.Noting())) {
            assertThatIllegalStateException().isThrownBy(() -> checked.read(new Rows() {
                @Override
                public int names(List<Cell> names) {
                    return names.size();
                }

                @Override
                public void row(long number, List<Cell> cells) {
                    throw new IllegalStateException("the store");
                }
            })).withMessage("the store");
        }
    }

    private static byte[] locked(byte[] workbook) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("sample");
            try (OutputStream out = encryptor.getDataStream(system)) {
                out.write(workbook);
            }
            system.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static RawWorkbook since(String number, int format, String... codes) {
        return RawWorkbook.of(unit(2, "<c r=\"E2\" s=\"1\"><v>" + number + "</v></c>")).formats(new int[] {0, format}, codes);
    }

    private static String shown(String number, int format, String... codes) {
        Read read = read(since(number, format, codes));
        assertThat(read.faults()).isEmpty();
        return read.column("since").getFirst();
    }

    private static Read read(RawWorkbook workbook) {
        return Read.of(TableFormat.XLSX, workbook.bytes());
    }

    private static String refusal(byte[] content) {
        return assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Read.of(TableFormat.XLSX, content)).actual().faults().getFirst().rule();
    }
}
