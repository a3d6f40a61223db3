package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.endtoend.PromQuery.Series;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromQueryTest {

    private static final List<Series> GIVEN = List.of(
            Series.of("http_server_requests_seconds_count{application=\"reporting\",status=\"200\",uri=\"/api/v1/obligations/{id}/report\"} 3.0"),
            Series.of("lianluo_outbox_stuck{application=\"registry\"} 0.0"));

    @Test
    void aQueryOfWhatIsGivenMissesNothing() {
        assertThat(missing("sum by (application, instance) (rate(http_server_requests_seconds_count{uri=\"/api/v1/obligations/{id}/report\", status!~\"5..\"}[5m]))")).isEmpty();
        assertThat(missing("sum(rate(http_server_requests_seconds_count{status=~\"5..\"}[5m])) / max(lianluo_outbox_stuck)")).isEmpty();
        assertThat(missing("lianluo:recorded:ratio_rate1h > 0.1 or increase(lianluo_events_dead_total[1h])")).isEmpty();
    }

    @Test
    void aMetricALabelAndAValueThatNobodyGivesAreNamed() {
        assertThat(missing("max(lianluo_outbox_waiting)")).containsExactly("lianluo_outbox_waiting[]");
        assertThat(missing("max by (collection) (lianluo_outbox_stuck)")).containsExactly("lianluo_outbox_stuck has no label collection");
        assertThat(missing("max(lianluo_outbox_stuck{collection!=\"a\"})")).containsExactly("lianluo_outbox_stuck has no label collection");
        assertThat(missing("max(lianluo_outbox_stuck{application=\"reporting\"})")).contains("lianluo_outbox_stuck[application=\"reporting\"]");
    }

    private static List<String> missing(String query) {
        return new PromQuery(query).missing(GIVEN, Set.of("instance"), Set.of("status=~\"5..\"", "lianluo_events_dead_total"));
    }
}
