package io.lianluo.eventing;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.RecordedChange;
import io.lianluo.eventing.AggregateDocuments.Change;
import io.lianluo.eventing.AggregateDocuments.Found;
import io.lianluo.eventing.AggregateDocuments.Saving;
import io.lianluo.eventing.Leased.DocumentKey;
import io.lianluo.eventing.Leased.Lease;
import io.lianluo.eventing.StoredForm.Written;
import io.lianluo.eventing.StoredMeta.Seen;
import io.lianluo.eventing.StoredMeta.StateKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Keeps aggregates of one kind, each as one document, together with the events that the broker has not acknowledged yet.
 *
 * <p>A save is one guarded write, so state and events are kept together or not at all; the events are published right after it,
 * or after a crash by the next relay that finds them. Delivery is at least once, in order per aggregate.
 *
 * @param <A> the aggregate
 * @param <E> the sealed type of its events
 * @param <S> its state as kept: a record of plain values, records, lists and maps
 */
public abstract class AggregateStore<A extends Aggregate<E>, E, S> extends Aggregate.Store {

    /** At least so many; beyond them as long as the store's patience lasts. */
    private static final int ATTEMPTS = 20;
    private static final long LONGEST_PAUSE_MS = 250;
    private static final int SUBJECTS_SEEN = 64;

    private final Outbox outbox;
    private final String collection;
    private final Supplier<StoredForm<S>> form;
    private final AggregateDocuments documents;

    /**
     * @param outbox     the library's way to store and broker
     * @param collection name of the collection
     * @param stateType  class of the state
     */
    protected AggregateStore(Outbox outbox, String collection, Class<S> stateType) {
        this.outbox = outbox;
        this.collection = collection;
        this.documents = outbox.documents(collection);
        this.form = outbox.forms().add(collection, "state", stateType, this::forms,
                document -> rewriteAll(List.of(restored(AggregateDocuments.found(document)))));
        outbox.indexes().want(collection, this::allIndexes);
        outbox.relay().watch(collection);
    }

    /** The aggregate's state, to be kept. */
    protected abstract S stateOf(A aggregate);

    /** The aggregate of a kept state; raises nothing. */
    protected abstract A restore(S state);

    /**
     * The records that tell others of the event, each on the topic that carries its type; none when it concerns nobody else. The
     * sequence of each is the aggregate's version, so no other aggregate may tell of the same key: see {@link #isKeyOf}.
     */
    protected abstract List<? extends SpecificRecord> recordsOf(E event, A aggregate);

    /**
     * Whether a record's key is this aggregate's own, now and for ever. As it stands, that is its id and what begins with it and a slash.
     * A store whose aggregate holds other things with ids of their own, as a seat holds its appointments, says so here.
     */
    protected boolean isKeyOf(A aggregate, String key) {
        return key.equals(keyOf(aggregate)) || key.startsWith(keyOf(aggregate) + "/");
    }

    /**
     * The record of an event for people who come too late to change the same thing: the latest records of an aggregate are kept in the same
     * write. As it stands, nothing is recorded.
     *
     * @param version the version that the event leads to
     */
    protected @Nullable RecordedChange recordedChangeOf(E event, A aggregate, long version) {
        return null;
    }

    /**
     * The forms that the state has had, with the step from each to the next. A store whose state's record has changed its shape says so here; the
     * README says how.
     */
    protected Forms forms() {
        return Forms.FIRST;
    }

    /** Indexes beyond those that every store has; fields of the state are under {@code state.}. */
    protected List<IndexDefinition> indexes() {
        return List.of();
    }

    /** The aggregate of that id. */
    public Optional<A> find(String id) {
        return load(id, false);
    }

    /** The aggregate of that id. */
    public Optional<A> find(UUID id) {
        return find(id.toString());
    }

    /** The recorded changes of an aggregate since a version, the oldest first; of many the latest, and empty if its store records none. */
    public List<RecordedChange> since(String id, long version) {
        return documents.changesSince(id, version);
    }

    /** The recorded changes of an aggregate since a version, likewise. */
    public List<RecordedChange> since(UUID id, long version) {
        return since(id.toString(), version);
    }

    /**
     * Saves what happened to the aggregate since it was loaded; does nothing when nothing was raised and it was saved before.
     *
     * @throws StaleVersionException   if somebody else saved it in between
     * @throws AlreadyExistsException  if it is new and its id or another unique field is taken
     * @throws OutboxFullException     if too many of its events still wait for the broker
     */
    public void save(A aggregate) {
        if (aggregate.version() == 0 || !aggregate.raised().isEmpty()) {
            write(aggregate, null);
        }
    }

