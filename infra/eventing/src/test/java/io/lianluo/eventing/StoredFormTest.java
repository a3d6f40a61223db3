package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.lianluo.eventing.StoredForm.Written;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class StoredFormTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    /** A state with all that states are made of. */
    record State(UUID id, String name, @Nullable String note, int times, @Nullable Part part, List<Part> parts, Map<String, Part> named,
                 List<Dated<Part>> dated, List<@Nullable String> gaps) {

        /** This is derived and not kept. */
        boolean often() {
            return times > 9;
        }
    }

    /** A part may hold others of its kind. */
    record Part(String title, @Nullable LocalDate day, List<Part> within) { }

    /** A value from a day on. */
    record Dated<T>(LocalDate from, T value) { }

    private static final State STATE = new State(ID, "a", null, 1, new Part("p", null, List.of(new Part("q", LocalDate.EPOCH, List.of()))),
            List.of(new Part("r", null, List.of())), Map.of("n", new Part("s", null, List.of())),
            List.of(new Dated<>(LocalDate.EPOCH, new Part("t", null, List.of()))), Arrays.asList(null, "u"));

    private final MongoOperations mongo = mongo();

    @Test
    void aRecordIsReadAsItWasWritten() {
        StoredForm<State> form = form(Forms.FIRST);
        Written written = form.written("x", STATE, 0);
        assertThat(written.form()).isEqualTo(1);
        assertThat(form.read("x", 1, written.fields())).isEqualTo(STATE);
    }

    @Test
    void nullForAComponentThatMayNotBeNullIsRefusedByName() {
        refused(document -> document.remove("name"), "state.name is missing, and State does not allow that");
        refused(document -> document.put("name", null), "state.name is missing");
        refused(document -> document.remove("times"), "state.times is missing");
        refused(document -> document.get("part", Document.class).remove("title"), "state.part.title is missing, and Part does not");
        refused(document -> document.getList("parts", Document.class).getFirst().remove("within"), "state.parts.0.within is missing");
        refused(document -> document.get("named", Document.class).get("n", Document.class).remove("title"), "state.named.n.title is missing");
        refused(document -> document.getList("dated", Document.class).getFirst().get("value", Document.class).remove("title"), "state.dated.0.value.title is missing");
        refused(document -> document.put("parts", Arrays.asList((Object) null)), "state.parts.0 is null");
    }

    @Test
    void aFieldThatTheRecordDoesNotKnowIsRefusedAndNotDroppedByTheNextSave() {
        refused(document -> document.put("remark", "x"), "state.remark is not known to State");
        refused(document -> document.put("remark", null), "state.remark is not known to State");
        refused(document -> document.get("part", Document.class).getList("within", Document.class).getFirst().put("more", 1),
                "state.part.within.0.more is not known to Part");
    }

    @Test
    void aValueOfAnotherKindIsRefused() {
        refused(document -> document.put("part", "p"), "state.part is a String, which no Part is read from");
        refused(document -> document.put("parts", new Document()), "state.parts is a Document, which no list is read from");
    }

    @Test
    void theRefusalNamesCollectionAndDocument() {
        assertThatThrownBy(() -> form(Forms.FIRST).read("x-1", 1, new Document())).isInstanceOf(StoredFormException.class)
                .hasMessageStartingWith("Collection things, document x-1: state._id is missing");
    }

    @Test
    void aFormThatIsNewerThanTheReleaseKnowsIsRefused() {
        Document fields = form(Forms.FIRST).written("x", STATE, 0).fields();
        assertThatThrownBy(() -> form(Forms.FIRST).read("x", 2, fields)).isInstanceOf(StoredFormException.class)
                .hasMessageContaining("a newer release wrote it in form 2; this one reads forms up to 1");
    }

    @Test
    void anOlderFormIsLiftedBeforeItIsLookedAt() {
        Forms forms = Forms.FIRST.then((id, fields) -> fields.append("note", fields.remove("remark")));
        Document fields = form(forms).written("x", STATE, 0).fields();
        fields.append("remark", "kept");
        assertThat(form(forms).read("x", 1, fields).note()).isEqualTo("kept");
    }

    private void refused(Consumer<Document> damage, String expected) {
        Document fields = form(Forms.FIRST).written("x", STATE, 0).fields();
        damage.accept(fields);
        assertThat(catchThrowable(() -> form(Forms.FIRST).read("x", 1, fields))).isInstanceOf(StoredFormException.class).hasMessageContaining(expected);
    }

    private StoredForm<State> form(Forms forms) {
        return new StoredForm<>(mongo, new StoredShape(mongo.getConverter()), "things", "state", State.class, forms, document -> { });
    }

    private static MongoOperations mongo() {
        MongoMappingContext context = new MongoMappingContext();
        context.setSimpleTypeHolder(MongoConversions.conversions().getSimpleTypeHolder());
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(MongoConversions.conversions());
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.afterPropertiesSet();
        MongoOperations mongo = mock();
        when(mongo.getConverter()).thenReturn(converter);
        return mongo;
    }
}
