package io.lianluo.schemas;

import java.io.IOException;
import java.nio.file.Files;
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
            Files.writeString(OpenTexts.LIST, OpenTexts.list(Contract.all(), TOPICS));
        }
        Findings.assertNone(SchemaLock.in(SOURCES).problems(TOPICS));
    }

    @Test
    void everyTextOnAnOpenTopicStandsInTheListThatIsReviewed() throws IOException {
        Findings.assertNone(OpenTexts.list(Contract.all(), TOPICS).equals(Files.readString(OpenTexts.LIST)) ? List.of()
                : List.of("schemas/TEXTS.md lists other texts than the contracts have; write it anew by " + SchemaLock.COMMAND + " and look at what is new"));
    }
}
