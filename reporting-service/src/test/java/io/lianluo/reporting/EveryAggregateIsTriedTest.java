package io.lianluo.reporting;

import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.opening.StandingDuty;
import io.lianluo.testing.EveryAggregateIsTried;

class EveryAggregateIsTriedTest extends EveryAggregateIsTried {

    EveryAggregateIsTriedTest() {
        super(Obligation.class, StandingDuty.class);
    }
}
