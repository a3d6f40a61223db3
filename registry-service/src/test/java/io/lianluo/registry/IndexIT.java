package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.lianluo.testing.TestTokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Whatever the service asks its store, an index leads to it: each filter as it goes over the wire fixes or bounds the first field of an index
 * of its collection, or the documents come in the order of one and are limited; and pages come in the order of one. Shown against the indexes that the stores declare, because
 * the stand-in store explains no plans.
 */
@Import(IndexIT.Listening.class)
class IndexIT extends RegistryTest {

    /** So few documents, or so few at a time, that no index is worth while. */
    private static final Set<String> SMALL = Set.of("programmes", "drafts", "calendars", "changes");
    private static final Set<String> BOUNDS = Set.of("$eq", "$in", "$gt", "$gte", "$lt", "$lte", "$elemMatch");
    /** What leads to few, which are sorted: beginnings of names that people look for, and the seats of one page. */
    private static final Set<String> NARROW = Set.of("state.sought", "view.seatId");
    private static final Set<Query> ASKED = ConcurrentHashMap.newKeySet();

    /** A query as it went over the wire; the values of its filter do not matter. */
    record Query(String collection, BsonDocument filter, @Nullable String sortedBy, boolean limited) {

        /** @param first the first fields of the collection's indexes */
        boolean isLed(Set<String> first) {
            return leads(filter, first) || limited && sortedBy != null && first.contains(sortedBy);
        }

        private static boolean leads(BsonDocument filter, Set<String> first) {
            return filter.entrySet().stream().anyMatch(condition -> switch (condition.getKey()) {
                case "$and" -> condition.getValue().asArray().stream().anyMatch(part -> leads(part.asDocument(), first));
                case "$or" -> condition.getValue().asArray().stream().allMatch(part -> leads(part.asDocument(), first));
                default -> first.contains(condition.getKey()) && isBound(condition.getValue());
            });
        }

        /** Whether a page comes in the order of an index, so that what comes behind it is neither read nor sorted. */
        boolean isPaged(Collection<List<String>> indexes) {
            return !limited || sortedBy == null || indexes.stream().anyMatch(fields -> fields.contains(sortedBy)
                    && fields.subList(0, fields.indexOf(sortedBy)).stream().allMatch(field -> fixes(filter, field)));
        }

        private static boolean fixes(BsonDocument filter, String field) {
            return filter.entrySet().stream().anyMatch(condition -> condition.getKey().equals("$and")
                    ? condition.getValue().asArray().stream().anyMatch(part -> fixes(part.asDocument(), field))
                    : condition.getKey().equals(field) ? isFixed(condition.getValue())
                    : condition.getValue() instanceof BsonDocument operators && operators.containsKey("$elemMatch")
                            && field.startsWith(condition.getKey() + ".")
                            && fixes(operators.getDocument("$elemMatch"), field.substring(condition.getKey().length() + 1)));
        }

        private static boolean isFixed(BsonValue value) {
            return value instanceof BsonDocument operators ? operators.containsKey("$eq") || operators.containsKey("$in") : !value.isNull();
        }

