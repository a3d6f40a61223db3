package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/**
 * Fails a {@link LianluoTest} that is extended with it if no index leads to some of what its application asked the store, or a page did not come
 * in the order of one. So whatever a test causes to be asked is checked, and nobody has to list it. What a test itself asks by the application's
 * template counts too. An {@link AccessMatrix} is extended with it, and asks by each filter that the service describes.
 *
 * <p>A service says in {@code store-queries.properties} of its tests which collections are {@code small}, where a look at all costs no more
 * than an index, and which fields are {@code narrow}: they lead to so few that these may be sorted.
 */
public final class IndexCheck implements BeforeAllCallback, AfterAllCallback {

    private static final String SETTINGS = "/store-queries.properties";
    private static final Set<StoreQuery> ASKED = ConcurrentHashMap.newKeySet();

    /** Hears of each command of an application. */
    static MongoClientSettingsBuilderCustomizer listener() {
        return settings -> settings.addCommandListener(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                StoreQuery.of(event).forEach(ASKED::add);
            }
        });
    }

    /** For JUnit. */
    public IndexCheck() { }

    @Override
    public void beforeAll(ExtensionContext context) {
        ASKED.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Set<StoreQuery> asked = Set.copyOf(ASKED);
        if (asked.isEmpty()) {
            return;
        }
        Properties settings = settings(context.getRequiredTestClass());
        Set<String> small = words(settings, "small");
        Set<String> narrow = words(settings, "narrow");
        Set<String> unled = new TreeSet<>();
        try (MongoClient client = MongoClients.create(TestStack.get().mongoUri(StackCustomizerFactory.DATABASE))) {
            asked.stream().filter(query -> !small.contains(query.collection())).collect(Collectors.groupingBy(StoreQuery::collection))
                    .forEach((collection, queries) -> check(queries, indexes(client.getDatabase(StackCustomizerFactory.DATABASE), collection), narrow, unled));
        }
        assertThat(unled).as("what no index of the store leads to").isEmpty();
    }

    private static void check(List<StoreQuery> queries, List<Document> indexes, Set<String> narrow, Set<String> unled) {
        indexes.stream().filter(index -> index.getBoolean("sparse", false) && index.get("key", Document.class).size() > 1).forEach(index ->
                unled.add(index.toJson() + " is sparse: of several fields MongoDB leaves out only what has none of them; say partial"));
        List<List<String>> fields = new ArrayList<>(List.of(List.of("_id")));
        indexes.forEach(index -> fields.add(List.copyOf(index.get("key", Document.class).keySet())));
        for (StoreQuery query : queries) {
            if (!query.isLed(fields)) {
                unled.add(query + " is led by none of " + fields);
            } else if (narrow.stream().noneMatch(query.filter().toJson()::contains) && !query.isPaged(fields)) {
                unled.add(query + " comes in the order of none of " + fields);
            }
        }
    }

    private static List<Document> indexes(MongoDatabase database, String collection) {
        return database.getCollection(collection).listIndexes().into(new ArrayList<>());
    }

    private static Set<String> words(Properties settings, String name) {
        return Set.copyOf(Arrays.stream(settings.getProperty(name, "").split("[,\\s]+")).filter(word -> !word.isEmpty()).toList());
    }

    private static Properties settings(Class<?> test) {
        Properties settings = new Properties();
        try (InputStream in = test.getResourceAsStream(SETTINGS)) {
            if (in != null) {
                settings.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
