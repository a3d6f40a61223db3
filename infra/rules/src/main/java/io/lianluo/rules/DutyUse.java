package io.lianluo.rules;

import org.jspecify.annotations.Nullable;

/**
 * A place where a rule names a duty.
 *
 * @param duty    id of the duty
 * @param outcome the outcome that the rule counts; it tells what kind of duty this must be
 * @param window  the window within which it counts; null when it counts times in a row
 * @param line    line within the rule, from 1
 * @param column  column of the name, from 1
 */
public record DutyUse(String duty, Outcome outcome, @Nullable Window window, int line, int column) { }
