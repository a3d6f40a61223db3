package io.lianluo.eventing;

import java.time.Instant;
import java.util.List;

/**
 * A document whose waiting events one relay alone may publish, for a time.
 *
 * @param collection where the document is
 * @param id         its id
 * @param lease      the relay's right to publish
 * @param deleted    whether the document goes once nothing waits in it
 * @param entries    what waits in it, oldest first
 */
record Leased(String collection, String id, Lease lease, boolean deleted, List<Entry> entries) {

    /**
     * The right to publish what waits in a document.
     *
     * @param token tells this lease from every other
     * @param until when anybody else may take it over
     */
    record Lease(String token, Instant until) { }

    DocumentKey documentKey() {
        return new DocumentKey(collection, id);
    }

    /** The place of a document in the store. */
    record DocumentKey(String collection, String id) { }
}
