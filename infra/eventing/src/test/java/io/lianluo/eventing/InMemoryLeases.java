package io.lianluo.eventing;

import io.lianluo.eventing.Leased.DocumentKey;
import io.lianluo.eventing.Leased.Lease;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents with waiting events in memory; a test can make each operation fail or do something in its midst. */
class InMemoryLeases implements Leases {

    private static final class Kept {
        private final List<Entry> outbox = new ArrayList<>();
        private @Nullable Lease lease;
    }

    private final Clock clock;
    private final Map<DocumentKey, Kept> documents = new LinkedHashMap<>();

    InMemoryLeases(Clock clock) {
        this.clock = clock;
    }

    /** Keeps an event, under a lease or without one, as a save does. */
    synchronized void save(DocumentKey key, @Nullable Lease lease, Entry entry) {
        Kept kept = documents.computeIfAbsent(key, fresh -> new Kept());
        kept.outbox.add(entry);
        if (lease != null) {
            kept.lease = lease;
        }
    }

    synchronized List<Entry> outbox(DocumentKey key) {
        return List.copyOf(documents.get(key).outbox);
    }

    synchronized @Nullable Lease lease(DocumentKey key) {
        return documents.get(key).lease;
    }

    /** Another relay takes the document over. */
    synchronized void takeOver(DocumentKey key, Lease lease) {
        documents.get(key).lease = lease;
    }

    @Override
    public synchronized List<String> waiting(String collection, int limit) {
        return documents.entrySet().stream().filter(one -> one.getKey().collection().equals(collection) && isFree(one.getValue()))
                .map(one -> one.getKey().id()).limit(limit).toList();
    }

    @Override
    public synchronized List<Leased> claim(String collection, Collection<String> ids, Lease lease) {
        List<Leased> claimed = new ArrayList<>();
        for (String id : ids) {
            Kept kept = documents.get(new DocumentKey(collection, id));
            if (kept != null && isFree(kept)) {
                kept.lease = lease;
                claimed.add(new Leased(collection, id, lease, false, List.copyOf(kept.outbox)));
            }
        }
        return claimed;
    }

    @Override
    public synchronized Set<DocumentKey> settle(List<Settlement> settlements) {
        Set<DocumentKey> more = new HashSet<>();
        for (Settlement settlement : settlements) {
            Kept kept = documents.get(settlement.document().documentKey());
            boolean ours = kept.lease != null && kept.lease.token().equals(settlement.document().lease().token());
            kept.outbox.removeIf(entry -> settlement.published().contains(entry.id()));
            if (ours) {
                Instant retryAt = settlement.retryAt();
                kept.lease = retryAt == null ? null : new Lease(kept.lease.token(), retryAt);
            }
            boolean whole = settlement.published().size() == settlement.document().entries().size();
            if (whole && settlement.retryAt() == null && !kept.outbox.isEmpty()) {
                more.add(settlement.document().documentKey());
            }
        }
        return more;
    }

    @Override
    public synchronized Backlog backlog(String collection) {
        return new Backlog(documents.values().stream().mapToLong(kept -> kept.outbox.size()).sum(), null);
    }

    private boolean isFree(Kept kept) {
        return !kept.outbox.isEmpty() && (kept.lease == null || kept.lease.until().isBefore(clock.instant()));
    }
}
