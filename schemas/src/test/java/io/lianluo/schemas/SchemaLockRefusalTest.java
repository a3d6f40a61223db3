package io.lianluo.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries the lock on a copy of what is locked, with one thing done to it. */
class SchemaLockRefusalTest {

    private static final List<Topic> TOPICS = TopicCatalogue.load().topics();
    private static final Topic SEATS = TopicCatalogue.load().named("registry.seat-changed.v1").orElseThrow();
    private static final String FILE = "registry.seat-changed.v1/SeatChanged-1.avsc";
    private static final String NEXT = "registry.seat-changed.v1/SeatChanged-2.avsc";

    @TempDir
    private Path directory;

    @BeforeEach
    void lock() throws IOException {
        assertThat(SchemaLock.write(directory, TOPICS, List.of())).hasSameSizeAs(TOPICS);
    }

    @Test
    void aChangedFile() throws IOException {
        edit(FILE, "\"FILLED\"", "\"TAKEN\"");

        assertRefused("the locked schema " + FILE + " was changed; restore it and lock a new version instead");
    }

    @Test
    void aLostFile() throws IOException {
        Files.delete(directory.resolve(FILE));

        assertRefused("the locked schema " + FILE + " is missing");
    }

    @Test
    void aFileWrittenByHand() throws IOException {
        Files.copy(directory.resolve(FILE), directory.resolve("registry.seat-changed.v1/SeatChanged-2.avsc"));

        assertRefused("registry.seat-changed.v1/SeatChanged-2.avsc is not listed in checksums.sha256");
    }

    @Test
    void aGapInTheNumbers() throws IOException {
        Files.move(directory.resolve(FILE), directory.resolve("registry.seat-changed.v1/SeatChanged-3.avsc"));
        edit("checksums.sha256", "SeatChanged-1.avsc", "SeatChanged-3.avsc");

        assertRefused("SeatChanged-3.avsc should be " + FILE);
    }

    @Test
    void aListThatIsNone() throws IOException {
        Files.writeString(directory.resolve("checksums.sha256"), "registry.seat-changed.v1\n");

        assertRefused("checksums.sha256 has a line that is no checksum and file: registry.seat-changed.v1");
    }

    @Test
    void aTopicThatIsNoLongerInTheCatalogue() throws IOException {
        assertThat(SchemaLock.in(directory).problems(TOPICS.subList(1, TOPICS.size()))).containsExactly(
                TOPICS.get(0).name() + ": released topics stay in the catalogue, subscribers read them");
    }

    @Test
    void aContractThatBreaksALockedVersion() throws IOException {
        edit(FILE, "\"name\" : \"ordinal\"", "\"name\" : \"place\"");
        sign(FILE);

        assertThat(SchemaLock.in(directory).problems(TOPICS)).anySatisfy(problem -> assertThat(problem)
                .isEqualTo("registry.seat-changed.v1 breaks locked version 1: SeatChanged.place: the field was renamed to ordinal, "
                        + "so that old records lose it: add the new field, keep both, or make v2"));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> SchemaLock.write(directory, TOPICS, List.of()))
                .withMessageContaining("Nothing was locked.").withMessageContaining("breaks locked version 1")
                .withMessageEndingWith("A version that no release has may still be amended: see \"Changing a contract\" in schemas/README.md.");
        assertThat(directory.resolve(NEXT)).doesNotExist();
    }

    @Test
    void aContractThatRunsAheadUntilItIsLockedAsTheNextVersion() throws IOException {
        edit(FILE, "What happened.", "What became of it.");
        sign(FILE);
        String first = Files.readString(directory.resolve(FILE));

        assertThat(SchemaLock.in(directory).problems(TOPICS)).containsExactly(
                "registry.seat-changed.v1: the contract is not locked since version 1; lock it by "
                        + "mvn -q test -pl schemas -Dtest=SchemaLockTest -Dlianluo.lock=write");
        assertThat(SchemaLock.write(directory, TOPICS, List.of())).containsExactly(directory.resolve(NEXT));
        assertThat(SchemaLock.in(directory).problems(TOPICS)).isEmpty();
        assertThat(SchemaLock.in(directory).versionsOf(SEATS)).hasSize(2).last().isEqualTo(SEATS.schema());
        assertThat(Files.readString(directory.resolve(FILE))).isEqualTo(first);
        assertThat(SchemaLock.write(directory, TOPICS, List.of())).isEmpty();
    }

    /** As the README says: put the lock back to the last release, change the contract, lock again. */
    @Test
    void notAVersionThatIsAmendedBeforeItIsReleased() throws IOException {
        edit(FILE, "What happened.", "What became of it.");
        sign(FILE);
        String released = Files.readString(directory.resolve("checksums.sha256"));
        SchemaLock.write(directory, TOPICS, List.of());

        Files.delete(directory.resolve(NEXT));
        Files.writeString(directory.resolve("checksums.sha256"), released);

        assertThat(SchemaLock.write(directory, TOPICS, List.of())).containsExactly(directory.resolve(NEXT));
        assertThat(SchemaLock.in(directory).problems(TOPICS)).isEmpty();
    }

    @Test
    void aContractOutOfStyleWhichALockWouldKeepForEver() throws IOException {
        edit(FILE, "What happened.", "What became of it.");
        sign(FILE);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> SchemaLock.write(directory, TOPICS, List.of("Colour: the first symbol of an enum is UNKNOWN, its default")))
                .withMessage("Nothing was locked.\nColour: the first symbol of an enum is UNKNOWN, its default");
        assertThat(directory.resolve(NEXT)).doesNotExist();
    }

    @Test
    void aContractThatBreaksTwoVersionsInOneSentence() throws IOException {
        edit(FILE, "\"OPENED\"", "\"BEGUN\"");
        sign(FILE);
        Files.copy(directory.resolve(FILE), directory.resolve(NEXT));
        Path list = directory.resolve("checksums.sha256");
        Files.writeString(list, SchemaLock.sha256(Files.readAllBytes(directory.resolve(NEXT))) + "  " + NEXT + "\n", StandardOpenOption.APPEND);

        assertThat(SchemaLock.in(directory).problems(TOPICS)).contains("registry.seat-changed.v1 breaks locked version 1, 2: "
                + "SeatChanged.change: the symbols [BEGUN] were removed, so that old records lose them: keep them, or make v2");
    }

    @Test
    void toWriteOverAFileThatIsNotListed() throws IOException {
        Files.writeString(directory.resolve(FILE), "{}");
        Files.writeString(directory.resolve("checksums.sha256"), "");

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> SchemaLock.write(directory, TOPICS, List.of()))
                .withMessageContaining("is not listed in checksums.sha256");
        assertThat(directory.resolve(FILE)).hasContent("{}");
    }

    private void assertRefused(String sentence) {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> SchemaLock.in(directory)).withMessageContaining(sentence);
    }

    private void edit(String file, String before, String after) throws IOException {
        String text = Files.readString(directory.resolve(file));
        assertThat(text.contains(before)).as("%s holds %s", file, before).isTrue();
        Files.writeString(directory.resolve(file), text.replace(before, after));
    }

    /** Makes the list agree with an edited file: what the file was before is then forgotten. */
    private void sign(String file) throws IOException {
        String checksum = SchemaLock.sha256(Files.readAllBytes(directory.resolve(file)));
        Path list = directory.resolve("checksums.sha256");
        Files.writeString(list, Files.readString(list).replaceFirst("(?m)^.*(?=  " + file + "$)", checksum));
    }
}
