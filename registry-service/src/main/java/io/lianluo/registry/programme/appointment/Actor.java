package io.lianluo.registry.programme.appointment;

/** The capacities in which a programme lets somebody act. */
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
    LEADER,
    /** The liaison who holds the seat (联络员). */
    LIAISON
}
