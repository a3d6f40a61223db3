package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lianluo.eventing.FormOf;
import io.lianluo.eventing.Forms;
import io.lianluo.eventing.Lift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks each rule about stored forms once. */
class StoredFormsCheckTest {

    enum Colour { RED, GREEN }

    enum Lesser { RED }

    record Thing(String id, @Nullable String remark, Colour colour, List<Part> parts) { }

    record Part(int size, Map<String, Long> counts) { }

    record Renamed(String id, @Nullable String note, Colour colour, List<Part> parts) { }

    record Added(String id, @Nullable String remark, Colour colour, List<Part> parts, @Nullable String more) { }

    record Stricter(String id, String remark, Colour colour, List<Part> parts) { }

    record Looser(String id, @Nullable String remark, @Nullable Colour colour, List<Part> parts) { }

    record OtherType(String id, @Nullable Integer remark, Colour colour, List<Part> parts) { }

    record Deeper(String id, @Nullable String remark, Colour colour, List<DeeperPart> parts) { }

    record DeeperPart(int size, Map<String, Long> counts, @Nullable String more) { }

    record Recoloured(String id, @Nullable String remark, Lesser colour, List<Part> parts) { }

    @TempDir
    private Path directory;

    @BeforeEach
    void storedAsThing() {
        StoredFormsCheck.check(directory, FormOf.things(Thing.class, Forms.FIRST), FormOf.CONVERTER, 0, true);
    }

    @Test
    void aRecordThatStaysAsItIsPasses() {
        assertThatCode(() -> check(Thing.class, Forms.FIRST, 1)).doesNotThrowAnyException();
    }

    @Test
    void aRecordThatChangesItsShapeBeginsAForm() {
        assertThat(refusal(Renamed.class, Forms.FIRST, 1)).contains("no longer read", "state.remark is not known to Renamed", "begin a new form");
        assertThat(refusal(Added.class, Forms.FIRST, 1)).contains("more was absent and is String", "Begin form 2");
        assertThat(refusal(Stricter.class, Forms.FIRST, 1)).contains("no longer read", "state.remark is missing");
        assertThat(refusal(Looser.class, Forms.FIRST, 1)).contains("colour was String and is absent", "Begin form 2");
        assertThat(refusal(OtherType.class, Forms.FIRST, 1)).contains("no longer read");
        assertThat(refusal(Deeper.class, Forms.FIRST, 1)).contains("parts[].more was absent and is String");
    }

    @Test
    void beforeTheFirstReleaseTheSampleIsWrittenAnew() {
        assertThat(refusal(Added.class, Forms.FIRST, 0)).contains("No release stores them so yet: delete the file");
    }

    @Test
    void aSampleThatIsThereIsNeverOverwritten() throws IOException {
        Path file = directory.resolve("things/1.json");
        String before = Files.readString(file);
        catchThrowable(() -> StoredFormsCheck.check(directory, FormOf.things(Added.class, Forms.FIRST), FormOf.CONVERTER, 0, true));
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void aConstantThatGoesOrComesIsFound() throws IOException {
        assertThat(refusal(Recoloured.class, Forms.FIRST, 1)).contains("Lesser has a constant that the sample of form 1 does not list");
        Path file = directory.resolve("things/1.json");
        Files.writeString(file, Files.readString(file).replace("\"Colour\": [", "\"Colour\": [ \"BLUE\","));
        assertThat(refusal(Thing.class, Forms.FIRST, 1)).contains("Colour lost a constant with which documents are stored");
    }

    @Test
    void aFormHasASampleAndIsReadByOneReleaseBeforeTheNextWritesIt() {
        Lift lift = Lift.rename("remark", "note");
        Forms readable = Forms.FIRST.readable(lift, Lift.rename("note", "remark"));
        assertThat(refusal(Renamed.class, readable, 1)).contains("There is no", "2.json", "-Dlianluo.forms=write");

        StoredFormsCheck.check(directory, FormOf.things(Renamed.class, readable), FormOf.CONVERTER, 1, true);
        assertThatCode(() -> check(Renamed.class, readable, 1)).doesNotThrowAnyException();
        assertThat(refusal(Renamed.class, Forms.FIRST.then(lift), 1)).contains("things is written in form 2, and the last release reads forms up to 1", "readable()");
        assertThatCode(() -> check(Renamed.class, Forms.FIRST.then(lift), 2)).doesNotThrowAnyException();
        assertThat(refusal(Renamed.class, Forms.FIRST.then((id, fields) -> fields), 2)).as("a step that does not fit").contains("in form 1 is no longer read");
    }

    private void check(Class<?> type, Forms forms, int locked) {
        StoredFormsCheck.check(directory, FormOf.things(type, forms), FormOf.CONVERTER, locked, false);
    }

    private String refusal(Class<?> type, Forms forms, int locked) {
        Throwable refused = catchThrowable(() -> check(type, forms, locked));
        assertThat(refused).isInstanceOf(AssertionError.class);
        return refused.getMessage();
    }
}
