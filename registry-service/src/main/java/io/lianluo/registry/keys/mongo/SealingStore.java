package io.lianluo.registry.keys.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.Aggregate;
import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.keys.SealedDocuments;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * A store whose documents hold something sealed. Their state names the key by a component {@code sealedBy}, which
 * {@link AggregateStore#stateOf} sets whenever a document is written, because all of it is sealed then.
 */
public abstract class SealingStore<A extends Aggregate<E>, E, S> extends AggregateStore<A, E, S> implements SealedDocuments {

    private static final String SEALED_BY = "state.sealedBy";

    private final String collection;

    /** A store like others. */
    protected SealingStore(Outbox outbox, String collection, Class<S> stateType) {
        super(outbox, collection, stateType);
        this.collection = collection;
    }

    @Override
    public final String kind() {
        return collection;
    }

    @Override
    public final long sealedBy(String key) {
        return count(where(SEALED_BY).is(key));
    }

    @Override
    public final long sealedByOthers(Set<String> keys) {
        return count(where(SEALED_BY).gt("").nin(keys));
    }

    @Override
    public final int sealAnew(Set<String> keys, int limit) {
        List<A> some = find(where(SEALED_BY).in(keys), Sort.unsorted(), limit);
        rewriteAll(some);
        return some.size();
    }

    /** Indexes beyond those that every store has. */
    protected abstract List<IndexDefinition> ownIndexes();

    @Override
    protected final List<IndexDefinition> indexes() {
        return Stream.concat(ownIndexes().stream(), Stream.of(new Index(SEALED_BY, Sort.Direction.ASC))).toList();
    }
}
