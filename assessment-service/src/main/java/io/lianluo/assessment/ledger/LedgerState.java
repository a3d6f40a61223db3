package io.lianluo.assessment.ledger;

import io.lianluo.assessment.source.SeatLiaison;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a ledger.
 *
 * @param id      its identity
 * @param seatLiaison   whose it is
 * @param term    how long the appointment lasts; null while the registry has not told, and for a vacancy
 * @param facts   the facts in the order in which they count
 * @param adverse how many of them may count against the liaison
 */
public record LedgerState(String id, SeatLiaison seatLiaison, @Nullable Term term, List<Fact> facts, int adverse) { }
