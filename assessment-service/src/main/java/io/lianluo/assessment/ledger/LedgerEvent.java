package io.lianluo.assessment.ledger;

import java.util.UUID;

/** An event that can happen to a ledger; other contexts are told only what follows from it. */
public sealed interface LedgerEvent {

    /** It was opened. */
    record Opened() implements LedgerEvent { }

    /** The term of the appointment became known, or changed. */
    record TermChanged(Term term) implements LedgerEvent { }

    /** A fact was recorded, or recorded anew. */
    record Recorded(Fact fact) implements LedgerEvent { }

    /** A fact turned out to belong to somebody else's account. */
    record Struck(UUID subjectId) implements LedgerEvent { }
}
