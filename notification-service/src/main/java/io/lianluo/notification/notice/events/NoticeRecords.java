package io.lianluo.notification.notice.events;

import io.lianluo.events.notification.v1.Channel;
import io.lianluo.events.notification.v1.NoticeKind;
import io.lianluo.events.notification.v1.NoticeServed;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeEvent;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The records that tell of a notice's events. */
public final class NoticeRecords {

    private NoticeRecords() { }

    /** What others are told of the event. */
    public static List<SpecificRecord> of(NoticeEvent event, Notice notice) {
        return event instanceof NoticeEvent.Served served ? List.of(served(served, notice)) : List.of();
    }

    private static NoticeServed served(NoticeEvent.Served event, Notice notice) {
        return NoticeServed.newBuilder()
                .setNoticeId(notice.id())
                .setKind(NoticeKind.valueOf(notice.kind().name()))
                .setProgramme(notice.programme())
                .setPersonId(notice.personId())
                .setAboutId(notice.aboutId())
                .setCauseId(notice.state().cause().id())
                .setChannel(Channel.valueOf(event.by().name()))
                .setServedAt(event.at())
                .build();
    }
}
