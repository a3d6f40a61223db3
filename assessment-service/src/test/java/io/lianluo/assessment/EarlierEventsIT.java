package io.lianluo.assessment;

import io.lianluo.testing.EarlierEventsCheck;
import io.lianluo.testing.LianluoTest;
import org.springframework.boot.test.context.SpringBootTest;

@LianluoTest
@SpringBootTest(classes = AssessmentApplication.class)
class EarlierEventsIT extends EarlierEventsCheck { }
