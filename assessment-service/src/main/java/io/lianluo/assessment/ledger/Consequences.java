package io.lianluo.assessment.ledger;

/** Draws the consequences that follow from a ledger. */
public interface Consequences {

    /** Brings what follows from a ledger in line with how the ledger stands now; doing so again changes nothing. */
    void follow(String ledgerId);
}
