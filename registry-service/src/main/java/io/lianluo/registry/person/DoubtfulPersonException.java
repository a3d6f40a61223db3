package io.lianluo.registry.person;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who is described may be somebody known, or not: one thing says so, and another says otherwise. Whoever described them decides; nothing
 * was changed.
 */
public final class DoubtfulPersonException extends RuntimeException {

    private final String part;
    private final transient PersonalData told;
    private final List<UUID> known;

    DoubtfulPersonException(Described described, List<UUID> known) {
        super(described.part() + ": doubtful whether this is somebody known");
        this.part = described.part();
        this.told = described.data();
        this.known = List.copyOf(known);
    }

    /** The part of the input that would say who is meant. */
    public String part() {
        return part;
    }

    /** The description of the person. */
    public PersonalData told() {
        return told;
    }

    /** Ids of those who may be meant and of whom whoever described them knows already; empty if they know of none. */
    public List<UUID> known() {
        return known;
    }
}
