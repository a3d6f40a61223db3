package io.lianluo.eventing;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The copy that a service keeps of another context's things, built from state events. Each write is one keyed upsert that refuses an event
 * already applied, or an older one, so that applying events again changes nothing.
 *
 * @param <V> the view kept per key: a record of plain values
 */
public interface Replica<V> {

    /**
     * Keeps the view unless an event of the same or a greater sequence was applied for the key; says whether it did.
     *
     * @param key the event's subject, what that begins with before a slash, or a part of it: the subject, a slash and the part's name
     */
    boolean put(EventMeta cause, String key, V view);

    /** Forgets the view of the key, remembering the sequence so that an older event does not bring it back. */
    boolean remove(EventMeta cause, String key);

    /** The view of that key. */
    Optional<V> find(String key);

    /** Views whose document matches, in order, at most {@code limit}; fields of the view are under {@code view.}. */
    List<V> find(Criteria criteria, Sort sort, int limit);

    /** Tells whether the view of the key was forgotten; a key of which nothing was heard yet is not. */
    boolean isRemoved(String key);

    /**
     * Writes some views anew that match, for what is to be kept in another way than it was, such as sealed with another key. What an event changes meanwhile
     * stays as the event has it, and no event is passed over for it.
     *
     * @return how many matched, and not more than the limit
     */
    int rewrite(Criteria criteria, int limit, UnaryOperator<V> anew);

    /** Counts the views that match; the store walks all that do, so an index should lead to them. */
    long count(Criteria criteria);
}