    /** Saves a new aggregate unless its id is taken, and says whether it did: for ids that are derived from what they stand for. */
    public boolean saveIfAbsent(A aggregate) {
        if (Refill.isUnderWay() && documents.version(keyOf(aggregate)) > 0) {
            return false;
        }
        try {
            write(aggregate, null);
            return true;
        } catch (AlreadyExistsException e) {
            long there = documents.versionOfLastWrite(keyOf(aggregate));
            if (there == 0) {
                throw e;
            }
            if (!isShown(keyOf(aggregate), there)) {
                throw new QueryTimeoutException(collection + " " + keyOf(aggregate) + " is saved by somebody else, and a majority does not have it yet");
            }
            return false;
        }
    }

    /**
     * Waits for what somebody else saved, as long as anybody waits for the store: whoever was first may be ahead of what a majority has, and the one
     * who was not is about to look for it.
     */
    private boolean isShown(String id, long version) {
        long begin = System.nanoTime();
        for (int n = 1; documents.version(id) < version; n++) {
            if (outbox.isSpent(begin)) {
                return false;
            }
            pause(n);
        }
        return true;
    }

    /**
     * Saves many aggregates in a few writes, each guarded and together with its events, as {@link #save} does one by one. No two may have
     * one id.
     *
     * @return those that were not saved because somebody else saved them in between, or their id or another unique field is taken; nothing
     *         of them was kept or told
     * @throws OutboxFullException if too many events of one still wait for the broker; then none was saved
     */
    public List<A> saveAll(List<A> aggregates) {
        List<Prepared> all = aggregates.stream().filter(one -> one.version() == 0 || !one.raised().isEmpty()).map(Prepared::new).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        Refill.endHandling();
        outbox.indexes().ensure(collection);
        all.forEach(Prepared::reserve);
        Set<String> refused;
        try {
            refused = documents.save(all.stream().map(Prepared::saving).toList());
        } catch (RuntimeException e) {
            all.forEach(Prepared::release);
            throw e;
        }
        all.forEach(one -> one.end(!refused.contains(keyOf(one.aggregate))));
        refused.forEach(id -> isShown(id, documents.versionOfLastWrite(id)));
        return all.stream().map(one -> one.aggregate).filter(one -> refused.contains(keyOf(one))).toList();
    }

    /** An aggregate on its way into the store with others. */
    private final class Prepared {

        private final A aggregate;
        private final StoredMeta kept;
        private final List<Entry> entries;
        private final Set<StateKey> told;
        private final List<RecordedChange> changes;
        private final long version;
        private final Written state;
        private @Nullable Lease lease;

        Prepared(A aggregate) {
            refuseDeleted(aggregate);
            this.aggregate = aggregate;
            this.kept = kept(aggregate);
            this.entries = entries(aggregate);
            this.told = new HashSet<>(outbox.writer().stateKeys(entries));
            this.told.removeAll(kept.told());
            this.changes = changes(aggregate);
            this.version = before(aggregate) + Math.max(1, aggregate.raised().size());
            this.state = written(aggregate);
            refuseFull(aggregate, entries);
        }

        void reserve() {
            lease = entries.isEmpty() || kept.pending() > 0 ? null : outbox.relay().reserve(entries.size());
        }

        Saving saving() {
            return new Saving(keyOf(aggregate), kept.version(), new Change(state, version, entries, told, null, changes, lease));
        }

        void release() {
            if (lease != null) {
                outbox.relay().release(entries.size());
            }
        }

        void end(boolean saved) {
            if (!saved) {
                release();
                return;
            }
            tell(aggregate, entries, false, lease);
            stored(aggregate, kept.saved(version, state.form(), entries, told, kept.seen()));
        }
    }

    /**
     * Writes aggregates that were just loaded anew, as they are: for what is kept in another form than it was. To them nothing happens:
     * nobody is told, and their versions stay, so that whoever loaded one before saves it all the same. One that somebody else saved in
     * between is left as that one saved it.
     *
     * @return how many were written
     */
    protected int rewriteAll(List<A> aggregates) {
        if (aggregates.isEmpty()) {
            return 0;
        }
        return documents.rewrite(aggregates.stream().map(one -> {
            refuseDeleted(one);
            if (one.version() == 0 || !one.raised().isEmpty()) {
                throw new IllegalArgumentException(collection + " " + one.id() + " is to be saved, not to be rewritten");
            }
            return new AggregateDocuments.Rewriting(keyOf(one), one.version(), written(one));
        }).toList());
    }

    /**
     * Loads, changes and saves an aggregate; does so again on the newer state when somebody else saved in between.
     *
     * @return the changed aggregate, or empty if there is none of that id
     */
    public Optional<A> change(String id, Consumer<A> change) {
        return persistently(() -> {
            Optional<A> aggregate = load(id, false);
            aggregate.ifPresent(change.andThen(this::save));
            return aggregate;
        });
    }

