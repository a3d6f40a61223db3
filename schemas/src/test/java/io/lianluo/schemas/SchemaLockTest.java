package io.lianluo.schemas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the contracts to what is locked, alone in its class: it is also the command that locks, and prints sentences and no more. */
class SchemaLockTest {

    private static final Path SOURCES = Path.of("src/main/resources/schema-lock");
    private static final List<Topic> TOPICS = TopicCatalogue.load().topics();

    /** With {@code -Dlianluo.lock=write} this writes the versions that are missing; without, their lack is a failure. */
    @Test
    void everyContractIsLockedAndBreaksNoLockedVersion() throws IOException {
        if ("write".equals(System.getProperty("lianluo.lock"))) {
            Findings.sentencesOf(() -> SchemaLock.write(SOURCES, TOPICS, SchemaStyle.findings(Contract.all(), TOPICS))
                    .forEach(path -> System.out.println("locked " + path)));
        }
        Findings.assertNone(SchemaLock.in(SOURCES).problems(TOPICS));
    }
}
