package io.lianluo.eventing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import io.lianluo.eventing.StoredShape.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.util.function.SingletonSupplier;

/**
 * The form of the documents of one collection. It reads each document into its record, whatever form that was stored in, and refuses one that is not as
 * its form says.
 *
 * @param <T> the record
 */
public final class StoredForm<T> {

    private static final Logger log = LoggerFactory.getLogger(StoredForm.class);

    /** The field of a document that has the number of its form. */
    static final String FORM = "form";
    private static final int TOGETHER = 200;

    /** The fields of a document as they are to be stored. */
    record Written(Document fields, int form) { }

    private final MongoOperations mongo;
    private final String collection;
    private final @Nullable String place;
    private final Class<T> type;
    private final Forms forms;
    private final Supplier<Fields> shape;
    private final Consumer<Document> rewrite;
    private String last = "";
    private long rewritten;
    private long unreadable;
    private long unreadableBefore;

    /**
     * @param place   the field of a document that has the record's fields; null if they are the document's own
     * @param rewrite writes a document anew that was read, unless somebody else wrote it meanwhile
     */
    StoredForm(MongoOperations mongo, StoredShape shapes, String collection, @Nullable String place, Class<T> type, Forms forms,
               Consumer<Document> rewrite) {
        this.mongo = mongo;
        this.collection = collection;
        this.place = place;
        this.type = type;
        this.forms = forms;
        // Found out when a document is read or written, so that no service starts later for it.
        this.shape = SingletonSupplier.of(() -> shapes.of(type));
        this.rewrite = rewrite;
    }

    /** The name of the collection. */
    public String collection() {
        return collection;
    }

    /** The record that documents are read into. */
    public Class<T> type() {
        return type;
    }

    /** The forms that documents of the collection have had. */
    public Forms forms() {
        return forms;
    }

    /**
     * Reads the fields of a document.
     *
     * @param form the form that the document says it has
     * @throws StoredFormException if this release does not know the form, or the fields are not as the record asks
     */
    public T read(String id, int form, Document fields) {
        return mongo.getConverter().read(type, lifted(id, form, fields));
    }

    /** The fields of a document as the record has them, likewise. */
    Document lifted(String id, int form, Document fields) {
        if (form > forms.read()) {
            throw new StoredFormException(collection, id, "a newer release wrote it in form " + form + "; this one reads forms up to " + forms.read()
                    + ". A form is read by one release before the next one writes it");
        }
        Document lifted = forms.lifted(id, fields, form);
        StoredShape.check(shape.get(), lifted, place == null ? "" : place + ".", (path, fault) -> {
            throw new StoredFormException(collection, id, path + " " + fault + ". The document has form " + form + " of " + forms.read()
                    + "; a record that changes its shape begins a new form");
        });
        return lifted;
    }

    /** The fields to store for a record whose document had that form; 0 for a new one. */
    Written written(String id, Object record, int had) {
        int form = forms.writtenOver(had);
        return new Written(forms.lowered(id, (Document) mongo.getConverter().convertToMongoType(record), form), form);
    }

    Fields shape() {
        return shape.get();
    }

    /** Says whether the record has the id of its document. */
    boolean hasId() {
        return shape.get().parts().containsKey("_id");
    }

    /** The number of a document's form; documents that were stored before forms had numbers are of the first. */
    static int of(Document document) {
        return document.getInteger(FORM, 1);
    }

    /** The indexes that lead to documents of older forms; none while there is one form. */
    List<IndexDefinition> indexes() {
        return forms.older().isEmpty() ? List.of() : List.of(new Index(FORM, Sort.Direction.ASC).on("_id", Sort.Direction.ASC).named(FORM));
    }

    /** Counts the documents of older forms. */
    public long older() {
        return forms.older().isEmpty() ? 0 : mongo.execute(collection, documents -> documents.countDocuments(olderThanWritten("")));
    }

    /**
     * Writes some documents of older forms anew, in the order of their ids, and begins again after the last. One that cannot be read keeps none behind it.
     *
     * @return whether there may be more
     */
    boolean rewriteSome() {
        if (forms.older().isEmpty()) {
            return false;
        }
        List<Document> some = mongo.execute(collection, documents ->
                documents.find(olderThanWritten(last)).sort(ascending("_id")).limit(TOGETHER).into(new ArrayList<>()));
        for (Document one : some) {
            try {
                rewrite.accept(one);
                rewritten++;
            } catch (RuntimeException e) {
                if (StoreOutage.isBehind(e)) {
                    throw e;
                }
                if (unreadable++ == unreadableBefore) {
                    log.error("Collection {}, document {} stays in form {}, because it cannot be written anew; others may too", collection, one.get("_id"), of(one), e);
                }
            }
        }
        boolean more = some.size() == TOGETHER;
        last = more ? some.getLast().getString("_id") : "";
        if (!more) {
            report();
        }
        return more;
    }

    /** Says what a look at all came to, and of what cannot be read no more than is new: each sweep meets it again. */
    private void report() {
        if (rewritten > 0) {
            log.info("Collection {}: {} documents of older forms were written in form {}", collection, rewritten, forms.written());
        }
        if (unreadable != unreadableBefore) {
            log.error("Collection {}: {} documents stay in older forms, because they cannot be written anew", collection, unreadable);
        }
        rewritten = 0;
        unreadableBefore = unreadable;
        unreadable = 0;
    }

    private Bson olderThanWritten(String after) {
        List<Bson> all = new ArrayList<>(List.of(in(FORM, forms.older())));
        if (!after.isEmpty()) {
            all.add(gt("_id", after));
        }
        if (place != null) {
            all.add(exists(place));
        }
        return and(all);
    }
}
