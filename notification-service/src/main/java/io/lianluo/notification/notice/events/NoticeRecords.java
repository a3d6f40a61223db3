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
                .setKind(kind(notice.kind()))
                .setProgramme(notice.programme())
                .setPersonId(notice.personId())
                .setAboutId(notice.aboutId())
                .setCauseId(notice.state().cause().id())
                .setChannel(channel(event.by()))
                .setServedAt(event.at())
                .build();
    }

    /** Each kind has its symbol: without one a mail would leave, and that it left could never be kept. */
    private static NoticeKind kind(io.lianluo.notification.notice.NoticeKind kind) {
        return switch (kind) {
            case APPOINTED -> NoticeKind.APPOINTED;
            case RELEASED -> NoticeKind.RELEASED;
            case REPORT_REQUESTED -> NoticeKind.REPORT_REQUESTED;
            case REPORT_OVERDUE -> NoticeKind.REPORT_OVERDUE;
            case MEETING_CALLED -> NoticeKind.MEETING_CALLED;
            case MEETING_CANCELLED -> NoticeKind.MEETING_CANCELLED;
            case REPLACEMENT_PROPOSED -> NoticeKind.REPLACEMENT_PROPOSED;
            case REPLACEMENT_WITHDRAWN -> NoticeKind.REPLACEMENT_WITHDRAWN;
            case REPORT_DUE_CHANGED -> NoticeKind.REPORT_DUE_CHANGED;
            case SUSPENDED -> NoticeKind.SUSPENDED;
            case RESUMED -> NoticeKind.RESUMED;
            case TRANSFERRED -> NoticeKind.TRANSFERRED;
            case UNIT_DISSOLVED -> NoticeKind.UNIT_DISSOLVED;
            case EXCUSE_ASKED -> NoticeKind.EXCUSE_ASKED;
            case EXCUSE_GRANTED -> NoticeKind.EXCUSE_GRANTED;
            case EXCUSE_REFUSED -> NoticeKind.EXCUSE_REFUSED;
            case APPLICATION_WENT_ON -> NoticeKind.APPLICATION_WENT_ON;
            case APPLICATION_TURNED_DOWN -> NoticeKind.APPLICATION_TURNED_DOWN;
            case APPLICATION_CLOSED -> NoticeKind.APPLICATION_CLOSED;
            case CONDITION_LAPSES -> NoticeKind.CONDITION_LAPSES;
            case CONDITION_LAPSED -> NoticeKind.CONDITION_LAPSED;
        };
    }

    private static Channel channel(io.lianluo.notification.notice.Channel channel) {
        return switch (channel) {
            case EMAIL -> Channel.EMAIL;
            case INBOX -> Channel.INBOX;
        };
    }
}
