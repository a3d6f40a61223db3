package io.lianluo.domain;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.Charset;
import java.util.Map;

/**
 * Compares names, of people and of units, as people do who read them: the dot within a name is one sign, whichever of the many was found on the
 * keyboard; blanks beside Chinese characters and dots mean nothing; full width is half width; capital letters are small ones. A name is
 * kept and shown as it was written.
 */
public final class Name {

    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

    private static final char DOT = '\u00B7';
    private static final String DOTS = ".\u00B7\u2022\u2024\u2027\u2219\u22C5\u2E31\u2E33\u30FB\u0387\u16EB\uA78F\u25CF\u26AB";
    private static final String APOSTROPHES = "'`\u00B4\u2018\u2019\u201B\u02B9\u02BB\u02BC\u02C8\u2032";
    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2212";
    private static final String CIRCLES = "\u3007\u25CB\u25EF";

    /** Private codes at which older fonts and tables hold the last signs of GB 18030, which have codes of their own since. */
    private static final int FIRST_PRIVATE = 0xE815;
    private static final int LAST_PRIVATE = 0xE864;
    private static final Charset GB_18030 = Charset.forName("GB18030");
    /** Six of them have a private code in the newest edition, too. */
    private static final Map<Integer, Integer> STILL_PRIVATE = Map.of(0xE816, 0x20087, 0xE817, 0x20089, 0xE818, 0x200CC, 0xE831, 0x215D7,
            0xE83B, 0x2298F, 0xE855, 0x241FE);

    private Name() { }

    /** Says whether two names are the same to a reader. */
    public static boolean same(String one, String other) {
        return one.equals(other) || comparable(one).equals(comparable(other));
    }

    /** A form that two names share if and only if they are the same; it is for comparing, and not to be shown or kept as the name. */
    public static String comparable(String name) {
        String folded = FOLDING.normalize(ofToday(name));
        StringBuilder form = new StringBuilder(folded.length());
        int blankAfter = -1;
        for (int i = 0; i < folded.length(); ) {
            int codePoint = sign(folded.codePointAt(i));
            i += Character.charCount(folded.codePointAt(i));
            if (Text.isBlank(codePoint)) {
                blankAfter = form.isEmpty() ? -1 : form.codePointBefore(form.length());
                continue;
            }
            if (blankAfter >= 0 && !standsAlone(blankAfter) && !standsAlone(codePoint)) {
                form.append(' ');
            }
            blankAfter = -1;
            form.appendCodePoint(codePoint);
        }
        return form.toString();
    }

    private static boolean standsAlone(int codePoint) {
        return codePoint == DOT || Text.isChinese(codePoint);
    }

    private static int sign(int codePoint) {
        if (DOTS.indexOf(codePoint) >= 0) {
            return DOT;
        }
        if (APOSTROPHES.indexOf(codePoint) >= 0) {
            return '\'';
        }
        if (HYPHENS.indexOf(codePoint) >= 0) {
            return '-';
        }
        return CIRCLES.indexOf(codePoint) >= 0 ? CIRCLES.charAt(0) : codePoint;
    }

    private static String ofToday(String name) {
        if (name.chars().noneMatch(Name::wasPrivate)) {
            return name;
        }
        StringBuilder today = new StringBuilder();
        name.codePoints().forEach(codePoint -> today.append(wasPrivate(codePoint) ? ofToday(codePoint) : Character.toString(codePoint)));
        return today.toString();
    }

    private static boolean wasPrivate(int codePoint) {
        return codePoint >= FIRST_PRIVATE && codePoint <= LAST_PRIVATE;
    }

    /** The private codes follow the order of the table's last row, from FE50 on, in which there is no 7F. */
    private static String ofToday(int codePoint) {
        Integer own = STILL_PRIVATE.get(codePoint);
        if (own != null) {
            return Character.toString(own);
        }
        int inRow = 0x50 + codePoint - FIRST_PRIVATE;
        return new String(new byte[] {(byte) 0xFE, (byte) (inRow < 0x7F ? inRow : inRow + 1)}, GB_18030);
    }
}
