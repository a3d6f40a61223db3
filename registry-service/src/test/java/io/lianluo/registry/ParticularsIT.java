package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A unit reports its organisation, staff, qualifications and addresses when they change. */
@Tag("TZA-5")
class ParticularsIT extends RegistryTest {

    private static final TestTokens SECRETARIAT = TestTokens.secretariat(ASSOCIATION);
    private static int units;

    private String unit;
    private String path;
    private TestTokens head;

    @BeforeEach
    void aMember() {
        publish(ASSOCIATION);
        Answer founded = post(SECRETARIAT, "/units", Map.of("code", "TZA-5-" + ++units, "name", "示例会员", "kind", "member-unit", "programmes", List.of(ASSOCIATION),
                "foundedOn", "2026-07-01", "head", Map.of("name", "示例·负责人", "mobile", "1360001%04d".formatted(units))));
        unit = founded.text("id");
        path = "/units/" + unit + "/particulars";
        head = TestTokens.person(UUID.fromString(founded.text("headId")));
    }

    @Test
    void theUnitReportsAndTheOfficeReadsWhatWasSaidByWhomAndWhen() {
        assertThat(get(head, path).body().get("editions")).isEmpty();
        Answer first = post(head, path, Map.of("since", "2026-08-01", "organisation", "设销售部、售后部" + unit, "staff", 86, "qualifications", List.of("一类机动车维修"),
                "addresses", List.of("示例市示例路1号"), "telephone", "0523-8681%04d".formatted(units)));
        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(post(head, path, Map.of("since", "2026-07-01", "staff", 90)).faults()).containsExactly("since: particulars-before");
        assertThat(post(head, path, Map.of("since", "2026-12-01", "staff", 90)).faults()).containsExactly("since: in-the-future");
        assertThat(post(head, path, Map.of("telephone", "一二三")).faults()).containsExactly("telephone: office-telephone");
        assertThat(post(head, path, Map.of("staff", -1)).faults()).containsExactly("staff: particulars-staff");
        assertThat(post(head, path, Map.of()).faults()).containsExactly("organisation: particulars-empty");
        assertThat(post(head, path, Map.of("staff", 90), "If-Match", STALE).status()).isEqualTo(412);
        assertThat(post(head, path, Map.of("staff", 90)).status()).isEqualTo(200);
        var editions = get(SECRETARIAT, path).body().get("editions");
        assertThat(editions).extracting(edition -> edition.get("staff").asInt()).containsExactly(90, 86);
        assertThat(editions.get(1).at("/signature/as").asString()).isEqualTo("UNIT_HEAD");
        assertThat(editions.get(1).get("since").asString()).isEqualTo("2026-08-01");
        assertThat(TestStack.get().traces().inStore(List.of("设销售部、售后部" + unit, "0523-8681%04d".formatted(units)))).as("sealed").isEmpty();
    }

    @Test
    void whatComesOnPaperTheOfficeEntersAndNobodyElseReads() {
        Map<String, Object> onPaper = Map.of("staff", 12, "onPaper", Map.of("broughtBy", "示例·秘书", "capacity", "办公室秘书", "broughtOn", "2026-09-08",
                "seenBy", "示例·窗口", "seenOn", "2026-09-08"));
        assertThat(post(head, path, onPaper).problem()).as("the counter is the office's").isEqualTo("not-entitled");
        assertThat(post(SECRETARIAT, path, Map.of("staff", 12)).problem()).as("the unit says so itself").isEqualTo("not-entitled");
        Answer entered = post(SECRETARIAT, path, onPaper);
        assertThat(entered.body().at("/editions/0/onPaper/broughtBy").asString()).as("%s", entered.body()).isEqualTo("示例·秘书");
        assertThat(entered.body().at("/editions/0/signature/at").asString()).isEqualTo("2026-09-07T16:00:00Z");
        for (TestTokens other : List.of(TestTokens.person(UUID.randomUUID()), TestTokens.secretariat("school"))) {
            assertThat(get(other, path).status()).isEqualTo(404);
            assertThat(post(other, path, Map.of("staff", 1)).status()).isEqualTo(404);
        }
    }
}
