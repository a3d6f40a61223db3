package io.lianluo.documents.table;

import java.text.Normalizer;
import java.util.Locale;

/** Signs that nobody sees: blanks of all widths, signs of no width, and marks of direction. */
final class Blanks {

    private Blanks() { }

    /** The text without what nobody sees at both ends. */
    static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isInvisible(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isInvisible(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    /** The name of a column as it is looked up: without anything that nobody sees, full-width letters as plain ones, in lower case. */
    static String columnName(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).chars().filter(sign -> !isInvisible((char) sign)).forEach(sign -> plain.append((char) sign));
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isInvisible(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.getType(sign) == Character.FORMAT;
    }
}
