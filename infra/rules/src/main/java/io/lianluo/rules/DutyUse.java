package io.lianluo.rules;

/**
 * A place where a rule names a duty.
 *
 * @param duty    id of the duty
 * @param outcome the outcome that the rule counts; it tells what kind of duty this must be
 * @param line    line within the rule, from 1
 * @param column  column of the name, from 1
 */
public record DutyUse(String duty, Outcome outcome, int line, int column) { }
