package io.lianluo.documents.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a row, before it is known which column it stands in.
 *
 * @param text its text; empty where it is blank or faulty
 * @param kind how it stands in the file
 * @param rule the rule that it breaks, in kebab case; null unless it is faulty
 * @param args what a sentence about the fault mentions
 */
public record Cell(String text, Kind kind, @Nullable String rule, List<Object> args) {

    /** An empty one. */
    public static final Cell BLANK = text("");

    /** A kind says how something stands in a cell; in a file of text all is text. */
    public enum Kind {
        /** Text. */
        TEXT,
        /** A number, without a format that shows it as a day. */
        NUMBER,
        /** A day, as 2026-01-31. */
        DAY,
        /** Nothing that could come in. */
        FAULTY
    }

    /** A cell of text. */
    public static Cell text(String text) {
        return new Cell(text, Kind.TEXT, null, List.of());
    }

    static Cell number(String text) {
        return new Cell(text, Kind.NUMBER, null, List.of());
    }

    static Cell day(String text) {
        return new Cell(text, Kind.DAY, null, List.of());
    }

    static Cell faulty(String rule, Object... args) {
        return new Cell("", Kind.FAULTY, rule, List.of(args));
    }

    /** Nothing stands in it. */
    public boolean isBlank() {
        return kind != Kind.FAULTY && Blanks.strip(text).isEmpty();
    }

    /** Nothing stands in any of these. */
    public static boolean areBlank(List<Cell> cells) {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** Its text as somebody means it: without what nobody sees at both ends, and without the apostrophe that keeps a spreadsheet from running it. */
    public String meant() {
        return Formula.plain(Blanks.strip(text));
    }

    /** Its text as the name of a column is looked up: without anything that nobody sees, full-width letters as plain ones, in lower case. */
    public String columnName() {
        return Blanks.columnName(text);
    }
}
