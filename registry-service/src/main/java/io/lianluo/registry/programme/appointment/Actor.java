package io.lianluo.registry.programme.appointment;

/** The actors who do a step of an appointment, or allow somebody to do it. */
public enum Actor {
    /** The head of the unit (单位负责人). */
    UNIT_HEAD,
    /** The unit's legal representative (法定代表人). */
    LEGAL_REPRESENTATIVE,
    /** The unit, by anybody who acts for it. */
    UNIT,
    /** The authority's office that keeps the roster (秘书处). */
    SECRETARIAT,
    /** The authority's leaders (领导). */
    LEADER
}
