package io.lianluo.endtoend;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;

/** A backup of a service's database as {@code mongodump --out} leaves it: a file for each collection, with one document of BSON after another. */
record StoreBackup(Path directory) {

    private static final String SUFFIX = ".bson";

    /** Backs up the database of that connection string. */
    static StoreBackup of(String uri, Path directory) {
        try (MongoClient client = MongoClients.create(uri)) {
            Files.createDirectories(directory);
            MongoDatabase store = database(client, uri);
            for (String collection : store.listCollectionNames()) {
                try (FileChannel file = FileChannel.open(directory.resolve(collection + SUFFIX), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    for (RawBsonDocument document : store.getCollection(collection, RawBsonDocument.class).find()) {
                        file.write(document.getByteBuffer().asNIO());
                    }
                }
            }
            return new StoreBackup(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts it into the place of all that the database has. */
    void restore(String uri) {
        try (MongoClient client = MongoClients.create(uri); Stream<Path> files = Files.list(directory)) {
            MongoDatabase store = database(client, uri);
            store.drop();
            for (Path file : files.toList()) {
                List<RawBsonDocument> documents = documents(Files.readAllBytes(file));
                if (!documents.isEmpty()) {
                    store.getCollection(file.getFileName().toString().replace(SUFFIX, ""), RawBsonDocument.class).insertMany(documents);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RawBsonDocument> documents(byte[] bytes) {
        List<RawBsonDocument> documents = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int begin = 0; begin < bytes.length; begin += buffer.getInt(begin)) {
            documents.add(new RawBsonDocument(bytes, begin, buffer.getInt(begin)));
        }
        return documents;
    }

    private static MongoDatabase database(MongoClient client, String uri) {
        return client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
    }
}
