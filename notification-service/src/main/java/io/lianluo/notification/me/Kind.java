package io.lianluo.notification.me;

import io.lianluo.access.me.WaitingKind;

/** The kinds of what can wait for somebody among notices, each with the operation that shows them. */
public enum Kind implements WaitingKind {
    /** Somebody has notices that they have not opened. */
    NOTICES_TO_READ("listInbox", "/inbox"),
    /** Notices of an office's programme, or of its part of the tree, could not be delivered. */
    NOTICES_UNDELIVERED("listNotices", "/notices?status=UNDELIVERED");

    private final String operation;
    private final String address;

    Kind(String operation, String address) {
        this.operation = operation;
        this.address = address;
    }

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String address() {
        return address;
    }
}
