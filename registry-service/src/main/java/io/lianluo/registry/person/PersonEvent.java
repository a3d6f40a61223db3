package io.lianluo.registry.person;

/** What can happen to a person's entry. */
public sealed interface PersonEvent {

    /** The person became known. */
    record Registered() implements PersonEvent { }

    /** Name, a contact detail or the language changed. */
    record ContactChanged() implements PersonEvent { }
}
