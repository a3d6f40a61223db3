package io.lianluo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The content of a PDF as its reader sees it.
 *
 * @param pages the text of each page
 * @param fonts all fonts of its pages, those of forms on them too
 */
public record Pdf(List<String> pages, List<Font> fonts) {

    /**
     * A font of a document.
     *
     * @param name     its name; a subset's begins with six letters and a plus sign
     * @param embedded whether the document has it
     */
    public record Font(String name, boolean embedded) { }

    /** Reads a PDF as another program would. */
    public static Pdf read(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<Font> fonts = new ArrayList<>();
            document.getPages().forEach(page -> collect(page.getResources(), fonts));
            return new Pdf(IntStream.rangeClosed(1, document.getNumberOfPages()).mapToObj(page -> text(document, page)).toList(), fonts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of all pages, without the breaks of its lines, which fall where the width has them. */
    public String text() {
        return String.join("", pages).replaceAll("\\R", "");
    }

    private static String text(PDDocument document, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(PDResources resources, List<Font> fonts) {
        try {
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                fonts.add(new Font(font.getName(), font.isEmbedded()));
            }
            for (COSName name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDFormXObject form) {
                    collect(form.getResources(), fonts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
