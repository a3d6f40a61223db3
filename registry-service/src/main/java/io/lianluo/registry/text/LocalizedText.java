package io.lianluo.registry.text;

import java.util.function.UnaryOperator;

/**
 * A text in the two languages of the platform.
 *
 * @param zh the text in Chinese
 * @param en the text in English
 */
public record LocalizedText(String zh, String en) {

    /** The text with each language written otherwise. */
    public LocalizedText map(UnaryOperator<String> as) {
        return new LocalizedText(as.apply(zh), as.apply(en));
    }
}
