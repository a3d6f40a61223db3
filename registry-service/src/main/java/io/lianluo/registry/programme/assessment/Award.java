package io.lianluo.registry.programme.assessment;

import io.lianluo.domain.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An award that the best holders may get (表彰).
 *
 * @param id            identity among the awards of the programme
 * @param title         what it is called
 * @param when          the condition; it type-checks
 * @param atMostPercent the greatest share of the holders that gets it; null when there is no limit
 * @param announced     whether it is announced to everybody
 * @param articles      numbers of the articles that it follows from
 */
public record Award(String id, LocalizedText title, String when, @Nullable Integer atMostPercent, boolean announced, List<String> articles) { }
