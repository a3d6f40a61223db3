package io.lianluo.avro.serde;

/** Which changes of a schema a registry accepts under a subject. */
public enum CompatibilityLevel {
    /** Every change. */
    NONE,
    /** Readers by the new schema read data of the latest. */
    BACKWARD,
    /** Readers by the new schema read data of every earlier one. */
    BACKWARD_TRANSITIVE,
    /** Readers by the latest schema read data of the new one. */
    FORWARD,
    /** Readers by every earlier schema read data of the new one. */
    FORWARD_TRANSITIVE,
    /** Backward and forward. */
    FULL,
    /** Backward and forward, with every earlier schema. */
    FULL_TRANSITIVE
}
