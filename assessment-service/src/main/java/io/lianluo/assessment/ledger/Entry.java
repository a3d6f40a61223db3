package io.lianluo.assessment.ledger;

import io.lianluo.assessment.source.Owner;
import java.util.Set;

/**
 * A fact, and on whose account it goes.
 *
 * @param owner     whose
 * @param fact      the fact
 * @param elsewhere ids of other ledgers in which it may stand by an earlier word
 */
record Entry(Owner owner, Fact fact, Set<String> elsewhere) { }