        private static boolean isBound(BsonValue value) {
            return value.isDocument() ? value.asDocument().keySet().stream().anyMatch(BOUNDS::contains) : !value.isNull();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        MongoClientSettingsBuilderCustomizer listener() {
            return settings -> settings.addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    hear(event.getCommandName(), event.getCommand());
                }
            });
        }
    }

    @Autowired
    private MongoTemplate mongo;

    private static void hear(String name, BsonDocument command) {
        switch (name) {
            case "find" -> {
                BsonDocument sort = command.getDocument("sort", new BsonDocument());
                note(command.getString(name), command.getDocument("filter", new BsonDocument()), sort.isEmpty() ? null : sort.getFirstKey(),
                        !command.get("limit", new BsonInt64(0)).asNumber().equals(new BsonInt64(0)));
            }
            case "count" -> note(command.getString(name), command.getDocument("query", new BsonDocument()), null, false);
            case "aggregate" -> note(command.getString(name), command.getArray("pipeline").getFirst().asDocument().getDocument("$match", new BsonDocument()),
                    null, false);
            case "update" -> command.getArray("updates").forEach(one -> note(command.getString(name), one.asDocument().getDocument("q"), null, false));
            case "delete" -> command.getArray("deletes").forEach(one -> note(command.getString(name), one.asDocument().getDocument("q"), null, false));
            case "findAndModify" -> note(command.getString(name), command.getDocument("query"), null, false);
            default -> { }
        }
    }

    private static void note(BsonString collection, BsonDocument filter, @Nullable String sortedBy, boolean limited) {
        // What a listener hears is a view of bytes that are used again.
        ASKED.add(new Query(collection.getValue(), BsonDocument.parse(filter.toJson()), sortedBy, limited));
    }

    @Test
    void everyQueryIsLedByAnIndex() {
        publish(ASSOCIATION);
        publish("company");
        upload(OPERATOR, "/roster-imports", "text/csv", """
                type,unit,unit_name,unit_kind,programmes,programme,name,mobile,since
                unit,I-1,示例会员,member-unit,auto-trade-association,,示例·负责人,13800000601,2026-07-01
                liaison,I-1,,,,auto-trade-association,示例·甲,13800000602,2026-07-01
                liaison,I-1,,,,auto-trade-association,示例·乙,13800000603,2026-08-01
                """);
        String unit = items(OPERATOR, "/units?programme=" + ASSOCIATION).getFirst();
        String seat = items(OPERATOR, "/seats?unit=" + unit).getFirst();
        for (TestTokens caller : List.of(OPERATOR, TestTokens.secretariat(ASSOCIATION), TestTokens.secretariat(ASSOCIATION).office("secretariat:company"),
                TestTokens.person(UUID.randomUUID()))) {
            for (String path : paths(unit, seat)) {
                assertThat(get(caller, path).status()).as(path).isEqualTo(200);
            }
        }
        assertThat(get(OPERATOR, "/announcements/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(get(OPERATOR, "/keys").body().at("/keys/0/documents/persons").asLong()).isPositive();
        // Sweeps and relay ask, too.
        await().untilAsserted(() -> assertThat(ASKED).extracting(Query::collection).contains("units", "seats", "persons", "filings", "nominations"));

        Map<String, Set<String>> first = new ConcurrentHashMap<>();
        assertThat(Set.copyOf(ASKED)).filteredOn(query -> !SMALL.contains(query.collection()))
                .allSatisfy(query -> assertThat(query.isLed(first.computeIfAbsent(query.collection(), this::firstFields)))
                        .as("%s by one of %s", query, first.get(query.collection())).isTrue());
        Map<String, List<List<String>>> indexes = new ConcurrentHashMap<>();
        assertThat(Set.copyOf(ASKED)).filteredOn(query -> !SMALL.contains(query.collection()) && NARROW.stream().noneMatch(query.filter().toJson()::contains))
                .allSatisfy(query -> assertThat(query.isPaged(indexes.computeIfAbsent(query.collection(), this::indexes)))
                        .as("%s in the order of one of %s", query, indexes.get(query.collection())).isTrue());
    }

    @Test
    void aPageThatNoIndexGivesInItsOrderIsKnownAsSuch() {
        List<List<String>> indexes = List.of(List.of("state.kind", "state.code"), List.of("state.parents.value", "state.code"), List.of("state.due"));
        assertThat(query("{'state.kind': 'x', 'state.name': 'y'}", "state.code").isPaged(indexes)).isTrue();
        assertThat(query("{$and: [{'state.kind': {$in: ['x', 'y']}}, {'state.code': {$gt: 'x'}}]}", "state.code").isPaged(indexes)).isTrue();
        assertThat(query("{'state.parents': {$elemMatch: {value: 'x', from: {$lte: 'y'}}}}", "state.code").isPaged(indexes)).isTrue();
        assertThat(query("{'state.due': {$lt: 5}}", "state.due").isPaged(indexes)).isTrue();
        assertThat(query("{'state.kind': {$gt: 'x'}}", "state.code").isPaged(indexes)).isFalse();
        assertThat(query("{$or: [{'state.kind': 'x'}, {'state.kind': 'y'}]}", "state.code").isPaged(indexes)).isFalse();
        assertThat(query("{'state.kind': 'x'}", "_id").isPaged(indexes)).isFalse();
    }

    @Test
    void aQueryThatNoIndexLeadsToIsKnownAsSuch() {
        Set<String> first = Set.of("_id", "state.code");
        assertThat(query("{'state.name': 'x'}", null).isLed(first)).isFalse();
        assertThat(query("{'state.code': null}", null).isLed(first)).isFalse();
        assertThat(query("{$or: [{'state.code': 'x'}, {'state.name': 'x'}]}", null).isLed(first)).isFalse();
        assertThat(query("{'state.name': 'x'}", "state.name").isLed(first)).isFalse();
        assertThat(query("{$and: [{'state.name': 'x'}, {'state.code': {$gt: 'x'}}]}", null).isLed(first)).isTrue();
        assertThat(query("{'state.name': 'x'}", "state.code").isLed(first)).isTrue();
    }

    private static Query query(String filter, @Nullable String sortedBy) {
        return new Query("units", BsonDocument.parse(filter), sortedBy, true);
    }

    private static List<String> paths(String unit, String seat) {
        List<String> paths = new ArrayList<>();
        for (String programme : List.of("", "&programme=" + ASSOCIATION)) {
            paths.addAll(List.of("/units?limit=2" + programme, "/units?kind=member-unit" + programme, "/units?category=taxpayer" + programme,
                    "/units?parent=" + unit + programme, "/units?q=示例" + programme, "/units?on=2026-08-01&parent=" + unit + programme,
                    "/seats?limit=2" + programme, "/seats?vacant=true" + programme, "/seats?unstable=true" + programme, "/seats?unit=" + unit + programme,
                    "/liaisons?limit=2" + programme, "/liaisons?status=APPOINTED" + programme, "/liaisons?unit=" + unit + programme,
                    "/liaisons?on=2026-08-01" + programme, "/handovers?limit=2" + programme,
                    "/nominations?limit=2" + programme, "/nominations?seat=" + seat + programme,
                    "/filings?limit=2" + programme, "/filings?status=DUE" + programme, "/filings?seat=" + seat + programme));
        }
        paths.add("/announcements?programme=" + ASSOCIATION);
        paths.add("/announcements?on=2026-09-10&programme=" + ASSOCIATION);
        return paths;
    }

    private List<String> items(TestTokens caller, String path) {
        return get(caller, path).body().get("items").valueStream().map(item -> item.get("id").asString()).toList();
    }

    private Set<String> firstFields(String collection) {
        return indexes(collection).stream().map(List::getFirst).collect(Collectors.toSet());
    }

    /** The fields of each index, also of the one that each collection has. */
    private List<List<String>> indexes(String collection) {
        List<List<String>> indexes = new ArrayList<>(List.of(List.of("_id")));
        for (Document index : mongo.getCollection(collection).listIndexes()) {
            indexes.add(List.copyOf(index.get("key", Document.class).keySet()));
        }
        return indexes;
    }
}
