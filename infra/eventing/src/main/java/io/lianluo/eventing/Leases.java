package io.lianluo.eventing;

import io.lianluo.eventing.Leased.DocumentKey;
import io.lianluo.eventing.Leased.Lease;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations that the relay needs of the store. */
interface Leases {

    /**
     * A settlement says how a document fared.
     *
     * @param document  the document
     * @param published ids of the entries that wait no longer: the broker has acknowledged them, or they were put aside
     * @param retryAt   when to try again what it refused; null if all of it went well so far
     */
    record Settlement(Leased document, List<String> published, @Nullable Instant retryAt) { }

    /** The number of events that wait, and the time of the oldest. */
    record Backlog(long events, @Nullable Instant oldest) { }

    /** Documents of the collection in which something waits that nobody has a lease on, longest waiting first. */
    List<String> waiting(String collection, int limit);

    /** Takes a lease on each of those documents in which something waits and that nobody else has one on. */
    List<Leased> claim(String collection, Collection<String> ids, Lease lease);

    /**
     * Takes published entries out of their documents and gives the leases back.
     *
     * @return documents of which all went well and in which something waits all the same, because it came meanwhile
     */
    Set<DocumentKey> settle(List<Settlement> settlements);

    /** Measures how much waits in the collection. */
    Backlog backlog(String collection);
}
