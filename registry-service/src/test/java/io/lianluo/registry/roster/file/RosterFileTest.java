package io.lianluo.registry.roster.file;

import static io.lianluo.testing.RawWorkbook.text;
import static io.lianluo.testing.RawWorkbook.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.documents.table.TableFault;
import io.lianluo.documents.table.TableFormat;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Messages;
import io.lianluo.registry.roster.line.Column;
import io.lianluo.testing.RawWorkbook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each cell of a roster comes into its column, or is told as a fault. */
class RosterFileTest {

    private static final String TWO = "unit,v-1,示例甲单位\nunit,v-2,示例乙单位\n";

    @ParameterizedTest
    @ValueSource(strings = {
        "\n\n  ,,\n\u00A0,\u3000,\ntype,unit,unit_name\n" + TWO,
        " type , unit\u00A0,\u3000unit_name \n" + TWO,
        "\u200Btype,\u2060unit,unit_\u200Dname\n" + TWO,
        "ｔｙｐｅ,Ｕｎｉｔ,UNIT_NAME\n" + TWO,
        "\"type\" , \"unit\",  \"unit_name\"\n" + TWO,
        "\"类型\",\"单位\n代码\",\"单位 名称\"\n" + TWO,
        "type,unit,unit_name,,\nunit,v-1,示例甲单位,,,,\n,,\nunit,v-2,示例乙单位,,\n",
        "type,unit,unit_name\nunit,\u00A0v-1\u200B, \"示例甲单位\"\nunit,v-2\t,示例乙单位\u3000",
    })
    void theSameRosterInManyForms(String text) {
        Read read = Read.csv(text);
        assertThat(read.faults()).isEmpty();
        assertThat(read.column(Column.UNIT)).containsExactly("v-1", "v-2");
        assertThat(read.column(Column.UNIT_NAME)).containsExactly("示例甲单位", "示例乙单位");
    }

    @Test
    void aLineBreakThatNothingQuotesEndsTheNames() {
        assertThatThrownBy(() -> Read.csv("类型,单位\n代码,单位名称\n" + TWO)).isInstanceOf(InvalidInput.class);
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
    void aQuoteThatSwallowsOtherLinesIsTold() {
        Read read = Read.csv("type,unit,unit_name,address\nunit,v-1,\"示例,示例路\nunit,v-2,示例乙,\"\"\",示例路\n");
        assertThat(read.faults()).containsExactly("2 unit_name quote-not-closed");
        assertThat(Read.csv("type,unit,address\nunit,v-1,\"示例省\n示例路, 3 号\"\n").faults()).as("an address on two lines").isEmpty();
    }

    @Test
    void aCellIsNoLongerThanASpreadsheetHolds() {
        assertThat(Read.csv("type,unit\nunit,v-1" + ",".repeat(50_000) + "\n").faults()).as("cells that a spreadsheet left").isEmpty();
        assertThat(Read.csv("type,unit\nunit," + "x".repeat(40_000) + "\n").faults()).containsExactly("2 unit cell-too-long");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<c r=\"C2\"><v>123</v></c>                                  | unit_name cell-is-a-number",
        "<c r=\"C2\" s=\"1\"><v>46204</v></c>                        | unit_name cell-is-a-day",
        "<c r=\"D2\" s=\"1\"><v>46204</v></c>                        | mobile cell-is-a-day",
        "<c r=\"H2\" t=\"inlineStr\"><is><t>note</t></is></c>        | id_number roster-cells-surplus",
        "<c r=\"XFD2\" t=\"inlineStr\"><is><t>note</t></is></c>      | id_number roster-cells-surplus",
        "<c r=\"C2\" t=\"inlineStr\"><is><t>a_x0007_b</t></is></c>   | unit_name control-character",
        "<c r=\"C2\" t=\"inlineStr\"><is><t>a_xD83D_b</t></is></c>   | unit_name unassigned-character",
    })
    void whatDoesNotFitItsColumnIsAFaultOfItsCell(String cell, String fault) {
        Read read = Read.of(TableFormat.XLSX, RawWorkbook.of(unit(2, cell) + unit(3, text("C3", "示例"))).formats(new int[] {0, 14}).bytes());
        assertThat(read.faults()).containsExactly("2 " + fault);
        assertThat(read.lines().getLast().get(Column.UNIT_NAME)).as("the other line").isEqualTo("示例");
    }

    @ParameterizedTest
    @EnumSource(TableFault.class)
    void everyFaultOfAFileHasASentence(TableFault fault) {
        assertThat(new Messages("registry").has("rule." + CheckedRoster.ROSTER.rule(fault))).isTrue();
    }
}
