package io.lianluo.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by hand, part by part, as programs other than POI write them, and as nobody should. */
public final class RawWorkbook {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private RawWorkbook() {
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + TYPE + "sharedStrings+xml\"/></Types>");
        part("_rels/.rels", "<Relationships xmlns=\"" + RELATIONSHIPS + "\">" + relationship("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + RELATIONSHIPS + "\">" + relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                + relationship("rId2", "styles", "styles.xml") + relationship("rId3", "sharedStrings", "sharedStrings.xml") + "</Relationships>");
        part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                + "\"><workbookPr/><sheets><sheet name=\"花名册\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        styles("");
        shared("");
    }

    /** Column names in the first row, and these rows below it. */
    public static RawWorkbook of(String rows) {
        return new RawWorkbook().sheet("<sheetData><row r=\"1\">" + text("A1", "type") + text("B1", "unit") + text("C1", "unit_name") + text("D1", "mobile")
                + text("E1", "since") + text("F1", "id_number") + "</row>" + rows + "</sheetData>");
    }

    /** A workbook of these rows. */
    public static RawWorkbook ofRows(String rows) {
        return new RawWorkbook().sheet("<sheetData>" + rows + "</sheetData>");
    }

    /** A cell of text. */
    public static String text(String cell, String text) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** A row of a unit with one more cell. */
    public static String unit(int row, String cell) {
        return "<row r=\"" + row + "\">" + text("A" + row, "unit") + text("B" + row, "v-" + row) + cell + "</row>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private RawWorkbook sheet(String content) {
        return part(SHEET, "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + content + "</worksheet>");
    }

    /** Puts something behind the rows. */
    public RawWorkbook behindRows(String content) {
        return replaced(SHEET, "</sheetData>", "</sheetData>" + content);
    }

    /** One more sheet before the first. */
    public RawWorkbook sheetBefore(String attributes, String rows) {
        return replaced("xl/workbook.xml", "<sheets>", "<sheets><sheet name=\"说明\" sheetId=\"9\" r:id=\"rId9\"" + attributes + "/>")
                .replaced("xl/_rels/workbook.xml.rels", "</Relationships>", relationship("rId9", "worksheet", "worksheets/sheet9.xml") + "</Relationships>")
                .part("xl/worksheets/sheet9.xml", "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** Styles of cells, in their order: the numbers of their formats; 176 and what follows are these codes. */
    public RawWorkbook formats(int[] formats, String... codes) {
        StringBuilder styles = new StringBuilder("<numFmts>");
        for (int i = 0; i < codes.length; i++) {
            styles.append("<numFmt numFmtId=\"").append(176 + i).append("\" formatCode=\"").append(codes[i].replace("\"", "&quot;")).append("\"/>");
        }
        styles.append("</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>");
        for (int format : formats) {
            styles.append("<xf numFmtId=\"").append(format).append("\"/>");
        }
        return styles(styles.append("</cellXfs>").toString());
    }

    /** The part of styles. */
    public RawWorkbook styles(String content) {
        return part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + content + "</styleSheet>");
    }

    /** The part of texts that cells share. */
    public RawWorkbook shared(String content) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + content + "</sst>");
    }

    /** A part in the place of one of that name, or one more. */
    public RawWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** Leaves a part out. */
    public RawWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    /** Replaces some of a part. */
    public RawWorkbook replaced(String name, String what, String by) {
        return part(name, String.valueOf(parts.get(name)).replace(what, by));
    }

    /** As the strict standard names everything. */
    public RawWorkbook strict() {
        parts.replaceAll((name, content) -> content.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        return this;
    }

    /** The archive. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : parts.keySet()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + parts.get(name)).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
