package io.lianluo.eventing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.unset;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.lianluo.eventing.Leased.DocumentKey;
import io.lianluo.eventing.Leased.Lease;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Leases on documents in MongoDB: field {@code lease} is an array of at most one, so that giving a lease back ({@code $pull} by its
 * token) needs no other filter than the document's id.
 *
 * <p>What waits is found by a field of one value, because MongoDB gives no order by a field of several, such as the times of all entries, without
 * reading all that matches.
 */
class MongoLeases implements Leases {

    /** When a relay looks at the document: from when its oldest entry is there, or its lease runs out; missing where nothing waits. */
    static final String RELAY_FROM = "relayFrom";

    private static final Date EVER = new Date(0);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoOperations mongo;
    private final Clock clock;

    MongoLeases(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public List<String> waiting(String collection, int limit) {
        return mongo.execute(collection, documents -> {
            List<String> ids = new ArrayList<>();
            documents.find(and(lte(RELAY_FROM, Date.from(clock.instant())), free())).sort(Sorts.ascending(RELAY_FROM)).limit(limit)
                    .projection(include("_id")).forEach(document -> ids.add(document.getString("_id")));
            return ids;
        });
    }

    @Override
    public List<Leased> claim(String collection, Collection<String> ids, Lease lease) {
        return mongo.execute(collection, documents -> {
            Bson some = in("_id", ids);
            documents.updateMany(and(some, exists("outbox.0"), free()), combine(set("lease", List.of(document(lease))), set(RELAY_FROM, Date.from(lease.until()))));
            List<Leased> claimed = new ArrayList<>();
            documents.find(and(some, eq("lease.token", lease.token()))).projection(include("outbox", "deleted"))
                    .forEach(document -> claimed.add(leased(collection, document, lease)));
            if (claimed.size() < ids.size()) {
                // Of those that another has a lease on, or settled meanwhile, some may have nothing left to look for.
                documents.updateMany(and(some, eq("outbox", List.of())), unset(RELAY_FROM));
            }
            return claimed;
        });
    }

    @Override
    public Set<DocumentKey> settle(List<Settlement> settlements) {
        Set<DocumentKey> more = new HashSet<>();
        settlements.stream().collect(Collectors.groupingBy(settlement -> settlement.document().collection()))
                .forEach((collection, some) -> mongo.execute(collection, documents -> {
                    settle(documents, some).forEach(id -> more.add(new DocumentKey(collection, id)));
                    return null;
                }));
        return more;
    }

    /** Mostly all of a document is published and nothing came to it meanwhile; else what was published is taken out one by one. */
    private static List<String> settle(MongoCollection<Document> documents, List<Settlement> settlements) {
        List<Settlement> whole = settlements.stream().filter(MongoLeases::isWhole).toList();
        List<WriteModel<Document>> parts = new ArrayList<>(settlements.stream().filter(settlement -> !isWhole(settlement)).map(MongoLeases::write).toList());
        boolean more = !whole.isEmpty()
                && documents.bulkWrite(whole.stream().map(MongoLeases::emptying).toList(), UNORDERED).getMatchedCount() < whole.size();
        if (more) {
            whole.stream().map(MongoLeases::takingOut).forEach(parts::add);
        }
        if (!parts.isEmpty()) {
            documents.bulkWrite(parts, UNORDERED);
        }
        return more ? withEvents(documents, whole.stream().map(settlement -> settlement.document().id()).toList()) : List.of();
    }

    private static List<String> withEvents(MongoCollection<Document> documents, List<String> ids) {
        return documents.find(and(in("_id", ids), exists("outbox.0"))).projection(include("_id")).map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    private static boolean isWhole(Settlement settlement) {
        Leased leased = settlement.document();
        return settlement.retryAt() == null && !leased.deleted() && settlement.published().size() == leased.entries().size();
    }

    /** While the lease is ours nobody else takes anything out, so a document with as many entries has the same. */
    private static WriteModel<Document> emptying(Settlement settlement) {
        Leased leased = settlement.document();
        return new UpdateOneModel<>(ours(leased).append("outbox", new Document("$size", leased.entries().size())),
                combine(set("outbox", List.of()), set("lease", List.of()), unset(RELAY_FROM)));
    }

    private static WriteModel<Document> write(Settlement settlement) {
        Leased leased = settlement.document();
        Bson ours = ours(leased);
        Bson published = published(settlement);
        if (settlement.retryAt() != null) {
            return new UpdateOneModel<>(ours, combine(published, set("lease.0.until", Date.from(settlement.retryAt())),
                    set(RELAY_FROM, Date.from(settlement.retryAt()))));
        }
        if (leased.deleted() && settlement.published().size() == leased.entries().size()) {
            return new DeleteOneModel<>(ours);
        }
        return new UpdateOneModel<>(eq("_id", leased.id()), combine(published, givingBack(leased), min(RELAY_FROM, EVER)));
    }

    /** Leaves when the document is looked at: what came to it meanwhile said so, or another relay that has a lease on it. */
    private static WriteModel<Document> takingOut(Settlement settlement) {
        return new UpdateOneModel<>(eq("_id", settlement.document().id()), combine(published(settlement), givingBack(settlement.document())));
    }

    private static Bson published(Settlement settlement) {
        return pullByFilter(new Document("outbox", new Document("id", new Document("$in", settlement.published()))));
    }

    private static Document ours(Leased leased) {
        return new Document("_id", leased.id()).append("lease.token", leased.lease().token());
    }

    private static Bson givingBack(Leased leased) {
        return pull("lease", new Document("token", leased.lease().token()));
    }

    /** A document of an older release waits and does not say from when; it is looked at from now on. */
    @Override
    public Backlog backlog(String collection) {
        return mongo.execute(collection, documents -> {
            documents.updateMany(and(gt("outbox.at", EVER), eq(RELAY_FROM, null)), set(RELAY_FROM, EVER));
            Document sum = documents.aggregate(List.of(
                    new Document("$match", new Document("outbox.at", new Document("$gt", EVER))),
                    new Document("$project", new Document("events", new Document("$size", "$outbox"))
                            .append("oldest", new Document("$arrayElemAt", List.of("$outbox.at", 0)))),
                    new Document("$group", new Document("_id", null).append("events", new Document("$sum", "$events"))
                            .append("oldest", new Document("$min", "$oldest"))))).first();
            return sum == null ? new Backlog(0, null)
                    : new Backlog(sum.get("events", Number.class).longValue(), sum.getDate("oldest").toInstant());
        });
    }

    /** That nobody has a lease, or none that still holds. */
    Bson free() {
        return or(eq("lease", null), eq("lease", List.of()), lt("lease.until", Date.from(clock.instant())));
    }

    static Document document(Lease lease) {
        return new Document(Map.of("token", lease.token(), "until", Date.from(lease.until())));
    }

    private static Leased leased(String collection, Document document, Lease lease) {
        return new Leased(collection, document.getString("_id"), lease, document.getBoolean("deleted", false),
                document.getList("outbox", Document.class).stream().map(Entry::of).toList());
    }
}
