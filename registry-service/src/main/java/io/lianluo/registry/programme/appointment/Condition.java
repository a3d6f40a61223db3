package io.lianluo.registry.programme.appointment;

import io.lianluo.domain.LocalizedText;
import java.util.List;

/**
 * A condition that a candidate must meet (MOD-8).
 *
 * @param id       identity among the conditions of the programme
 * @param text     the condition in words
 * @param evidence what shows that it is met
 * @param articles numbers of the articles that it follows from
 */
public record Condition(String id, LocalizedText text, Evidence evidence, List<String> articles) { }
