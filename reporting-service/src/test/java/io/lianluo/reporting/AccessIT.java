package io.lianluo.reporting;

import io.lianluo.testing.AccessMatrix;
import io.lianluo.testing.LianluoTest;
import org.springframework.boot.test.context.SpringBootTest;

/** Tries every endpoint with every audience. */
@LianluoTest
@SpringBootTest(classes = ReportingApplication.class)
class AccessIT extends AccessMatrix { }
