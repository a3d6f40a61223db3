package io.lianluo.registry.filing;

import io.lianluo.registry.acting.Signature;
import java.time.LocalDate;

/**
 * The start of a filing by the unit itself, before or after the change.
 *
 * @param signature who began it, in which capacity, and when
 * @param from      the day from which the declared change holds
 */
public record Start(Signature signature, LocalDate from) { }
