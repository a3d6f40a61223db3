package io.lianluo.documents.print;

import java.awt.Color;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.draw.LineSeparator;

/**
 * A document as a PDF of numbered A4 pages. Each addition stands below those before, over the whole width; tables that follow each
 * other share their border, so that a form is a row of them. Closing completes it and leaves the stream open.
 */
public final class PrintedDocument implements AutoCloseable {

    private static final float MARGIN = 54;
    private static final float TITLE = 18;
    private static final float TEXT = 10.5f;
    private static final float CELL = 10;
    private static final float LINES_APART = 1.35f;
    private static final float ISSUER = 24;
    private static final float LETTER = 14;
    private static final float LETTER_LINES_APART = 1.8f;
    private static final float PADDING = 4;
    /** Room for a seal, which is 42 mm across, with the closing. */
    private static final float OPINION = 60;
    private static final Color SHADED = new Color(0xF0, 0xF0, 0xF0);
    private static final Color OFFICIAL = new Color(0xD0, 0x10, 0x10);

    private final Document document;

    /** An empty document in a language, written to a stream as it grows. */
    public PrintedDocument(String name, Locale language, OutputStream out) {
        document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        document.addTitle(name);
        document.setDocumentLanguage(language.getLanguage());
        document.open();
        writer.setPageEvent(new PageNumbers(writer, language));
    }

    /** Prints the title in large letters. */
    public void title(String title) {
        line(PdfFont.text(title, TITLE), TITLE, 6);
    }

    /** A line below the title. */
    public void subtitle(String subtitle) {
        line(PdfFont.text(subtitle, TEXT), TEXT, 12);
    }

    /** The head of an official document (版头): who issues it, its number (发文字号), and a rule below, in the red of such heads. */
    public void letterhead(String issuer, String number) {
        Chunk name = PdfFont.text(issuer, ISSUER);
        name.getFont().setColor(OFFICIAL);
        line(name, ISSUER, ISSUER / 2);
        line(PdfFont.text(number, LETTER), LETTER, 4);
        document.add(new LineSeparator(1.5f, 100, OFFICIAL, Element.ALIGN_CENTER, -LETTER / 2));
        line(PdfFont.text(" ", LETTER), LETTER, LETTER / 2);
    }

    /** A text as letters have it: each line feed ends a paragraph, and each begins two characters in. */
    public void paragraphs(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            Paragraph paragraph = new Paragraph(LETTER * LETTER_LINES_APART, PdfFont.text(line.strip(), LETTER));
            paragraph.setFirstLineIndent(2 * LETTER);
            document.add(paragraph);
        });
        line(PdfFont.text(" ", TEXT), TEXT, 0);
    }

    /** Prints who issued it, and below on which day (落款): at the right, centred to each other, with room for a seal, on one page. */
    public void signature(String issuer, String day) {
        float width = Stream.of(issuer, day).map(line -> PdfFont.face().getWidthPoint(line, LETTER)).max(Float::compare).orElseThrow() + 2 * PADDING;
        PdfPTable table = new PdfPTable(new float[] {width, 4 * LETTER});
        table.setTotalWidth(Math.min(width + 4 * LETTER, document.getPageSize().getWidth() - 2 * MARGIN));
        table.setLockedWidth(true);
        table.setHorizontalAlignment(Element.ALIGN_RIGHT);
        table.setSpacingBefore(OPINION);
        table.setKeepTogether(true);
        for (String line : List.of(issuer, day)) {
            PdfPCell cell = new PdfPCell(new Phrase(PdfFont.text(line, LETTER)));
            cell.setHorizontalAlignment(Element.ALIGN_CENTER);
            cell.setLeading(0, LETTER_LINES_APART);
            cell.setBorder(Rectangle.NO_BORDER);
            table.addCell(cell);
            table.addCell(margin());
        }
        document.add(table);
    }

    private static PdfPCell margin() {
        PdfPCell margin = new PdfPCell();
        margin.setBorder(Rectangle.NO_BORDER);
        return margin;
    }

    /**
     * A table, whose column names stand again on each page.
     *
     * @param widths of the columns, relative to each other
     * @param names  of the columns
     * @param rows   a cell for each column
     */
    public void table(List<Integer> widths, List<String> names, Stream<List<String>> rows) {
        PdfPTable table = grid(widths);
        table.setHeaderRows(1);
        names.forEach(name -> table.addCell(label(name)));
        rows.forEach(row -> row.forEach(content -> table.addCell(cell(content))));
        document.add(table);
    }

    /** A line over the whole width that says what the tables below it are about. */
    public void section(String name) {
        PdfPTable table = grid(List.of(1));
        table.addCell(label(name));
        table.setKeepTogether(true);
        document.add(table);
    }

    /**
     * A question of a form, and the answer.
     *
     * @param label what is asked
     * @param value the answer; empty where there is none
     */
    public record Fact(String label, String value) { }

    /** Facts, two beside each other. */
    public void facts(List<Fact> facts) {
        PdfPTable table = grid(List.of(16, 34, 16, 34));
        facts.forEach(fact -> {
            table.addCell(label(fact.label()));
            table.addCell(cell(fact.value()));
        });
        table.completeRow();
        document.add(table);
    }

    /**
     * Room for what somebody says, signs and seals; it stays on one page.
     *
     * @param label   whose it is
     * @param text    what they said so far
     * @param closing where to sign, to seal and to write the day
     */
    public void opinion(String label, String text, String closing) {
        PdfPTable table = grid(List.of(16, 84));
        PdfPCell name = label(label);
        name.setRowspan(2);
        table.addCell(name);
        PdfPCell said = cell(text);
        said.setMinimumHeight(OPINION);
        said.setVerticalAlignment(Element.ALIGN_TOP);
        said.setBorder(Rectangle.LEFT | Rectangle.RIGHT | Rectangle.TOP);
        table.addCell(said);
        PdfPCell end = cell(closing);
        end.setHorizontalAlignment(Element.ALIGN_RIGHT);
        end.setPaddingRight(OPINION / 2);
        end.setBorder(Rectangle.LEFT | Rectangle.RIGHT | Rectangle.BOTTOM);
        table.addCell(end);
        table.setKeepTogether(true);
        document.add(table);
    }

    @Override
    public void close() {
        document.close();
    }

    private void line(Chunk text, float size, float after) {
        Paragraph line = new Paragraph(size * LINES_APART, text);
        line.setAlignment(Element.ALIGN_CENTER);
        line.setSpacingAfter(after);
        document.add(line);
    }

    private static PdfPTable grid(List<Integer> widths) {
        float[] relative = new float[widths.size()];
        for (int column = 0; column < relative.length; column++) {
            relative[column] = widths.get(column);
        }
        PdfPTable table = new PdfPTable(relative);
        table.setWidthPercentage(100);
        return table;
    }

    private static PdfPCell label(String name) {
        PdfPCell cell = cell(name);
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        cell.setBackgroundColor(SHADED);
        return cell;
    }

    private static PdfPCell cell(String content) {
        PdfPCell cell = new PdfPCell(new Phrase(PdfFont.text(content, CELL)));
        cell.setLeading(0, LINES_APART);
        cell.setPadding(PADDING);
        cell.setPaddingBottom(PADDING + 2);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }
}
