package io.lianluo.registry.declaration;

/** These events are what can happen to a declaration. */
public sealed interface DeclarationEvent {

    /** Somebody declared. */
    record Declared() implements DeclarationEvent { }

    /** They declared otherwise before the authority ruled. */
    record Corrected() implements DeclarationEvent { }

    /** They took it back. */
    record Withdrawn() implements DeclarationEvent { }

    /** The authority refused it. */
    record Refused() implements DeclarationEvent { }

    /** The authority decided to confirm it, and what follows is being done. */
    record Begun() implements DeclarationEvent { }

    /** The roster changed meanwhile, so that it cannot be confirmed as it stands. */
    record Abandoned() implements DeclarationEvent { }

    /** It is on the roster. */
    record Confirmed() implements DeclarationEvent { }

    /** Its texts were erased, because they were about a person who was erased. */
    record TextsErased() implements DeclarationEvent { }
}
