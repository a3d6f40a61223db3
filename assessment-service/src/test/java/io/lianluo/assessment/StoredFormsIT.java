package io.lianluo.assessment;

import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.StoredFormsCheck;
import org.springframework.boot.test.context.SpringBootTest;

@LianluoTest
@SpringBootTest(classes = AssessmentApplication.class)
class StoredFormsIT extends StoredFormsCheck { }
