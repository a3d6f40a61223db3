package io.lianluo.documents.print;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/**
 * Decides where a line may end: between Chinese characters, and after a space or hyphen. No line begins with a closing mark or ends with an
 * opening mark (避头尾).
 */
final class LineBreak implements SplitCharacter {

    private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕”’…·％,.;:?!)]}%";
    private static final String NEVER_LAST = "（《〈「『【〔“‘([{";

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char last = text[current];
        if (Character.isHighSurrogate(last) || NEVER_LAST.indexOf(last) >= 0) {
            return false;
        }
        if (current + 1 == end) {
            return true;
        }
        char next = text[current + 1];
        return NEVER_FIRST.indexOf(next) < 0 && (last == ' ' || last == '-' || isChinese(last) || isChinese(next) && last != ' ');
    }

    private static boolean isChinese(char character) {
        return character >= '\u2E80' || Character.isSurrogate(character) || NEVER_FIRST.indexOf(character) >= 0 && character > 0x7F;
    }
}
