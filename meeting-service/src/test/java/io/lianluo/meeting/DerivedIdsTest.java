package io.lianluo.meeting;

import io.lianluo.meeting.meeting.Meeting;
import io.lianluo.testing.DerivedIds;
import java.util.Map;

class DerivedIdsTest extends DerivedIds {

    DerivedIdsTest() {
        super("meeting", Map.of("meeting", parts -> Meeting.idOf(parts.get(0), parts.get(1), parts.get(2), Integer.parseInt(parts.get(3)))));
    }
}
