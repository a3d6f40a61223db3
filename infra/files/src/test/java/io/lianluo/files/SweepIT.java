package io.lianluo.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.access.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file stays for as long as something refers to it, and for a day before. */
class SweepIT extends CabinetTest {

    private static final Caller CALLER = new Caller(WANG, UUID.fromString(WANG), Set.of(), Set.of(), Set.of());

    @Autowired
    private FileRecords records;

    @Test
    void aFileToWhichNothingRefersGoesAfterADay() {
        UUID file = uploaded(WANG, "a.pdf", Samples.PDF);
        clock.pass(Duration.ofHours(23));
        files.sweep();
        assertThat(download(WANG, file).statusCode()).isEqualTo(200);
        clock.pass(Duration.ofHours(1));
        files.sweep();
        assertThat(download(WANG, file).statusCode()).isEqualTo(404);
        assertThat(kept()).isZero();
    }

    @Test
    void aFileToWhichSomethingRefersStays() {
        UUID file = uploaded(WANG, "a.pdf", Samples.PDF);
        folders.readers.put(file, Set.of(WANG));
        clock.pass(Duration.ofDays(1));
        files.sweep();
        clock.pass(Duration.ofDays(400));
        files.sweep();
        assertThat(download(WANG, file).body()).isEqualTo(Samples.PDF);
        assertThat(records.due(10)).isEmpty();
    }

    @Test
    void aFileThatIsAboutToBeReferredToGetsAnotherDay() {
        UUID file = uploaded(WANG, "a.pdf", Samples.PDF);
        clock.pass(Duration.ofHours(23));
        assertThat(files.hold(file, CALLER)).map(StoredFile::name).contains("a.pdf");
        clock.pass(Duration.ofHours(23));
        files.sweep();
        assertThat(files.hold(file, CALLER)).isPresent();
        clock.pass(Duration.ofHours(24));
        files.sweep();
        assertThat(files.hold(file, CALLER)).isEmpty();
    }

    @Test
    void aFileGoesWithTheLastThatRefersToIt() {
        UUID dropped = uploaded(WANG, "a.pdf", Samples.PDF);
        UUID kept = uploaded(WANG, "b.pdf", Samples.PDF);
        folders.readers.putAll(Map.of(dropped, Set.of(WANG), kept, Set.of(WANG)));
        clock.pass(Duration.ofDays(2));
        files.sweep();
        folders.readers.remove(dropped);
        files.removeUnreferred(List.of(dropped, kept));
        assertThat(download(WANG, dropped).statusCode()).isEqualTo(404);
        assertThat(download(WANG, kept).statusCode()).isEqualTo(200);
    }

    @Test
    void aFileThatNobodySaidIsNoLongerReferredToGoesWithinAWeek() {
        UUID file = uploaded(WANG, "a.pdf", Samples.PDF);
        folders.readers.put(file, Set.of(WANG));
        clock.pass(Duration.ofDays(1));
        files.sweep();
        folders.readers.clear();
        clock.pass(Duration.ofDays(6));
        files.sweep();
        assertThat(kept()).isPositive();
        clock.pass(Duration.ofDays(1));
        files.sweep();
        assertThat(kept()).isZero();
    }

    @Test
    void whatACrashLeavesOfAnUploadGoesToo() throws Exception {
        UUID file = UUID.fromString(LI);
        byte[] key = SealedBytes.newKey();
        records.begin(file, WANG, "a.bin", key);
        SealedBytes bytes = new SealedBytes(mongo.execute(database -> database));
        bytes.write(file, key).write(Samples.noise(600_000), 0, 600_000);
        assertThat(kept()).isGreaterThan(1);
        assertThat(download(WANG, file).statusCode()).isEqualTo(404);
        clock.pass(Duration.ofDays(1));
        files.sweep();
        assertThat(kept()).isZero();
    }

    @Test
    void aSweepThatCrashedIsFinishedByTheNext() {
        UUID file = uploaded(WANG, "a.pdf", Samples.PDF);
        clock.pass(Duration.ofDays(1));
        assertThat(records.letGo(file)).isTrue();
        assertThat(files.hold(file, CALLER)).isEmpty();
        files.sweep();
        assertThat(kept()).isZero();
    }
}
