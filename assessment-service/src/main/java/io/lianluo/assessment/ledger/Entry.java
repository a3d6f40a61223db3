package io.lianluo.assessment.ledger;

import io.lianluo.assessment.source.SeatLiaison;
import java.util.Set;

/**
 * A fact, and on whose account it goes.
 *
 * @param seatLiaison     whose
 * @param fact      the fact
 * @param elsewhere ids of other ledgers in which it may stand by an earlier word
 */
record Entry(SeatLiaison seatLiaison, Fact fact, Set<String> elsewhere) { }
