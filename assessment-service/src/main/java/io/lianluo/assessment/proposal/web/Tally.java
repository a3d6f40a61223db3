package io.lianluo.assessment.proposal.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts what stands in a programme, or what is about units of a part of its tree.
 *
 * @param programme code of the programme
 * @param unitId    the unit at which the part begins; null for the whole programme
 * @param ledgers   ledgers in which something may count against a liaison
 * @param drafts    proposals that wait for an office to issue them, or not
 * @param proposals proposals that stand
 * @param answered  proposals that the unit answered
 * @param withdrawn proposals that lapsed
 */
record Tally(String programme, @Nullable UUID unitId, long ledgers, long drafts, long proposals, long answered, long withdrawn) { }
