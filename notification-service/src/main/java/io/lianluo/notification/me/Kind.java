package io.lianluo.notification.me;

import io.lianluo.access.me.Act;
import io.lianluo.access.me.WaitingKind;

/** The kinds of what can wait for somebody among notices, each with the operation that shows them. */
public enum Kind implements WaitingKind {
    /** Somebody has notices that they have not opened. */
    NOTICES_TO_READ(Act.get("listInbox", "/inbox")),
    /** Notices of an office's programme, or of its part of the tree, could not be delivered. */
    NOTICES_UNDELIVERED(Act.get("listNotices", "/notices?status=UNDELIVERED"));

    private final Act act;

    Kind(Act act) {
        this.act = act;
    }

    @Override
    public Act act() {
        return act;
    }
}
