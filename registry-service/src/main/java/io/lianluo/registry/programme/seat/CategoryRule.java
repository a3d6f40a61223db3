package io.lianluo.registry.programme.seat;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.duty.Cadence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category of units that get closer contact, or owe what others do not (JCH-4).
 *
 * @param id       identity among the categories of the programme, such as key-enterprise
 * @param title    what it is called
 * @param contact  how often the counterpart gets in touch with a unit of it; null when nothing is said
 * @param articles numbers of the articles that it follows from
 */
public record CategoryRule(String id, LocalizedText title, @Nullable Cadence contact, List<String> articles) { }
