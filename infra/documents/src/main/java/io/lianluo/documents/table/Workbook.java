package io.lianluo.documents.table;

import io.lianluo.domain.Dates;
import io.lianluo.domain.InvalidInput;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An Excel workbook, transitional or strict, with macros (which nobody runs) or without. It is read as a stream and within limits, because a
 * small archive can hold more than any memory: POI's own model of styles and texts has none.
 */
final class Workbook implements Closeable {

    /** All parts together, unpacked. A quarter of a million lines have a hundred megabytes. */
    private static final long MOST_BYTES = 512L << 20;
    /** Of a part that POI reads into memory before anybody can count. */
    private static final int MOST_BYTES_OF_A_DIRECTORY = 1 << 20;
    private static final int MOST_PARTS = 2_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** The limit up to which a spreadsheet keeps all digits of a number. */
    private static final BigDecimal EXACT = BigDecimal.TEN.pow(15);

    static {
        // Thousands of equal styles are packed a hundredfold in honest files; what may be unpacked is counted here.
        ZipSecureFile.setMinInflateRatio(0);
        ZipSecureFile.setMaxEntrySize(MOST_BYTES);
    }

    private final TableKind kind;
    private final OPCPackage parts;
    private final PackagePart book;
    private final Sheets sheets = new Sheets();
    private final NumberFormats formats;
    private final SharedTexts texts;
    private long bytesLeft = MOST_BYTES;

    private Workbook(TableKind kind, OPCPackage parts, PackagePart book) {
        this.kind = kind;
        this.parts = parts;
        this.book = book;
        this.formats = new NumberFormats(kind);
        this.texts = new SharedTexts(kind);
    }

    /** @throws InvalidInput if it is no workbook, or larger than the memory of a service bears */
    static Workbook open(Path file, TableKind kind) throws IOException {
        return reading(kind, () -> {
            refuseBombs(file, kind);
            OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
            try {
                PackagePart book = book(parts, kind);
                Workbook workbook = new Workbook(kind, parts, book);
                workbook.parse(book, workbook.sheets, () -> false);
                workbook.related("styles").forEach(part -> workbook.parse(part, workbook.formats, () -> false));
                workbook.related("sharedStrings").forEach(part -> workbook.parse(part, workbook.texts, () -> false));
                return workbook;
            } catch (OpenXML4JException | RuntimeException e) {
                parts.revert();
                throw e;
            }
        });
    }

    @Override
    public void close() {
        parts.revert();
    }

    TableKind kind() {
        return kind;
    }

    /** The sheets that somebody who opens the workbook can see, in their order. */
    List<PackagePart> visibleSheets() throws IOException {
        return reading(kind, () -> {
            List<PackagePart> visible = new ArrayList<>();
            for (String id : sheets.visible) {
                PackageRelationship relationship = book.getRelationship(id);
                if (relationship != null && relationship.getRelationshipType().endsWith("/worksheet") && relationship.getTargetMode() == TargetMode.INTERNAL) {
                    visible.add(book.getRelatedPart(relationship));
                }
            }
            return visible;
        });
    }

