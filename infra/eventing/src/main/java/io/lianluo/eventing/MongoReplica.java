package io.lianluo.eventing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.UpdateOptions;
import io.lianluo.eventing.StoredForm.Written;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * A replica as documents {@code {_id, sequence, form, view}}. An older event finds no document to update, tries to insert one, and fails
 * on the id: one write, and no reading before it.
 */
class MongoReplica<V> implements Replica<V> {

    /** The component of a view that says by which key it is sealed. */
    private static final String SEALED_BY = "sealedBy";

    private final MongoOperations mongo;
    private final Indexes indexes;
    private final ConsumerMetrics metrics;
    private final String collection;
    private final Supplier<StoredForm<V>> form;
    private final TopicCatalogue catalogue;
    private final boolean sealed;
    private volatile @Nullable String topic;

    MongoReplica(MongoOperations mongo, StoredForms forms, Indexes indexes, ConsumerMetrics metrics, String collection, Class<V> viewType, Forms declared,
                 TopicCatalogue catalogue) {
        this.mongo = mongo;
        this.indexes = indexes;
        this.metrics = metrics;
        this.collection = collection;
        this.form = forms.add(collection, "view", viewType, () -> declared, document -> rewrite(document, UnaryOperator.identity()));
        this.catalogue = catalogue;
        this.sealed = viewType.isRecord() && Arrays.stream(viewType.getRecordComponents()).anyMatch(part -> part.getName().equals(SEALED_BY));
    }

    @Override
    public boolean put(EventMeta cause, String key, V view) {
        refuseUnsealed(cause);
        Written written = form.get().written(key, view, 0);
        return write(cause, key, combine(set(StoredForm.FORM, written.form()), set("view", written.fields())));
    }

    @Override
    public boolean remove(EventMeta cause, String key) {
        return write(cause, key, combine(unset(StoredForm.FORM), unset("view")));
    }

    @Override
    public Optional<V> find(String key) {
        indexes.ensure(collection);
        Document found = mongo.execute(collection, documents -> documents.find(eq("_id", key)).first());
        return Optional.ofNullable(found).filter(document -> document.containsKey("view")).map(this::view);
    }

    @Override
    public List<V> find(Criteria criteria, Sort sort, int limit) {
        indexes.ensure(collection);
        return mongo.find(kept(criteria).with(sort).limit(limit), Document.class, collection).stream().map(this::view).toList();
    }

    @Override
    public long count(Criteria criteria) {
        indexes.ensure(collection);
        return mongo.count(kept(criteria), collection);
    }

    @Override
    public boolean isRemoved(String key) {
        return mongo.execute(collection, documents -> documents.find(and(eq("_id", key), exists("view", false))).projection(include("_id")).first()) != null;
    }

    @Override
    public int rewrite(Criteria criteria, int limit, UnaryOperator<V> anew) {
        indexes.ensure(collection);
        List<Document> some = mongo.find(kept(criteria).limit(limit), Document.class, collection);
        some.forEach(document -> rewrite(document, anew));
        return some.size();
    }

    private static Query kept(Criteria criteria) {
        return new Query(criteria).addCriteria(Criteria.where("view").exists(true));
    }

    private boolean write(EventMeta cause, String key, Bson update) {
        refuseForeign(cause, key);
        indexes.ensure(collection);
        // Only a document that is older than the event. Side by side and not under $and: not every server takes the id of what it inserts from there.
        boolean again = Refill.takesAgain(collection, key);
        Document older = new Document("_id", key).append("sequence", new Document(again ? "$lte" : "$lt", cause.sequence()));
        Bson newer = combine(set("sequence", cause.sequence()), update);
        try {
            mongo.execute(collection, documents -> documents.updateOne(older, newer, new UpdateOptions().upsert(true)));
            Refill.taken(collection, key);
            return true;
        } catch (DuplicateKeyException e) {
            return afterAll(cause, key, older, newer, again, e);
        }
    }

    /**
     * Somebody has the key, or another unique value. The driver hands on no key pattern, so what is kept under the key decides: an older event may
     * just have inserted what this one found missing, and is then to be overwritten.
     */
    private boolean afterAll(EventMeta cause, String key, Bson older, Bson newer, boolean again, DuplicateKeyException taken) {
        Document kept = mongo.execute(collection, documents -> documents.withReadConcern(ReadConcern.LOCAL).find(eq("_id", key))
                .projection(include("sequence")).first());
        if (kept == null) {
            throw taken;
        }
        boolean written = kept.getLong("sequence") < cause.sequence() + (again ? 1 : 0)
                && mongo.execute(collection, documents -> documents.updateOne(older, newer)).getMatchedCount() == 1;
        if (written) {
            Refill.taken(collection, key);
        } else {
            metrics.repeated(cause);
        }
        return written;
    }

    /** Sequences of different subjects or topics say nothing about each other; that of a subject holds for each of its parts too. */
    private void refuseForeign(EventMeta cause, String key) {
        if (!cause.subject().equals(key) && !cause.subject().startsWith(key + "/") && !key.startsWith(cause.subject() + "/")) {
            throw new IllegalArgumentException("Replica " + collection + " cannot keep " + cause.subject() + " under the key " + key
                    + ": the sequence that guards a key is that of the event's subject; look others up by a field of the view");
        }
        if (topic == null) {
            topic = cause.topic();
        } else if (!cause.topic().equals(topic)) {
            throw new IllegalArgumentException("Replica " + collection + " is kept from " + topic + "; " + cause.topic()
                    + " counts its sequences by itself and needs a replica of its own");
        }
    }

    /** A text about a person is kept by a view that is sealed, and by no other. To forget one is refused to nobody. */
    private void refuseUnsealed(EventMeta cause) {
        if (topic == null && !sealed) {
            Set<String> personal = catalogue.named(cause.topic()).map(Topic::personalTexts).orElse(Set.of());
            if (!personal.isEmpty()) {
                throw new IllegalStateException("Replica " + collection + " would keep " + String.join(", ", personal) + " of " + cause.topic()
                        + " in clear, which are personal data: keep it as a SealingReplica of lianluo-sealing");
            }
        }
    }

    private V view(Document document) {
        return form.get().read(document.getString("_id"), StoredForm.of(document), document.get("view", Document.class));
    }

    List<IndexDefinition> formIndexes() {
        return form.get().indexes();
    }

    /** An event that is told meanwhile has another sequence, and what it wrote has the newer form already. */
    private void rewrite(Document document, UnaryOperator<V> anew) {
        Written written = form.get().written(document.getString("_id"), anew.apply(view(document)), StoredForm.of(document));
        Document asRead = new Document("_id", document.get("_id")).append("sequence", document.get("sequence"))
                .append(StoredForm.FORM, document.get(StoredForm.FORM));
        mongo.execute(collection, documents -> documents.updateOne(asRead, combine(set(StoredForm.FORM, written.form()), set("view", written.fields()))));
    }
}
