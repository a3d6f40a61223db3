package io.lianluo.documents.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/**
 * The face that documents are set in: Noto Sans SC, which is in the service because a reader's machine need not have a Chinese face. Some
 * 30,000 characters; a document embeds those that it shows. It is read when the first document is printed, and kept: some 10 MB.
 */
final class PdfFont {

    /** Stands where the face lacks a character, as printers have always set it for a missing type (〓). */
    private static final String MISSING = "〓";
    private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";
    private static final LineBreak LINE_BREAK = new LineBreak();

    private PdfFont() { }

    /** The machine loads this class, and with it the face, when it is first asked for. */
    private static final class Loaded {

        static final BaseFont FACE = load();

        private static BaseFont load() {
            try (InputStream file = Objects.requireNonNull(PdfFont.class.getResourceAsStream(FILE))) {
                return BaseFont.createFont(FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, file.readAllBytes(), null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static BaseFont face() {
        return Loaded.FACE;
    }

    /**
     * A text to be set, with breaks where Chinese may have them.
     *
     * @param size in points
     */
    static Chunk text(String text, float size) {
        Chunk chunk = new Chunk(printable(text), new Font(Loaded.FACE, size));
        chunk.setSplitCharacter(LINE_BREAK);
        return chunk;
    }

    /** The text with what the face can show: a sign for each character that it lacks, and no control characters but line feeds. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().filter(character -> character == '\n' || !Character.isISOControl(character)).forEach(character -> {
            if (character == '\n' || Loaded.FACE.charExists(character)) {
                printable.appendCodePoint(character);
            } else {
                printable.append(MISSING);
            }
        });
        return printable.toString();
    }
}
