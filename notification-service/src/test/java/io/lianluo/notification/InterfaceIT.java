package io.lianluo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class InterfaceIT extends NotificationTest {

    private final UUID person = UUID.randomUUID();
    private final UUID unit = UUID.randomUUID();

    @BeforeAll
    void threeNoticesInTwoProgrammes() {
        TestTopics.publish(Says.programme("company", "公司制度", "Company rules"));
        TestTopics.publish(Says.programme("school", "学校制度", "School rules"));
        TestTopics.publish(Says.liaison(UUID.randomUUID(), person, unit, "company", LiaisonChange.APPOINTED));
        TestTopics.publish(Says.liaison(UUID.randomUUID(), person, unit, "school", LiaisonChange.APPOINTED));
        TestTopics.publish(Says.liaison(UUID.randomUUID(), person, unit, "company", LiaisonChange.RELEASED));
        untilHandled();
    }

    @Test
    void anInboxIsItsOwnersAlone() {
        List<Map<String, Object>> own = items("/api/v1/inbox", TestTokens.person(person));
        assertThat(own).hasSize(3);
        assertThat(items("/api/v1/inbox", TestTokens.person(UUID.randomUUID()))).isEmpty();

        call(HttpMethod.POST, "/api/v1/inbox/" + own.getFirst().get("id") + "/read", TestTokens.operator()).expectStatus().isNotFound()
                .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:not-found");
        call(HttpMethod.GET, "/api/v1/inbox", TestTokens.system("machine", "notification.read")).expectStatus().isForbidden();
    }

    @Test
    void listsContinueWhereThePartBeforeEnded() {
        TestTokens whose = TestTokens.person(person);
        Map<?, ?> first = call(HttpMethod.GET, "/api/v1/inbox?limit=2", whose).expectBody(Map.class).returnResult().getResponseBody();
        Map<?, ?> second = call(HttpMethod.GET, "/api/v1/inbox?limit=2&cursor=" + first.get("next"), whose).expectBody(Map.class).returnResult().getResponseBody();

        List<Object> both = new ArrayList<>((List<?>) first.get("items"));
        assertThat(both).hasSize(2);
        both.addAll((List<?>) second.get("items"));
        assertThat(both).hasSize(3).doesNotHaveDuplicates();
        assertThat(second.get("next")).isNull();
        call(HttpMethod.GET, "/api/v1/inbox?cursor=nonsense", whose).expectStatus().isBadRequest();
    }

    @Test
    void noticesAreSeenByThoseWhoAnswerForTheProgramme() {
        assertThat(items("/api/v1/notices?person=" + person, TestTokens.operator())).hasSize(3);
        assertThat(items("/api/v1/notices?person=" + person, TestTokens.secretariat("company"))).hasSize(2);
        assertThat(items("/api/v1/notices?programme=company&kind=RELEASED&status=PENDING&person=" + person, TestTokens.secretariat("company"))).hasSize(1);
        assertThat(items("/api/v1/notices?person=" + person, TestTokens.system("machine", "notification.read"))).hasSize(3);
        call(HttpMethod.GET, "/api/v1/notices?programme=school", TestTokens.secretariat("company")).expectStatus().isForbidden();
        call(HttpMethod.GET, "/api/v1/notices", TestTokens.person(person)).expectStatus().isForbidden();
        call(HttpMethod.GET, "/api/v1/notices?kind=GOSSIP", TestTokens.operator()).expectStatus().isBadRequest()
                .expectBody().jsonPath("$.errors[0].field").isEqualTo("kind");
    }

    @Test
    void theSummaryIsOfTheCallersProgrammes() {
        List<?> all = call(HttpMethod.GET, "/api/v1/summary", TestTokens.operator()).expectStatus().isOk().expectBody(List.class).returnResult().getResponseBody();
        List<?> one = call(HttpMethod.GET, "/api/v1/summary", TestTokens.secretariat("school")).expectStatus().isOk().expectBody(List.class).returnResult().getResponseBody();

        assertThat(all).hasSize(2);
        assertThat(one).singleElement().satisfies(tally -> assertThat(tally).asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class)).containsEntry("programme", "school").containsEntry("pending", 1));
    }
}
