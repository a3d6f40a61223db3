package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.reporting.v1.ObligationChange;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.events.reporting.v1.ObligationStatus;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A new version is tried before it is published. */
@Tag("HOS-11")
class PreviewIT extends RegistryTest {

    private static final String HOSPITAL = "hospital-departments";
    private static final TestTokens SECRETARIAT = TestTokens.secretariat(HOSPITAL);
    private static final String REVISED = file("programmes/hospital-departments.yaml").replace("in-force: 2025-01-01", "in-force: 2026-09-10")
            .replace("  - id: department\n", "  - id: delegate\n").replace("held: quarterly", "held: half-yearly").replace("id: daily-exchange", "id: exchange");

    @BeforeAll
    void aDepartmentWithASeat() {
        publish(HOSPITAL);
        post(SECRETARIAT, "/units", Map.of("code", "H-1", "name", "示例科", "kind", "hospital-department", "programmes", List.of(HOSPITAL),
                "foundedOn", "2026-01-01"));
        await().untilAsserted(() -> assertThat(TestTopics.consume(SeatChanged.class)).anyMatch(told -> seats().contains(told.key())));
    }

    @Test
    void tellsWhatItWouldDoDoesNothingAndThenDoesIt() {
        Set<String> before = seats();
        List<Integer> told = told();
        Answer preview = upload(SECRETARIAT, "/programmes/preview", "application/yaml", REVISED);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text("on")).isEqualTo("2026-09-10");
        assertThat(preview.body().at("/counts/OPENS").asInt()).isEqualTo(1);
        assertThat(preview.body().at("/counts/CLOSES").asInt()).isEqualTo(1);
        assertThat(preview.body().at("/rules/duties/begin").valueStream().map(JsonNode::asString)).containsExactly("exchange");
        assertThat(preview.body().at("/rules/duties/change").valueStream().map(JsonNode::asString)).contains("quarterly-exchange");
        assertThat(preview.body().at("/rules/duties/end").valueStream().map(JsonNode::asString)).containsExactly("daily-exchange");
        assertThat(preview.body().get("owing").propertyNames()).contains("exchange", "quarterly-exchange").doesNotContain("daily-exchange");
        assertThat(preview.body().get("units").asInt()).isPositive();

        assertThat(seats()).isEqualTo(before);
        assertThat(get(OPERATOR, "/programmes/" + HOSPITAL + "/versions").body()).hasSize(1);
        assertThat(told()).isEqualTo(told);

        assertThat(upload(SECRETARIAT, "/programmes", "application/yaml", REVISED).status()).isEqualTo(201);
        String opened = affected(preview, "OPENS");
        String closed = affected(preview, "CLOSES");
        await().untilAsserted(() -> {
            assertThat(get(OPERATOR, "/seats/" + opened).status()).isEqualTo(200);
            assertThat(get(OPERATOR, "/seats/" + closed).body().get("closedOn").asString("")).isEqualTo("2026-09-09");
        });
        assertThat(get(OPERATOR, "/programmes/%s?on=2026-09-09".formatted(HOSPITAL)).body().get("version").asInt()).as("the old version stays as it was").isEqualTo(1);
    }

    @Test
    void tellsWhatIsOwedAtPresent() {
        String seat = seats().iterator().next();
        UUID fulfilled = UUID.randomUUID();
        TestTopics.publish(obligation(fulfilled, seat, ObligationStatus.OPEN), 1);
        TestTopics.publish(obligation(UUID.randomUUID(), seat, ObligationStatus.OPEN), 1);
        await().untilAsserted(() -> assertThat(owed()).isEqualTo(2));
        TestTopics.publish(obligation(fulfilled, seat, ObligationStatus.HANDED_IN), 2);
        TestTopics.publish(obligation(fulfilled, seat, ObligationStatus.OPEN), 1);
        TestTopics.publish(obligation(UUID.randomUUID(), seat, ObligationStatus.MISSING), 3);
        await().untilAsserted(() -> assertThat(owed()).as("one fulfilled, which an old event does not open again; one missing").isEqualTo(2));
    }

    private int owed() {
        return upload(SECRETARIAT, "/programmes/preview", "application/yaml", file("programmes/hospital-departments.yaml")
                .replace("in-force: 2025-01-01", "in-force: 2026-09-11").replace("monthly-report", "report-of-the-month")).body()
                .at("/owed/monthly-report").asInt();
    }

    private static ObligationChanged obligation(UUID id, String seat, ObligationStatus status) {
        return ObligationChanged.newBuilder().setObligationId(id).setProgramme(HOSPITAL).setProgrammeVersion(1).setDuty("monthly-report")
                .setTitle(new LocalizedText("月报", "Monthly report")).setSeatId(UUID.fromString(seat)).setUnitId(UUID.randomUUID()).setPeriod("2026-08")
                .setPeriodFrom(LocalDate.parse("2026-08-01")).setPeriodTo(LocalDate.parse("2026-08-31")).setOpenedAt(Instant.parse("2026-08-01T00:00:00Z"))
                .setDueAt(Instant.parse("2026-09-07T16:00:00Z")).setDueAssumed(false).setStatus(status).setLate(false).setChange(ObligationChange.OPENED).build();
    }

    @Test
    void isRefusedWherePublishingWouldBe() {
        assertThat(upload(TestTokens.secretariat("school"), "/programmes/preview", "application/yaml", REVISED).status()).isEqualTo(403);
        assertThat(upload(SECRETARIAT, "/programmes/preview", "application/yaml", REVISED.replace("held: weekly", "held: often")).faults())
                .containsExactly("duties[2].held: file-value-unknown");
        Answer early = upload(SECRETARIAT, "/programmes/preview", "application/yaml", REVISED.replace("in-force: 2026-09-10", "in-force: 2024-01-01"));
        assertThat(early.problem()).isEqualTo("programme-not-after-predecessor");
    }

    private static String affected(Answer preview, String effect) {
        return preview.body().get("seats").valueStream().filter(seat -> seat.get("effect").asString().equals(effect)).findFirst().orElseThrow()
                .get("seatId").asString();
    }

    private Set<String> seats() {
        return Set.copyOf(get(SECRETARIAT, "/seats?programme=" + HOSPITAL).body().get("items").findValuesAsString("id"));
    }

    private static List<Integer> told() {
        return List.of(TestTopics.consume(ProgrammePublished.class).size(), TestTopics.consume(SeatChanged.class).size(),
                TestTopics.consume(LiaisonChanged.class).size());
    }
}
