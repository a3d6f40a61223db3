package io.lianluo.sealing.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.domain.Aggregate;
import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Lift;
import io.lianluo.eventing.Outbox;
import io.lianluo.sealing.Fingerprints;
import io.lianluo.sealing.Seal;
import io.lianluo.sealing.SealedDocuments;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.TextMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * A store whose documents hold something sealed. The record of their state has a component {@code sealedBy}, which {@link #stateOf} sets to
 * {@link #sealedBy()} whenever a document is written, because all of it is sealed then. A record that holds fingerprints has a component
 * {@code fingerprintedBy}, which it sets to {@link Fingerprints#keys} likewise.
 */
public abstract class SealingStore<A extends Aggregate<E>, E, S> extends AggregateStore<A, E, S> implements SealedDocuments {

    private static final String SEALED_BY = "sealedBy";
    private static final String FINGERPRINTED_BY = "fingerprintedBy";

    private final String collection;
    private final SealingKeys keys;
    private final Seal seal;
    private final boolean fingerprinted;

    /**
     * A store like others, that seals for its collection.
     *
     * @throws IllegalArgumentException if the state's record has no component {@code sealedBy}
     */
    protected SealingStore(Outbox outbox, SealingKeys keys, String collection, Class<S> stateType) {
        super(outbox, collection, stateType);
        this.collection = collection;
        this.keys = keys;
        this.seal = keys.seal(collection);
        this.fingerprinted = has(stateType, FINGERPRINTED_BY);
        requireComponent(stateType, SEALED_BY);
    }

    static void requireComponent(Class<?> record, String component) {
        if (!has(record, component)) {
            throw new IllegalArgumentException(record.getName() + " must have a component " + component);
        }
    }

    private static boolean has(Class<?> record, String component) {
        return Arrays.stream(record.getRecordComponents()).anyMatch(one -> one.getName().equals(component));
    }

    /** Seals the texts of the document of that id. */
    protected final TextMapper sealing(String id) {
        return seal.sealing(id);
    }

    /** Seals the texts of the document of that id. */
    protected final TextMapper sealing(UUID id) {
        return sealing(id.toString());
    }

    /** Opens the texts of the document of that id. */
    protected final TextMapper opening(String id) {
        return seal.opening(id);
    }

    /** Opens the texts of the document of that id. */
    protected final TextMapper opening(UUID id) {
        return opening(id.toString());
    }

    /**
     * The step that gives a sealed field of the state another name, and seals its text for that: a sealed text opens under its own name alone. The
     * document is sealed as a whole when it is written next.
     *
     * @param from the name under which {@link #stateOf} sealed it
     */
    protected final Lift renamed(String from, String to) {
        return (id, fields) -> {
            if (fields.get(from) instanceof String text) {
                fields.remove(from);
                fields.put(to, seal.moved(id, from, to, text));
            }
            return fields;
        };
    }

    /** Name of the key that seals now. */
    protected final String sealedBy() {
        return seal.key();
    }

    /** Indexes beyond those that every store of sealed documents has. */
    protected abstract List<IndexDefinition> ownIndexes();

    @Override
    public final String kind() {
        return collection;
    }

    @Override
    public final long sealedBy(String key) {
        return count(state(SEALED_BY).is(key));
    }

    @Override
    public final long unreadable() {
        return count(state(SEALED_BY).gt("").nin(keys.names()));
    }

    @Override
    public final int sealAnew(int limit) {
        Set<String> older = keys.olderNames();
        List<A> some = new ArrayList<>(older.isEmpty() ? List.of() : find(state(SEALED_BY).in(older), Sort.unsorted(), limit));
        if (fingerprinted && some.size() < limit) {
            some.addAll(find(state(SEALED_BY).is(keys.activeKey()).orOperator(fingerprintedByOthers()), Sort.unsorted(), limit - some.size()));
        }
        rewriteAll(some);
        return some.size();
    }

    /** Looks between the names of the configured keys, because an index leads to what lies in a range and not to what lies elsewhere. */
    private List<Criteria> fingerprintedByOthers() {
        List<Criteria> gaps = new ArrayList<>();
        Criteria gap = new Criteria().gt("");
        for (String name : keys.names()) {
            gaps.add(state(FINGERPRINTED_BY).elemMatch(gap.lt(name)));
            gap = new Criteria().gt(name);
        }
        gaps.add(state(FINGERPRINTED_BY).elemMatch(gap));
        return gaps;
    }

    @Override
    protected final List<IndexDefinition> indexes() {
        List<IndexDefinition> all = new ArrayList<>(ownIndexes());
        all.add(new Index("state." + SEALED_BY, Sort.Direction.ASC));
        if (fingerprinted) {
            all.add(new Index("state." + FINGERPRINTED_BY, Sort.Direction.ASC).sparse());
        }
        return all;
    }

    private static Criteria state(String component) {
        return where("state." + component);
    }
}
