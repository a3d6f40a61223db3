package io.lianluo.access.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.access.Visibility;
import io.lianluo.access.Visibility.AnyOf;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class VisibleFieldsTest {

    private static final VisibleFields FIELDS = new VisibleFields("programme", "person", "seat", "unit");

    @Test
    void everythingNeedsNoCondition() {
        assertThat(FIELDS.criteria(Visibility.everything())).isEmpty();
    }

    @Test
    void eachThatIsGivenIsEnough() {
        assertThat(said(FIELDS, new AnyOf(Set.of("school"), Set.of("li"), Set.of("seat 1"), Set.of("unit 1")))).isEqualTo(
                "{\"$or\": [{\"programme\": {\"$in\": [\"school\"]}}, {\"unit\": {\"$in\": [\"unit 1\"]}}, {\"person\": \"li\"}, {\"seat\": \"seat 1\"}]}");
    }

    @Test
    void nothingIsSeenByASeatWhereThereIsNoFieldForIt() {
        assertThat(said(new VisibleFields("programme", "person", null, "unit"), new AnyOf(Set.of(), Set.of(), Set.of("seat 1"), Set.of()))).isEqualTo(
                "{\"$or\": [{\"programme\": {\"$in\": []}}, {\"unit\": {\"$in\": []}}]}");
    }

    private static String said(VisibleFields fields, Visibility visibility) {
        Document condition = fields.criteria(visibility).orElseThrow().getCriteriaObject();
        return condition.toJson();
    }
}
