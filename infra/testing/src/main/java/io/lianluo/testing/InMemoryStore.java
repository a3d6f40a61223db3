package io.lianluo.testing;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.RecordedChange;
import io.lianluo.eventing.AlreadyExistsException;
import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.StaleVersionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps aggregates in memory as an {@code AggregateStore} keeps them in MongoDB: their states and not the objects, each with its version, in the
 * order of their ids. A test's store extends it, implements the service's port, and adds the port's own questions.
 *
 * @param <A> the aggregate
 * @param <E> the sealed type of its events
 * @param <S> its state as kept, which nobody can change
 */
public abstract class InMemoryStore<A extends Aggregate<E>, E, S> extends Aggregate.Store {

    private record Kept<S>(S state, long version, Map<String, Long> seen) implements Aggregate.Stored { }

    private record Told<E>(String id, E event) { }

    private final Function<A, S> stateOf;
    private final Function<S, A> restore;
    private final Map<String, Kept<S>> byId = new TreeMap<>();
    private final List<Told<E>> told = new ArrayList<>();

    /**
     * An empty store.
     *
     * @param stateOf what is kept of an aggregate
     * @param restore the aggregate of what was kept; raises nothing
     */
    protected InMemoryStore(Function<A, S> stateOf, Function<S, A> restore) {
        this.stateOf = stateOf;
        this.restore = restore;
    }

    /** The aggregate of that id. */
    public synchronized Optional<A> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(this::load);
    }

    /** The aggregate of that id. */
    public Optional<A> find(UUID id) {
        return find(id.toString());
    }

    /** No changes are recorded here. */
    public List<RecordedChange> since(String id, long version) {
        return List.of();
    }

    /** No changes are recorded here. */
    public List<RecordedChange> since(UUID id, long version) {
        return List.of();
    }

    /**
     * Saves what happened to the aggregate since it was loaded; does nothing when nothing was raised and it was saved before.
     *
     * @throws StaleVersionException  if somebody else saved it in between
     * @throws AlreadyExistsException if it is new and its id is taken
     */
    public synchronized void save(A aggregate) {
        if (aggregate.version() == 0 || !aggregate.raised().isEmpty()) {
            write(aggregate, Map.of());
        }
    }

    /** Saves a new aggregate unless its id is taken, and says whether it did. */
    public synchronized boolean saveIfAbsent(A aggregate) {
        try {
            write(aggregate, Map.of());
            return true;
        } catch (AlreadyExistsException e) {
            return false;
        }
    }

    /** Saves many, and returns those that somebody else saved in between. */
    public synchronized List<A> saveAll(List<A> aggregates) {
        List<A> refused = new ArrayList<>();
        for (A aggregate : aggregates) {
            try {
                save(aggregate);
            } catch (StaleVersionException | AlreadyExistsException e) {
                refused.add(aggregate);
            }
        }
        return refused;
    }

    /** Loads, changes and saves an aggregate; does so again on the newer state when the change itself saved another one. */
    public synchronized Optional<A> change(String id, Consumer<A> change) {
        while (true) {
            Optional<A> aggregate = find(id);
            try {
                aggregate.ifPresent(change.andThen(this::save));
                return aggregate;
            } catch (StaleVersionException e) {
                // The change saved another one.
            }
        }
    }

    /** Loads, changes and saves an aggregate, likewise. */
    public Optional<A> change(UUID id, Consumer<A> change) {
        return change(id.toString(), change);
    }

    /** Makes a change once per event: an event that the aggregate has seen, or an older one of the same subject, changes nothing. */
    public synchronized boolean apply(EventMeta cause, String id, Consumer<A> change) {
        String subject = cause.topic() + " " + cause.subject();
        Kept<S> kept = byId.get(id);
        if (kept == null || kept.seen().getOrDefault(subject, Long.MIN_VALUE) >= cause.sequence()) {
            return false;
        }
        A aggregate = load(kept);
        change.accept(aggregate);
        write(aggregate, Map.of(subject, cause.sequence()));
        return true;
    }

    /** Makes a change once per event, likewise. */
    public boolean apply(EventMeta cause, UUID id, Consumer<A> change) {
        return apply(cause, id.toString(), change);
    }

    /** Deletes the aggregate. */
    public synchronized void delete(A aggregate) {
        refuseStale(aggregate);
        byId.remove(keyOf(aggregate));
        aggregate.raised().forEach(event -> told.add(new Told<>(keyOf(aggregate), event)));
    }

    /** All of them, in the order of their ids, each loaded anew. */
    public synchronized List<A> all() {
        return byId.values().stream().map(this::load).toList();
    }

    /** Their states, by their ids. */
    public synchronized Map<String, S> states() {
        return byId.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, kept -> kept.getValue().state()));
    }

    /** Everything that happened to all of them, in the order in which it was saved. */
    public synchronized List<E> told() {
        return told.stream().map(Told::event).toList();
    }

    /** Everything that happened to one of them, in the order in which it was saved. */
    public synchronized List<E> told(String id) {
        return told.stream().filter(one -> one.id().equals(id)).map(Told::event).toList();
    }

    /** Everything that happened to one of them, likewise. */
    public List<E> told(UUID id) {
        return told(id.toString());
    }

    private A load(Kept<S> kept) {
        A aggregate = restore.apply(kept.state());
        stored(aggregate, kept);
        return aggregate;
    }

    private void write(A aggregate, Map<String, Long> seen) {
        String id = keyOf(aggregate);
        if (aggregate.version() == 0) {
            if (byId.containsKey(id)) {
                throw new AlreadyExistsException(id + " is taken");
            }
        } else {
            refuseStale(aggregate);
        }
        Map<String, Long> allSeen = new HashMap<>(byId.containsKey(id) ? byId.get(id).seen() : Map.of());
        allSeen.putAll(seen);
        Kept<S> kept = new Kept<>(stateOf.apply(aggregate), aggregate.version() + Math.max(1, aggregate.raised().size()), allSeen);
        byId.put(id, kept);
        aggregate.raised().forEach(event -> told.add(new Told<>(keyOf(aggregate), event)));
        stored(aggregate, kept);
    }

    private void refuseStale(A aggregate) {
        if (!byId.containsKey(keyOf(aggregate)) || byId.get(keyOf(aggregate)).version() != aggregate.version()) {
            throw new StaleVersionException(keyOf(aggregate) + " was saved by somebody else in between");
        }
    }
}
