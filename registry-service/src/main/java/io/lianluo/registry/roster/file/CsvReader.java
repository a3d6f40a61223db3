package io.lianluo.registry.roster.file;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

final class CsvReader {

    private static final Charset OLDER = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvReader() { }

    static void read(Path file, RosterFile.Lines lines) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, isUtf8(file) ? StandardCharsets.UTF_8 : OLDER);
             CSVParser parser = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get().parse(reader)) {
            read(parser, lines);
        }
        lines.end();
    }

    private static void read(CSVParser parser, RosterFile.Lines lines) {
        long begins = 1;
        try {
            for (CSVRecord record : parser) {
                lines.row(begins, begins == 1 ? withoutMark(record.toList()) : record.toList());
                begins = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException malformed) {
            throw new RosterFileException("roster-not-csv", begins);
        }
    }

    private static List<String> withoutMark(List<String> names) {
        if (names.isEmpty() || names.getFirst().isEmpty() || names.getFirst().charAt(0) != BYTE_ORDER_MARK) {
            return names;
        }
        List<String> clean = new java.util.ArrayList<>(names);
        clean.set(0, names.getFirst().substring(1));
        return clean;
    }

    /** Bytes that decode as UTF-8 to the last are UTF-8: Chinese text in GB 18030 hardly ever does. */
    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer characters = CharBuffer.allocate(1 << 16);
        try (FileChannel channel = FileChannel.open(file)) {
            for (boolean end = false; !end; ) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, characters, end);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
                characters.clear();
            }
        }
        return true;
    }
}