    /** Loads, changes and saves an aggregate, likewise. */
    public Optional<A> change(UUID id, Consumer<A> change) {
        return change(id.toString(), change);
    }

    /**
     * Like {@link #change}, but once per event: an event that the aggregate has seen, or an older one of the same subject, changes
     * nothing. The event is marked as seen in the same write. An aggregate remembers the {@value #SUBJECTS_SEEN} subjects that it
     * heard of last.
     *
     * @return whether the change was made
     */
    public boolean apply(EventMeta cause, String id, Consumer<A> change) {
        return persistently(() -> {
            Optional<A> aggregate = load(id, true);
            if (aggregate.isEmpty()) {
                return false;
            }
            if (kept(aggregate.get()).hasSeen(cause)) {
                outbox.metrics().repeated(cause);
                return false;
            }
            change.accept(aggregate.get());
            write(aggregate.get(), kept(aggregate.get()).seenWith(cause, SUBJECTS_SEEN));
            return true;
        });
    }

    /** Changes an aggregate once per event, likewise. */
    public boolean apply(EventMeta cause, UUID id, Consumer<A> change) {
        return apply(cause, id.toString(), change);
    }

    /**
     * Deletes the aggregate after its last events, and a tombstone on each state topic it was told on, have reached the broker. Its id
     * is never used again: what others remember of it would outlive it.
     *
     * @throws StaleVersionException if somebody else saved it in between
     * @throws OutboxFullException   if too many of its events still wait for the broker
     */
    public void delete(A aggregate) {
        StoredMeta kept = kept(aggregate);
        List<Entry> entries = entries(aggregate);
        long version = before(aggregate) + Math.max(1, aggregate.raised().size());
        Set<StateKey> told = new HashSet<>(kept.told());
        told.addAll(outbox.writer().stateKeys(entries));
        if (!told.isEmpty()) {
            version++;
            for (StateKey erased : told) {
                entries.add(outbox.writer().tombstone(erased, version));
            }
        }
        long newVersion = version;
        commit(aggregate, entries, true, lease -> {
            Change change = new Change(null, newVersion, entries, Set.of(), null, List.of(), lease);
            if (!documents.delete(keyOf(aggregate), kept.version(), change)) {
                throw stale(aggregate);
            }
        });
        stored(aggregate, new StoredMeta(newVersion, 0, 0, Set.of(), List.of(), true));
    }

    /** Aggregates whose kept document matches, in order, at most {@code limit}; fields of the state are under {@code state.}. */
    protected List<A> find(Criteria criteria, Sort sort, int limit) {
        outbox.indexes().ensure(collection);
        return documents.find(criteria, sort, limit).stream().map(this::restored).toList();
    }

    /** Counts the kept documents that match. */
    protected long count(Criteria criteria) {
        outbox.indexes().ensure(collection);
        return documents.count(criteria);
    }

    /** Counts the kept documents that match; goes no further than the limit. */
    protected long count(Criteria criteria, int limit) {
        outbox.indexes().ensure(collection);
        return documents.count(criteria, limit);
    }

    private Optional<A> load(String id, boolean withSeen) {
        outbox.indexes().ensure(collection);
        return documents.find(id, withSeen).map(this::restored);
    }

    private A restored(Found found) {
        A aggregate = restore(form.get().read(found.id(), found.kept().form(), found.state()));
        if (!aggregate.raised().isEmpty()) {
            throw new IllegalStateException("Restoring " + collection + " " + keyOf(aggregate) + " raised events; only verbs may");
        }
        stored(aggregate, found.kept());
        return aggregate;
    }

    private void write(A aggregate, @Nullable List<Seen> seen) {
        StoredMeta kept = kept(aggregate);
        List<Entry> entries = entries(aggregate);
        long version = before(aggregate) + Math.max(1, aggregate.raised().size());
        Set<StateKey> told = new HashSet<>(outbox.writer().stateKeys(entries));
        told.removeAll(kept.told());
        Written state = written(aggregate);
        List<RecordedChange> changes = changes(aggregate);
        commit(aggregate, entries, false, lease -> {
            Change change = new Change(state, version, entries, told, seen, changes, lease);
            if (kept.version() == 0) {
                insert(aggregate, change);
            } else if (!documents.update(keyOf(aggregate), kept.version(), change)) {
                throw stale(aggregate);
            }
        });
        stored(aggregate, kept.saved(version, state.form(), entries, told, seen == null ? kept.seen() : seen));
    }

    /** A document keeps its form where that is newer than the one which this release writes: what only the newer form has is not lost. */
    private Written written(A aggregate) {
        return form.get().written(keyOf(aggregate), stateOf(aggregate), kept(aggregate).form());
    }

