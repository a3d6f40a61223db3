package io.lianluo.documents.print;

import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Numbers at the foot of pages. Their total is known at the end: until then a template keeps the place. */
final class PageNumbers extends PdfPageEventHelper {

    private static final float SIZE = 9;
    private static final float BASELINE = 30;
    /** Stands for the number that is not known yet. */
    private static final String TOTAL = "#";
    /** Half of what the number of pages takes up. */
    private static final float HALF_TOTAL = 10;

    private final Locale language;
    private final PdfTemplate total;

    PageNumbers(PdfWriter writer, Locale language) {
        this.language = language;
        this.total = writer.getDirectContent().createTemplate(60, 20);
    }

    /** Which page of how many. */
    static String text(Locale language, String page, String pages) {
        return language.getLanguage().equals("en") ? page + " / " + pages : "第 " + page + " 页，共 " + pages + " 页";
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        String page = beforeTotal(Integer.toString(writer.getPageNumber()));
        float width = PdfFont.face().getWidthPoint(page, SIZE);
        float start = document.getPageSize().getWidth() / 2 - width / 2 - HALF_TOTAL;
        show(writer.getDirectContent(), page, start, BASELINE);
        writer.getDirectContent().addTemplate(total, start + width, BASELINE);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        String pages = Integer.toString(writer.getPageNumber() - 1);
        show(total, text(language, "", pages).substring(beforeTotal("").length()), 0, 0);
    }

    private String beforeTotal(String page) {
        String whole = text(language, page, TOTAL);
        return whole.substring(0, whole.indexOf(TOTAL));
    }

    private static void show(PdfContentByte content, String text, float x, float y) {
        content.beginText();
        content.setFontAndSize(PdfFont.face(), SIZE);
        content.setTextMatrix(x, y);
        content.showText(text);
        content.endText();
    }
}
