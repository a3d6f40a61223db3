package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.endtoend.Story.Moment;
import io.lianluo.events.assessment.v1.ReplacementProposed;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.reporting.v1.ReportOverdue;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One liaison, followed through all five services by public interfaces and topics only. */
@Order(1)
class OneLiaisonIT {

    /** Which service loses power when; each loses it once, with work under way. */
    private static final Map<Moment, String> POWER_CUTS = new EnumMap<>(Map.of(Moment.ROSTER_CAME_IN, "registry",
            Moment.ITEM_ASKED, "reporting", Moment.ITEM_MISSING, "notification", Moment.MEETING_CALLED, "meeting",
            Moment.PROPOSAL_MADE, "assessment"));

    /** How long a service may be away, on a machine that has much else to do. */
    private static final Duration OUTAGE = Duration.ofSeconds(45);

    @Test
    @Tag("TZA-3")
    @Tag("JCH-11")
    void endsTheSameWhetherOrNotEachServiceIsKilledOnceInTheMiddle() {
        try (Running cut = Running.start()) {
            // Both stories at once: most of a story is waiting until something is due.
            CompletableFuture<FinalState> disturbed = CompletableFuture.supplyAsync(
                    () -> endOf(cut, moment -> cut.powerCut(POWER_CUTS.get(moment))), Thread::startVirtualThread);
            Running quiet = Running.start();
            try {
                FinalState undisturbed = endOf(quiet, moment -> { });
                assertStory(quiet.platform(), undisturbed);
                FinalState killed = disturbed.join();
                assertThat(killed.lines()).as("with each service killed once:%n%s%n%nundisturbed:%n%s%n", String.join("\n", killed.events()),
                        String.join("\n", undisturbed.events())).containsExactlyElementsOf(undisturbed.lines());
            } finally {
                quiet.leave();
            }
        }
    }

    private static FinalState endOf(Running running, Story.Disturbance disturbance) {
        new Story(running.platform(), Running.REPOSITORY, OUTAGE).play(disturbance);
        return settled(running.platform());
    }

    private static void assertStory(Platform platform, FinalState state) {
        Topics topics = new Topics(platform);
        assertThat(topics.read("reporting.report-overdue.v1", ReportOverdue.class)).filteredOn(event -> event.getDuty().equals("commissioned-item"))
                .hasSize(2);
        assertThat(topics.read("assessment.replacement-proposed.v1", ReplacementProposed.class)).singleElement()
                .satisfies(proposed -> assertThat(proposed.getEvidence()).hasSize(2));
        assertThat(topics.read("registry.liaison-changed.v1", LiaisonChanged.class)).extracting(LiaisonChanged::getChange)
                .containsOnlyOnce(LiaisonChange.SUCCEEDED).contains(LiaisonChange.APPOINTED);
        assertThat(state.lines()).filteredOn(line -> line.endsWith("dead letters")).allMatch(line -> line.endsWith(": 0 dead letters"));
        assertThat(state.lines()).filteredOn(line -> line.contains(": told twice ")).as(() -> String.join("\n", state.events())).isEmpty();
    }

    /** What is true once nothing changes any more. */
    private static FinalState settled(Platform platform) {
        FinalState[] last = {FinalState.of(platform)};
        int[] same = {0};
        Waiting.until("nothing changes any more", Duration.ofMinutes(2), () -> {
            FinalState now = FinalState.of(platform);
            same[0] = now.equals(last[0]) ? same[0] + 1 : 0;
            last[0] = now;
            return same[0] >= 2;
        });
        return last[0];
    }
}
