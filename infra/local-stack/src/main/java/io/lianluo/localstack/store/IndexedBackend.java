package io.lianluo.localstack.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.lianluo.localstack.store.IndexedCollection.Matching;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVStore;

/** The server's commands: answers {@code hello} as a current driver expects, and writes to disk before it acknowledges a change. */
public final class IndexedBackend extends H2Backend {

    private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "findAndModify", "createIndexes", "dropDatabase", "drop");

    private final AtomicLong changes = new AtomicLong();
    private long committed;

    /** @param store where the documents are kept; a store in memory is never written to disk */
    public IndexedBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        if (command.equals("aggregate") && query.get(command) instanceof String collection
                && query.get("pipeline") instanceof List<?> stages && !stages.isEmpty()
                && stages.getFirst() instanceof Document stage && stage.get("$match") instanceof Document filter) {
            return ScopedValue.where(IndexedCollection.FIRST_STAGE, new Matching(collection, filter))
                    .call(() -> super.handleCommand(channel, database, command, query));
        }
        Document answer = super.handleCommand(channel, database, command, query);
        if (CHANGES.contains(command) && !isInMemory()) {
            // A kill -9 must not lose what a service was told is saved: its events are on the broker already.
            makeDurable();
        }
        return answer;
    }

    /** Writes what changed to disk. Whoever waits while another commits finds its own change in the next commit, with that of all others. */
    private void makeDurable() {
        long mine = changes.incrementAndGet();
        synchronized (changes) {
            if (committed < mine) {
                long all = changes.get();
                getMvStore().commit();
                committed = all;
            }
        }
    }
}
