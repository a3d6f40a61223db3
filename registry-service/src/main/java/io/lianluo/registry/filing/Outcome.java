package io.lianluo.registry.filing;

/**
 * The outcome of registering one part of what was declared and confirmed.
 *
 * @param part   which part
 * @param kind what became of it
 */
public record Outcome(Part part, Kind kind) {

    /** The kinds of outcome of registering something. */
    public enum Kind {
        /** The registered data are what was declared. */
        REGISTERED,
        /** The declared data do not say whether somebody else is meant, or somebody registered is called otherwise. */
        PERSON_UNCLEAR,
        /** The programme appoints its liaisons by nomination. */
        BY_NOMINATION,
        /** The declared day does not fit what is registered since, or nothing can be registered of the unit or seat any more. */
        NOT_POSSIBLE
    }
}
