package io.lianluo.eventing;

import io.lianluo.eventing.Leases.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * The waiting events of one document on their way. They go in waves, at most one per topic at a time: the broker keeps the order of
 * what is under way together only as long as nothing fails, and a fact that comes after a later one would be taken for a repetition.
 */
final class Flight {

    private final Leased document;
    private final List<Entry> waiting;
    private final List<String> published = new ArrayList<>();
    private final List<Aside> aside = new ArrayList<>();
    private final Set<String> blocked = new HashSet<>();
    private int underWay;
    private @Nullable Exception failure;
    private boolean more;

    /** An entry that can never be published as it is, and why. */
    record Aside(Entry entry, Exception cause) { }

    Flight(Leased document) {
        this.document = document;
        this.waiting = new ArrayList<>(document.entries());
    }

    Leased document() {
        return document;
    }

    int size() {
        return document.entries().size();
    }

    /** What may go next. */
    synchronized List<Entry> wave() {
        List<Entry> wave = new ArrayList<>(waiting.size());
        Set<String> topics = new HashSet<>();
        for (Entry entry : waiting) {
            if (topics.add(entry.topic()) && !blocked.contains(entry.topic())) {
                wave.add(entry);
            }
        }
        return wave;
    }

    synchronized void depart(List<Entry> wave) {
        waiting.removeAll(wave);
        underWay = wave.size();
    }

    /** It cannot go on. */
    synchronized void end(Exception why) {
        failure = why;
        blocked.addAll(waiting.stream().map(Entry::topic).toList());
    }

    /** An entry that was to be in the next wave cannot be sent. */
    synchronized void refuse(Entry entry, Exception why) {
        if (isForGood(why)) {
            waiting.remove(entry);
        }
        fail(entry, why);
    }

    /** @return whether the whole wave is through */
    synchronized boolean landed(Entry entry, @Nullable Exception refused) {
        if (refused == null) {
            published.add(entry.id());
        } else {
            fail(entry, refused);
        }
        return --underWay == 0;
    }

    /**
     * Puts an event aside that can never be published, so that the next ones go. One that somebody can mend (a right, a schema, a key) holds up what
     * comes after it on its topic, because readers would take it for a repetition of that; and while the broker is away nothing goes.
     */
    private void fail(Entry entry, Exception why) {
        if (isForGood(why)) {
            aside.add(new Aside(entry, why));
        } else {
            blocked.add(entry.topic());
            if (failure == null || why instanceof RetriableException) {
                failure = why;
            }
        }
    }

    /** Says whether an operator must change what is allowed before a later try can succeed. */
    private static boolean isForGood(Exception why) {
        return why instanceof RecordTooLargeException || why instanceof RecordBatchTooLargeException || why instanceof SchemaLostException;
    }

    synchronized List<Aside> aside() {
        return List.copyOf(aside);
    }

    synchronized @Nullable Exception failure() {
        return failure;
    }

    synchronized boolean complete() {
        return failure instanceof RetriableException || wave().isEmpty();
    }

    /** Says whether all of it has left. */
    synchronized boolean isEmpty() {
        return published.size() + aside.size() == size();
    }

    synchronized boolean anyPublished() {
        return !published.isEmpty();
    }

    synchronized Settlement settlement(@Nullable Instant retryAt) {
        List<String> gone = new ArrayList<>(published);
        aside.forEach(one -> gone.add(one.entry().id()));
        return new Settlement(document, gone, retryAt);
    }

    /** Something more was saved meanwhile, or could not go under this lease. */
    synchronized void expectMore() {
        more = true;
    }

    synchronized boolean expectsMore() {
        return more;
    }
}
