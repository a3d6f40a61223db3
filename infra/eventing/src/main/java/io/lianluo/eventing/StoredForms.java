package io.lianluo.eventing;

import com.mongodb.client.model.Filters;
import io.lianluo.domain.Seldom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.AfterLoadEvent;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveEvent;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.function.SingletonSupplier;

/**
 * The forms of all documents that a service stores; a bean. Stores and replicas bring theirs. A collection whose records are mapped by Spring Data alone
 * is made known by {@link #records}; it is refused otherwise when a record is read from it.
 *
 * <p>A sweep writes documents of older forms anew, some at a time. The documents alone say where it stands, so any replica of the service may go on at
 * any time, and nobody has to remember to start it.
 */
public final class StoredForms extends AbstractMongoEventListener<Object> {

    private static final Logger log = LoggerFactory.getLogger(StoredForms.class);
    /** So that it holds up nothing else that is done by time. */
    private static final int BATCHES_AT_ONCE = 10;

    private final Seldom complaints = new Seldom(Duration.ofMinutes(1), InstantSource.system());

    private final MongoOperations mongo;
    private final Indexes indexes;
    private final StoredShape shapes;
    private final Map<String, Supplier<StoredForm<?>>> forms = new ConcurrentHashMap<>();
    private final Map<String, StoredForm<?>> records = new ConcurrentHashMap<>();

    StoredForms(MongoOperations mongo, Indexes indexes) {
        this.mongo = mongo;
        this.indexes = indexes;
        this.shapes = new StoredShape(mongo.getConverter());
    }

    /** The form of documents that have the record's fields in one of their own; made when first needed, because stores declare theirs. */
    <T> Supplier<StoredForm<T>> add(String collection, String place, Class<T> type, Supplier<Forms> declared, Consumer<Document> rewrite) {
        SingletonSupplier<StoredForm<T>> form = SingletonSupplier.of(() ->
                new StoredForm<>(mongo, shapes, collection, place, type, declared.get(), rewrite));
        forms.put(collection, form::obtain);
        return form::obtain;
    }

    /** Makes a collection known whose documents are records that Spring Data maps, with the indexes that it has. */
    public void records(String collection, Class<? extends Record> type, IndexDefinition... more) {
        records(collection, type, Forms.FIRST, more);
    }

    /** Makes a collection known likewise, with the forms that its documents have had. */
    public void records(String collection, Class<? extends Record> type, Forms declared, IndexDefinition... more) {
        StoredForm<?> form = new StoredForm<>(mongo, shapes, collection, null, type, declared, document -> replace(collection, document));
        indexes.want(collection, () -> Stream.concat(Stream.of(more), form.indexes().stream()).toList());
        records.put(collection, form);
        forms.put(collection, () -> form);
    }

    /** The forms by collection. */
    public List<StoredForm<?>> all() {
        List<StoredForm<?>> all = new ArrayList<>();
        forms.values().forEach(form -> all.add(form.get()));
        all.sort(Comparator.comparing(StoredForm::collection));
        return all;
    }

    @Scheduled(fixedDelayString = "${lianluo.eventing.form-sweep:PT10S}")
    void sweep() {
        for (StoredForm<?> form : all()) {
            try {
                // Where the store was away at the start, the indexes of a collection that nobody saves to come now.
                indexes.ensure(form.collection());
                int batches = 0;
                while (form.rewriteSome() && ++batches < BATCHES_AT_ONCE) { }
            } catch (RuntimeException e) {
                if (complaints.isDue(form.collection())) {
                    log.warn("Documents of older forms in collection {} are looked for again at the next sweep: {}", form.collection(), e.toString());
                }
            }
        }
    }

    // Records that Spring Data maps

    @Override
    public void onAfterLoad(AfterLoadEvent<Object> loaded) {
        if (loaded.getType().isRecord()) {
            Document document = loaded.getDocument();
            Document lifted = lifted(known(loaded.getCollectionName(), loaded.getType()), document);
            document.clear();
            document.putAll(lifted);
        }
    }

    @Override
    public void onBeforeSave(BeforeSaveEvent<Object> saving) {
        Document document = saving.getDocument();
        if (document != null && saving.getSource() instanceof Record record) {
            StoredForm<?> form = known(saving.getCollectionName(), record.getClass());
            write(form, document);
        }
    }

    private static Document lifted(StoredForm<?> form, Document document) {
        Document fields = new Document(document);
        fields.remove(StoredForm.FORM);
        if (!form.hasId()) {
            fields.remove("_id");
        }
        return form.lifted(String.valueOf(document.get("_id")), StoredForm.of(document), fields);
    }

    private static void write(StoredForm<?> form, Document document) {
        int written = form.forms().written();
        Document lowered = form.forms().lowered(String.valueOf(document.get("_id")), new Document(document), written);
        document.clear();
        document.putAll(lowered);
        document.append(StoredForm.FORM, written);
    }

    /** Replaces a document only while each of its fields is as it was read. */
    private void replace(String collection, Document read) {
        StoredForm<?> form = known(collection, Record.class);
        Document fresh = lifted(form, read).append("_id", read.get("_id"));
        write(form, fresh);
        mongo.execute(collection, documents -> documents.replaceOne(Filters.and(read.entrySet().stream()
                .map(field -> Filters.eq(field.getKey(), field.getValue())).toList()), fresh));
    }

    private StoredForm<?> known(String collection, Class<?> type) {
        @Nullable StoredForm<?> form = records.get(collection);
        if (form == null) {
            throw new IllegalStateException("Collection " + collection + " keeps " + type.getName()
                    + ", and nobody made its form known: call StoredForms.records(\"" + collection + "\", …) where the collection is used");
        }
        return form;
    }
}
