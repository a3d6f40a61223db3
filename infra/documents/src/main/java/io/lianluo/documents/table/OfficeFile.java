package io.lianluo.documents.table;

import io.lianluo.domain.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.FileMagic;

/** This enum tells by its bytes what kind of file somebody sent: people choose the wrong file, and programs declare the wrong type. */
enum OfficeFile {
    /** An archive, as workbooks are today. */
    ARCHIVE,
    /** A workbook of Excel 97 to 2003. */
    OLD_WORKBOOK,
    /** A workbook of today that is locked by a password. */
    LOCKED,
    /** Nothing at all. */
    EMPTY,
    /** Anything else, such as text. */
    OTHER;

    /** Names the part of a locked workbook in which the real one lies. */
    private static final String LOCKED_PART = "EncryptedPackage";
    private static final int BUFFER = 1 << 16;

    static OfficeFile of(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return EMPTY;
        }
        return switch (FileMagic.valueOf(file.toFile())) {
            case OOXML -> ARCHIVE;
            case OLE2 -> contains(file, LOCKED_PART) ? LOCKED : OLD_WORKBOOK;
            case BIFF2, BIFF3, BIFF4 -> OLD_WORKBOOK;
            default -> OTHER;
        };
    }

    /** @throws InvalidInput if it is a workbook where text is expected */
    void refuseAsText(TableKind kind) {
        switch (this) {
            case ARCHIVE, OLD_WORKBOOK, LOCKED -> throw kind.refusal(TableFault.WORKBOOK_AS_CSV);
            case EMPTY -> throw kind.refusal(TableFault.EMPTY);
            case OTHER -> { }
        }
    }

    /** @throws InvalidInput if it is no workbook of today, with what to do about it */
    void refuseAsWorkbook(TableKind kind) {
        switch (this) {
            case OLD_WORKBOOK -> throw kind.refusal(TableFault.XLS);
            case LOCKED -> throw kind.refusal(TableFault.XLSX_LOCKED);
            case EMPTY -> throw kind.refusal(TableFault.EMPTY);
            case OTHER -> throw kind.refusal(TableFault.NOT_XLSX);
            case ARCHIVE -> { }
        }
    }

    /** The names of parts stand in such a file as they are; nothing of it is interpreted, because it may be broken. */
    private static boolean contains(Path file, String name) throws IOException {
        String sought = new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        String before = "";
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] read = in.readNBytes(BUFFER); read.length > 0; read = in.readNBytes(BUFFER)) {
                String text = before + new String(read, StandardCharsets.ISO_8859_1);
                if (text.contains(sought)) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - sought.length()));
            }
        }
        return false;
    }
}
