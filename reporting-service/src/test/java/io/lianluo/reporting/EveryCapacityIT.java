package io.lianluo.reporting;

import static io.lianluo.reporting.Given.YEAR_2026;
import static io.lianluo.reporting.RegistrySays.calendar;
import static io.lianluo.reporting.RegistrySays.monthlyReport;
import static io.lianluo.reporting.RegistrySays.programme;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.registry.v1.DelegationArea;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestCounty;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tries everything that can be done with an obligation in every capacity: on one of the mill, one of the shop in another part
 * of the tree, and one of another programme. Each column tells by a sign for seeing, handing in, asking to be excused, entering on paper, refusing and excusing:
 * {@code +} may, {@code -} may not, {@code .} there is no such obligation for them.
 */
class EveryCapacityIT extends ReportingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-09-10");
    private static final String PAPER = "\"onPaper\": {\"broughtBy\": \"示例·王\", \"capacity\": \"厂办\", \"broughtOn\": \"2026-09-10\", \"seenBy\": \"示例·窗口\", \"seenOn\": \"2026-09-10\"}";
    private static final String REPORT = "\"parts\": {\"summary\": \"完成交流四次\", \"plan\": \"下月演练\"}";

    private final String programme = "county-" + UUID.randomUUID();
    private final String another = "another-" + UUID.randomUUID();
    private final TestCounty county = new TestCounty(TODAY, programme, another, "department", DelegationArea.REPORTS);
    private String mills;
    private String shops;
    private String foreign;

    @BeforeAll
    void aCounty() {
        clock.set(NOW);
        TestTopics.publish(calendar(YEAR_2026));
        TestTopics.publish(programme(programme, 1, monthlyReport()));
        TestTopics.publish(programme(another, 1, monthlyReport()));
        county.tell("reporting");
        untilHandled();
        sweep();
        mills = obligation(county.id("seat of mill"));
        shops = obligation(county.id("seat of shop"));
        foreign = obligation(county.id("seat of elsewhere"));
    }

    private String obligation(UUID seat) {
        return new TestApi(port, TestTokens.operator()).get("/obligations?seat=" + seat).body().path("items").get(0).path("id").asString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            liaison                                     | +++--- | ....-- | ....--
            earlier liaison                             | ....-- | ....-- | ....--
            suspended liaison                           | ....-- | ....-- | ....--
            head                                        | +++--- | ....-- | ....--
            legal representative                        | +++--- | ....-- | ....--
            head of the township                        | +----- | ....-- | ....--
            head of the shop                            | ....-- | +++--- | ....--
            counterpart                                 | ....-- | ....-- | ....--
            liaison elsewhere                           | ....-- | ....-- | +++---
            delegate                                    | +++--- | ....-- | ....--
            delegate in other matters                   | ....-- | ....-- | ....--
            delegate from tomorrow                      | ....-- | ....-- | ....--
            delegate until yesterday                    | ....-- | ....-- | ....--
            suspended delegate                          | ....-- | ....-- | ....--
            secretariat                                 | +----- | ++-+++ | ......
            leader                                      | +----- | +----- | ....--
            auditor                                     | +----- | +----- | ....--
            secretariat of the township                 | ++-+++ | ...... | ......
            secretariat of the township from tomorrow   | ....-- | ....-- | ....--
            secretariat of the township until yesterday | ....-- | ....-- | ....--
            auditor of the township                     | +----- | ....-- | ....--
            secretariat of the neighbour                | ...... | ...... | ......
            stranger                                    | ....-- | ....-- | ....--
            operator                                    | +----- | +----- | +-----
            system                                      | +----- | +----- | +-----
            """)
    void seesAndActsAsTheRosterSays(String who, String own, String other, String elsewhere) {
        assertThat(List.of(tried(who, mills), tried(who, shops), tried(who, foreign))).containsExactly(own, other, elsewhere);
    }

    /** Of what changes something, somebody who may is refused for a version that nobody has. */
    private String tried(String who, String id) {
        TestApi api = new TestApi(port, county.caller(who));
        String path = "/obligations/" + id;
        Stream<Answer> acts = Stream.of(Map.entry("/report", REPORT), Map.entry("/excuse-request", "\"reason\": \"示例\""), Map.entry("/report", REPORT + ", " + PAPER),
                        Map.entry("/excuse-refusal", "\"reason\": \"示例\""), Map.entry("/excuse", "\"reason\": \"示例\""))
                .map(act -> api.post(path + act.getKey(), "{" + act.getValue() + "}", "If-Match", "\"99\""));
        return Stream.concat(Stream.of(api.get(path)), acts).map(EveryCapacityIT::sign).collect(Collectors.joining());
    }

    private static String sign(Answer answer) {
        return switch (answer.status()) {
            case 200, 412 -> "+";
            case 403 -> "-";
            case 404 -> ".";
            default -> "[" + answer.status() + " " + answer.problem() + "]";
        };
    }
}
