package io.lianluo.registry.office;

/** An event that can happen to an office. */
public sealed interface OfficeEvent {

    /** It was opened. */
    record Opened() implements OfficeEvent { }

    /** Its title or telephone was put right. */
    record Corrected() implements OfficeEvent { }

    /**
     * Somebody was appointed to act for it.
     *
     * @param officer the appointment
     */
    record OfficerAppointed(Officer officer) implements OfficeEvent { }

    /**
     * An appointment has a last day, or another one, or will never begin.
     *
     * @param officer the appointment
     */
    record OfficerLeft(Officer officer) implements OfficeEvent { }

    /** It was closed, and its officers leave with it. */
    record Closed() implements OfficeEvent { }
}
