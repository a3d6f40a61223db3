package io.lianluo.registry.programme.assessment;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.appointment.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grade that a score earns.
 *
 * @param id       identity among the grades of the programme, such as qualified
 * @param title    what it is called
 * @param from     the least score that earns it
 * @param then     what it leads to; null when to nothing
 * @param issuedBy who issues what it leads to; null when it leads to nothing
 * @param articles numbers of the articles that it follows from
 */
public record Grade(String id, LocalizedText title, int from, Threshold.@Nullable Consequence then, @Nullable Actor issuedBy,
                    List<String> articles) { }
