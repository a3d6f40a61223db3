package io.lianluo.eventing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.data.domain.Sort;
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
public abstract class AggregateStore<A extends Aggregate<E>, E, S> {

    /**
     * @param outbox     the library's way to store and broker
     * @param collection name of the collection
     * @param stateType  class of the state
     */
    protected AggregateStore(Outbox outbox, String collection, Class<S> stateType) {
        throw new UnsupportedOperationException();
    }

    /** The aggregate's state, to be kept. */
    protected abstract S stateOf(A aggregate);

    /** The aggregate of a kept state; raises nothing. */
    protected abstract A restore(S state);

    /** The records that tell others of the event, each on the topic that carries its type; none when it concerns nobody else. */
    protected abstract List<? extends SpecificRecord> recordsOf(E event, A aggregate);

    /** Indexes beyond those that every store has; fields of the state are under {@code state.}. */
    protected List<IndexDefinition> indexes() {
        return List.of();
    }

    /** The aggregate of that id. */
    public Optional<A> find(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Saves what happened to the aggregate since it was loaded; does nothing when nothing was raised and it was saved before.
     *
     * @throws StaleVersionException   if somebody else saved it in between
     * @throws AlreadyExistsException  if it is new and its id or another unique field is taken
     * @throws OutboxFullException     if too many of its events still wait for the broker
     */
    public void save(A aggregate) {
        throw new UnsupportedOperationException();
    }

    /** Saves a new aggregate unless its id is taken, and says whether it did: for ids that are derived from what they stand for. */
    public boolean saveIfAbsent(A aggregate) {
        throw new UnsupportedOperationException();
    }

    /**
     * Loads, changes and saves an aggregate; does so again on the newer state when somebody else saved in between.
     *
     * @return the changed aggregate, or empty if there is none of that id
     */
    public Optional<A> change(String id, Consumer<A> change) {
        throw new UnsupportedOperationException();
    }

    /**
     * Like {@link #change}, but once per event: an event that the aggregate has seen, or an older one of the same subject, changes
     * nothing. The event is marked as seen in the same write.
     *
     * @return whether the change was made
     */
    public boolean apply(EventMeta cause, String id, Consumer<A> change) {
        throw new UnsupportedOperationException();
    }

    /** Deletes the aggregate after its last events, and a tombstone on each state topic it was told on, have reached the broker. */
    public void delete(A aggregate) {
        throw new UnsupportedOperationException();
    }

    /** Aggregates whose kept document matches, in order, at most {@code limit}; fields of the state are under {@code state.}. */
    protected List<A> find(Criteria criteria, Sort sort, int limit) {
        throw new UnsupportedOperationException();
    }

    /** How many kept documents match. */
    protected long count(Criteria criteria) {
        throw new UnsupportedOperationException();
    }
}
