package io.lianluo.registry.programme;

import io.lianluo.domain.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/**
 * A supplementary provision (补充规定): settles what the regulation left open. It comes with the version in which it first stands (SCH-11).
 *
 * @param id       identity among the provisions of the programme
 * @param since    first day on which it holds, not after the first day of a version that has it
 * @param text     what it settles, in words
 * @param articles numbers of the articles that it follows from
 */
public record Provision(String id, LocalDate since, LocalizedText text, List<String> articles) { }
