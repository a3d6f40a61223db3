package io.lianluo.documents.table;

/**
 * Text that a spreadsheet program would run: it begins with {@code = + - @}, full-width or not, or with a tab or line break. An apostrophe
 * before it, by which such programs know text, makes it harmless; text that already has apostrophes there gets one more, so that what is
 * written comes back as it was.
 */
final class Formula {

    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";
    private static final char HARMLESS = '\'';

    private Formula() { }

    /** The text as it may stand in a file of text. */
    static String harmless(String text) {
        return begins(text, firstBehindApostrophes(text)) ? HARMLESS + text : text;
    }

    /** The text as it may stand in a cell that is marked as text: only what {@link #plain} would change is changed. */
    static String asText(String text) {
        return firstBehindApostrophes(text) > 0 ? harmless(text) : text;
    }

    /** Returns the original text of a cell that {@link #harmless} or {@link #asText} made harmless. */
    static String plain(String cell) {
        int first = firstBehindApostrophes(cell);
        return first > 0 && begins(cell, first) ? cell.substring(1) : cell;
    }

    private static boolean begins(String text, int first) {
        return first < text.length() && BEGINNINGS.indexOf(text.charAt(first)) >= 0;
    }

    private static int firstBehindApostrophes(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == HARMLESS) {
            first++;
        }
        return first;
    }
}
