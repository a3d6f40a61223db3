package io.lianluo.notification;

import io.lianluo.notification.letter.AddressLetter;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.reachability.Reachability;
import io.lianluo.testing.EveryAggregateIsTried;

class EveryAggregateIsTriedTest extends EveryAggregateIsTried {

    EveryAggregateIsTriedTest() {
        super(AddressLetter.class, Notice.class, Reachability.class);
    }
}
