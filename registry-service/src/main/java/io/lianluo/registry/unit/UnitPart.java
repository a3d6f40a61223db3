package io.lianluo.registry.unit;

/** The parts of a unit's own data that can change. */
public enum UnitPart {
    /** Its name. */
    NAME,
    /** Its place in the tree. */
    PARENT,
    /** Its head. */
    HEAD,
    /** Its legal representative. */
    LEGAL_REPRESENTATIVE,
    /** Its credit code, registration, kind, categories or programmes. */
    REGISTRATION,
    /** It ended, by itself or in another. */
    EXISTENCE
}
