package io.lianluo.registry.advice;

import static io.lianluo.testing.TestIds.id;

import io.lianluo.registry.acting.Act;
import io.lianluo.registry.advice.Reply.Given;
import io.lianluo.registry.seat.SeatAdvice.Answer;
import io.lianluo.testing.StatesTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;

@Tag("TZA-3")
class ReplyStatesTest extends StatesTest<Reply, Answer> {

    private static final Reply.About ABOUT = new Reply.About(id("proposal"), "association", id("seat"), id("unit"), id("liaison"), Instant.parse("2026-09-09T02:00:00Z"));
    private static final Act ACT = new Act(Instant.parse("2026-09-10T02:00:00Z"), LocalDate.parse("2026-09-10"), "head");

    private static final Map<String, Consumer<Reply>> COMMANDS = Map.of(
            "again naming another", reply -> reply.again(ABOUT, new Given(1, Answer.NAMES_ANOTHER, null, ACT)),
            "again declining", reply -> reply.again(ABOUT, new Given(1, Answer.DECLINES, "换个说法", ACT)),
            "again naming another after the proposal was renewed", reply -> reply.again(ABOUT, new Given(3, Answer.NAMES_ANOTHER, null, ACT)),
            "again declining after the proposal was renewed", reply -> reply.again(ABOUT, new Given(3, Answer.DECLINES, "仍不更换", ACT)),
            "again declining without a reason", reply -> reply.again(ABOUT, new Given(3, Answer.DECLINES, " ", ACT)),
            "eraseReason", Reply::eraseReason);

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "again naming another", List.of(NOTHING, "advice-answered"),
            "again declining", List.of("advice-answered", NOTHING),
            "again naming another after the proposal was renewed", List.of("NAMES_ANOTHER", "NAMES_ANOTHER"),
            "again declining after the proposal was renewed", List.of("DECLINES", "DECLINES"),
            "again declining without a reason", List.of("required", "required"),
            "eraseReason", List.of(NOTHING, "DECLINES"));

    ReplyStatesTest() {
        super(Reply.class, ReplyEvent.class, Answer.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected Reply in(Answer answered) {
        return Reply.to(ABOUT, new Given(1, answered, answered == Answer.DECLINES ? "已改进" : null, ACT));
    }

    @Override
    protected Answer stateOf(Reply reply) {
        return reply.given().answer();
    }

    @Override
    protected Object kept(Reply reply) {
        return reply.given();
    }

    @Override
    protected Set<String> emptied() {
        return Set.of("again reason");
    }
}
