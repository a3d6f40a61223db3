package io.lianluo.registry.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.InMemory.InMemoryProgrammes;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final Programme programme = Programme.draft("school");

    @Test
    void theFullTextStaysWithItsVersionAndTakesThePlaceOfAnother() {
        Programme programme = Programme.draft("school");
        programme.publish(saying("学校", "2026-01-01"), NOW, "operator");
        FullText first = new FullText(UUID.randomUUID(), "0".repeat(64), NOW, "operator");
        FullText corrected = new FullText(UUID.randomUUID(), "1".repeat(64), NOW, "operator");

        programme.attach(1, first);
        programme.publish(saying("学校（修订）", "2026-06-01"), NOW, "operator");
        assertThat(programme.versions()).extracting(ProgrammeVersion::fullText).containsExactly(first, null);

        programme.attach(1, corrected);
        int told = programme.raised().size();
        programme.attach(1, corrected);
        assertThat(programme.versions().getFirst().fullText()).isEqualTo(corrected);
        assertThat(programme.raised()).as("attached again").hasSize(told);
    }

    @Test
    void theFirstVersionIsInForceFromItsDay() {
        ProgrammeVersion first = programme.publish(saying("学校", "2026-01-01"), NOW, "operator");
        assertThat(first.number()).isEqualTo(1);
        assertThat(programme.raised()).containsExactly(new ProgrammeEvent.Published(first));
        assertThat(programme.inForceOn(LocalDate.parse("2025-12-31"))).isEmpty();
        assertThat(programme.inForceOn(LocalDate.parse("2026-01-01"))).contains(first);
        assertThat(programme.seatsDueOn()).isEqualTo(LocalDate.parse("2026-01-01"));
    }

    @Test
    void aLaterVersionEndsTheOneBefore() {
        programme.publish(saying("学校", "2026-01-01"), NOW, "operator");
        ProgrammeVersion second = programme.publish(saying("学校（修订）", "2027-01-01"), NOW, "operator");
        assertThat(programme.versions()).extracting(ProgrammeVersion::inForceUntil).containsExactly(LocalDate.parse("2026-12-31"), null);
        assertThat(programme.inForceOn(LocalDate.parse("2026-12-31"))).get().extracting(ProgrammeVersion::number).isEqualTo(1);
        assertThat(programme.inForceOn(LocalDate.parse("2027-01-01"))).contains(second);
        assertThat(programme.raised()).hasExactlyElementsOfTypes(
                ProgrammeEvent.Published.class, ProgrammeEvent.Superseded.class, ProgrammeEvent.Published.class);
    }

    @Test
    void theSameContentIsNotPublishedAgain() {
        ProgrammeVersion first = programme.publish(saying("学校", "2026-01-01"), NOW, "operator");
        assertThat(programme.publish(saying("学校", "2026-01-01"), NOW.plusSeconds(1), "secretariat")).isEqualTo(first);
        assertThat(programme.raised()).hasSize(1);
    }

    @Test
    void whatIsInForceIsNotRewritten() {
        programme.publish(saying("学校", "2026-01-01"), NOW, "operator");
        assertThatThrownBy(() -> programme.publish(saying("学校（修订）", "2026-01-01"), NOW, "operator"))
                .isInstanceOf(Conflict.class).hasMessage("programme-not-after-predecessor");
        assertThat(programme.versions()).hasSize(1);
    }

    @Test
    void anotherVersionIsRefusedUntilALostOneIsPublishedAgain() {
        InMemoryProgrammes programmes = new InMemoryProgrammes();
        ProgrammeService service = new ProgrammeService(programmes, Clock.fixed(NOW, ZoneOffset.UTC));
        service.publish(saying("学校", "2026-01-01"), "operator");
        programmes.lose(2, Optional.of(saying("学校（修订）", "2027-01-01")));
        assertThatThrownBy(() -> service.publish(saying("学校（另行修订）", "2027-02-01"), "operator")).isInstanceOf(Conflict.class).hasMessage("programme-version-lost");
        assertThat(service.publish(saying("学校", "2026-01-01"), "operator").isNew()).as("says what stands").isFalse();
        assertThat(service.publish(saying("学校（修订）", "2027-01-01"), "operator").version().number()).isEqualTo(2);
        assertThat(service.publish(saying("学校（另行修订）", "2027-02-01"), "operator").version().number()).isEqualTo(3);
    }

    @Test
    void theNumberOfAVersionThatWasTakenBackIsNotGivenAgain() {
        InMemoryProgrammes programmes = new InMemoryProgrammes();
        ProgrammeService service = new ProgrammeService(programmes, Clock.fixed(NOW, ZoneOffset.UTC));
        service.publish(saying("学校", "2026-01-01"), "operator");
        programmes.lose(2, Optional.empty());
        assertThat(service.publish(saying("学校（修订）", "2027-01-01"), "operator").version().number()).isEqualTo(3);
        assertThat(service.publish(saying("学校（另行修订）", "2027-02-01"), "operator").version().number()).isEqualTo(4);
    }

    @Test
    void seatsAreDueWhenAVersionComesIntoForce() {
        programme.publish(saying("学校", "2026-01-01"), NOW, "operator");
        programme.publish(saying("学校（修订）", "2027-01-01"), NOW, "operator");
        programme.seatsAligned(programme, LocalDate.parse("2026-11-24"));
        assertThat(programme.seatsDueOn()).isEqualTo(LocalDate.parse("2027-01-01"));
        programme.seatsAligned(programme, LocalDate.parse("2027-01-01"));
        assertThat(programme.seatsDueOn()).isNull();
    }

    @Test
    void seatsStayDueWhenAVersionWasPublishedMeanwhile() {
        programme.publish(saying("学校", "2026-01-01"), NOW, "operator");
        Programme before = Programme.restore(programme.state());
        programme.publish(saying("学校（修订）", "2026-06-01"), NOW, "operator");
        programme.seatsAligned(before, LocalDate.parse("2026-11-24"));
        assertThat(programme.seatsDueOn()).isEqualTo(LocalDate.parse("2026-01-01"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverIsPublishedOneVersionIsInForceOnEachDayAndWhatWasDecidedBeforeItsFirstDayStands(long seed) {
        Random random = new Random(seed);
        LocalDate first = LocalDate.parse("2026-01-01");
        int[] inForce = new int[120];
        int newestFrom = -1;
        for (int n = 1; n <= 30; n++) {
            int from = random.nextInt(inForce.length);
            String day = first.plusDays(from).toString();
            ProgrammeDefinition definition = saying("学校 " + n, day);
            if (from <= newestFrom) {
                assertThatThrownBy(() -> programme.publish(definition, NOW, "operator"))
                        .isInstanceOf(Conflict.class).hasMessage("programme-not-after-predecessor");
            } else {
                Arrays.fill(inForce, from, inForce.length, programme.publish(definition, NOW, "operator").number());
                newestFrom = from;
            }
            for (int on = 0; on < inForce.length; on++) {
                LocalDate date = first.plusDays(on);
                assertThat(programme.versions().stream().filter(version -> version.isInForce(date)).map(ProgrammeVersion::number))
                        .as("on %s", date).isEqualTo(inForce[on] == 0 ? List.of() : List.of(inForce[on]));
            }
        }
        assertThat(programme.versions()).hasSizeGreaterThan(1);
    }

    static ProgrammeDefinition saying(String title, String inForce) {
        return new ProgrammeDefinition("school", new LocalizedText(title, title), new Authority("school", "office"), LocalDate.parse(inForce),
                "cn", "Asia/Shanghai", false, List.of(), AppointmentRules.NONE, List.of(), null, null, List.of(), List.of(), List.of(), List.of());
    }
}
