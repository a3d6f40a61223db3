package io.lianluo.registry.programme.conduct;

import io.lianluo.domain.LocalizedText;
import java.util.List;

/**
 * Something that the holder of a seat may ask for, or do (TZA-4).
 *
 * @param id       identity among the rights of the programme
 * @param text     the right in words
 * @param articles numbers of the articles that it follows from
 */
public record Right(String id, LocalizedText text, List<String> articles) { }
