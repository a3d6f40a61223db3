package io.lianluo.domain;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * The one rule of what a text is that somebody wrote, wherever it enters: in a request, a roster's cell or a programme file. It keeps every
 * character that people write, rare and private ones and variants of a sign among them, and drops what nobody types: control,
 * zero-width and direction marks, which come along when text is copied. What is written in one of several equal ways comes out in one
 * (NFC). A text that was damaged on its way is refused, since nobody can know any more what it was.
 */
public final class Text {

    /** Signs of their own in the tables of China, Japan and Korea, which NFC would replace by others: a name keeps the sign it is written with. */
    private static final UnicodeSet KEPT = new UnicodeSet(0xF900, 0xFAFF).add(0x2F800, 0x2FA1F).complement().freeze();
    private static final Normalizer2 NFC = new FilteredNormalizer2(Normalizer2.getNFCInstance(), KEPT);

    /** Between letters of all other scripts the joiners change what is read; between these they are invisible and nothing else. */
    private static final Set<UnicodeScript> NOT_JOINING = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN,
            UnicodeScript.HAN, UnicodeScript.LATIN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO, UnicodeScript.YI, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int OBJECT_REPLACEMENT = 0xFFFC;
    private static final int MONGOLIAN_VOWEL_SEPARATOR = 0x180E;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int FIGURE_SPACE = 0x2007;
    private static final int NARROW_NO_BREAK_SPACE = 0x202F;

    private Text() { }

    /**
     * A text of one line, such as a name, a title or an address. A line break in it is a blank, and between Chinese characters nothing;
     * blanks at its ends are dropped.
     *
     * @return the text; empty if nothing visible was written
     * @throws MalformedTextException if it holds half a surrogate pair, a NUL, a replacement character, or a code that stands for no character
     */
    public static String line(String written) {
        return isPlain(written) ? written.strip() : normal(new Cleaning(written, true).text());
    }

    /**
     * A text that may have several lines, such as a reason or minutes. Every kind of line break becomes the same one; blanks at its ends are
     * dropped.
     *
     * @return the text; empty if nothing visible was written
     * @throws MalformedTextException as {@link #line} does
     */
    public static String lines(String written) {
        return isPlain(written) ? written.strip() : normal(new Cleaning(written, false).text());
    }

    /** The length of a text in characters, as people count them, and not in the units in which a program keeps them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text holds no half of a surrogate pair, which no encoding can carry. */
    public static boolean isWhole(CharSequence text) {
        return text.codePoints().noneMatch(codePoint -> codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    private static String normal(String text) {
        return NFC.isNormalized(text) ? text : NFC.normalize(text);
    }

    /** Nearly all texts hold nothing but printable ASCII and common Chinese characters, and need no second look. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= ' ' && c <= '~' || c >= '\u4E00' && c <= '\u9FA5')) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == BRAILLE_BLANK;
    }

    static boolean isChinese(int codePoint) {
        return UnicodeScript.of(codePoint) == UnicodeScript.HAN || Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    private static boolean isLineBreak(int codePoint) {
        return codePoint >= '\n' && codePoint <= '\r' || codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029;
    }

    /** Goes through a text once, character by character. */
    private static final class Cleaning {

        private final String written;
        private final boolean oneLine;
        private final StringBuilder text;
        private int previous = -1;
        private boolean broken;

        Cleaning(String written, boolean oneLine) {
            this.written = written;
            this.oneLine = oneLine;
            this.text = new StringBuilder(written.length());
        }

        String text() {
            int place = 1;
            for (int i = 0; i < written.length(); place++) {
                int codePoint = written.codePointAt(i);
                refuseDamage(codePoint, place);
                i += Character.charCount(codePoint);
                take(codePoint, i);
            }
            int end = text.length();
            while (end > 0 && isBlank(text.codePointBefore(end))) {
                end = text.offsetByCodePoints(end, -1);
            }
            return text.substring(0, end);
        }

        private static void refuseDamage(int codePoint, int place) {
            int type = Character.getType(codePoint);
            if (codePoint == 0 || codePoint == REPLACEMENT || type == Character.SURROGATE
                    || type == Character.UNASSIGNED && UCharacter.getType(codePoint) == Character.UNASSIGNED && !isForIdeographs(codePoint)) {
                throw new MalformedTextException(codePoint, place);
            }
        }

        /** Planes 2 and 3 are for Chinese characters alone, and new ones are added there nearly every year. */
        private static boolean isForIdeographs(int codePoint) {
            return codePoint >= 0x20000 && codePoint <= 0x3FFFF && (codePoint & 0xFFFE) != 0xFFFE;
        }

        private void take(int codePoint, int next) {
            if (isLineBreak(codePoint)) {
                takeLineBreak(next);
            } else if (isBlank(codePoint)) {
                takeBlank(codePoint);
            } else if (isTyped(codePoint, next)) {
                if (broken) {
                    mend(codePoint);
                }
                put(codePoint);
            }
        }

        private void takeLineBreak(int next) {
            boolean firstOfTwo = written.charAt(next - 1) == '\r' && next < written.length() && written.charAt(next) == '\n';
            if (oneLine) {
                broken = previous >= 0;
            } else if (previous >= 0 && !firstOfTwo) {
                put('\n');
            }
        }

        private void takeBlank(int codePoint) {
            if (previous < 0 || broken) {
                return;
            }
            boolean plain = codePoint == NO_BREAK_SPACE || codePoint == FIGURE_SPACE || codePoint == NARROW_NO_BREAK_SPACE
                    || codePoint == '\t' && oneLine;
            put(plain ? ' ' : codePoint);
        }

        private void mend(int codePoint) {
            broken = false;
            while (isBlank(previous)) {
                text.setLength(text.length() - Character.charCount(previous));
                previous = text.codePointBefore(text.length());
            }
            if (!(isChinese(previous) && isChinese(codePoint))) {
                text.append(' ');
            }
        }

        private void put(int codePoint) {
            text.appendCodePoint(codePoint);
            previous = codePoint;
        }

        private boolean isTyped(int codePoint, int next) {
            if (codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER) {
                return joins(codePoint, next < written.length() ? written.codePointAt(next) : -1);
            }
            if (UCharacter.hasBinaryProperty(codePoint, UProperty.VARIATION_SELECTOR) || codePoint == MONGOLIAN_VOWEL_SEPARATOR) {
                return previous >= 0 && !isBlank(previous) && !UCharacter.hasBinaryProperty(previous, UProperty.VARIATION_SELECTOR);
            }
            boolean annotation = codePoint >= 0xFFF9 && codePoint <= OBJECT_REPLACEMENT;
            return !annotation && !Character.isISOControl(codePoint) && !UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        }

        private boolean joins(int joiner, int next) {
            boolean emoji = joiner == ZERO_WIDTH_JOINER && Character.isExtendedPictographic(next)
                    && (previous == EMOJI_STYLE || Character.isExtendedPictographic(previous) || Character.isEmojiModifier(previous));
            return emoji || isOfJoiningScript(previous) && isOfJoiningScript(next);
        }

        /** Marks above or below a letter belong to no script, and stand within a word. */
        private static boolean isOfJoiningScript(int codePoint) {
            return codePoint >= 0 && (Character.getType(codePoint) == Character.NON_SPACING_MARK || Character.isLetter(codePoint)
                    || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK)
                    && !(NOT_JOINING.contains(UnicodeScript.of(codePoint)) && UnicodeScript.of(codePoint) != UnicodeScript.INHERITED);
        }
    }
}
