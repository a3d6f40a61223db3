package io.lianluo.registry.check;

import io.lianluo.domain.Fault;
import io.lianluo.domain.MalformedTextException;
import io.lianluo.domain.Text;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** This class turns what people sent into what they meant to write. */
public final class Written {

    private static final Pattern HYPHENS = Pattern.compile("[\u2010-\u2015\u2212\uFE63]");

    private Written() { }

    /** A text of one line by the one rule of texts; a damaged one is a fault of its part, and nothing remains of it. */
    public static String line(String part, @Nullable String text, List<Fault> faults) {
        try {
            return text == null ? "" : Text.line(text);
        } catch (MalformedTextException damaged) {
            faults.add(new Fault(part, MalformedTextException.RULE, List.of(damaged.character(), damaged.place())));
            return "";
        }
    }

    /** A number or code without what nobody typed, and in half width; nothing if the text is damaged. */
    static String plainly(String text) {
        try {
            return Normalizer.normalize(Text.line(text), Normalizer.Form.NFKC).transform(written -> HYPHENS.matcher(written).replaceAll("-"));
        } catch (MalformedTextException damaged) {
            return "";
        }
    }

    /** Writes a text without the blanks by which people group digits. */
    static String closely(String text) {
        return plainly(text).replace(" ", "");
    }
}
