package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.lianluo.domain.Aggregate;
import io.lianluo.localstack.EmbeddedStore;
import io.lianluo.schemas.TopicCatalogue;
import io.lianluo.testing.StoreProxy;
import io.lianluo.testing.StoreProxy.Command;
import io.lianluo.testing.StoreProxy.Fate;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/** Tests what becomes of documents that a release stored whose record was another, and of two releases that run side by side. */
class FormsIT {

    /** Forms in the release that renamed {@code remark} into {@code note}. */
    private static final Lift LIFT = (id, fields) -> renamed(fields, "remark", "note");
    private static final Lift LOWER = (id, fields) -> renamed(fields, "note", "remark");
    private static final Forms UNAWARE = Forms.FIRST;
    private static final Forms READING = Forms.FIRST.readable(LIFT, LOWER);
    private static final Forms WRITING = Forms.FIRST.then(LIFT);

    private static EmbeddedStore store;
    private static StoreProxy proxy;
    private static MongoClient direct;

    private final String database = "forms-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Publisher> running = new ArrayList<>();

    @BeforeAll
    static void start() {
        store = EmbeddedStore.inMemory().start();
        proxy = StoreProxy.before(store.uri());
        direct = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        direct.close();
        proxy.close();
        store.close();
    }

    @AfterEach
    void close() {
        proxy.heal();
        running.forEach(Publisher::close);
    }

    @Test
    void whatWasStoredUnderAnotherNameIsReadAndSurvivesTheNextSave() {
        stored(new Document("_id", "a").append("version", 1L).append("state", new Document("_id", "a").append("text", "t").append("remark", "kept"))
                .append("outbox", List.of()));
        Notes<NewNote> notes = release(WRITING);
        assertThat(notes.find("a").orElseThrow().remark()).isEqualTo("kept");

        notes.change("a", note -> note.rewrite("new"));
        assertThat(state("a")).isEqualTo(new Document("_id", "a").append("text", "new").append("note", "kept"));
        assertThat(document("a").getInteger("form")).isEqualTo(2);
    }

    @Test
    void withoutAStepTheDocumentIsRefusedInsteadOfErased() {
        stored(new Document("_id", "a").append("version", 1L).append("state", new Document("_id", "a").append("text", "t").append("remark", "kept"))
                .append("outbox", List.of()));
        Notes<NewNote> notes = new Notes<>(publisher().outbox, NewNote.class, Forms.FIRST, NewNote::of, NewNote::restored);
        assertThatThrownBy(() -> notes.change("a", note -> note.rewrite("new"))).isInstanceOf(StoredFormException.class)
                .hasMessageContaining("Collection notes, document a: state.remark is not known to NewNote");
        assertThat(state("a").getString("remark")).isEqualTo("kept");
    }

    @Test
    void theSweepWritesAllAnewWithoutAChangeInBatchesAndGoesOnWhereAnotherLeftOff() {
        Notes<NewNote> notes = release(WRITING);
        assertThat(notes.find("none")).as("its indexes are made now").isEmpty();
        documents().insertMany(IntStream.range(0, 450).mapToObj(n -> old("n%03d".formatted(n), n % 2 == 0 ? null : 1)).toList());
        stored(new Document("_id", "gone").append("version", 3L).append("deleted", true).append("outbox", List.of()));
        StoredForm<?> form = formOf(notes);
        assertThat(form.older()).isEqualTo(450);
        assertThat(form.rewriteSome()).as("there are more").isTrue();
        assertThat(form.older()).isEqualTo(250);

        StoredForm<?> another = formOf(release(WRITING));
        assertThat(another.rewriteSome()).isTrue();
        assertThat(another.rewriteSome()).as("there are more").isFalse();
        assertThat(another.older()).isZero();
        assertThat(form.rewriteSome()).isFalse();
        assertThat(document("n007")).containsEntry("version", 1L).containsEntry("form", 2);
        assertThat(state("n007")).containsEntry("note", "kept").doesNotContainKey("remark");
        assertThat(documents().listIndexes().map(index -> index.getString("name"))).contains("form");
    }

