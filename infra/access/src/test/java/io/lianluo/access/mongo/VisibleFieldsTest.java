package io.lianluo.access.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.access.Visibility;
import io.lianluo.access.Visibility.AnyOf;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class VisibleFieldsTest {

    private static final UUID LI = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID SEAT = UUID.fromString("00000000-0000-0000-0000-000000000002");
    private static final UUID UNIT = UUID.fromString("00000000-0000-0000-0000-000000000003");
    private static final VisibleFields FIELDS = new VisibleFields("programme", "person", "seat", "unit");

    @Test
    void everythingNeedsNoCondition() {
        assertThat(FIELDS.criteria(Visibility.everything())).isEmpty();
    }

    @Test
    void eachThatIsGivenIsEnough() {
        assertThat(said(FIELDS, new AnyOf(Set.of("school"), Map.of(), Set.of(LI), Set.of(SEAT), Set.of(UNIT)))).isEqualTo(
                "{\"$or\": [{\"programme\": {\"$in\": [\"school\"]}}, {\"unit\": {\"$in\": [\"" + UNIT + "\"]}}, {\"person\": \"" + LI + "\"}, {\"seat\": \"" + SEAT + "\"}]}");
    }

    @Test
    void aPartOfATreeIsSeenInItsProgrammeAlone() {
        assertThat(said(FIELDS, new AnyOf(Set.of(), Map.of("school", Set.of(UNIT)), Set.of(), Set.of(), Set.of()))).contains(
                "{\"programme\": \"school\", \"unit\": {\"$in\": [\"" + UNIT + "\"]}}");
    }

    @Test
    void nothingIsSeenByASeatWhereThereIsNoFieldForIt() {
        assertThat(said(new VisibleFields("programme", "person", null, "unit"), new AnyOf(Set.of(), Map.of(), Set.of(), Set.of(SEAT), Set.of()))).isEqualTo(
                "{\"$or\": [{\"programme\": {\"$in\": []}}, {\"unit\": {\"$in\": []}}]}");
    }

    private static String said(VisibleFields fields, Visibility visibility) {
        Document condition = fields.criteria(visibility).orElseThrow().getCriteriaObject();
        return condition.toJson();
    }
}
