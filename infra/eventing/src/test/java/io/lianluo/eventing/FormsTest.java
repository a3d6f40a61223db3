package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.bson.Document;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final Forms TWO = Forms.FIRST.then((id, fields) -> renamed(fields, "remark", "note"));
    private static final Forms THREE = TWO.then((id, fields) -> fields.append("for", id));

    @Test
    void eachStepIsTakenOnceInOrderFromTheFormThatADocumentHas() {
        assertThat(THREE.lifted("a", new Document("remark", "x"), 1)).isEqualTo(new Document("note", "x").append("for", "a"));
        assertThat(THREE.lifted("a", new Document("note", "x"), 2)).isEqualTo(new Document("note", "x").append("for", "a"));
        assertThat(THREE.lifted("a", new Document("note", "x").append("for", "b"), 3)).isEqualTo(new Document("note", "x").append("for", "b"));
    }

    @Test
    void aFormThatTheReleaseBeforeDoesNotKnowIsReadAndNotYetWritten() {
        Forms readable = Forms.FIRST.readable((id, fields) -> renamed(fields, "remark", "note"), (id, fields) -> renamed(fields, "note", "remark"));
        assertThat(readable.read()).isEqualTo(2);
        assertThat(readable.written()).isEqualTo(1);
        assertThat(readable.lifted("a", new Document("remark", "x"), 1)).isEqualTo(new Document("note", "x"));
        assertThat(readable.writtenOver(0)).as("a new document").isEqualTo(1);
        assertThat(readable.writtenOver(1)).isEqualTo(1);
        assertThat(readable.lowered("a", new Document("note", "x"), 1)).isEqualTo(new Document("remark", "x"));
    }

    @Test
    void whatANewerReleaseWroteStaysInItsForm() {
        Forms readable = Forms.FIRST.readable((id, fields) -> fields, (id, fields) -> new Document());
        assertThat(readable.writtenOver(2)).isEqualTo(2);
        assertThat(readable.lowered("a", new Document("note", "x"), 2)).isEqualTo(new Document("note", "x"));
    }

    @Test
    void documentsWithoutANumberAreOlderThanTheSecondForm() {
        assertThat(Forms.FIRST.older()).isEmpty();
        assertThat(TWO.older()).containsExactly(null, 1);
        assertThat(THREE.older()).containsExactly(null, 1, 2);
        assertThat(TWO.readable((id, fields) -> fields, (id, fields) -> fields).older()).as("the third is not written yet").containsExactly(null, 1);
    }

    @Test
    void aFormIsWrittenBeforeAnotherBegins() {
        Forms readable = Forms.FIRST.readable((id, fields) -> fields, (id, fields) -> fields);
        assertThatIllegalStateException().isThrownBy(() -> readable.then((id, fields) -> fields)).withMessageContaining("form 2 is not written yet");
    }

    private static Document renamed(Document fields, String from, String to) {
        Object value = fields.remove(from);
        return value == null ? fields : fields.append(to, value);
    }
}