    /** Each event counts one, and all that tells of it carries its number. */
    private List<Entry> entries(A aggregate) {
        List<Entry> entries = new ArrayList<>();
        long sequence = before(aggregate);
        for (E event : aggregate.raised()) {
            entries.addAll(ownEntries(event, aggregate, ++sequence));
        }
        return entries;
    }

    private List<Entry> ownEntries(E event, A aggregate, long sequence) {
        List<Entry> entries = outbox.writer().entries(recordsOf(event, aggregate), sequence);
        for (Entry entry : entries) {
            if (!isKeyOf(aggregate, entry.key())) {
                throw new IllegalArgumentException(entry.type() + " has the key " + entry.key() + " but comes from " + collection + " "
                        + keyOf(aggregate) + ": two aggregates that tell of one key would contradict each other in its sequence");
            }
        }
        return entries;
    }

    private List<RecordedChange> changes(A aggregate) {
        List<RecordedChange> changes = new ArrayList<>();
        long version = before(aggregate);
        for (E event : aggregate.raised()) {
            RecordedChange change = recordedChangeOf(event, aggregate, ++version);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** The version before what was raised. */
    private long before(A aggregate) {
        return aggregate.version() == 0 ? outbox.floor() : aggregate.version();
    }

    private static StoredMeta kept(Aggregate<?> aggregate) {
        return storedOf(aggregate) instanceof StoredMeta kept ? kept : StoredMeta.NEVER;
    }

    private void insert(A aggregate, Change change) {
        try {
            documents.insert(keyOf(aggregate), change);
        } catch (DuplicateKeyException e) {
            throw new AlreadyExistsException(collection + " " + keyOf(aggregate) + " or another of its unique fields is taken: "
                    + e.getMostSpecificCause().getMessage());
        }
    }

    /**
     * Writes under a lease if nothing waited before and the relay can take it: then the events go out without another write. Nobody
     * else can have a lease then, because the version tells that nothing was added since.
     */
    private void commit(A aggregate, List<Entry> entries, boolean deleted, Consumer<@Nullable Lease> write) {
        Refill.endHandling();
        refuseDeleted(aggregate);
        refuseFull(aggregate, entries);
        outbox.indexes().ensure(collection);
        Relay relay = outbox.relay();
        Lease lease = entries.isEmpty() || kept(aggregate).pending() > 0 ? null : relay.reserve(entries.size());
        try {
            write.accept(lease);
        } catch (RuntimeException e) {
            if (lease != null) {
                relay.release(entries.size());
            }
            throw e;
        }
        tell(aggregate, entries, deleted, lease);
    }

    private void tell(A aggregate, List<Entry> entries, boolean deleted, @Nullable Lease lease) {
        if (lease != null) {
            outbox.relay().publish(new Leased(collection, keyOf(aggregate), lease, deleted, entries));
        } else if (!entries.isEmpty()) {
            outbox.relay().wake(new DocumentKey(collection, keyOf(aggregate)));
        }
    }

    private void refuseDeleted(A aggregate) {
        if (kept(aggregate).deleted()) {
            throw new IllegalStateException(collection + " " + keyOf(aggregate) + " was deleted");
        }
    }

    private void refuseFull(A aggregate, List<Entry> entries) {
        int limit = outbox.entriesPerDocument();
        if (kept(aggregate).pending() + entries.size() > limit && documents.pending(keyOf(aggregate)) + entries.size() > limit) {
            throw new OutboxFullException(collection + " " + keyOf(aggregate) + " has events that wait for the broker; with "
                    + entries.size() + " more they would be more than " + limit);
        }
    }

    private StaleVersionException stale(A aggregate) {
        return new StaleVersionException(collection + " " + keyOf(aggregate) + " is no longer at version " + aggregate.version(),
                () -> since(keyOf(aggregate), aggregate.version()));
    }

    private List<IndexDefinition> allIndexes() {
        List<IndexDefinition> all = new ArrayList<>(indexes());
        all.addAll(form.get().indexes());
        all.add(new Index("outbox.at", Sort.Direction.ASC).sparse().named("outbox"));
        all.add(new Index(MongoLeases.RELAY_FROM, Sort.Direction.ASC).sparse().named("relay"));
        return all;
    }

    /** As long as a call to the store may take: what stands in the way is read only when a majority has it, which is behind by how far that is. */
    private <T> T persistently(Supplier<T> attempt) {
        long begin = System.nanoTime();
        for (int n = 1; ; n++) {
            try {
                return attempt.get();
            } catch (StaleVersionException e) {
                if (n >= ATTEMPTS && outbox.isSpent(begin)) {
                    throw e;
                }
                pause(n);
            }
        }
    }

    /** The longer, the more attempts there were, and not as long as others that wait for the same. */
    private static void pause(int attempts) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(Math.min(attempts * 2L, LONGEST_PAUSE_MS) * 1_000_000L));
    }
}
