package io.lianluo.reporting.me;

import io.lianluo.access.me.WaitingKind;

/** The kinds of what can wait for somebody in reporting. */
enum ReportingKind implements WaitingKind {
    /** A report is to be handed in. */
    REPORT_TO_HAND_IN("handInReport", "/obligations/{id}/report"),
    /** Somebody asks to be excused, which is to be granted or refused. */
    EXCUSE_TO_DECIDE("excuseObligation", "/obligations/{id}/excuse");

    private final String operation;
    private final String address;

    ReportingKind(String operation, String address) {
        this.operation = operation;
        this.address = address;
    }

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String address() {
        return address;
    }
}
