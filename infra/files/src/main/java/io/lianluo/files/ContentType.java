package io.lianluo.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;

/**
 * Reads the type of a file from its first bytes by Apache Tika, and never from a name or a header. Nothing is unpacked: an archive that holds an Office document is
 * told by the names of its entries, which stand plainly in the directory at its end.
 */
final class ContentType {

    private static final Detector TIKA = new DefaultDetector();
    private static final String ZIP = "application/zip";
    private static final String OFFICE = "application/x-tika-ooxml";
    private static final String OFFICE_PREFIX = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, String> OFFICE_TYPES = Map.of(
            "word/document.xml", OFFICE_PREFIX + "wordprocessingml.document",
            "xl/workbook.xml", OFFICE_PREFIX + "spreadsheetml.sheet",
            "ppt/presentation.xml", OFFICE_PREFIX + "presentationml.presentation");

    private ContentType() { }

    /**
     * The media type of a file.
     *
     * @param head its first bytes, some thousands of them
     * @param tail its last bytes
     */
    static String of(byte[] head, byte[] tail) {
        String type = tika(head);
        if (!type.equals(ZIP) && !type.equals(OFFICE)) {
            return type;
        }
        String directory = new String(tail, StandardCharsets.ISO_8859_1);
        return OFFICE_TYPES.entrySet().stream().filter(one -> directory.contains(one.getKey()) && directory.contains("[Content_Types].xml"))
                .map(Map.Entry::getValue).findFirst().orElse(ZIP);
    }

    private static String tika(byte[] head) {
        try (TikaInputStream in = TikaInputStream.get(head)) {
            return TIKA.detect(in, new Metadata(), new ParseContext()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes at hand cannot be read", e);
        }
    }
}
