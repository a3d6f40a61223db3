package io.lianluo.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The type of a file is read from its content. */
class ContentTypeTest {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("a PDF", Samples.PDF, "application/pdf"),
                Arguments.of("a PNG", Samples.image("png", 3, 2), "image/png"),
                Arguments.of("a JPEG", Samples.image("jpg", 3, 2), "image/jpeg"),
                Arguments.of("a page", Samples.HTML, "text/html"),
                Arguments.of("a text", "证明材料\n".getBytes(UTF_8), "text/plain"),
                Arguments.of("an archive", Samples.zip(10, "a.txt", "xl/workbook.xml"), "application/zip"),
                Arguments.of("an Office document by Microsoft", Samples.zip(10, "[Content_Types].xml", "_rels/.rels", "word/document.xml"), OFFICE + "wordprocessingml.document"),
                Arguments.of("a workbook", Samples.zip(10, "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"), OFFICE + "spreadsheetml.sheet"),
                Arguments.of("a workbook by others, in another order", Samples.zip(10, "xl/workbook.xml", "docProps/app.xml", "[Content_Types].xml"), OFFICE + "spreadsheetml.sheet"),
                Arguments.of("slides", Samples.zip(10, "[Content_Types].xml", "ppt/presentation.xml"), OFFICE + "presentationml.presentation"),
                Arguments.of("bytes that are nothing", Samples.noise(1_000), "application/octet-stream"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileIsWhatItHolds(String what, byte[] file, String type) {
        assertThat(measured(file).type()).isEqualTo(type);
    }

    @Test
    void onlyTheEndOfALongArchiveIsLookedAt() {
        byte[] workbook = Samples.zip(300_000_000, "[Content_Types].xml", "xl/workbook.xml");
        assertThat(workbook).hasSizeLessThan(1_000_000);
        assertThat(measured(workbook).type()).isEqualTo(OFFICE + "spreadsheetml.sheet");
    }

    private static Measured measured(byte[] file) {
        Measured measured = new Measured();
        for (int from = 0; from < file.length; from += 100_000) {
            byte[] part = Arrays.copyOfRange(file, from, Math.min(file.length, from + 100_000));
            measured.add(part, part.length);
        }
        return measured;
    }
}
