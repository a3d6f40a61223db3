package io.lianluo.registry.acting;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.Messages;
import io.lianluo.domain.RecordedChange;
import io.lianluo.registry.filing.FilingEvent;
import io.lianluo.registry.nomination.NominationEvent;
import io.lianluo.registry.office.OfficeEvent;
import io.lianluo.registry.seat.SeatEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("MOD-1")
class ChangeRecorderTest {

    private static final Instant NOW = Instant.parse("2026-09-10T02:03:00Z");

    @Test
    void aRecordedChangeTellsActMomentAndOffice() {
        ChangeRecorder recorder = new ChangeRecorder(programme -> "secretariat of " + programme, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(recorder.of("seat", new SeatEvent.TransferAbandoned(), "school", 4))
                .isEqualTo(new RecordedChange(4, "seat-transfer-abandoned", NOW, "secretariat of school"));
    }

    @Test
    void thereAreWordsForEverythingThatCanBeDone() {
        Messages messages = new Messages("registry");
        Map.of("seat", SeatEvent.class, "nomination", NominationEvent.class, "filing", FilingEvent.class, "office", OfficeEvent.class).forEach((kind, events) ->
                assertThat(Arrays.stream(events.getPermittedSubclasses()).map(event -> "act." + ChangeRecorder.act(kind, event)))
                        .isNotEmpty().allMatch(messages::has));
    }
}
