package io.lianluo.notification.notice;

import java.time.Instant;

/** An event that happened to a notice. */
public sealed interface NoticeEvent {

    /** It was issued. */
    record Issued() implements NoticeEvent { }

    /** Sending it by mail began. */
    record MailBegun() implements NoticeEvent { }

    /** Sending it by mail was put off. */
    record MailPutOff() implements NoticeEvent { }

    /** Its delivery by mail was settled. */
    record MailEnded(DeliveryStatus as) implements NoticeEvent { }

    /** It is proven that it arrived. */
    record Served(Channel by, Instant at) implements NoticeEvent { }

    /** The person opened it in the inbox. */
    record Read() implements NoticeEvent { }

    /** It lapsed, because what it tells was no longer true before it left. */
    record Lapsed() implements NoticeEvent { }
}
