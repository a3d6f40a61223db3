package io.lianluo.meeting;

import io.lianluo.meeting.meeting.Meeting;
import io.lianluo.meeting.planning.Planning;
import io.lianluo.testing.EveryAggregateIsTried;

class EveryAggregateIsTriedTest extends EveryAggregateIsTried {

    EveryAggregateIsTriedTest() {
        super(Meeting.class, Planning.class);
    }
}
