package io.lianluo.sealing.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.sealing.Seal;
import io.lianluo.sealing.SealedDocuments;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.TextMapper;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * A replica whose documents hold something sealed: the copy of what another context tells on a restricted topic. The record that is kept has a component
 * {@code sealedBy}, which {@link #keptOf} sets to {@link #sealedBy()}. It is found by its key alone, or by what is not sealed.
 *
 * @param <V> the view
 * @param <K> the view as it is kept
 */
public abstract class SealingReplica<V, K> implements SealedDocuments {

    private static final String SEALED_BY = "sealedBy";

    private final String collection;
    private final SealingKeys keys;
    private final Seal seal;
    private final Replica<K> replica;

    /**
     * A replica like others, that seals for its collection.
     *
     * @param indexes indexes beyond the one that every replica of sealed views has; fields are under {@code view.}
     * @throws IllegalArgumentException if the record that is kept has no component {@code sealedBy}
     */
    protected SealingReplica(Replicas replicas, SealingKeys keys, String collection, Class<K> keptType, IndexDefinition... indexes) {
        SealingStore.requireComponent(keptType, SEALED_BY);
        this.collection = collection;
        this.keys = keys;
        this.seal = keys.seal(collection);
        this.replica = replicas.of(collection, keptType, Stream.concat(Stream.of(indexes), Stream.of(new Index("view." + SEALED_BY, Sort.Direction.ASC)))
                .toArray(IndexDefinition[]::new));
    }

    /** The view as it is to be kept, its texts sealed. */
    protected abstract K keptOf(V view);

    /** The view of what was kept, its texts opened. */
    protected abstract V restore(K kept);

    /** Keeps the view, as {@link Replica#put} does. */
    protected final boolean put(EventMeta cause, String key, V view) {
        return replica.put(cause, key, keptOf(view));
    }

    /** Forgets the view of the key, as {@link Replica#remove} does. */
    protected final boolean remove(EventMeta cause, String key) {
        return replica.remove(cause, key);
    }

    /** The view of that key. */
    protected final Optional<V> view(String key) {
        return replica.find(key).map(this::restore);
    }

    /** Tells whether the view of the key was forgotten. */
    protected final boolean isRemoved(String key) {
        return replica.isRemoved(key);
    }

    /** Seals the texts of the view of that key. */
    protected final TextMapper sealing(UUID key) {
        return seal.sealing(key.toString());
    }

    /** Opens the texts of the view of that key. */
    protected final TextMapper opening(UUID key) {
        return seal.opening(key.toString());
    }

    /** Name of the key that seals now. */
    protected final String sealedBy() {
        return seal.key();
    }

    @Override
    public final String kind() {
        return collection;
    }

    @Override
    public final long sealedBy(String key) {
        return replica.count(sealed().is(key));
    }

    @Override
    public final long unreadable() {
        return replica.count(sealed().gt("").nin(keys.names()));
    }

    @Override
    public final int sealAnew(int limit) {
        Set<String> older = keys.olderNames();
        return older.isEmpty() ? 0 : replica.rewrite(sealed().in(older), limit, kept -> keptOf(restore(kept)));
    }

    private static Criteria sealed() {
        return where("view." + SEALED_BY);
    }
}
