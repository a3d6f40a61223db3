package io.lianluo.assessment;

import io.lianluo.testing.AccessMatrix;
import io.lianluo.testing.LianluoTest;
import org.springframework.boot.test.context.SpringBootTest;

@LianluoTest
@SpringBootTest(classes = AssessmentApplication.class)
class AccessIT extends AccessMatrix { }
