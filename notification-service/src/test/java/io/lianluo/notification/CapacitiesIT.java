package io.lianluo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.registry.v1.DelegationArea;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestCounty;
import io.lianluo.testing.TestTopics;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each person of a county learns in which capacities they have to do with notices, and only offices see what others are told. */
class CapacitiesIT extends NotificationTest {

    private static final String PROGRAMME = "county-of-capacities";

    private final TestCounty county = new TestCounty(LocalDate.parse("2026-09-10"), PROGRAMME, "another-of-capacities", "member", DelegationArea.MEETINGS);

    @BeforeAll
    void aCounty() {
        TestTopics.publish(Says.programme(PROGRAMME, "示例县制度", "County rules"));
        county.tell("notification");
        untilHandled();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            liaison                                     | LIAISON              | office-required
            suspended liaison                           | LIAISON, suspended   | office-required
            earlier liaison                             | ''                   | office-required
            head                                        | UNIT_HEAD            | office-required
            legal representative                        | LEGAL_REPRESENTATIVE | office-required
            counterpart                                 | ''                   | office-required
            delegate                                    | ''                   | office-required
            delegate in other matters                   | ''                   | office-required
            suspended delegate                          | ''                   | office-required
            secretariat                                 | OFFICER              | mill, shop
            leader                                      | OFFICER              | mill, shop
            auditor                                     | OFFICER              | mill, shop
            secretariat of the township                 | OFFICER              | mill
            auditor of the township                     | OFFICER              | mill
            secretariat of the neighbour                | OFFICER              | ''
            secretariat of the township from tomorrow   | ''                   | office-required
            secretariat of the township until yesterday | ''                   | office-required
            stranger                                    | ''                   | office-required
            """)
    @DisplayName("JCH-2, COM-7: capacities are those of today, and a delegation gives none among notices")
    void capacitiesAndNoticesAreThoseOfTheRoster(String who, String capacities, String seen) {
        JsonNode held = new TestApi(port, county.caller(who)).get("/me").body().path("capacities");
        assertThat(held.valueStream().map(one -> one.path("capacity").asString() + (one.path("suspended").asBoolean() ? ", suspended" : "")).collect(Collectors.joining(", ")))
                .isEqualTo(capacities);
        TestApi.Answer notices = new TestApi(port, county.caller(who)).get("/notices?limit=200");
        assertThat(notices.status() == 200 ? notices.body().path("items").valueStream().map(notice -> notice.path("unitName").asString().replace("示例·", ""))
                .distinct().sorted().collect(Collectors.joining(", ")) : notices.problem()).isEqualTo(seen);
    }

    @Test
    void aCapacityIsSaidWithTheNameOfItsUnit() {
        assertThat(new TestApi(port, county.caller("liaison")).get("/me").body().at("/capacities/0/said").asString()).contains("示例·mill").contains("member");
    }
}
