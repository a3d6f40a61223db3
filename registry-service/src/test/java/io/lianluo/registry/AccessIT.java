package io.lianluo.registry;

import io.lianluo.testing.AccessMatrix;
import io.lianluo.testing.LianluoTest;
import org.springframework.boot.test.context.SpringBootTest;

@LianluoTest
@SpringBootTest
class AccessIT extends AccessMatrix { }
