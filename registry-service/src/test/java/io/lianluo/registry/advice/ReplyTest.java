package io.lianluo.registry.advice;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.advice.Reply.Given;
import io.lianluo.registry.seat.SeatAdvice.Answer;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TZA-3")
class ReplyTest {

    private static final Reply.About ABOUT = new Reply.About(id("p"), "association", id("seat"), id("unit"), id("liaison"), Instant.parse("2026-09-09T02:00:00Z"));
    private static final Act ACT = new Act(Instant.parse("2026-09-10T02:00:00Z"), LocalDate.parse("2026-09-10"), "head");

    @Test
    void decliningNeedsAReason() {
        assertThatThrownBy(() -> Reply.to(ABOUT, given(1, Answer.DECLINES, " "))).isInstanceOf(InvalidInput.class);
        assertThat(Reply.to(ABOUT, given(1, Answer.NAMES_ANOTHER, null)).given().answer()).isEqualTo(Answer.NAMES_ANOTHER);
    }

    @Test
    void theSameAnswerAgainChangesNothingAndAnotherIsRefused() {
        Reply reply = Reply.to(ABOUT, given(1, Answer.DECLINES, "已改进"));
        reply.again(ABOUT, given(1, Answer.DECLINES, "换个说法"));
        assertThat(reply.raised()).hasSize(1);
        assertThat(reply.given().reason()).isEqualTo("已改进");
        assertThatThrownBy(() -> reply.again(ABOUT, given(1, Answer.NAMES_ANOTHER, null))).isInstanceOf(Conflict.class).hasMessage("advice-answered");
    }

    @Test
    void aProposalThatIsMadeAgainIsAnsweredAgain() {
        Reply reply = Reply.to(ABOUT, given(1, Answer.DECLINES, "已改进"));
        assertThat(reply.answers(1)).isTrue();
        assertThat(reply.answers(3)).as("made again").isFalse();
        reply.again(ABOUT, given(3, Answer.NAMES_ANOTHER, null));
        assertThat(reply.answers(3)).isTrue();
        assertThatThrownBy(() -> reply.again(ABOUT, given(1, Answer.DECLINES, "旧"))).as("an old one").isInstanceOf(Conflict.class).hasMessage("advice-answered");
    }

    private static Given given(long round, Answer answer, String reason) {
        return new Given(round, answer, reason, ACT);
    }
}
