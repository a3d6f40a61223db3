package io.lianluo.registry.roster.publication;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.documents.print.Wording;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Messages;
import io.lianluo.testing.Pdf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("JCH-11")
class RosterListingTest {

    private static final LocalizedText SEAT = new LocalizedText("会员单位联络员", "Member's liaison");
    private static final String LONG_NAME = "示例市汽车流通行业协会第一届理事会常务理事单位有限责任公司";

    private final Roster roster = new Roster(new LocalizedText("汽车流通行业协会联络员制度", "Liaisons of an auto trade association"), new LocalizedText("示例协会", "Example association"),
            LocalDate.parse("2026-09-10"), IntStream.rangeClosed(1, 90).mapToObj(RosterListingTest::entry).toList());

    private static RosterRow entry(int n) {
        return switch (n) {
            case 1 -> new RosterRow(id("1"), "M-1", LONG_NAME, null, SEAT, 1, id("p"), "欧阳示例", LocalDate.parse("2026-07-01"));
            case 2 -> new RosterRow(id("2"), "M-2", "示例会员二", null, SEAT, 2, null, null, null);
            case 3 -> new RosterRow(id("3"), "M-3", "示例会员三", null, SEAT, 1, id("q"), null, LocalDate.parse("2026-07-02"));
            default -> new RosterRow(id("" + n), "M-" + n, "示例会员" + n, null, SEAT, 1, id("p" + n), "示例某", LocalDate.parse("2026-07-01"));
        };
    }

    @Test
    void thePdfIsSetInChineseOnNumberedPagesWithTheColumnNamesOnEach() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RosterListing.of(roster, words(Locale.CHINESE)).print(Locale.CHINESE, bytes);
        Pdf pdf = Pdf.read(bytes.toByteArray());
        assertThat(pdf.pages().getFirst()).contains("汽车流通行业协会联络员制度花名册", "示例协会　截至2026年9月10日", "欧阳示例", "空缺", "已删除", "会员单位联络员 2");
        assertThat(pdf.text()).as("a long name goes on in the next line").contains(LONG_NAME.substring(0, 8), LONG_NAME.substring(LONG_NAME.length() - 4));
        assertThat(pdf.pages()).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(page).contains("联络员", "任职日期", "页，共 " + pdf.pages().size() + " 页"));
    }

    @Test
    void inEnglishItSaysTheSame() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RosterListing.of(roster, words(Locale.ENGLISH)).print(Locale.ENGLISH, bytes);
        assertThat(Pdf.read(bytes.toByteArray()).pages().getFirst())
                .contains("Liaisons of an auto trade association: roster", "as of 2026-09-10", "vacant", "erased", "欧阳示例");
    }

    @Test
    void theWorkbookHasARowForEachSeat() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RosterListing.of(roster, words(Locale.CHINESE)).export(Locale.CHINESE, bytes);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheet("花名册");
            assertThat(row(sheet, 0)).containsExactly("汽车流通行业协会联络员制度花名册");
            assertThat(row(sheet, 2)).containsExactly("序号", "单位名称", "单位代码", "席位", "联络员", "任职日期");
            assertThat(row(sheet, 3)).containsExactly("1", LONG_NAME, "M-1", "会员单位联络员", "欧阳示例", "2026-07-01");
            assertThat(row(sheet, 4)).containsExactly("2", "示例会员二", "M-2", "会员单位联络员 2", "空缺", "");
            assertThat(sheet.getLastRowNum()).isEqualTo(92);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(2);
            assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页，共 &N 页");
        }
    }

    private static Wording words(Locale language) {
        return new Wording(new Messages("registry"), language);
    }

    private static List<String> row(XSSFSheet sheet, int number) {
        return IntStream.range(0, sheet.getRow(number).getLastCellNum()).mapToObj(cell -> sheet.getRow(number).getCell(cell).getStringCellValue()).toList();
    }
}
