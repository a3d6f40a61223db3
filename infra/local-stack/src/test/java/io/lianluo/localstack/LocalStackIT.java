package io.lianluo.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {

    @Test
    void startsAndStops(@TempDir Path directory) {
        long begin = System.nanoTime();
        try (LocalStack stack = LocalStack.temporary(directory).start()) {
            System.out.println("STACK " + (System.nanoTime() - begin) / 1_000_000);
            assertThat(stack.mail().mails()).isEmpty();
        }
    }
}
