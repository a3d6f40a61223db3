package io.lianluo.notification;

import io.lianluo.testing.AccessMatrix;
import io.lianluo.testing.LianluoTest;
import org.springframework.boot.test.context.SpringBootTest;

/** Tries every endpoint with every audience. */
@LianluoTest
@SpringBootTest(classes = NotificationApplication.class)
class AccessIT extends AccessMatrix { }
