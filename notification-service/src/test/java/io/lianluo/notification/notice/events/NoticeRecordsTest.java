package io.lianluo.notification.notice.events;

import static io.lianluo.notification.World.PROGRAMME;
import static io.lianluo.notification.World.START;
import static io.lianluo.notification.World.cause;
import static io.lianluo.notification.World.id;
import static io.lianluo.notification.World.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.notification.v1.NoticeServed;
import io.lianluo.notification.notice.Channel;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.notice.NoticeEvent.Served;
import io.lianluo.notification.notice.NoticeKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A notice of a kind that could not be told would leave by mail again and again, since that it left could never be kept. */
class NoticeRecordsTest {

    @ParameterizedTest
    @EnumSource
    void everyKindOfNoticeIsToldAsWhatItIs(NoticeKind kind) {
        assertThat(served(kind, Channel.EMAIL).getKind().name()).isEqualTo(kind.name());
    }

    @ParameterizedTest
    @EnumSource
    void everyWayIsToldAsWhatItIs(Channel channel) {
        assertThat(served(NoticeKind.REPORT_OVERDUE, channel).getChannel().name()).isEqualTo(channel.name());
    }

    private static NoticeServed served(NoticeKind kind, Channel channel) {
        Notice notice = Notice.issue(kind, PROGRAMME, id(1), id(2), cause(7),
                NoticeContent.report(text("月报", "Monthly report"), "2026-10", START, false, id(3), null), START);
        return (NoticeServed) NoticeRecords.of(new Served(channel, START), notice).getFirst();
    }
}
