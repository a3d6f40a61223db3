package io.lianluo.assessment.programme;

/**
 * A text in the two languages of the platform.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record LocalizedText(String zh, String en) { }
