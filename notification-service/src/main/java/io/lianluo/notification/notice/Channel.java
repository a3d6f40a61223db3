package io.lianluo.notification.notice;

/** The way by which a notice arrived. */
public enum Channel {
    /** E-mail. */
    EMAIL,
    /** The platform's own inbox. */
    INBOX
}