    @Test
    void theSweepLeavesWhatSomebodySavedMeanwhile() {
        stored(old("a", 1));
        Notes<NewNote> notes = release(WRITING);
        AtomicBoolean first = new AtomicBoolean(true);
        proxy.rule(command -> {
            if (isRewriting(command, "notes") && first.getAndSet(false)) {
                documents().replaceOne(new Document("_id", "a"), old("a", 1).append("version", 2L)
                        .append("state", new Document("_id", "a").append("text", "faster").append("remark", "kept")));
            }
            return Fate.pass();
        });
        formOf(notes).rewriteSome();
        assertThat(state("a")).as("left as it was saved").containsEntry("text", "faster").containsEntry("remark", "kept");
        formOf(notes).rewriteSome();
        assertThat(state("a")).as("the next sweep takes it").containsEntry("text", "faster").containsEntry("note", "kept");
        assertThat(document("a")).containsEntry("version", 2L);
    }

    @Test
    void oneThatCannotBeReadKeepsNoneBehindIt() {
        documents().insertMany(IntStream.range(0, 200).mapToObj(n -> old("bad%03d".formatted(n), 1)
                .append("state", new Document("_id", "bad%03d".formatted(n)))).toList());
        stored(old("good", 1));
        StoredForm<?> form = formOf(release(WRITING));
        assertThat(form.rewriteSome()).isTrue();
        assertThat(form.rewriteSome()).isFalse();
        assertThat(document("good")).containsEntry("form", 2);
        assertThat(form.older()).isEqualTo(200);
    }

    @Test
    void aReleaseThatReadsTheFormAndOneThatWritesItSideBySideLoseNothing() {
        Notes<NewNote> older = release(READING);
        Notes<NewNote> newer = release(WRITING);

        older.save(Note.written("a", "by older", "remark of older"));
        assertThat(document("a")).as("as the release before can read it").containsEntry("form", 1);
        assertThat(state("a")).containsEntry("remark", "remark of older");

        newer.change("a", note -> note.rewrite("by newer"));
        assertThat(document("a")).containsEntry("form", 2);
        older.change("a", note -> note.rewrite("by older again"));
        assertThat(document("a")).as("what only the newer form has is not lost").containsEntry("form", 2);
        assertThat(newer.find("a").orElseThrow().remark()).isEqualTo("remark of older");
        assertThat(newer.find("a").orElseThrow().text()).isEqualTo("by older again");

        newer.save(Note.written("b", "by newer", "remark of newer"));
        assertThat(older.find("b").orElseThrow().remark()).isEqualTo("remark of newer");
        older.save(Note.written("c", "by older", "x"));
        while (formOf(older).rewriteSome()) { }
        assertThat(document("c")).as("the older one writes nothing anew").containsEntry("form", 1);
        while (formOf(newer).rewriteSome()) { }
        assertThat(older.find("c").orElseThrow().remark()).isEqualTo("x");
    }

    /** The rule that a release reads a form before any release writes it rests on this: the two releases of the test do not keep to it. */
    @Test
    void aReleaseThatDoesNotKnowTheFormRefusesTheDocumentAndErasesNothing() {
        Notes<OldNote> unaware = new Notes<>(publisher().outbox, OldNote.class, UNAWARE, OldNote::of, OldNote::restored);
        unaware.save(Note.written("a", "t", "kept"));
        Note loadedBefore = unaware.find("a").orElseThrow();
        release(WRITING).change("a", note -> note.rewrite("by newer"));

        assertThatThrownBy(() -> unaware.change("a", note -> note.rewrite("x"))).isInstanceOf(StoredFormException.class)
                .hasMessageContaining("a newer release wrote it in form 2; this one reads forms up to 1");
        loadedBefore.rewrite("y");
        assertThatThrownBy(() -> unaware.save(loadedBefore)).isInstanceOf(StaleVersionException.class);
        assertThat(state("a")).containsEntry("text", "by newer").containsEntry("note", "kept");
    }

