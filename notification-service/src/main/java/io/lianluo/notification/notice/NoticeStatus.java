package io.lianluo.notification.notice;

/** The states of a notice. */
public enum NoticeStatus {
    /** Under way; it can be read in the inbox already. */
    PENDING,
    /** It is proven that it arrived. */
    SERVED,
    /** Mail did not reach the person; it waits in the inbox. */
    UNDELIVERED,
    /** Lapsed, because what it tells was no longer true before it left, or its receiver was erased. */
    LAPSED
}
