package io.lianluo.assessment.proposal.web;

/**
 * A tally counts what stands in a programme.
 *
 * @param programme code of the programme
 * @param ledgers   ledgers in which something may count against a liaison
 * @param drafts    proposals that wait for an office to issue them, or not
 * @param proposals proposals that stand
 * @param answered  proposals that the unit answered
 * @param withdrawn proposals that lapsed
 */
record Tally(String programme, long ledgers, long drafts, long proposals, long answered, long withdrawn) { }
