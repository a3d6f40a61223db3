package io.lianluo.registry.text;

/**
 * A text in the two languages of the platform.
 *
 * @param zh the text in Chinese
 * @param en the text in English
 */
public record LocalizedText(String zh, String en) { }
