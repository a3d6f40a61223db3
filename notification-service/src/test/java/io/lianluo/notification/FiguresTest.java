package io.lianluo.notification;

import static io.lianluo.notification.World.PROGRAMME;
import static io.lianluo.notification.World.START;
import static io.lianluo.notification.World.cause;
import static io.lianluo.notification.World.id;
import static io.lianluo.notification.World.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.notice.NoticeKind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Operators see which notices have not left, and not those that nobody but the secretariat can help. */
class FiguresTest {

    private final World world = new World();

    @Test
    void aNoticeIsLateOnceItIsAnHourOldAndItsMailHasNotLeft() {
        Notice notice = Notice.issue(NoticeKind.REPORT_OVERDUE, PROGRAMME, id(1), id(2), cause(1),
                NoticeContent.report(text("月报", "Monthly report"), "2026-10", START, false, id(3), null), START);
        world.notices.issue(notice);
        assertThat(late()).isEqualTo(Map.of("pending", 0L, "held", 0L));
        world.clock.set(START.plus(Duration.ofMinutes(61)));
        assertThat(late()).isEqualTo(Map.of("pending", 1L, "held", 0L));
        world.notices.change(notice.id(), now -> now.mailHeld("550 5.7.1", START.plus(Duration.ofHours(2))));
        assertThat(late()).isEqualTo(Map.of("pending", 0L, "held", 1L));
        world.notices.change(notice.id(), now -> now.mailWaits(START.plus(Duration.ofHours(2))));
        assertThat(late()).isEqualTo(Map.of("pending", 0L, "held", 0L));
    }

    private Map<String, ? extends Number> late() {
        return new NotificationConfiguration().lateNotices(world.notices, world.clock).figures().get();
    }
}
