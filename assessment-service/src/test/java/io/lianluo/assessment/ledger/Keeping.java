package io.lianluo.assessment.ledger;

import io.lianluo.assessment.source.Sources;

/** Makes a keeper of ledgers for tests. */
public final class Keeping {

    private Keeping() { }

    /** A keeper over the ports given. */
    public static LedgerKeeper keeper(Ledgers ledgers, Sources sources, Consequences consequences) {
        return new LedgerKeeper(ledgers, sources, new FactFinder(sources), consequences);
    }
}
