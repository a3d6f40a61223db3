package io.lianluo.reporting;

import static io.lianluo.reporting.Given.YEAR_2026;
import static io.lianluo.reporting.RegistrySays.calendar;
import static io.lianluo.reporting.RegistrySays.dailyExchange;
import static io.lianluo.reporting.RegistrySays.liaison;
import static io.lianluo.reporting.RegistrySays.programme;
import static io.lianluo.reporting.RegistrySays.seat;
import static io.lianluo.reporting.RegistrySays.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.Erased;
import io.lianluo.events.registry.v1.PersonErased;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The registry tells that somebody was erased, and reporting forgets why they were excused. */
@Tag("SCH-8")
class ErasureIT extends ReportingTest {

    @Test
    void whyTheyWereExcusedIsForgottenOnceAndTheirReportsStay() {
        clock.set(NOW);
        UUID lin = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        UUID ward = UUID.randomUUID();
        UUID seat = UUID.randomUUID();
        String programme = "erased-" + UUID.randomUUID();
        TestTopics.publish(calendar(YEAR_2026));
        TestTopics.publish(programme(programme, 1, dailyExchange()));
        TestTopics.publish(unit(ward, null, UUID.randomUUID()));
        TestTopics.publish(liaison(appointment, lin, seat, ward, programme, "2026-09-01", null), 1);
        TestTopics.publish(seat(seat, programme, ward, "2026-09-10", null, null), 1);
        untilHandled();
        sweep();
        String obligation = "/obligations/" + as(TestTokens.operator()).get("/obligations?seat=" + seat).body().at("/items/0/id").asString();
        assertThat(as(TestTokens.person(lin)).post(obligation + "/excuse-request", "{\"reason\": \"住院手术\"}").status()).isEqualTo(200);
        assertThat(as(TestTokens.secretariat(programme)).post(obligation + "/excuse-refusal", "{\"reason\": \"住院证明不全\"}").status()).isEqualTo(200);
        assertThat(as(TestTokens.person(lin)).post(obligation + "/report", "{\"nil\": true}").status()).isEqualTo(200);
        assertThat(as(TestTokens.operator()).get(obligation).body().toString()).contains("住院手术", "住院证明不全");

        PersonErased erased = new PersonErased(lin, NOW);
        TestTopics.publish(erased, 7);
        untilHandled();
        Answer left = as(TestTokens.operator()).get(obligation);
        assertThat(left.body().toString()).doesNotContain("住院").contains(Erased.TEXT);
        assertThat(left.body().path("status").asString()).isEqualTo("NIL_RETURN");

        for (long sequence : List.of(7L, 6L)) {
            TestTopics.publish(erased, sequence);
        }
        untilHandled();
        assertThat(as(TestTokens.operator()).get(obligation).etag()).as("told twice and late").isEqualTo(left.etag());
    }

    private TestApi as(TestTokens who) {
        return new TestApi(port, who);
    }
}
