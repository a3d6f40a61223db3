package io.lianluo.reporting.me;

import io.lianluo.access.me.Act;
import io.lianluo.access.me.WaitingKind;

/** The kinds of what can wait for somebody in reporting. */
enum ReportingKind implements WaitingKind {
    /** A report is to be handed in. */
    REPORT_TO_HAND_IN(Act.post("handInReport", "/obligations/{id}/report")),
    /** Somebody asks to be excused, which is to be granted or refused. */
    EXCUSE_TO_DECIDE(Act.post("excuseObligation", "/obligations/{id}/excuse"));

    private final Act act;

    ReportingKind(Act act) {
        this.act = act;
    }

    @Override
    public Act act() {
        return act;
    }
}
