package io.lianluo.meeting;

import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.StoredFormsCheck;
import org.springframework.boot.test.context.SpringBootTest;

@LianluoTest
@SpringBootTest(classes = MeetingApplication.class)
class StoredFormsIT extends StoredFormsCheck { }
