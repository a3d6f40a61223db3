package io.lianluo.reporting;

import io.lianluo.testing.EarlierEventsCheck;
import io.lianluo.testing.LianluoTest;
import org.springframework.boot.test.context.SpringBootTest;

@LianluoTest
@SpringBootTest(classes = ReportingApplication.class)
class EarlierEventsIT extends EarlierEventsCheck { }
