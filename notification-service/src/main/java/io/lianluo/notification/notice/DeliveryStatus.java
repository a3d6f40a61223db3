package io.lianluo.notification.notice;

/** The states of the delivery of a notice by mail. */
public enum DeliveryStatus {
    /** To be sent when its time comes. */
    PENDING,
    /** Waits for contact details by which the person can be reached. */
    WAITING,
    /** The mail server refuses mail of ours, which operators can change; it is tried again meanwhile. */
    HELD,
    /** The mail server took it. */
    SENT,
    /** The mail server refused the address. */
    REFUSED,
    /** It could not be sent, however often it was tried. */
    FAILED,
    /** There is no need for it any more. */
    DROPPED
}
