package io.lianluo.meeting;

import io.lianluo.testing.EarlierEventsCheck;
import io.lianluo.testing.LianluoTest;
import org.springframework.boot.test.context.SpringBootTest;

@LianluoTest
@SpringBootTest(classes = MeetingApplication.class)
class EarlierEventsIT extends EarlierEventsCheck { }
