package io.lianluo.registry.programme;

import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.workingtime.Term;
import java.util.List;

/**
 * For whom a liaison may stand in, and how long at most (COM-7).
 *
 * @param of       for whom
 * @param atMost   the longest that one delegation may last, from its first day
 * @param articles numbers of the articles that it follows from
 */
public record DelegationRule(Actor of, Term atMost, List<String> articles) { }
