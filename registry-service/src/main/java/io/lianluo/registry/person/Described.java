package io.lianluo.registry.person;

import io.lianluo.registry.person.PersonalData.Part;
import java.util.Set;

/**
 * Somebody as a caller describes them.
 *
 * @param part    the part of the input that says whom the caller means, by which faults name it
 * @param data    who they are and how to reach them
 * @param cleared what of it there is no more
 * @param meant   whom the caller says they mean
 */
public record Described(String part, PersonalData data, Set<Part> cleared, Meant meant) {

    /** Somebody of whom nothing is cleared. */
    public Described(String part, PersonalData data, Meant meant) {
        this(part, data, Set.of(), meant);
    }
}
