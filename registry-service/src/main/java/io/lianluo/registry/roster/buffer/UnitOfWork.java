package io.lianluo.registry.roster.buffer;

import io.lianluo.domain.Aggregate;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Aggregates of one kind, read together before the lines that are about them, and written together after. */
final class UnitOfWork<A extends Aggregate<E>, E> {

    private final Map<Object, Optional<A>> byId = new HashMap<>();
    /** The number of events of each that are to be written. */
    private final Map<A, Integer> saved = new IdentityHashMap<>();
    private final Set<A> inOrder = new LinkedHashSet<>();
    private final Consumer<A> came;
    private final BiConsumer<A, List<E>> heard;

    /**
     * @param came  sees each as it comes from the store
     * @param heard hears of each that is saved, and of what happened to it since it was saved last
     */
    UnitOfWork(Consumer<A> came, BiConsumer<A, List<E>> heard) {
        this.came = came;
        this.heard = heard;
    }

    /** Those that were found, and that there are no others of these ids. */
    void read(Collection<?> ids, Collection<A> found) {
        ids.forEach(id -> byId.put(id, Optional.empty()));
        found.forEach(aggregate -> {
            came.accept(aggregate);
            byId.put(aggregate.id(), Optional.of(aggregate));
        });
    }

    boolean knows(Object id) {
        return byId.getOrDefault(id, Optional.empty()).isPresent();
    }

    Optional<A> find(Object id, Supplier<Optional<A>> store) {
        Optional<A> known = byId.get(id);
        if (known == null) {
            known = store.get();
            known.ifPresent(came);
            byId.put(id, known);
        }
        return known;
    }

    void save(A aggregate) {
        byId.put(aggregate.id(), Optional.of(aggregate));
        List<E> raised = aggregate.raised();
        if (!raised.isEmpty()) {
            @Nullable Integer before = saved.put(aggregate, raised.size());
            inOrder.add(aggregate);
            heard.accept(aggregate, raised.subList(before == null ? 0 : before, raised.size()));
        }
    }

    /** Those that are to be written. */
    Collection<A> saved() {
        return inOrder;
    }

    /** Tells whether something happened to one of them that is not to be written, because the line was refused after it. */
    boolean isTainted() {
        return byId.values().stream().flatMap(Optional::stream).anyMatch(aggregate -> aggregate.raised().size() != saved.getOrDefault(aggregate, 0));
    }

    /**
     * Writes them.
     *
     * @param saveAll writes all, and returns those at which somebody else was faster
     * @param written hears of each that was written
     * @return whether nobody else was faster at any
     */
    boolean write(UnaryOperator<List<A>> saveAll, Consumer<A> written) {
        List<A> refused = saveAll.apply(List.copyOf(inOrder));
        inOrder.stream().filter(aggregate -> !refused.contains(aggregate)).forEach(written);
        return refused.isEmpty();
    }
}