    @Test
    void aReplicaIsLiftedTooAndWrittenAnewUnlessAnEventCameMeanwhile() {
        documents("views").insertMany(List.of(new Document("_id", "a").append("sequence", 7L).append("view", new Document("name", "a")),
                new Document("_id", "b").append("sequence", 7L).append("form", 1).append("view", new Document("name", "b")),
                new Document("_id", "gone").append("sequence", 9L)));
        StoredForms forms = new StoredForms(publisher().mongo, new Indexes(running.getFirst().mongo));
        MongoReplica<View> views = replica(forms, Forms.FIRST.then((id, fields) -> renamed(fields, "name", "title")));
        assertThat(views.find("a")).contains(new View("a"));
        assertThat(views.find(new Criteria(), Sort.by("_id"), 10)).containsExactly(new View("a"), new View("b"));
        assertThat(views.find("gone")).isEmpty();

        AtomicBoolean first = new AtomicBoolean(true);
        proxy.rule(command -> {
            if (isRewriting(command, "views") && first.getAndSet(false)) {
                views.put(meta("a", 8), "a", new View("newer"));
            }
            return Fate.pass();
        });
        StoredForm<?> form = forms.all().getFirst();
        form.rewriteSome();
        assertThat(views.find("a")).contains(new View("newer"));
        assertThat(documents("views").find(new Document("_id", "b")).first())
                .isEqualTo(new Document("_id", "b").append("sequence", 7L).append("form", 2).append("view", new Document("title", "b")));
        assertThat(form.older()).isZero();
    }

    @Test
    void recordsThatSpringDataMapsHaveFormsToo() {
        MongoTemplate mongo = publisher().mongo;
        StoredForms forms = new StoredForms(mongo, new Indexes(mongo));
        forms.records("kept", Kept.class, Forms.FIRST.then(Lift.rename("remark", "note")));
        GenericApplicationContext context = new GenericApplicationContext();
        context.addApplicationListener(forms);
        context.refresh();
        mongo.setApplicationContext(context);
        documents("kept").insertMany(List.of(new Document("_id", "old").append("remark", "kept"),
                new Document("_id", "strange").append("form", 2).append("note", "x").append("more", 1),
                new Document("_id", "newer").append("form", 3).append("note", "x"), new Document("_id", "without").append("form", 2)));

        assertThat(mongo.findById("old", Kept.class, "kept")).isEqualTo(new Kept("old", "kept"));
        mongo.insert(new Kept("new", "x"), "kept");
        assertThat(documents("kept").find(new Document("_id", "new")).first()).isEqualTo(new Document("_id", "new").append("note", "x").append("form", 2));
        assertThat(mongo.findById("new", Kept.class, "kept")).isEqualTo(new Kept("new", "x"));
        assertThatThrownBy(() -> mongo.findById("strange", Kept.class, "kept")).hasMessageContaining("Collection kept, document strange: more is not known to Kept");
        assertThatThrownBy(() -> mongo.findById("newer", Kept.class, "kept")).hasMessageContaining("a newer release wrote it in form 3");
        assertThatThrownBy(() -> mongo.findById("without", Kept.class, "kept")).hasMessageContaining("note is missing");

        AtomicBoolean first = new AtomicBoolean(true);
        proxy.rule(command -> {
            if (isRewriting(command, "kept") && first.getAndSet(false)) {
                documents("kept").updateOne(new Document("_id", "old"), new Document("$set", new Document("remark", "changed")));
            }
            return Fate.pass();
        });
        forms.sweep();
        assertThat(documents("kept").find(new Document("_id", "old")).first()).as("changed meanwhile")
                .isEqualTo(new Document("_id", "old").append("remark", "changed"));
        forms.sweep();
        assertThat(documents("kept").find(new Document("_id", "old")).first())
                .isEqualTo(new Document("_id", "old").append("note", "changed").append("form", 2));

        documents("unknown").insertOne(new Document("_id", "a").append("note", "x"));
        assertThatThrownBy(() -> mongo.findById("a", Kept.class, "unknown")).hasMessageContaining("nobody made its form known");
        context.close();
    }

    /** A record as Spring Data maps it. */
    record Kept(String id, String note) { }

    @Test
    void aFieldThatIsMissingInAViewIsRefused() {
        documents("views").insertOne(new Document("_id", "a").append("sequence", 7L).append("view", new Document()));
        MongoReplica<View> views = replica(new StoredForms(publisher().mongo, new Indexes(running.getFirst().mongo)), Forms.FIRST);
        assertThatThrownBy(() -> views.find("a")).isInstanceOf(StoredFormException.class)
                .hasMessageContaining("Collection views, document a: view.title is missing, and View does not allow that");
    }

    private Notes<NewNote> release(Forms forms) {
        return new Notes<>(publisher().outbox, NewNote.class, forms, NewNote::of, NewNote::restored);
    }

