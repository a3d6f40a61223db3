package io.lianluo.registry.programme;

/** An event that can happen to a programme. */
public sealed interface ProgrammeEvent {

    /** A version was published. */
    record Published(ProgrammeVersion version) implements ProgrammeEvent { }

    /** A version got a last day, because a later one follows it. */
    record Superseded(ProgrammeVersion version) implements ProgrammeEvent { }

    /** The full text of the regulation was attached to a version, in the place of another where there was one. */
    record FullTextAttached(ProgrammeVersion version) implements ProgrammeEvent { }

    /** Every unit has the seats that it asks for now. */
    record SeatsAligned() implements ProgrammeEvent { }
}