    /**
     * Parses a part.
     *
     * @param enough whether the rest need not be heard
     */
    void parse(PackagePart part, DefaultHandler handler, BooleanSupplier enough) {
        try {
            reading(kind, () -> {
                bytesLeft = MOST_BYTES;
                try (InputStream in = new Bounded(part.getInputStream())) {
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new Shallow(handler, enough));
                    xml.parse(new InputSource(in));
                } catch (Enough heard) {
                    // The rest of the part says nothing that is asked for.
                }
                return part;
            });
        } catch (IOException unreadable) {
            throw kind.refusal(TableFault.NOT_XLSX);
        }
    }

    /** Reads a number in a cell of that style. */
    Cell number(String value, int style) {
        double number = Double.parseDouble(value);
        if (formats.isDay(style)) {
            return ExcelDay.of(number, sheets.from1904);
        } else if (!Double.isFinite(number) || Math.abs(number) >= EXACT.doubleValue()) {
            return Cell.faulty("number-lost-digits");
        }
        String plain = new BigDecimal(value).stripTrailingZeros().toPlainString();
        int digits = formats.digits(style);
        return Cell.number(plain.length() < digits && plain.chars().allMatch(Character::isDigit) ? "0".repeat(digits - plain.length()) + plain : plain);
    }

    /** A text that several cells share. */
    Cell shared(String index) {
        Optional<String> text = texts.get(Integer.parseInt(index));
        return text.map(found -> Cell.text(unescaped(found))).orElseGet(() -> Cell.faulty("cell-unreadable"));
    }

    /** A day as strict workbooks write it. */
    Cell isoDay(String value) {
        try {
            return Cell.day(Dates.day(value.length() > 10 ? value.substring(0, 10) : value).toString());
        } catch (DateTimeException none) {
            return Cell.faulty("date");
        }
    }

    /** Signs that XML cannot hold are written by their code. */
    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                : text;
    }

    private static PackagePart book(OPCPackage parts, TableKind kind) {
        PackageRelationship found = StreamSupport.stream(parts.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).spliterator(), false).findFirst()
                .or(() -> StreamSupport.stream(parts.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT).spliterator(), false).findFirst())
                .orElseThrow(() -> kind.refusal(TableFault.NOT_XLSX));
        PackagePart book = parts.getPart(found);
        if (book != null && book.getContentType().contains("sheet.binary")) {
            throw kind.refusal(TableFault.XLSB);
        } else if (book == null || !book.getContentType().contains("spreadsheetml") && !book.getContentType().contains("ms-excel")) {
            throw kind.refusal(TableFault.NOT_XLSX);
        }
        return book;
    }

    /** The part of that kind, whichever of the two standards names it; none where it is missing, so that what refers to it is a fault of its cell. */
    private List<PackagePart> related(String kind) throws OpenXML4JException {
        List<PackagePart> found = new ArrayList<>();
        for (PackageRelationship relationship : book.getRelationships()) {
            if (relationship.getRelationshipType().endsWith("/" + kind) && relationship.getTargetMode() == TargetMode.INTERNAL && found.isEmpty()) {
                PackagePart part = parts.getPart(PackagingURIHelper.createPartName(relationship.getTargetURI()));
                if (part != null) {
                    found.add(part);
                }
            }
        }
        return found;
    }

    /** POI reads the directory of parts as a tree when it opens a file. */
    private static void refuseBombs(Path file, TableKind kind) throws IOException {
        try (ZipSecureFile archive = new ZipSecureFile(file.toFile())) {
            Set<String> names = new HashSet<>();
            for (Iterator<ZipArchiveEntry> entries = archive.getEntries().asIterator(); entries.hasNext(); ) {
                ZipArchiveEntry entry = entries.next();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name)) {
                    throw kind.refusal(TableFault.NOT_XLSX);
                } else if (names.size() > MOST_PARTS || isDirectory(name) && isLong(archive, entry)) {
                    throw kind.refusal(TableFault.WORKBOOK_TOO_LARGE, MOST_BYTES >> 20);
                }
            }
        }
    }

    private static boolean isDirectory(String name) {
        return name.equals("[content_types].xml") || name.endsWith(".rels") || name.contains("docprops/") || name.contains("core-properties");
    }

    private static boolean isLong(ZipSecureFile archive, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = archive.getInputStream(entry)) {
            long length = 0;
            byte[] buffer = new byte[1 << 13];
            for (int read = in.read(buffer); read >= 0 && length <= MOST_BYTES_OF_A_DIRECTORY; read = in.read(buffer)) {
                length += read;
            }
            return length > MOST_BYTES_OF_A_DIRECTORY;
        }
    }

    /** Reads something of the file. */
    private interface Reading<T> {

        T read() throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
    }

    /**
     * Reads something, and refuses the file as no workbook for every fault that POI or the parser finds. It quotes no text, because that
     * may be personal data.
     */
    private static <T> T reading(TableKind kind, Reading<T> something) throws IOException {
        try {
            return something.read();
        } catch (InvalidInput | Enough told) {
            throw told;
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | OpenXML4JRuntimeException
                 | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NullPointerException | IOException e) {
            throw kind.refusal(TableFault.NOT_XLSX);
        }
    }

    /** Ends the parsing of a part of which the rest need not be heard. */
    private static final class Enough extends RuntimeException {

        Enough() {
            super(null, null, false, false);
        }
    }

    /** Ends parts that are too large, and tags and texts that are longer than any cell. */
    private final class Bounded extends InputStream {

        private static final int LONGEST_RUN = 1 << 20;

        private final InputStream in;
        private int run;

        Bounded(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                run = buffer[i] == '<' || buffer[i] == '>' ? 0 : run + 1;
                if (run > LONGEST_RUN) {
                    throw kind.refusal(TableFault.WORKBOOK_TOO_LARGE, MOST_BYTES >> 20);
                }
            }
            bytesLeft -= Math.max(0, read);
            if (bytesLeft < 0) {
                throw kind.refusal(TableFault.WORKBOOK_TOO_LARGE, MOST_BYTES >> 20);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Hands on what a handler asks for, by names without their namespace, which differs between the two standards. */
    private final class Shallow extends DefaultHandler {

        private static final int DEEPEST = 50;

        private final DefaultHandler handler;
        private final BooleanSupplier enough;
        private int depth;

        Shallow(DefaultHandler handler, BooleanSupplier enough) {
            this.handler = handler;
            this.enough = enough;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            if (++depth > DEEPEST) {
                throw kind.refusal(TableFault.NOT_XLSX);
            } else if (enough.getAsBoolean()) {
                throw new Enough();
            }
            handler.startElement(uri, name, qualified, attributes);
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            depth--;
            handler.endElement(uri, name, qualified);
        }

        @Override
        public void characters(char[] characters, int start, int length) throws SAXException {
            handler.characters(characters, start, length);
        }
    }

    /** This handler notes which sheets there are, and from which year days are counted. */
    private static final class Sheets extends DefaultHandler {

        private final List<String> visible = new ArrayList<>();
        private boolean from1904;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (name.equals("workbookPr")) {
                from1904 = Set.of("1", "true").contains(String.valueOf(attributes.getValue("date1904")));
            } else if (name.equals("sheet")) {
                String state = attributes.getValue("state");
                id(attributes).filter(id -> state == null || state.equals("visible")).ifPresent(visible::add);
            }
        }

        private static Optional<String> id(Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("id") && attributes.getURI(i).endsWith("/relationships")) {
                    return Optional.of(attributes.getValue(i));
                }
            }
            return Optional.empty();
        }
    }
}