    private Publisher publisher() {
        Publisher publisher = new Publisher(new Publisher.Address(proxy.uri(database), Stack.address(database).bootstrapServers(),
                Stack.address(database).registryUrl()));
        running.add(publisher);
        return publisher;
    }

    private static StoredForm<?> formOf(Notes<?> notes) {
        return notes.outbox.forms().all().stream().filter(form -> form.collection().equals("notes")).findFirst().orElseThrow();
    }

    private MongoReplica<View> replica(StoredForms forms, Forms declared) {
        Indexes indexes = new Indexes(running.getFirst().mongo);
        indexes.want("views", List::of);
        return new MongoReplica<>(running.getFirst().mongo, forms, indexes, new ConsumerMetrics(new SimpleMeterRegistry()), "views", View.class, declared, TopicCatalogue.load());
    }

    private static EventMeta meta(String subject, long sequence) {
        return new EventMeta(UUID.randomUUID(), "Type", "/registry", subject, sequence, Instant.EPOCH, "topic", null);
    }

    private static Document old(String id, @Nullable Integer form) {
        Document old = new Document("_id", id).append("version", 1L).append("outbox", List.of())
                .append("state", new Document("_id", id).append("text", "t").append("remark", "kept"));
        return form == null ? old : old.append("form", form);
    }

    private void stored(Document document) {
        documents().insertOne(document);
    }

    private Document document(String id) {
        return documents().find(new Document("_id", id)).first();
    }

    private Document state(String id) {
        return document(id).get("state", Document.class);
    }

    private MongoCollection<Document> documents() {
        return documents("notes");
    }

    private MongoCollection<Document> documents(String collection) {
        return direct.getDatabase(database).getCollection(collection);
    }

    /** The relay writes to the same documents, and no form. */
    private static boolean isRewriting(Command command, String collection) {
        return command.name().equals("update") && command.body().getString("update").getValue().equals(collection)
                && command.body().toJson().contains("\"form\"");
    }

    private static Document renamed(Document fields, String from, String to) {
        Object value = fields.remove(from);
        return value == null ? fields : fields.append(to, value);
    }

    /** A view is what a replica keeps here. */
    record View(String title) { }

    /** The state in the first release. */
    record OldNote(String id, String text, @Nullable String remark) {

        static OldNote of(Note note) {
            return new OldNote(note.id(), note.text(), note.remark());
        }

        Note restored() {
            return new Note(id, text, remark);
        }
    }

    /** The state after the renaming. */
    record NewNote(String id, String text, @Nullable String note) {

        static NewNote of(Note note) {
            return new NewNote(note.id(), note.text(), note.remark());
        }

        Note restored() {
            return new Note(id, text, note);
        }
    }

    record Rewritten(String text) { }

    /** A text with a remark, which one release keeps by another name than the next. */
    private static final class Note extends Aggregate<Rewritten> {

        private final String id;
        private final @Nullable String remark;
        private String text;

        Note(String id, String text, @Nullable String remark) {
            this.id = id;
            this.text = text;
            this.remark = remark;
        }

        static Note written(String id, String text, @Nullable String remark) {
            return new Note(id, text, remark);
        }

        void rewrite(String text) {
            this.text = text;
            raise(new Rewritten(text));
        }

        String text() {
            return text;
        }

        @Nullable String remark() {
            return remark;
        }

        @Override
        public String id() {
            return id;
        }
    }

    private static final class Notes<S> extends AggregateStore<Note, Rewritten, S> {

        private final Outbox outbox;
        private final Forms forms;
        private final Function<Note, S> stateOf;
        private final Function<S, Note> restore;

        Notes(Outbox outbox, Class<S> state, Forms forms, Function<Note, S> stateOf, Function<S, Note> restore) {
            super(outbox, "notes", state);
            this.outbox = outbox;
            this.forms = forms;
            this.stateOf = stateOf;
            this.restore = restore;
        }

        @Override
        protected Forms forms() {
            return forms;
        }

        @Override
        protected S stateOf(Note note) {
            return stateOf.apply(note);
        }

        @Override
        protected Note restore(S state) {
            return restore.apply(state);
        }

        @Override
        protected List<? extends SpecificRecord> recordsOf(Rewritten event, Note note) {
            return List.of();
        }
    }
}
