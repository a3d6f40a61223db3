package io.lianluo.notification;

import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.StoredFormsCheck;
import org.springframework.boot.test.context.SpringBootTest;

@LianluoTest
@SpringBootTest(classes = NotificationApplication.class)
class StoredFormsIT extends StoredFormsCheck { }
