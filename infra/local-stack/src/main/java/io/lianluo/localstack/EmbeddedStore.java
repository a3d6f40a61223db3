package io.lianluo.localstack;

import de.bwaldvogel.mongo.MongoServer;
import io.lianluo.localstack.store.IndexedBackend;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for MongoDB on the wire, in development and tests only. What is acknowledged is on disk. It has no transactions, no update
 * pipelines, no expiry, and its partial indexes hold all documents; see the README of infra for the rest.
 */
public final class EmbeddedStore implements AutoCloseable {

    /** A change is on disk before it is acknowledged, with all documents of its page: a few of them to a page. */
    private static final int PAGE_BYTES = 4096;
    /** A sixth of what this process may use: each page that is not at hand is read and taken apart again. */
    private static final int CACHE_MB = (int) (Runtime.getRuntime().maxMemory() / 6 >> 20);

    private static final String HERE = "127.0.0.1";

    private final @Nullable Path file;
    private final String host;
    private int port;
    private int securedPort;
    private @Nullable LocalAuthority authority;
    private List<MongoServer> servers = List.of();

    private EmbeddedStore(@Nullable Path file, String host, int port) {
        this.file = file;
        this.host = host;
        this.port = port;
    }

    /** Runs alone, in a container that lets in only those whom it should: the file of the data, and the port. */
    public static void main(String[] arguments) {
        QuietLogs.apply();
        EmbeddedStore store = new EmbeddedStore(Path.of(arguments[0]), "0.0.0.0", Integer.parseInt(arguments[1])).start();
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
    }

    /** A store that keeps its data in the file and listens on the port; 0 chooses a free one. */
    public static EmbeddedStore inFile(Path file, int port) {
        return new EmbeddedStore(file, HERE, port);
    }

    /** A store that forgets everything when it is closed, on a free port. */
    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(null, HERE, 0);
    }

    /** From its next start on there is a second way to it, by TLS. */
    public EmbeddedStore securedBy(LocalAuthority securing) {
        authority = securing;
        return this;
    }

    /** Starts to listen; after a {@link #close()} on the same port and, if there is a file, the same data. */
    public EmbeddedStore start() {
        MVStore.Builder builder = new MVStore.Builder();
        MVStore maps = (file == null ? builder : builder.fileName(file.toString()).pageSplitSize(PAGE_BYTES).cacheSize(CACHE_MB)).open();
        IndexedBackend backend = new IndexedBackend(maps);
        MongoServer open = new MongoServer(backend);
        open.bind(host, port);
        port = open.getLocalAddress().getPort();
        servers = List.of(open);
        if (authority != null) {
            MongoServer secured = new MongoServer(backend);
            secured.enableSsl(authority.key(), null, authority.certificate());
            secured.bind(host, securedPort);
            securedPort = secured.getLocalAddress().getPort();
            servers = List.of(open, secured);
        }
        return this;
    }

    /** The connection string without a database. */
    public String uri() {
        return "mongodb://" + HERE + ":" + port;
    }

    /** The connection string of one database. */
    public String uri(String database) {
        return uri() + "/" + database;
    }

    /** The connection string of one database for those who speak by TLS. */
    public String securedUri(String database) {
        return "mongodb://" + HERE + ":" + securedPort + "/" + database + "?tls=true";
    }

    @Override
    public void close() {
        servers.forEach(MongoServer::shutdownNow);
        servers = List.of();
    }
}
