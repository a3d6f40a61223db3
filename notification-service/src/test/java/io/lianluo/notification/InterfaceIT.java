package io.lianluo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
        List<Map<String, Object>> own = items("/inbox", TestTokens.person(person));
        assertThat(own).hasSize(3);
        assertThat(items("/inbox", TestTokens.person(UUID.randomUUID()))).isEmpty();

        Answer another = call("POST", "/inbox/" + own.getFirst().get("id") + "/read", TestTokens.operator());
        assertThat(another.status() + " " + another.problem()).isEqualTo("404 not-found");
        assertThat(call("GET", "/inbox", TestTokens.system("machine", "notification.read")).status()).isEqualTo(403);
    }

    @Test
    void listsContinueWhereThePartBeforeEnded() {
        TestTokens whose = TestTokens.person(person);
        JsonNode first = call("GET", "/inbox?limit=2", whose).body();
        JsonNode second = call("GET", "/inbox?limit=2&cursor=" + first.path("next").asString(), whose).body();

        assertThat(first.path("items")).hasSize(2);
        assertThat(Stream.concat(first.path("items").valueStream(), second.path("items").valueStream())).hasSize(3).doesNotHaveDuplicates();
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(call("GET", "/inbox?cursor=nonsense", whose).status()).isEqualTo(400);
    }

    @Test
    void noticesAreSeenByThoseWhoAnswerForTheProgramme() {
        assertThat(items("/notices?person=" + person, TestTokens.operator())).hasSize(3);
        assertThat(items("/notices?person=" + person, TestTokens.secretariat("company"))).hasSize(2);
        assertThat(items("/notices?programme=company&kind=RELEASED&status=PENDING&person=" + person, TestTokens.secretariat("company"))).hasSize(1);
        assertThat(items("/notices?person=" + person, TestTokens.system("machine", "notification.read"))).hasSize(3);
        assertThat(call("GET", "/notices?programme=school", TestTokens.secretariat("company")).status()).isEqualTo(403);
        assertThat(call("GET", "/notices", TestTokens.person(person)).status()).isEqualTo(403);
        Answer gossip = call("GET", "/notices?kind=GOSSIP", TestTokens.operator());
        assertThat(gossip.status()).isEqualTo(400);
        assertThat(gossip.flaw()).startsWith("kind: ");
    }

    @Test
    void theSummaryIsOfTheCallersProgrammes() {
        JsonNode all = call("GET", "/summary", TestTokens.operator()).body();
        JsonNode one = call("GET", "/summary", TestTokens.secretariat("school")).body();

        assertThat(all).hasSize(2);
        assertThat(one).hasSize(1);
        assertThat(one.at("/0/programme").asString()).isEqualTo("school");
        assertThat(one.at("/0/pending").asInt()).isEqualTo(1);
    }
}
