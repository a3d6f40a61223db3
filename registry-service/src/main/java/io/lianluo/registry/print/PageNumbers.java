package io.lianluo.registry.print;

import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Numbers at the foot of pages. How many pages there are is known at the end: until then a template keeps the place. */
final class PageNumbers extends PdfPageEventHelper {

    private static final float SIZE = 9;
    private static final float BASELINE = 30;
    /** Half of what the number of pages takes up. */
    private static final float HALF_TOTAL = 10;

    private final boolean english;
    private final PdfTemplate total;

    PageNumbers(PdfWriter writer, Locale language) {
        this.english = language.getLanguage().equals("en");
        this.total = writer.getDirectContent().createTemplate(60, 20);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        String page = english ? writer.getPageNumber() + " / " : "第 " + writer.getPageNumber() + " 页，共 ";
        float width = Face.face().getWidthPoint(page, SIZE);
        float start = document.getPageSize().getWidth() / 2 - width / 2 - HALF_TOTAL;
        show(writer.getDirectContent(), page, start, BASELINE);
        writer.getDirectContent().addTemplate(total, start + width, BASELINE);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        show(total, (writer.getPageNumber() - 1) + (english ? "" : " 页"), 0, 0);
    }

    private static void show(PdfContentByte content, String text, float x, float y) {
        content.beginText();
        content.setFontAndSize(Face.face(), SIZE);
        content.setTextMatrix(x, y);
        content.showText(text);
        content.endText();
    }
}
