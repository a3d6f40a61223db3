package io.lianluo.testing;

import com.mongodb.ConnectionString;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * Stands between a service and its store, and answers in the store's place what a MongoDB says when it is in trouble: the stand-in store never
 * is. A test tells it per command what to do; as long as it tells nothing, all goes through.
 */
public final class StoreProxy implements AutoCloseable {

    private static final int OP_MSG = 2013;
    private static final int HEADER = 16;

    /**
     * A command as it came.
     *
     * @param name what it does, such as {@code find}
     * @param body all of it, its documents included
     */
    public record Command(String name, BsonDocument body) { }

    /** A fate says what becomes of a command. */
    public sealed interface Fate {

        /** The store answers it. */
        record Pass() implements Fate { }

        /** The store never hears of it, and this is the answer. */
        record Instead(BsonDocument answer) implements Fate { }

        /** The store carries it out, and this is added to its answer. */
        record Besides(BsonDocument added) implements Fate { }

        /** Nobody answers, and the connection stays. */
        record Silence() implements Fate { }

        /** The connection is cut. */
        record Cut() implements Fate { }

        /** The store answers it. */
        static Fate pass() {
            return new Pass();
        }

        /** The command fails as a whole. */
        static Fate failure(int code, String name, String message) {
            return new Instead(BsonDocument.parse("{ok: 0, code: %d, codeName: '%s', errmsg: '%s'}".formatted(code, name, message)));
        }
    }

    private final ServerSocket server;
    private final InetSocketAddress store;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Function<Command, Fate> rule = command -> Fate.pass();
    private volatile CountDownLatch frozen = new CountDownLatch(0);

    private StoreProxy(InetSocketAddress store) throws IOException {
        this.store = store;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("store-proxy").start(this::accept);
    }

    /** A proxy before the store of that connection string, on a free port. */
    public static StoreProxy before(String uri) {
        String[] address = new ConnectionString(uri).getHosts().getFirst().split(":");
        try {
            return new StoreProxy(new InetSocketAddress(address[0], Integer.parseInt(address[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
    }

    /** The connection string of a database behind this proxy. */
    public String uri(String database) {
        return "mongodb://127.0.0.1:" + server.getLocalPort() + "/" + database + "?directConnection=true";
    }

    /** From now on commands fare as the rule says; it may block, and is asked by many threads. */
    public void rule(Function<Command, Fate> newRule) {
        rule = newRule;
    }

    /** Stops all traffic, as a stopped process or a lost network does: what was sent is neither answered nor refused. */
    public void freeze() {
        frozen = new CountDownLatch(1);
    }

    /** Lets everything through again, what waits included. */
    public void heal() {
        rule = command -> Fate.pass();
        frozen.countDown();
    }

    @Override
    public void close() {
        frozen.countDown();
        close(server);
        open.forEach(StoreProxy::close);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket behind = new Socket();
                behind.connect(store);
                new Connection(client, behind).start();
            } catch (IOException e) {
                // The test is over, or the store is away: then the client finds out.
            }
        }
    }

    /** One connection of a client, and the one to the store that carries it on. */
    private final class Connection {

        private final Socket client;
        private final Socket behind;
        private final Map<Integer, BsonDocument> added = new ConcurrentHashMap<>();

        Connection(Socket client, Socket behind) {
            this.client = client;
            this.behind = behind;
            open.add(client);
            open.add(behind);
        }

        void start() {
            Thread.ofVirtual().start(() -> run(this::forth));
            Thread.ofVirtual().start(() -> run(this::back));
        }

        private void run(Traffic traffic) {
            try {
                while (true) {
                    traffic.next();
                }
            } catch (IOException | InterruptedException e) {
                close(client);
                close(behind);
                open.remove(client);
                open.remove(behind);
            }
        }

        private void forth() throws IOException, InterruptedException {
            ByteBuffer message = read(client);
            frozen.await();
            Fate fate = message.getInt(12) == OP_MSG ? rule.apply(command(message)) : Fate.pass();
            switch (fate) {
                case Fate.Pass pass -> write(behind, message.array());
                case Fate.Instead instead -> write(client, reply(message.getInt(4), instead.answer()));
                case Fate.Besides besides -> {
                    added.put(message.getInt(4), besides.added());
                    write(behind, message.array());
                }
                case Fate.Silence silence -> { }
                case Fate.Cut cut -> throw new IOException("cut");
            }
        }

        private void back() throws IOException, InterruptedException {
            ByteBuffer message = read(behind);
            frozen.await();
            BsonDocument more = added.remove(message.getInt(8));
            if (more == null) {
                write(client, message.array());
            } else {
                BsonDocument answer = command(message).body();
                answer.putAll(more);
                write(client, reply(message.getInt(8), answer));
            }
        }
    }

    private interface Traffic {
        void next() throws IOException, InterruptedException;
    }

    private static ByteBuffer read(Socket from) throws IOException {
        DataInputStream in = new DataInputStream(from.getInputStream());
        byte[] length = new byte[4];
        in.readFully(length);
        byte[] message = new byte[ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt()];
        System.arraycopy(length, 0, message, 0, length.length);
        in.readFully(message, length.length, message.length - length.length);
        return ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void write(Socket to, byte[] message) throws IOException {
        OutputStream out = to.getOutputStream();
        synchronized (to) {
            out.write(message);
            out.flush();
        }
    }

    /** A body section, and documents beside it as one list each, put together again. */
    private static Command command(ByteBuffer message) {
        ByteBuffer sections = message.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(HEADER + 4);
        BsonDocument body = new BsonDocument();
        Map<String, BsonArray> lists = new LinkedHashMap<>();
        while (sections.hasRemaining()) {
            if (sections.get() == 0) {
                body.putAll(document(sections));
            } else {
                int end = sections.position() + sections.getInt();
                BsonArray list = lists.computeIfAbsent(text(sections), name -> new BsonArray());
                while (sections.position() < end) {
                    list.add(document(sections));
                }
            }
        }
        body.putAll(lists);
        return new Command(body.getFirstKey(), body);
    }

    private static BsonDocument document(ByteBuffer from) {
        byte[] bytes = new byte[from.getInt(from.position())];
        from.get(bytes);
        return new BsonDocumentCodec().decode(new BsonBinaryReader(ByteBuffer.wrap(bytes)), DecoderContext.builder().build());
    }

    private static String text(ByteBuffer from) {
        int begin = from.position();
        while (from.get() != 0) {
            // The name ends with a zero.
        }
        return new String(from.array(), begin, from.position() - 1 - begin, StandardCharsets.UTF_8);
    }

    private static byte[] reply(int to, BsonDocument answer) {
        BasicOutputBuffer body = new BasicOutputBuffer();
        new BsonDocumentCodec().encode(new BsonBinaryWriter(body), answer, EncoderContext.builder().build());
        ByteBuffer message = ByteBuffer.allocate(HEADER + 5 + body.getSize()).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(message.capacity()).putInt(0).putInt(to).putInt(OP_MSG).putInt(0).put((byte) 0).put(body.toByteArray());
        return message.array();
    }

    private static void close(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception e) {
            // It is closed already.
        }
    }
}
