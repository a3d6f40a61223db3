package io.lianluo.registry;

import io.lianluo.testing.EarlierEventsCheck;
import io.lianluo.testing.LianluoTest;
import org.springframework.boot.test.context.SpringBootTest;

@LianluoTest
@SpringBootTest(classes = RegistryApplication.class)
class EarlierEventsIT extends EarlierEventsCheck { }
