package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoreQueryTest {

    @Test
    void aPageThatNoIndexGivesInItsOrderIsKnownAsSuch() {
        List<List<String>> indexes = List.of(List.of("state.kind", "state.code"), List.of("state.parents.value", "state.code"), List.of("state.due"));
        assertThat(query("{'state.kind': 'x', 'state.name': 'y'}", "state.code").isPaged(indexes)).isTrue();
        assertThat(query("{$and: [{'state.kind': {$in: ['x', 'y']}}, {'state.code': {$gt: 'x'}}]}", "state.code").isPaged(indexes)).isTrue();
        assertThat(query("{'state.parents': {$elemMatch: {value: 'x', from: {$lte: 'y'}}}}", "state.code").isPaged(indexes)).isTrue();
        assertThat(query("{'state.due': {$lt: 5}}", "state.due").isPaged(indexes)).isTrue();
        assertThat(query("{'state.kind': {$gt: 'x'}}", "state.code").isPaged(indexes)).isFalse();
        assertThat(query("{$or: [{'state.kind': 'x'}, {'state.name': 'y'}]}", "state.code").isPaged(indexes)).isFalse();
        assertThat(query("{'state.kind': 'x'}", "_id").isPaged(indexes)).isFalse();
    }

    /** MongoDB takes from each index in turn what comes next. */
    @Test
    void alternativesComeInOrderWhereEachDoes() {
        List<List<String>> indexes = List.of(List.of("state.kind", "state.code"), List.of("state.unit", "state.code"), List.of("state.person"));
        assertThat(query("{$or: [{'state.kind': 'x'}, {'state.unit': 'y'}]}", "state.code").isPaged(indexes)).isTrue();
        assertThat(query("{$and: [{'state.name': 'z'}, {$or: [{'state.kind': 'x'}, {'state.unit': {$in: ['y']}}]}]}", "state.code").isPaged(indexes)).isTrue();
        assertThat(query("{$or: [{'state.kind': 'x'}, {'state.person': 'y'}]}", "state.code").isPaged(indexes)).isFalse();
    }

    @Test
    void aQueryThatNoIndexLeadsToIsKnownAsSuch() {
        List<List<String>> indexes = List.of(List.of("_id"), List.of("state.code"));
        assertThat(query("{'state.name': 'x'}", null).isLed(indexes)).isFalse();
        assertThat(query("{'state.code': null}", null).isLed(indexes)).isFalse();
        assertThat(query("{$or: [{'state.code': 'x'}, {'state.name': 'x'}]}", null).isLed(indexes)).isFalse();
        assertThat(query("{'state.name': 'x'}", "state.name").isLed(indexes)).isFalse();
        assertThat(query("{$and: [{'state.name': 'x'}, {'state.code': {$gt: 'x'}}]}", null).isLed(indexes)).isTrue();
        assertThat(query("{'state.name': 'x'}", "state.code").isLed(indexes)).isTrue();
        assertThat(query("{}", null).isLed(indexes)).as("any, of which there are so many").isTrue();
        assertThat(new StoreQuery("units", new BsonDocument(), null, false).isLed(indexes)).as("all").isFalse();
    }

    private static StoreQuery query(String filter, @Nullable String sortedBy) {
        return new StoreQuery("units", BsonDocument.parse(filter), sortedBy, true);
    }
}
