package io.lianluo.registry;

import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.StoredFormsCheck;
import org.springframework.boot.test.context.SpringBootTest;

@LianluoTest
@SpringBootTest
class StoredFormsIT extends StoredFormsCheck { }
