package io.lianluo.notification;

import io.lianluo.testing.EarlierEventsCheck;
import io.lianluo.testing.LianluoTest;
import org.springframework.boot.test.context.SpringBootTest;

@LianluoTest
@SpringBootTest(classes = NotificationApplication.class)
class EarlierEventsIT extends EarlierEventsCheck { }
