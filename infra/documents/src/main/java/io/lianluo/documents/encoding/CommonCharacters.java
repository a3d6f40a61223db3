package io.lianluo.documents.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Objects;

/**
 * Characters of which most Chinese text of an office consists: the 1,100 commonest in print, surnames, given names, and words of rosters,
 * with Chinese punctuation and full-width forms. Text of another encoding that is read as Chinese has a third of them at most.
 */
final class CommonCharacters {

    private static final BitSet ALL = load();

    private CommonCharacters() { }

    static boolean contain(char character) {
        return ALL.get(character);
    }

    private static BitSet load() {
        BitSet all = new BitSet(Character.MAX_VALUE);
        try (InputStream in = CommonCharacters.class.getResourceAsStream("common-characters.txt")) {
            String listed = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            (listed + "，。、；：？！“”‘’（）《》【】—…·　〇").chars().filter(character -> character > 0x7F).forEach(all::set);
        } catch (IOException e) {
            throw new IllegalStateException("the list of common characters cannot be read", e);
        }
        all.set('\uFF01', '\uFF5F');
        return all;
    }
}
