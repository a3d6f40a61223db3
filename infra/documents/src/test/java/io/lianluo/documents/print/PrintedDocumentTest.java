package io.lianluo.documents.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.Pdf;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrintedDocumentTest {

    private static final int SMALL = 300_000;

    @Test
    void chineseComesOutWithItsRareCharactersOnEveryMachine() {
        byte[] bytes = print("欧阳·示例　㐀䶮龘𫖮𬭚，“引用”——〔2026〕1号");
        Pdf pdf = Pdf.read(bytes);
        assertThat(pdf.text()).contains("欧阳·示例", "㐀䶮龘", "𫖮𬭚", "“引用”——〔2026〕1号");
        assertThat(pdf.fonts()).isNotEmpty().allSatisfy(font -> {
            assertThat(font.embedded()).isTrue();
            assertThat(font.name()).as("a part of the face, not the whole").matches("[A-Z]{6}\\+NotoSansSC-Regular");
        });
        assertThat(bytes).hasSizeLessThan(SMALL);
    }

    @Test
    void whatTheFaceLacksShowsAsMissing() {
        assertThat(Pdf.read(print("𠮷示例\u0007")).text()).contains("〓示例").doesNotContain("\u0007");
    }

    @Test
    void aTableSaysItsColumnsAndTheNumberOnEachPage() {
        Stream<List<String>> rows = IntStream.rangeClosed(1, 120).mapToObj(row -> List.of("行" + row, "内容"));
        Pdf pdf = Pdf.read(printed(Locale.CHINESE, document -> document.table(List.of(1, 1), List.of("序号", "名称"), rows)));
        int pages = pdf.pages().size();
        assertThat(pages).isGreaterThan(2);
        assertThat(IntStream.rangeClosed(1, pages)).allSatisfy(page -> assertThat(pdf.pages().get(page - 1))
                .contains("序号", "第 " + page + " 页，共 " + pages + " 页"));
        assertThat(Pdf.read(printed(Locale.ENGLISH, document -> document.title("Roster"))).text()).contains("Roster", "1 / 1");
    }

    @Test
    void noLineBeginsWithAMarkThatClosesNorEndsWithOneThatOpens() {
        String text = "关于规范联络员“推荐、考察、任命”工作（含变更备案），各单位应当于期限内办理；逾期的，由秘书处通报。".repeat(6);
        for (int width = 10; width < 40; width++) {
            List<Integer> widths = List.of(width, 40);
            Pdf pdf = Pdf.read(printed(Locale.CHINESE, document -> document.table(widths, List.of("一", "二"), Stream.of(List.of(text, "")))));
            assertThat(pdf.text()).contains("推荐、考察、任命");
            assertThat(pdf.pages().stream().flatMap(String::lines)).as("width " + width).noneMatch(line -> line.matches("[，。、；）”].*|.*[（“]\\s*"));
        }
    }

    @Test
    void aNoticeEndsWithWhoIssuedItAndOnWhichDayOnOnePage() {
        for (int paragraphs = 15; paragraphs < 35; paragraphs++) {
            String text = "经研究决定，任命下列人员为联络员。\n".repeat(paragraphs);
            Pdf pdf = Pdf.read(printed(Locale.CHINESE, document -> {
                document.letterhead("示例市商务局", "示例发〔2026〕1号");
                document.title("关于联络员任职的通知");
                document.paragraphs(text);
                document.signature("示例市商务局", "2026年9月10日");
            }));
            assertThat(pdf.pages().getFirst()).startsWith("示例市商务局").containsSubsequence("示例发〔2026〕1号", "关于联络员任职的通知", "经研究决定");
            assertThat(pdf.pages().getLast()).as(paragraphs + " paragraphs").containsSubsequence("示例市商务局", "2026年9月10日");
            assertThat(pdf.text()).containsOnlyOnce("2026年9月10日");
        }
    }

    private static byte[] print(String title) {
        return printed(Locale.CHINESE, document -> document.title(title));
    }

    private static byte[] printed(Locale language, Consumer<PrintedDocument> what) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintedDocument document = new PrintedDocument("试印", language, bytes)) {
            what.accept(document);
        }
        return bytes.toByteArray();
    }
}
