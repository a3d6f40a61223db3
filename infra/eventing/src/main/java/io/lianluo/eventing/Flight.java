package io.lianluo.eventing;

import io.lianluo.eventing.Leases.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The waiting events of one document on their way. They go in waves, at most one per topic at a time: the broker keeps the order of
 * what is under way together only as long as nothing fails, and a fact that comes after a later one would be taken for a repetition.
 */
final class Flight {

    private final Leased document;
    private final List<Entry> waiting;
    private final List<String> published = new ArrayList<>();
    private int underWay;
    private @Nullable Exception failure;
    private boolean more;

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
            if (topics.add(entry.topic())) {
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
    synchronized void refuse(Exception why) {
        failure = why;
    }

    /** @return whether the whole wave is through */
    synchronized boolean landed(Entry entry, @Nullable Exception refused) {
        if (refused == null) {
            published.add(entry.id());
        } else if (failure == null) {
            failure = refused;
        }
        return --underWay == 0;
    }

    synchronized @Nullable Exception failure() {
        return failure;
    }

    synchronized boolean complete() {
        return waiting.isEmpty() || failure != null;
    }

    synchronized boolean anyPublished() {
        return !published.isEmpty();
    }

    synchronized Settlement settlement(@Nullable Instant retryAt) {
        return new Settlement(document, List.copyOf(published), retryAt);
    }

    /** Something more was saved meanwhile, or could not go under this lease. */
    synchronized void expectMore() {
        more = true;
    }

    synchronized boolean expectsMore() {
        return more;
    }
}
