package io.lianluo.registry.filing;

import io.lianluo.registry.unit.UnitPart;
import java.util.EnumSet;
import java.util.Set;

/** The parts of what is registered that a filing can be about. */
public enum Part {
    /** The unit's name. */
    UNIT_NAME,
    /** The unit's registered address. */
    ADDRESS,
    /** The unit's unified social credit code. */
    CREDIT_CODE,
    /** The unit's head. */
    HEAD,
    /** The unit's legal representative. */
    LEGAL_REPRESENTATIVE,
    /** The liaison: who it is, or how they are reached. */
    LIAISON;

    /** The parts that a change of a unit's data can be about; none for its place in the tree and its end, which no unit begins to file. */
    static Set<Part> of(Set<UnitPart> changed) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (UnitPart part : changed) {
            switch (part) {
                case NAME -> parts.add(UNIT_NAME);
                case HEAD -> parts.add(HEAD);
                case LEGAL_REPRESENTATIVE -> parts.add(LEGAL_REPRESENTATIVE);
                case REGISTRATION -> parts.addAll(EnumSet.of(ADDRESS, CREDIT_CODE));
                case PARENT, EXISTENCE -> { }
            }
        }
        return parts;
    }
}
