package io.lianluo.assessment;

import io.lianluo.assessment.ledger.Ledger;
import io.lianluo.assessment.proposal.Proposal;
import io.lianluo.testing.EveryAggregateIsTried;

class EveryAggregateIsTriedTest extends EveryAggregateIsTried {

    EveryAggregateIsTriedTest() {
        super(Ledger.class, Proposal.class);
    }
}
