package io.lianluo.reporting;

import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.StoredFormsCheck;
import org.springframework.boot.test.context.SpringBootTest;

@LianluoTest
@SpringBootTest(classes = ReportingApplication.class)
class StoredFormsIT extends StoredFormsCheck { }
