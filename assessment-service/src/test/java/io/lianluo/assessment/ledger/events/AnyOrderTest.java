package io.lianluo.assessment.ledger.events;

import static io.lianluo.assessment.ledger.events.History.noonOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.assessment.ledger.events.History.Said;
import io.lianluo.assessment.proposal.ProposalEvent;
import io.lianluo.eventing.EventHandler;
import io.lianluo.events.meeting.v1.AttendanceOutcome;
import io.lianluo.events.notification.v1.NoticeKind;
import io.lianluo.events.reporting.v1.ObligationStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The promise of the service: order holds within one key of one topic and nowhere else, events come again and again, and yet the
 * ledgers and the proposals that stand are always the same in the end.
 */
class AnyOrderTest {

    private static final int ORDERS = 25;

    @RepeatedTest(80)
    @Tag("TZA-3")
    void of_the_same_events_leaves_the_same_ledgers_and_proposals(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        History history = anyHistory(random);
        World expected = new World();
        expected.hear(history);

        for (int order = 0; order < ORDERS; order++) {
            World world = new World();
            anyOrder(history, random).forEach(world::hear);

            assertThat(world.ledgers()).isEqualTo(expected.ledgers());
            assertThat(world.judgement()).isEqualTo(expected.judgement());
        }
    }

    @Test
    void the_histories_of_this_test_do_lead_to_proposals_and_to_withdrawals() {
        int withProposal = 0;
        int withWithdrawal = 0;
        for (int seed = 1; seed <= 80; seed++) {
            World world = new World();
            Random random = new Random(seed);
            anyOrder(anyHistory(random), random).forEach(world::hear);
            withProposal += world.judgement().isEmpty() ? 0 : 1;
            withWithdrawal += world.proposals.told().stream().anyMatch(ProposalEvent.Dropped.class::isInstance) ? 1 : 0;
        }
        assertThat(withProposal).isGreaterThan(20);
        assertThat(withWithdrawal).isGreaterThan(5);
    }

    @Test
    void the_histories_of_this_test_tell_of_everything_that_counts() {
        Set<Class<?>> counts = Arrays.stream(SourceEvents.class.getDeclaredMethods()).filter(handler -> handler.isAnnotationPresent(EventHandler.class))
                .map(handler -> handler.getParameterTypes()[0]).collect(Collectors.toSet());
        Set<Class<?>> told = IntStream.rangeClosed(1, 80).mapToObj(seed -> anyHistory(new Random(seed))).flatMap(history -> history.streams().stream())
                .flatMap(List::stream).map(said -> said.event().getClass()).collect(Collectors.toSet());

        assertThat(told).as("History, World and anyHistory() know each event by which a fact comes or goes").containsAll(counts);
    }

    @Test
    void hearing_everything_again_changes_nothing_and_tells_nothing() {
        History history = anyHistory(new Random(3));
        World world = new World();
        world.hear(history);
        var ledgers = world.ledgers();
        var told = world.proposals.told();

        world.hear(history);

        assertThat(world.ledgers()).isEqualTo(ledgers);
        assertThat(world.proposals.told()).isEqualTo(told);
    }

    private static History anyHistory(Random random) {
        History history = new History();
        history.other("registry.programme-published.v1", "p/1", 1, World.programme(World.TWO_IN_A_ROW));
        history.other("registry.liaison-changed.v1", "li", 1, World.appointed("li"));
        for (int month = 1; month <= 6; month++) {
            anyObligation(history, random, "item-" + month, "2026-0" + month + "-10");
            anyMeeting(history, random, "meeting-" + month, "2026-0" + month + "-20");
        }
        if (random.nextInt(4) == 0) {
            history.other("registry.liaison-changed.v1", "li", 2, World.released("li", "2026-04-15"));
        }
        return history;
    }

    private static void anyObligation(History history, Random random, String name, String dueOn) {
        switch (random.nextInt(9)) {
            case 0 -> history.handedIn(name, "li", dueOn);
            case 1 -> history.missed(name, "li", dueOn).obligation(name, "li", dueOn, ObligationStatus.EXCUSED, 3);
            case 2 -> history.missed(name, "li", dueOn).obligation(name, "li", dueOn, ObligationStatus.HANDED_IN, 3);
            case 3 -> history.missed(name, "li", dueOn).obligation(name, "chen", dueOn, ObligationStatus.MISSING, 3);
            case 4 -> history.missed(name, null, dueOn).obligation(name, "li", dueOn, ObligationStatus.MISSING, 3);
            case 5 -> history.obligation(name, "li", dueOn, ObligationStatus.OPEN, 1).obligation(name, "li", dueOn, ObligationStatus.CANCELLED, 2);
            default -> history.missed(name, "li", dueOn);
        }
        if (random.nextInt(5) > 0) {
            history.told(NoticeKind.REPORT_REQUESTED, name, "li", noonOf(dueOn).minusSeconds(15 * 86_400));
        }
        if (random.nextInt(5) > 0) {
            history.told(NoticeKind.REPORT_OVERDUE, name, "li", noonOf(dueOn).plusSeconds(3600));
        }
    }

    private static void anyMeeting(History history, Random random, String name, String heldOn) {
        switch (random.nextInt(7)) {
            case 0 -> history.attendance(name, "li", heldOn, AttendanceOutcome.ATTENDED, 3, true);
            case 1 -> history.attendance(name, "li", heldOn, AttendanceOutcome.UNEXCUSED, 3, true)
                    .attendance(name, "li", heldOn, AttendanceOutcome.DELEGATED, 5, true);
            case 2 -> history.attendance(name, "li", heldOn, AttendanceOutcome.ATTENDED, 3, true)
                    .attendance(name, "li", heldOn, AttendanceOutcome.UNEXCUSED, 4, true);
            case 3 -> history.attendance(name, "li", heldOn, AttendanceOutcome.UNEXCUSED, 3, false);
            case 4 -> history.attendance(name, "li", heldOn, AttendanceOutcome.EXCUSED, 3, true);
            default -> history.attendance(name, "li", heldOn, AttendanceOutcome.UNEXCUSED, 3, true);
        }
        if (random.nextInt(4) > 0) {
            history.told(NoticeKind.MEETING_CALLED, name, "li", noonOf(heldOn).minusSeconds(8 * 86_400));
        }
    }

    /** Any interleaving of the streams, each of which may be rewound now and then, as a broker does after a crash. */
    static List<Said> anyOrder(History history, Random random) {
        List<List<Said>> streams = new ArrayList<>();
        history.streams().forEach(stream -> streams.add(new ArrayList<>(withRepetitions(stream, random))));
        List<Said> order = new ArrayList<>();
        while (!streams.isEmpty()) {
            List<Said> stream = streams.get(random.nextInt(streams.size()));
            order.add(stream.removeFirst());
            streams.removeIf(List::isEmpty);
        }
        return order;
    }

    private static List<Said> withRepetitions(List<Said> stream, Random random) {
        List<Said> repeated = new ArrayList<>();
        for (int next = 0; next < stream.size(); next++) {
            repeated.add(stream.get(next));
            if (random.nextInt(3) == 0) {
                repeated.addAll(stream.subList(random.nextInt(next + 1), next + 1));
            }
        }
        return repeated;
    }
}
